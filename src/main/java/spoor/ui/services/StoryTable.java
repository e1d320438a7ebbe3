package spoor.ui.services;

import javafx.collections.FXCollections;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Label;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SelectionMode;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;

import spoor.analysis.story.AdviceChecks;
import spoor.analysis.story.Deed;
import spoor.analysis.story.Deed.Mark;
import spoor.analysis.story.Story;
import spoor.analysis.story.Topic;
import spoor.ui.kit.Clip;
import spoor.ui.kit.ShortTimes;
import spoor.ui.kit.Tabbed;
import spoor.ui.kit.TextColumn;
import spoor.ui.kit.Words;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/// The stories of a topic, a line each.
final class StoryTable extends TableView<Story> {
    static final double ROW_HEIGHT = 24;
    static final double HEAD_HEIGHT = 26;

    private static final KeyCombination COPY =
            new KeyCodeCombination(KeyCode.C, KeyCombination.SHORTCUT_DOWN);

    private final StoriesModel model;
    private final Runnable enter;
    private Optional<Told> told = Optional.empty();
    private ShortTimes times;
    private boolean isFilling;

    /// @param enter moves the keyboard to the calls of the chosen story
    StoryTable(StoriesModel model, Runnable enter) {
        this.model = model;
        this.enter = enter;
        this.times = ShortTimes.of(LongStream.empty(), model.zoneProperty().get());
        setId("stories-table");
        getStyleClass().addAll("data-table", "ledger-table", "stories-table");
        setFixedCellSize(ROW_HEIGHT);
        setPlaceholder(new Label());
        setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
        getSelectionModel().setSelectionMode(SelectionMode.MULTIPLE);
        getSelectionModel()
                .selectedItemProperty()
                .subscribe(story -> {
                    if (story != null && !isFilling) {
                        model.choose(story);
                    }
                });
        setContextMenu(menu());
        addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
    }

    void show(Optional<Told> next) {
        isFilling = true;
        told = next;
        List<Story> stories = next.map(one -> one.found().stories()).orElse(List.of());
        times =
                ShortTimes.of(
                        stories.stream().flatMapToLong(story -> edges(story)),
                        model.zoneProperty().get());
        getColumns().setAll(columns(next.map(Told::topic).orElse(Topic.MONEY)));
        setItems(FXCollections.observableArrayList(stories));
        isFilling = false;
        select(model.chosenProperty().get());
    }

    void select(Optional<Story> chosen) {
        boolean isThere =
                chosen.filter(getItems()::contains).isPresent()
                        && !chosen.get().equals(getSelectionModel().getSelectedItem());
        if (isThere) {
            isFilling = true;
            getSelectionModel().clearSelection();
            getSelectionModel().select(chosen.get());
            scrollTo(Math.max(0, getItems().indexOf(chosen.get()) - 1));
            isFilling = false;
        }
    }

    private LongStream edges(Story story) {
        return LongStream.of(time(story.deeds().getFirst()), time(story.deeds().getLast()));
    }

    private long time(Deed deed) {
        return told.map(one -> one.time(deed)).orElse(0L);
    }

    private List<TableColumn<Story, ?>> columns(Topic topic) {
        double account = topic == Topic.MONEY ? 0 : 108;
        return Stream.<TableColumn<Story, ?>>of(
                        new MarkColumn<>("stories-mark", Story::mark),
                        column("thing", "text-cell", 240, StoryTable::thing),
                        column("account", "mono-cell", account, Story::account),
                        column("calls", "mono-cell", 54, story -> "" + story.deeds().size()),
                        column("last", "mono-cell", 134, this::last),
                        column("gist", "text-cell", 300, this::gist))
                .filter(column -> topic != Topic.MONEY || !"stories-account".equals(column.getId()))
                .toList();
    }

    private static TextColumn<Story> column(
            String name, String style, double width, Function<Story, String> text) {
        return new TextColumn<>(
                "stories-" + name, Words.of("stories.column." + name), style, width, text);
    }

    /// What the story is about in a few words.
    static String thing(Story story) {
        if (story.kind().isEmpty()) {
            return Words.of("stories.not-said");
        }
        String name =
                story.facts().isEmpty() || !story.kind().equals(AdviceChecks.KIND)
                        ? story.name()
                        : story.facts().getFirst();
        return story.kind() + " " + name;
    }

    private String last(Story story) {
        return times.text(time(story.deeds().getLast()));
    }

    /// The last of the gravest calls, and what is known of the thing.
    private String gist(Story story) {
        if (told.filter(one -> one.topic() == Topic.MONEY).isPresent()) {
            return changes(story);
        }
        Mark mark = story.mark();
        Optional<Deed> gravest =
                story.deeds().reversed().stream().filter(deed -> deed.mark() == mark).findFirst();
        String said = gravest.map(DeedTable::said).orElse("");
        String facts = String.join(", ", story.facts());
        return mark == Mark.WEAKENED || facts.isEmpty() ? said : facts;
    }

    private static String refused(Deed deed) {
        return Words.of("stories.refused", deed.title());
    }

    /// What was done to an account's money, each kind of call once, the latest first.
    private static String changes(Story story) {
        Mark mark = story.mark();
        return story.deeds().reversed().stream()
                .filter(deed -> deed.mark() == mark)
                .map(deed -> mark == Mark.REFUSED ? refused(deed) : deed.title())
                .distinct()
                .collect(Collectors.joining(", "));
    }

    private void pressed(KeyEvent key) {
        if (COPY.match(key)) {
            copy();
        } else if (key.getCode() == KeyCode.ENTER && !key.isAltDown() && !key.isShortcutDown()) {
            enter.run();
        } else {
            return;
        }
        key.consume();
    }

    private void copy() {
        String text =
                getSelectionModel().getSelectedItems().stream()
                        .map(this::tabbed)
                        .collect(Collectors.joining("\n"));
        if (!text.isEmpty()) {
            Clip.copy(text);
        }
    }

    private String tabbed(Story story) {
        return Stream.of(
                        Marks.words(story.mark()),
                        story.kind(),
                        story.name(),
                        story.account(),
                        story.region(),
                        "" + story.deeds().size(),
                        times.whole(time(story.deeds().getFirst())),
                        times.whole(time(story.deeds().getLast())),
                        String.join(", ", story.facts()))
                .map(Tabbed::cell)
                .collect(Collectors.joining("\t"));
    }

    private ContextMenu menu() {
        MenuItem calls = new MenuItem(Words.of("stories.menu.calls"));
        calls.setId("stories-menu-calls");
        calls.setAccelerator(new KeyCodeCombination(KeyCode.ENTER));
        calls.setOnAction(_ -> enter.run());
        MenuItem narrow = new MenuItem(Words.of("stories.menu.narrow"));
        narrow.setId("stories-menu-narrow");
        narrow.setOnAction(_ ->
                Optional.ofNullable(getSelectionModel().getSelectedItem())
                        .ifPresent(model::narrow));
        MenuItem copy = new MenuItem(Words.of("stories.menu.copy"));
        copy.setId("stories-menu-copy");
        copy.setAccelerator(COPY);
        copy.setOnAction(_ -> copy());
        ContextMenu menu = new ContextMenu(calls, narrow, copy);
        menu.setOnShowing(_ ->
                menu.getItems().forEach(item -> item.setDisable(getSelectionModel().isEmpty())));
        return menu;
    }
}
