package spoor.ui.services;

import javafx.geometry.Orientation;
import javafx.geometry.Pos;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.SplitPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

import spoor.analysis.story.AdviceChecks;
import spoor.analysis.story.Story;
import spoor.analysis.story.Topic;
import spoor.casefile.Stories;
import spoor.ui.kit.Patience;
import spoor.ui.kit.Presence;
import spoor.ui.kit.Trouble;
import spoor.ui.kit.Words;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The stories of a topic above, the calls of the chosen one below.
final class StoriesView {
    private static final double ADVICE_WIDTH = 480;
    private static final double LEAST_SHARE = 0.2;
    private static final double MOST_SHARE = 0.5;
    private static final double AROUND = 3;

    private final StoriesModel model;
    private final StoryTable table;
    private final DeedTable deeds;
    private final Label note = new Label();
    private final CheckBox reads = new CheckBox(Words.of("stories.reads"));
    private final Label title = new Label();
    private final Label facts = new Label();
    private final Label lackTitle = new Label();
    private final Label lackAdvice = new Label();
    private final VBox lack = new VBox();
    private final SplitPane split = new SplitPane();
    private final Patience patience = new Patience("stories");
    private final VBox root = new VBox();

    StoriesView(StoriesModel model) {
        this.model = model;
        this.deeds = new DeedTable(model);
        this.table = new StoryTable(model, deeds::focus);
    }

    Region build() {
        layout();
        bind();
        return root;
    }

    /// Moves the keyboard to the stories, or to what stands in their place.
    void focus() {
        if (split.isVisible()) {
            table.requestFocus();
        } else {
            reads.requestFocus();
        }
    }

    private void layout() {
        note.setId("stories-note");
        note.getStyleClass().addAll("muted", "small");
        note.setMinWidth(0);
        reads.setId("stories-reads");
        reads.getStyleClass().add("small");
        reads.setMinWidth(Region.USE_PREF_SIZE);
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        HBox line = new HBox(note, space, reads);
        line.getStyleClass().add("stories-line");
        line.setAlignment(Pos.CENTER_LEFT);
        line.setMinHeight(Region.USE_PREF_SIZE);
        title.setId("stories-title");
        title.getStyleClass().add("pane-title");
        title.setMinHeight(Region.USE_PREF_SIZE);
        facts.setId("stories-facts");
        facts.getStyleClass().addAll("muted", "small");
        facts.setWrapText(true);
        facts.setMinHeight(Region.USE_PREF_SIZE);
        VBox.setVgrow(deeds, Priority.ALWAYS);
        VBox detail = new VBox(new VBox(title, facts), deeds);
        detail.getChildren().getFirst().getStyleClass().add("stories-head");
        detail.setMinHeight(0);
        table.setMinHeight(0);
        split.setOrientation(Orientation.VERTICAL);
        split.getItems().setAll(table, detail);
        lackTitle.setId("stories-lack");
        lackTitle.getStyleClass().add("empty-title");
        lackTitle.setWrapText(true);
        lackAdvice.setId("stories-advice");
        lackAdvice.setWrapText(true);
        lackAdvice.setMinHeight(Region.USE_PREF_SIZE);
        lackAdvice.setMaxWidth(ADVICE_WIDTH);
        lack.getStyleClass().add("empty-state");
        lack.setAlignment(Pos.CENTER);
        lack.getChildren().setAll(lackTitle, lackAdvice);
        StackPane body = patience.over(split, lack);
        VBox.setVgrow(body, Priority.ALWAYS);
        root.setId("stories");
        root.getChildren().setAll(line, new Trouble("stories", model.problemProperty()), body);
    }

    private void bind() {
        patience.follow(model.workingProperty());
        model.toldProperty().subscribe(this::show);
        model.zoneProperty().subscribe((_, _) -> show());
        model.chosenProperty().subscribe(this::choose);
        model.openRowProperty().subscribe((_, _) -> deeds.chooseOpen());
        model.absentProperty().subscribe((_, _) -> note());
        model.readToldProperty().subscribe(reads::setSelected);
        reads.setOnAction(_ -> model.tellReads(reads.isSelected()));
    }

    private void show() {
        Optional<Told> told = model.toldProperty().get();
        List<Story> stories = told.map(one -> one.found().stories()).orElse(List.of());
        boolean isEmpty = stories.isEmpty();
        Presence.set(split, !isEmpty);
        Presence.set(lack, isEmpty && told.isPresent());
        note();
        told.map(Told::topic)
                .ifPresent(topic -> {
                    lackTitle.setText(Words.of("stories.lack." + topic));
                    lackAdvice.setText(Words.of("stories.advice." + topic));
                });
        table.show(told);
        choose(model.chosenProperty().get());
        double rows = StoryTable.HEAD_HEIGHT + stories.size() * StoryTable.ROW_HEIGHT + AROUND;
        double height = Math.max(1, split.getHeight());
        split.setDividerPositions(Math.clamp(rows / height, LEAST_SHARE, MOST_SHARE));
    }

    private void note() {
        String counts = model.toldProperty().get().map(StoriesView::note).orElse("");
        note.setText(model.absentProperty().get() ? Words.of("stories.absent") : counts);
    }

    private static String note(Told told) {
        Stories.Found found = told.found();
        String counts = Words.of("stories.count", found.stories().size(), found.events());
        return found.isCutShort()
                ? counts + " " + Words.of("stories.cut", Stories.MOST_READ)
                : counts;
    }

    private void choose(Optional<Story> story) {
        Optional<Told> told = model.toldProperty().get();
        table.select(story);
        deeds.show(told, story);
        title.setText(story.map(StoryTable::thing).orElse(""));
        facts.setText(
                story.map(one -> facts(one, told.map(Told::topic).orElse(Topic.MONEY))).orElse(""));
        Presence.set(facts, !facts.getText().isEmpty());
    }

    private static String facts(Story story, Topic topic) {
        Stream<String> where =
                topic == Topic.MONEY
                        ? Stream.of()
                        : Stream.of(Words.of("stories.account", story.account()), story.region());
        String name = story.kind().equals(AdviceChecks.KIND) ? story.name() : "";
        return Stream.concat(where, Stream.concat(Stream.of(name), story.facts().stream()))
                .filter(text -> !text.isEmpty())
                .collect(Collectors.joining(" · "));
    }
}
