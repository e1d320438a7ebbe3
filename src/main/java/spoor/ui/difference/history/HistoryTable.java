package spoor.ui.difference.history;

import static java.util.stream.Collectors.joining;

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

import spoor.engine.EventTable;
import spoor.ui.kit.Clip;
import spoor.ui.kit.ShortTimes;
import spoor.ui.kit.Tabbed;
import spoor.ui.kit.TextColumn;
import spoor.ui.kit.Words;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/// The writes, drawn only while in sight, with their keys and their menu.
final class HistoryTable extends TableView<HistoryLine> {
    static final double ROW_HEIGHT = 24;
    static final double HEAD_HEIGHT = 26;

    private static final double SHORT_TIME = 128;
    private static final double WIDE_TIME = 162;
    private static final PseudoClass SHOWN = PseudoClass.getPseudoClass("shown");
    private static final KeyCombination COPY =
            new KeyCodeCombination(KeyCode.C, KeyCombination.SHORTCUT_DOWN);

    private final HistoryModel model;
    private ShortTimes times;
    private int shownRow = EventTable.NO_ROW;

    HistoryTable(HistoryModel model) {
        this.model = model;
        this.times = ShortTimes.of(LongStream.empty(), model.zoneProperty().get());
        setId("history-table");
        getStyleClass().addAll("data-table", "ledger-table", "history-table");
        setFixedCellSize(ROW_HEIGHT);
        setPlaceholder(new Label());
        setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
        getColumns()
                .setAll(
                        List.of(
                                column("time", "mono-cell", 130, line -> times.text(line.time())),
                                column("event", "text-cell", 150, HistoryLine::event),
                                column("identity", "text-cell", 140, HistoryLine::identity),
                                column("difference", "text-cell", 300, HistoryLine::reading)));
        getSelectionModel().setSelectionMode(SelectionMode.MULTIPLE);
        setRowFactory(_ -> new Row());
        setContextMenu(menu());
        // A filter, since a table takes Enter for itself.
        addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
    }

    private static TextColumn<HistoryLine> column(
            String name, String style, double width, Function<HistoryLine, String> text) {
        return new TextColumn<>(
                "history-" + name, Words.of("history.column." + name), style, width, text);
    }

    void show(History history) {
        List<HistoryLine> lines = history.lines();
        times =
                ShortTimes.of(
                        lines.stream().mapToLong(HistoryLine::time), model.zoneProperty().get());
        getColumns().getFirst().setMinWidth(times.isYearShown() ? WIDE_TIME : SHORT_TIME);
        shownRow = history.row();
        if (!getItems().equals(lines)) {
            setItems(FXCollections.observableArrayList(lines));
        }
        refresh();
        chooseShown();
    }

    void showNone() {
        getItems().clear();
    }

    /// Moves the keyboard to the line of the shown event.
    void focus() {
        requestFocus();
        if (getSelectionModel().isEmpty()) {
            getSelectionModel().selectFirst();
        }
    }

    private void chooseShown() {
        for (int i = 0; i < getItems().size(); i++) {
            if (getItems().get(i).row() == shownRow) {
                boolean isChosen = getSelectionModel().isSelected(i);
                if (!isChosen) {
                    getSelectionModel().clearAndSelect(i);
                    scrollTo(Math.max(0, i - 1));
                }
                return;
            }
        }
        getSelectionModel().clearSelection();
    }

    private void pressed(KeyEvent key) {
        if (COPY.match(key)) {
            copy();
        } else if (key.getCode() == KeyCode.ENTER && !key.isAltDown() && !key.isShortcutDown()) {
            open();
        } else {
            return;
        }
        key.consume();
    }

    private void open() {
        Optional.ofNullable(getSelectionModel().getSelectedItem()).ifPresent(model::open);
    }

    private void copy() {
        String text =
                getSelectionModel().getSelectedItems().stream()
                        .map(this::tabbed)
                        .collect(joining("\n"));
        if (!text.isEmpty()) {
            Clip.copy(text);
        }
    }

    private String tabbed(HistoryLine line) {
        return Stream.of(times.whole(line.time()), line.event(), line.identity(), line.reading())
                .map(Tabbed::cell)
                .collect(joining("\t"));
    }

    private ContextMenu menu() {
        MenuItem open = new MenuItem(Words.of("history.menu.open"));
        open.setId("history-menu-open");
        open.setAccelerator(new KeyCodeCombination(KeyCode.ENTER));
        open.setOnAction(_ -> open());
        MenuItem copy = new MenuItem(Words.of("history.menu.copy"));
        copy.setId("history-menu-copy");
        copy.setAccelerator(COPY);
        copy.setOnAction(_ -> copy());
        ContextMenu menu = new ContextMenu(open, copy);
        menu.setId("history-menu");
        menu.setOnShowing(_ ->
                menu.getItems().forEach(item -> item.setDisable(getSelectionModel().isEmpty())));
        return menu;
    }

    private final class Row extends TableRow<HistoryLine> {
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
        protected void updateItem(HistoryLine line, boolean empty) {
            super.updateItem(line, empty);
            boolean isShown = !empty && line != null && line.row() == shownRow;
            pseudoClassStateChanged(SHOWN, isShown);
        }
    }
}
