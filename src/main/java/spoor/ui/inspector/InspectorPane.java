package spoor.ui.inspector;

import javafx.geometry.Pos;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

import spoor.ui.chain.ChainModel;
import spoor.ui.difference.DifferenceModel;
import spoor.ui.kit.Jobs;
import spoor.ui.kit.Patience;
import spoor.ui.kit.Presence;
import spoor.ui.kit.Theme;
import spoor.ui.kit.Words;
import spoor.ui.kit.Workbench;

/// The open event in full.
public final class InspectorPane {
    private static final double WIDTH = 384;
    private final InspectorModel model;
    private final SummaryView summary;
    private final QuestionsView questions = new QuestionsView();
    private final RecordViews views;
    private final Label title = new Label();
    private final PinButton pin;
    private final Label sentence = new Label();
    private final Label meaning = new Label();
    private final Label problem = new Label();
    private final HBox conflict = new HBox();
    private final VBox event = new VBox();
    private final VBox details = new VBox();
    private final ScrollPane scroll = new ScrollPane(event);
    private final VBox empty = new VBox();
    private final Patience patience = new Patience("inspector");

    public InspectorPane(Workbench workbench, Jobs jobs) {
        this.model = new InspectorModel(workbench, jobs);
        this.summary = new SummaryView(model);
        this.pin = new PinButton(workbench);
        this.views =
                new RecordViews(
                        model,
                        new ChainModel(workbench, jobs),
                        new DifferenceModel(workbench, jobs));
    }

    /// Moves the focus to the record, for Enter and a double click in the events table.
    public void focus() {
        views.focus();
    }

    public Region build() {
        StackPane root = layout();
        bind();
        return root;
    }

    private StackPane layout() {
        title.setId("inspector-title");
        title.getStyleClass().addAll("section-title", "inspector-title");
        title.setWrapText(true);
        title.setMinHeight(Region.USE_PREF_SIZE);
        sentence.setId("inspector-sentence");
        sentence.getStyleClass().addAll("muted", "inspector-sentence");
        sentence.setWrapText(true);
        sentence.setMinHeight(Region.USE_PREF_SIZE);
        meaning.setId("inspector-meaning");
        meaning.getStyleClass().addAll("muted", "small", "inspector-sentence");
        meaning.setWrapText(true);
        meaning.setMinHeight(Region.USE_PREF_SIZE);
        problem.setId("inspector-problem");
        problem.getStyleClass().addAll("banner", "banner-error", "inspector-banner");
        problem.setWrapText(true);
        problem.setMinHeight(Region.USE_PREF_SIZE);
        layConflict();
        Region views = this.views.build();
        VBox.setVgrow(views, Priority.ALWAYS);
        VBox.setVgrow(details, Priority.ALWAYS);
        details.getStyleClass().add("inspector-details");
        details.getChildren().setAll(summary.build(), questions.build(), views);
        event.getStyleClass().add("inspector-event");
        HBox head = new HBox(6, title, pin);
        HBox.setHgrow(title, Priority.ALWAYS);
        title.setMaxWidth(Double.MAX_VALUE);
        head.setMinHeight(Region.USE_PREF_SIZE);
        event.getChildren().setAll(head, sentence, meaning, problem, conflict, details);
        scroll.getStyleClass().add("inspector-scroll");
        scroll.setFitToWidth(true);
        scroll.setFitToHeight(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        layEmpty();
        StackPane root = patience.over(empty, scroll);
        root.setId("inspector");
        root.getStyleClass().add("inspector");
        root.getStylesheets().add(Theme.sheet("inspector.css"));
        root.setPrefWidth(WIDTH);
        root.setMinWidth(0);
        return root;
    }

    private void layConflict() {
        Label words = new Label(Words.of("inspector.conflict"));
        words.setWrapText(true);
        words.setMinHeight(Region.USE_PREF_SIZE);
        conflict.setMinHeight(Region.USE_PREF_SIZE);
        Hyperlink both = new Hyperlink(Words.of("inspector.conflict.show"));
        both.setId("inspector-show-both");
        both.setMinWidth(Region.USE_PREF_SIZE);
        both.setOnAction(_ -> model.showBoth());
        HBox.setHgrow(words, Priority.ALWAYS);
        conflict.setId("inspector-conflict");
        conflict.getStyleClass().addAll("banner", "inspector-banner", "inspector-conflict");
        conflict.getChildren().setAll(words, both);
    }

    private void layEmpty() {
        Label words = new Label(Words.of("inspector.empty"));
        Label keys = new Label(Words.of("inspector.empty.keys"));
        words.setWrapText(true);
        keys.setWrapText(true);
        keys.getStyleClass().addAll("muted", "small");
        empty.setId("inspector-empty");
        empty.getStyleClass().add("empty-state");
        empty.setAlignment(Pos.CENTER);
        empty.getChildren().setAll(words, keys);
    }

    private void bind() {
        patience.mark(event);
        patience.follow(model.readingProperty());
        model.stateProperty().addListener((_, _, state) -> show(state));
        show(model.stateProperty().get());
    }

    private void show(InspectorModel.State state) {
        boolean isNothing = state instanceof InspectorModel.State.Nothing;
        empty.setVisible(isNothing);
        scroll.setVisible(!isNothing);
        switch (state) {
            case InspectorModel.State.Nothing _ -> views.clear();
            case InspectorModel.State.Open open -> {
                Inspected shown = open.event();
                head(shown.title(), shown.sentence(), shown.meaning(), "");
                Presence.set(conflict, shown.isConflict());
                Presence.set(details, true);
                summary.show(shown.summary());
                questions.show(shown.answers());
                views.show(shown);
            }
            case InspectorModel.State.Failed failed -> {
                head(failed.title(), failed.sentence(), "", failed.problem());
                Presence.set(conflict, false);
                Presence.set(details, false);
            }
        }
    }

    private void head(String name, String what, String why, String trouble) {
        title.setText(RecordText.visible(name, true));
        sentence.setText(RecordText.visible(what, true));
        meaning.setText(RecordText.visible(why, true));
        Presence.set(meaning, !why.isEmpty());
        problem.setText(trouble);
        Presence.set(problem, !trouble.isEmpty());
    }
}
