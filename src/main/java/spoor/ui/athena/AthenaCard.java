package spoor.ui.athena;

import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;

import spoor.ui.aws.CodeView;
import spoor.ui.aws.Form;
import spoor.ui.aws.WhoView;
import spoor.ui.kit.Theme;
import spoor.ui.kit.Words;

import java.util.Locale;
import java.util.Optional;

/// What a card asks before Athena is looked at.
public final class AthenaCard {
    private static final double SMALL = 64;

    private final AthenaDesk desk;
    private final AthenaCardModel model;
    private final Form form = new Form();
    private final Label problem = new Label();
    private final VBox entries = new VBox(12);
    private final ScrollPane scroll = new ScrollPane(entries);
    private final WorkingLine working;
    private TextField table = new TextField();
    private @Nullable Node before;

    public AthenaCard(AthenaDesk desk) {
        this.desk = desk;
        this.model = desk.card();
        this.working = new WorkingLine(desk.openingProperty(), "athena-card", desk::stop);
    }

    public Region build() {
        Region content = layout();
        bind();
        return content;
    }

    private Region layout() {
        Label what = new Label(Words.of("athena.card.what"));
        what.getStyleClass().add("muted");
        what.setWrapText(true);
        what.setMinHeight(Region.USE_PREF_SIZE);
        for (AthenaCardModel.Entry entry : AthenaCardModel.Entry.values()) {
            switch (entry) {
                case TABLE, RANGE, WORKGROUP, OUTPUT ->
                        form.line("athena.card." + entry.name(), field(entry));
                case LIMIT, PRICE, LATE ->
                        form.line("athena.card." + entry.name(), small(entry), unit(entry));
            }
        }
        entries.getChildren()
                .setAll(
                        form.node(),
                        new WhoView(model.who(), desk.profiles(), "athena.card.writes").build());
        scroll.setFitToWidth(true);
        scroll.setFocusTraversable(false);
        scroll.prefViewportHeightProperty().bind(entries.heightProperty());
        scroll.getStyleClass().add("athena-scroll");
        problem.setId("athena-card-problem");
        problem.getStyleClass().add("problem");
        problem.setWrapText(true);
        problem.setMinHeight(Region.USE_PREF_SIZE);
        VBox content =
                new VBox(
                        12,
                        what,
                        scroll,
                        new CodeView(desk.code()).build(),
                        problem,
                        working.build());
        content.getStyleClass().add("athena-card-body");
        content.getStylesheets().setAll(Theme.sheet("aws.css"), Theme.sheet("athena.css"));
        return content;
    }

    private void bind() {
        BringHomeCard.show(problem, model.problemProperty());
        ObservableValue<Boolean> isShown = entries.sceneProperty().map(_ -> true).orElse(false);
        desk.openingProperty().map(Optional::isPresent).when(isShown).subscribe(this::pause);
        desk.code()
                .askedProperty()
                .when(isShown)
                .subscribe(asked -> {
                    if (asked.isEmpty() && entries.isDisabled()) {
                        working.focus();
                    }
                });
    }

    /// What cannot be changed for now gets the keyboard back afterwards.
    private void pause(boolean isOpening) {
        if (isOpening && !entries.isDisabled()) {
            before = entries.getScene().getFocusOwner();
            entries.setDisable(true);
            working.focus();
        } else if (!isOpening && entries.isDisabled()) {
            entries.setDisable(false);
            if (before != null) {
                before.requestFocus();
            }
        }
    }

    /// Gives the keyboard to what one begins with.
    public void focus() {
        // What scrolls stands in the window only once its skin does.
        scroll.applyCss();
        scroll.layout();
        table.requestFocus();
    }

    private TextField small(AthenaCardModel.Entry entry) {
        TextField field = field(entry);
        field.setMinWidth(SMALL);
        field.setMaxWidth(SMALL);
        return field;
    }

    private static Label unit(AthenaCardModel.Entry entry) {
        Label unit = Form.hint("athena.prompt." + entry.name());
        HBox.setHgrow(unit, Priority.ALWAYS);
        return unit;
    }

    private TextField field(AthenaCardModel.Entry entry) {
        TextField field =
                Form.field(
                        "athena-card-" + entry.name().toLowerCase(Locale.ROOT),
                        model.textProperty(entry),
                        "athena.prompt." + entry.name());
        if (entry == AthenaCardModel.Entry.TABLE) {
            table = field;
        }
        return field;
    }
}
