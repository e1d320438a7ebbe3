package spoor.ui.ledger;

import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.OverrunStyle;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import spoor.casefile.FileStatus;
import spoor.casefile.LedgerFile;
import spoor.ui.kit.Clip;
import spoor.ui.kit.Icons;
import spoor.ui.kit.Presence;
import spoor.ui.kit.Words;

import java.util.List;
import java.util.Optional;

/// What the ledger says of the chosen file in full: what became of it, its rejects, their bytes.
final class FileDetail {
    private final LedgerModel model;
    private final RejectsTable rejects;
    private final DumpView dump;
    private final Label place = new Label();
    private final Label facts = new Label();
    private final Label hash = new Label();
    private final VBox words = new VBox(2);
    private final Label sentence = new Label();
    private final Label stored = new Label();
    private final Label remark = new Label();
    private final Hyperlink original = new Hyperlink(Words.of("ledger.file.original"));
    private final Button zone = new Button(Words.of("ledger.file.zone"));
    private final Button close = Icons.button("close", Words.of("ledger.file.close"));

    /// @param leave moves the keyboard back to the files
    /// @param askZone asks for the zone of files that wait for one
    FileDetail(LedgerModel model, Runnable leave, Runnable askZone) {
        this.model = model;
        this.rejects = new RejectsTable(model, leave);
        this.dump = new DumpView(model);
        zone.setOnAction(_ -> askZone.run());
    }

    Region build() {
        place.setId("ledger-file");
        place.getStyleClass().add("strong");
        place.setTextOverrun(OverrunStyle.LEADING_ELLIPSIS);
        place.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(place, Priority.ALWAYS);
        facts.getStyleClass().add("muted");
        hash.setId("ledger-file-hash");
        hash.getStyleClass().addAll("mono", "muted", "quiet-link");
        hash.setTextOverrun(OverrunStyle.CENTER_ELLIPSIS);
        hash.setTooltip(new Tooltip(Words.of("ledger.file.hash.tip")));
        facts.setMinWidth(Region.USE_PREF_SIZE);
        sentence.setId("ledger-file-sentence");
        sentence.setWrapText(true);
        sentence.setMinHeight(Region.USE_PREF_SIZE);
        stored.setId("ledger-file-stored");
        stored.setWrapText(true);
        stored.setMinHeight(Region.USE_PREF_SIZE);
        remark.setId("ledger-file-remark");
        remark.setWrapText(true);
        remark.setMinHeight(Region.USE_PREF_SIZE);
        remark.getStyleClass().add("remark");
        original.setId("ledger-file-original");
        original.setMinWidth(Region.USE_PREF_SIZE);
        zone.setId("ledger-file-zone");
        zone.setMinWidth(Region.USE_PREF_SIZE);
        close.setId("ledger-file-close");
        VBox root = layout();
        bind();
        return root;
    }

    /// Whether there are rejects to take the keyboard.
    boolean focus() {
        return rejects.focus();
    }

    /// How high it would be at a width, to show all there is without much scrolling.
    double wantedHeight(double width) {
        boolean isOpen =
                !(model.rejects().bytesProperty().get() instanceof RejectsModel.Bytes.Closed);
        return words.prefHeight(width) + rejects.wantedHeight() + (isOpen ? DumpView.WANTED : 0);
    }

    private VBox layout() {
        HBox head = new HBox(8, place, close);
        head.setAlignment(Pos.CENTER_LEFT);
        HBox line = new HBox(8, facts, hash);
        line.setAlignment(Pos.CENTER_LEFT);
        HBox state = new HBox(8, sentence, original, zone);
        state.setAlignment(Pos.CENTER_LEFT);
        words.getChildren().setAll(head, line, stored, state, remark);
        words.getStyleClass().add("file-words");
        Region table = rejects.build();
        Region bytes = dump.build();
        VBox.setVgrow(bytes, Priority.ALWAYS);
        VBox root = new VBox(words, table, bytes);
        root.setId("ledger-detail");
        root.getStyleClass().add("file-detail");
        root.setMinHeight(0);
        bindTable(table);
        return root;
    }

    private void bindTable(Region table) {
        model.rejects()
                .rejectsProperty()
                .subscribe(now -> {
                    List<RejectLine> lines =
                            now instanceof RejectsModel.Rejects.Listed listed
                                    ? listed.lines()
                                    : List.of();
                    rejects.show(lines);
                    table.setVisible(!lines.isEmpty());
                    table.setManaged(!lines.isEmpty());
                    model.chosenProperty().get().ifPresent(this::showSentence);
                });
        model.rejects()
                .bytesProperty()
                .subscribe(bytes ->
                        VBox.setVgrow(
                                table,
                                bytes instanceof RejectsModel.Bytes.Closed
                                        ? Priority.ALWAYS
                                        : Priority.SOMETIMES));
    }

    private void bind() {
        close.setOnAction(_ -> model.chooseNone());
        model.chosenProperty().subscribe(file -> file.ifPresent(this::show));
    }

    private void show(LedgerFile file) {
        place.setText(file.place());
        place.setTooltip(new Tooltip(file.place()));
        facts.setText(
                Words.of("ledger.file.facts", file.shape().title(), file.size(), file.length()));
        hash.setText(file.sha256());
        hash.setVisible(!file.sha256().isEmpty());
        hash.setOnMouseClicked(_ -> Clip.copy(file.sha256()));
        stored.setText(file.stored().map(FileSentence::stored).orElse(""));
        Presence.set(stored, file.stored().isPresent());
        FileStatus status = FileStatus.of(file);
        remark.setText(file.note());
        Presence.set(remark, !file.note().isEmpty() && status != FileStatus.SAME_AS_ANOTHER);
        Presence.set(zone, status == FileStatus.WAITS_FOR_ZONE);
        Optional<LedgerFile> other =
                status == FileStatus.SAME_AS_ANOTHER ? model.original(file) : Optional.empty();
        original.setOnAction(_ -> other.ifPresent(model::find));
        Presence.set(original, other.isPresent());
        showSentence(file);
    }

    private void showSentence(LedgerFile file) {
        String words = FileSentence.of(file);
        sentence.setText(
                switch (model.rejects().rejectsProperty().get()) {
                    case RejectsModel.Rejects.Reading() -> words;
                    case RejectsModel.Rejects.Failed(String why) -> why;
                    case RejectsModel.Rejects.Listed(List<RejectLine> lines) ->
                            lines.size() == RejectLine.MOST
                                    ? words + " " + Words.of("ledger.file.first", RejectLine.MOST)
                                    : words;
                });
    }
}
