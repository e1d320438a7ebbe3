package spoor.ui.ledger;

import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.event.EventTarget;
import javafx.scene.Node;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Label;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.skin.TableColumnHeader;
import javafx.scene.control.skin.VirtualFlow;
import javafx.scene.input.ContextMenuEvent;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;

import spoor.casefile.LedgerFile;
import spoor.ui.kit.Words;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// The files of the ledger. Sorting, searching and choosing are the model's, so that the table only
/// ever shows a finished list: a hundred thousand rows cost it no more than a hundred.
final class FilesTable {
    static final double ROW_HEIGHT = 24;

    /// What stands beside the columns: the scroll bar.
    private static final double BAR_WIDTH = 14;

    private static final int PAGE_BEFORE_LAYOUT = 10;

    private final LedgerModel model;
    private final ContextMenu menu;
    private final FilesKeys keys;
    private final Runnable reader;
    private final TableView<LedgerFile> table = new TableView<>();
    private final Map<LedgerColumn, TableColumn<LedgerFile, LedgerFile>> columns =
            new EnumMap<>(LedgerColumn.class);

    /// @param reader moves the keyboard to what is said of the open file
    FilesTable(LedgerModel model, LedgerActions actions, Runnable export, Runnable reader) {
        this.model = model;
        this.menu = new FilesMenu(model, actions, export).build();
        this.keys = new FilesKeys(model, actions, this::page, reader);
        this.reader = reader;
    }

    Region build() {
        table.setId("ledger-files");
        table.getStyleClass().addAll("data-table", "ledger-table");
        table.setFixedCellSize(ROW_HEIGHT);
        table.setSelectionModel(null);
        table.setPlaceholder(new Label());
        table.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_FLEX_NEXT_COLUMN);
        table.setRowFactory(_ -> new FileRow(model));
        for (LedgerColumn column : LedgerColumn.values()) {
            columns.put(column, column(column));
        }
        bind();
        return table;
    }

    void focus() {
        table.requestFocus();
    }

    private void bind() {
        table.widthProperty().subscribe(this::fit);
        model.viewProperty().subscribe(this::show);
        model.choiceProperty().subscribe(choice -> bringIntoSight(choice.lead()));
        table.addEventFilter(KeyEvent.KEY_PRESSED, keys::press);
        table.addEventFilter(MouseEvent.MOUSE_PRESSED, this::press);
        table.addEventFilter(MouseEvent.MOUSE_DRAGGED, this::drag);
        table.addEventFilter(MouseEvent.MOUSE_CLICKED, this::click);
        table.setOnContextMenuRequested(this::showMenu);
    }

    private static TableColumn<LedgerFile, LedgerFile> column(LedgerColumn which) {
        TableColumn<LedgerFile, LedgerFile> column = new TableColumn<>(which.title());
        double least = FileColumns.least(which);
        column.setId(which.id());
        column.setUserData(which);
        column.setSortable(false);
        column.setReorderable(false);
        column.setMinWidth(least);
        column.setPrefWidth(FileColumns.wanted(which));
        if (!FileColumns.isElastic(which)) {
            column.setMaxWidth(least);
        }
        if (which.isNumber()) {
            column.getStyleClass().add("number-column");
        }
        column.setCellValueFactory(row -> new ReadOnlyObjectWrapper<>(row.getValue()));
        column.setCellFactory(_ -> new FileCell(which));
        return column;
    }

    private void fit() {
        double width = table.getWidth() - BAR_WIDTH;
        LedgerFilter filter = model.viewProperty().get().query().filter();
        Set<LedgerColumn> fitting = FileColumns.fitting(width, filter);
        List<TableColumn<LedgerFile, ?>> wanted =
                columns.entrySet().stream()
                        .filter(column -> fitting.contains(column.getKey()))
                        .<TableColumn<LedgerFile, ?>>map(Map.Entry::getValue)
                        .toList();
        if (!wanted.equals(table.getColumns())) {
            table.getColumns().setAll(wanted);
        }
    }

    private void show(LedgerView view) {
        fit();
        table.setItems(FXCollections.observableList(view.files()));
        columns.forEach((which, column) -> column.setText(title(which, view.query())));
        bringIntoSight(model.choiceProperty().get().lead());
    }

    private static String title(LedgerColumn column, LedgerQuery query) {
        if (query.sort() != column) {
            return column.title();
        }
        return query.isDescending()
                ? Words.of("ledger.head.descending", column.title())
                : Words.of("ledger.head.ascending", column.title());
    }

    private void bringIntoSight(int place) {
        if (place >= 0 && place < table.getItems().size()) {
            flow().ifPresent(flow -> flow.scrollTo(place));
        }
    }

    private Optional<VirtualFlow<?>> flow() {
        return table.lookup(".virtual-flow") instanceof VirtualFlow<?> flow
                ? Optional.of(flow)
                : Optional.empty();
    }

    /// How many rows are in sight.
    private int page() {
        return flow().filter(flow -> flow.getFirstVisibleCell() != null)
                .map(flow ->
                        flow.getLastVisibleCell().getIndex()
                                - flow.getFirstVisibleCell().getIndex())
                .filter(rows -> rows > 0)
                .orElse(PAGE_BEFORE_LAYOUT);
    }

    private void press(MouseEvent pressed) {
        menu.hide();
        int place = placeUnder(pressed.getTarget());
        if (place == FileChoice.NO_PLACE) {
            return;
        }
        table.requestFocus();
        boolean isChosen = model.choiceProperty().get().contains(place);
        if (pressed.getButton() == MouseButton.SECONDARY) {
            if (!isChosen) {
                model.choose(place);
            }
        } else if (pressed.getButton() == MouseButton.PRIMARY) {
            if (pressed.isShiftDown()) {
                model.extendTo(place);
            } else if (pressed.isShortcutDown()) {
                model.toggle(place);
            } else {
                model.choose(place);
            }
        }
    }

    /// Extends the choice over the rows that the pointer passes. Which button is down is not asked:
    /// not every platform says so while dragging.
    private void drag(MouseEvent dragged) {
        boolean isFromRow = placeUnder(dragged.getTarget()) != FileChoice.NO_PLACE;
        int place = placeUnder(dragged.getPickResult().getIntersectedNode());
        boolean isOnward = place != model.choiceProperty().get().lead();
        if (isFromRow && isOnward && place != FileChoice.NO_PLACE && !dragged.isShortcutDown()) {
            model.extendTo(place);
        }
    }

    private void click(MouseEvent clicked) {
        if (clicked.getButton() != MouseButton.PRIMARY || !clicked.isStillSincePress()) {
            return;
        }
        if (clicked.getClickCount() == 2
                && placeUnder(clicked.getTarget()) != FileChoice.NO_PLACE) {
            reader.run();
        }
        above(clicked.getTarget(), TableColumnHeader.class)
                .map(TableColumnHeader::getTableColumn)
                .map(column -> column == null ? null : (LedgerColumn) column.getUserData())
                .ifPresent(model::sortBy);
    }

    /// Shown by hand: a menu that belongs to the table would have its keys in the whole window.
    private void showMenu(ContextMenuEvent asked) {
        if (above(asked.getTarget(), TableColumnHeader.class).isEmpty()) {
            menu.show(table, asked.getScreenX(), asked.getScreenY());
            asked.consume();
        }
    }

    /// The place of the row that a node belongs to, or [FileChoice#NO_PLACE].
    private static int placeUnder(EventTarget target) {
        return above(target, FileRow.class).map(FileRow::place).orElse(FileChoice.NO_PLACE);
    }

    private static <T extends Node> Optional<T> above(EventTarget target, Class<T> type) {
        Node node = target instanceof Node found ? found : null;
        while (node != null && !type.isInstance(node)) {
            node = node.getParent();
        }
        return Optional.ofNullable(node).map(type::cast);
    }
}
