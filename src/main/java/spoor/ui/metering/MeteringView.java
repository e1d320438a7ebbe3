package spoor.ui.metering;

import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

import spoor.analysis.metering.Heartbeat;
import spoor.casefile.Meterings;
import spoor.export.MeteringText;
import spoor.lens.Lens;
import spoor.ui.kit.Presence;
import spoor.ui.kit.Theme;
import spoor.ui.kit.Words;
import spoor.ui.kit.Workbench;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/// The heartbeats of metering, and the hours of the chosen one.
public final class MeteringView {
    private static final int MOST_ROWS = 6;
    private static final double STRIP_HEIGHT = 176;
    private static final double ADVICE_WIDTH = 480;

    private final Workbench workbench;
    private final MeteringModel model;
    private final BeatTable table;
    private final HourStrip strip;
    private final AttentionTable attention;
    private final Label remark = new Label();
    private final Label sentence = new Label();
    private final Label rest = new Label();
    private final Label note = new Label();
    private final Label emptyTitle = new Label();
    private final Label emptyAdvice = new Label();
    private final Button all = new Button(Words.of("metering.empty.all"));
    private final VBox empty = new VBox();
    private final VBox detail = new VBox();
    private final VBox body = new VBox();
    private final StackPane root = new StackPane();

    public MeteringView(Workbench workbench, MeteringModel model) {
        this.workbench = workbench;
        this.model = model;
        this.table = new BeatTable(model);
        this.strip = new HourStrip(model);
        this.attention = new AttentionTable(model);
    }

    public Region build() {
        layout();
        bind();
        return root;
    }

    /// Moves the keyboard to the list, or to what stands in its place.
    public void focus() {
        if (body.isVisible()) {
            table.requestFocus();
        } else if (all.isVisible()) {
            all.requestFocus();
        }
    }

    private void layout() {
        remark.setId("metering-remark");
        sentence.setId("metering-sentence");
        rest.setId("metering-rest");
        note.setId("metering-note");
        remark.getStyleClass().addAll("muted", "small", "metering-remark");
        sentence.getStyleClass().add("metering-meaning");
        rest.getStyleClass().add("muted");
        note.getStyleClass().addAll("small", "metering-note");
        for (Label label : List.of(remark, sentence, rest)) {
            label.setWrapText(true);
            label.setMinHeight(Region.USE_PREF_SIZE);
        }
        VBox said = new VBox(sentence, rest);
        said.getStyleClass().add("metering-sentence");
        strip.setMinHeight(STRIP_HEIGHT);
        strip.setPrefHeight(STRIP_HEIGHT);
        Label title = new Label(Words.of("metering.attention.title"));
        title.getStyleClass().add("pane-title");
        VBox.setVgrow(attention, Priority.ALWAYS);
        attention.setMinHeight(BeatTable.HEAD_HEIGHT + 3 * BeatTable.ROW_HEIGHT);
        detail.getStyleClass().add("metering-detail");
        detail.getChildren().setAll(said, strip, note, title, attention);
        VBox.setVgrow(detail, Priority.ALWAYS);
        body.getChildren().setAll(table, remark, detail);
        emptyTitle.setId("metering-empty-title");
        emptyTitle.getStyleClass().add("empty-title");
        emptyAdvice.setId("metering-empty-advice");
        emptyAdvice.setWrapText(true);
        emptyAdvice.setMaxWidth(ADVICE_WIDTH);
        emptyAdvice.setMinHeight(Region.USE_PREF_SIZE);
        all.setId("metering-all");
        empty.setId("metering-empty");
        empty.getStyleClass().add("empty-state");
        empty.setAlignment(Pos.CENTER);
        empty.getChildren().setAll(emptyTitle, emptyAdvice, all);
        root.setId("metering-pane");
        root.getStyleClass().add("metering-pane");
        root.setMinSize(0, 0);
        root.getStylesheets()
                .addAll(
                        Theme.sheet("tables.css"),
                        Theme.sheet("ledger.css"),
                        Theme.sheet("metering.css"));
        root.getChildren().setAll(body, empty);
    }

    private void bind() {
        strip.fontProperty().bind(note.fontProperty());
        new StripMouse(model, strip).install();
        all.setOnAction(_ -> workbench.advance(Lens.ALL));
        model.foundProperty().subscribe(this::show);
        model.workingProperty().subscribe(this::show);
        model.problemProperty().subscribe(this::show);
        model.chosenProperty().subscribe(this::showChosen);
        model.zoneProperty().subscribe(this::showChosen);
        model.cursorProperty().subscribe(this::showHour);
        strip.hoveredProperty().subscribe(this::showHour);
        model.bandProperty().subscribe(strip::repaint);
        root.addEventHandler(KeyEvent.KEY_PRESSED, this::pressed);
    }

    private void show() {
        Optional<Meterings.Found> found = model.foundProperty().get();
        List<Heartbeat> beats = found.map(Meterings.Found::heartbeats).orElse(List.of());
        String problem = model.problemProperty().get();
        boolean isThere = !beats.isEmpty() && problem.isEmpty();
        boolean isWaiting = found.isEmpty() && problem.isEmpty();
        table.show(beats);
        double rows = Math.clamp(beats.size(), 1, MOST_ROWS);
        double height = BeatTable.HEAD_HEIGHT + rows * BeatTable.ROW_HEIGHT + 2;
        table.setMinHeight(height);
        table.setPrefHeight(height);
        table.setMaxHeight(height);
        String notes = found.map(MeteringText::notes).map(all -> String.join(" ", all)).orElse("");
        remark.setText(model.workingProperty().get() ? Words.of("metering.working") : notes);
        Presence.set(remark, !remark.getText().isEmpty());
        body.setVisible(isThere);
        empty.setVisible(!isThere);
        emptyTitle.setText(title(problem, isWaiting));
        emptyAdvice.setText(
                problem.isEmpty() ? isWaiting ? "" : Words.of("metering.empty.advice") : problem);
        Presence.set(all, !isThere && !isWaiting && model.isNarrowed());
    }

    private static String title(String problem, boolean isWaiting) {
        if (isWaiting) {
            return Words.of("metering.working");
        }
        return Words.of(problem.isEmpty() ? "metering.empty" : "metering.failed");
    }

    private void showChosen() {
        MeteringWords words = new MeteringWords(model.zoneProperty().get());
        Optional<Heartbeat> beat = model.chosenProperty().get();
        sentence.setText(beat.map(words::sentence).orElse(""));
        rest.setText(beat.map(words::rest).orElse(""));
        attention.show(beat.map(words::attention).orElse(List.of()));
        beat.ifPresent(table.getSelectionModel()::select);
        strip.setAccessibleText(sentence.getText());
        showHour();
    }

    private void showHour() {
        MeteringWords words = new MeteringWords(model.zoneProperty().get());
        OptionalLong pointed = strip.hoveredProperty().get();
        OptionalLong hour = pointed.isPresent() ? pointed : model.cursorProperty().get();
        note.setText(
                hour.isPresent()
                        ? model.hour(hour.getAsLong()).map(words::note).orElse("")
                        : Words.of("metering.strip.hint"));
        strip.repaint();
    }

    /// The keys of the gaps, from anywhere in the pane.
    private void pressed(KeyEvent key) {
        boolean isPlain = !key.isShortcutDown() && !key.isAltDown();
        if (isPlain && key.getCode() == KeyCode.F8) {
            model.goToGap(!key.isShiftDown());
            key.consume();
        } else if (isPlain && key.getCode() == KeyCode.ESCAPE && model.letGo()) {
            key.consume();
        }
    }
}
