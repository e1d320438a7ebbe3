package spoor.ui.services;

import javafx.collections.FXCollections;
import javafx.css.PseudoClass;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Label;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SelectionMode;
import javafx.scene.control.TableRow;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;

import spoor.analysis.story.Deed;
import spoor.analysis.story.Story;
import spoor.event.Field;
import spoor.ui.kit.Clip;
import spoor.ui.kit.ShortTimes;
import spoor.ui.kit.Tabbed;
import spoor.ui.kit.TextColumn;
import spoor.ui.kit.Words;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/// The calls of a story: when, who, what changed, from where and by what way.
final class DeedTable extends TableView<Deed> {
    private static final double SHORT_TIME = 134;
    private static final double WIDE_TIME = 170;
    private static final PseudoClass SHOWN = PseudoClass.getPseudoClass("shown");
    private static final KeyCombination COPY =
            new KeyCodeCombination(KeyCode.C, KeyCombination.SHORTCUT_DOWN);
    private static final KeyCombination HISTORY =
            new KeyCodeCombination(KeyCode.H, KeyCombination.SHORTCUT_DOWN);

    private final StoriesModel model;
    private Optional<Told> told = Optional.empty();
    private ShortTimes times;

    DeedTable(StoriesModel model) {
        this.model = model;
        this.times = ShortTimes.of(LongStream.empty(), model.zoneProperty().get());
        setId("deeds-table");
        getStyleClass().addAll("data-table", "ledger-table", "history-table", "deeds-table");
        setFixedCellSize(StoryTable.ROW_HEIGHT);
        setPlaceholder(new Label());
        setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_SUBSEQUENT_COLUMNS);
        getColumns()
                .setAll(
                        List.of(
                                new MarkColumn<>("deeds-mark", Deed::mark),
                                column("time", "mono-cell", SHORT_TIME, d -> times.text(time(d))),
                                column("who", "text-cell", 150, deed -> deed.doer().words()),
                                column("what", "text-cell", 310, DeedTable::said),
                                column(
                                        "from",
                                        "mono-cell",
                                        112,
                                        d -> text(d, Field.SOURCE_ADDRESS)),
                                column("way", "text-cell", 90, deed -> deed.way().words())));
        getSelectionModel().setSelectionMode(SelectionMode.MULTIPLE);
        setRowFactory(_ -> new Row());
        setContextMenu(menu());
        addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
    }

    private static TextColumn<Deed> column(
            String name, String style, double width, Function<Deed, String> text) {
        return new TextColumn<>(
                "deeds-" + name, Words.of("deeds.column." + name), style, width, text);
    }

    void show(Optional<Told> from, Optional<Story> story) {
        told = from;
        List<Deed> deeds = from.flatMap(_ -> story).map(Story::deeds).orElse(List.of());
        times = ShortTimes.of(deeds.stream().mapToLong(this::time), model.zoneProperty().get());
        getColumns().get(1).setPrefWidth(times.isYearShown() ? WIDE_TIME : SHORT_TIME);
        setItems(FXCollections.observableArrayList(deeds));
        refresh();
        chooseOpen();
    }

    /// Moves the keyboard to the line of the open event.
    void focus() {
        requestFocus();
        if (getSelectionModel().isEmpty()) {
            getSelectionModel().selectFirst();
        }
    }

    /// Selects the call of the open event, if it is one of these.
    void chooseOpen() {
        refresh();
        for (int i = 0; i < getItems().size(); i++) {
            if (model.isOpen(getItems().get(i)) && !getSelectionModel().isSelected(i)) {
                getSelectionModel().clearAndSelect(i);
                scrollTo(Math.max(0, i - 1));
            }
        }
    }

    /// What a call changed; of one that changed nothing, what it does.
    static String said(Deed deed) {
        return deed.reading().isEmpty() ? deed.title() : deed.reading();
    }

    private long time(Deed deed) {
        return told.map(one -> one.time(deed)).orElse(0L);
    }

    private String text(Deed deed, Field field) {
        return told.map(one -> one.text(deed, field)).orElse("");
    }

    private void pressed(KeyEvent key) {
        if (COPY.match(key)) {
            copy();
        } else if (HISTORY.match(key)) {
            withChosen(model::showHistory);
        } else if (key.getCode() == KeyCode.ENTER && !key.isAltDown() && !key.isShortcutDown()) {
            withChosen(model::open);
        } else {
            return;
        }
        key.consume();
    }

    private void withChosen(Consumer<Deed> action) {
        Optional.ofNullable(getSelectionModel().getSelectedItem()).ifPresent(action);
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

    private String tabbed(Deed deed) {
        return Stream.of(
                        times.whole(time(deed)),
                        deed.doer().words(),
                        said(deed),
                        text(deed, Field.SOURCE_ADDRESS),
                        deed.way().words(),
                        text(deed, Field.EVENT_NAME),
                        Marks.words(deed.mark()),
                        told.map(one -> one.evidence().table().eventId(deed.row())).orElse(""))
                .map(Tabbed::cell)
                .collect(Collectors.joining("\t"));
    }

    private ContextMenu menu() {
        ContextMenu menu =
                new ContextMenu(
                        item("open", new KeyCodeCombination(KeyCode.ENTER), model::open),
                        item("history", HISTORY, model::showHistory),
                        item("copy", COPY, _ -> copy()));
        menu.setId("deeds-menu");
        menu.setOnShowing(_ ->
                menu.getItems().forEach(item -> item.setDisable(getSelectionModel().isEmpty())));
        return menu;
    }

    private MenuItem item(String name, KeyCombination key, Consumer<Deed> action) {
        MenuItem item = new MenuItem(Words.of("deeds.menu." + name));
        item.setId("deeds-menu-" + name);
        item.setAccelerator(key);
        item.setOnAction(_ -> withChosen(action));
        return item;
    }

    private final class Row extends TableRow<Deed> {
        Row() {
            addEventHandler(
                    MouseEvent.MOUSE_CLICKED,
                    click -> {
                        boolean isDouble = click.getClickCount() == 2;
                        if (isDouble && click.getButton() == MouseButton.PRIMARY && !isEmpty()) {
                            model.open(getItem());
                        }
                    });
        }

        @Override
        protected void updateItem(Deed deed, boolean empty) {
            super.updateItem(deed, empty);
            boolean isShown = !empty && deed != null && model.isOpen(deed);
            pseudoClassStateChanged(SHOWN, isShown);
        }
    }
}
