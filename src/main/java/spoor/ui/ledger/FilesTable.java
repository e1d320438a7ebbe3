package spoor.ui.ledger;

import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.event.EventTarget;
import javafx.scene.Node;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Label;
import javafx.scene.control.SelectionMode;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.skin.TableColumnHeader;
import javafx.scene.input.ContextMenuEvent;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;

import spoor.casefile.LedgerFile;
import spoor.ui.kit.Words;

import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// The files of the ledger. Sorting and searching are the model's, so that the table only ever
/// shows a finished list.
final class FilesTable {
    static final double ROW_HEIGHT = 24;

    /// What stands beside the columns: the scroll bar.
    private static final double BAR_WIDTH = 14;

    /// Chosen rows beyond this number are let go when the list changes.
    private static final int MOST_CARRIED = 1_000;

    private final LedgerModel model;
    private final ContextMenu menu;
    private final FilesKeys keys;
    private final TableView<LedgerFile> table = new TableView<>();
    private final Map<LedgerColumn, TableColumn<LedgerFile, LedgerFile>> columns =
            new EnumMap<>(LedgerColumn.class);
    private boolean isSyncing;

    /// @param reader moves the keyboard to what is said of the chosen file
    FilesTable(LedgerModel model, LedgerActions actions, Runnable export, Runnable reader) {
        this.model = model;
        this.menu = new FilesMenu(actions, this::chosen, export).build();
        this.keys = new FilesKeys(actions, this::chosen, reader, this::leave);
    }

    Region build() {
        table.setId("ledger-files");
        table.getStyleClass().add("ledger-table");
        table.setFixedCellSize(ROW_HEIGHT);
        table.setPlaceholder(new Label());
        table.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_FLEX_NEXT_COLUMN);
        table.getSelectionModel().setSelectionMode(SelectionMode.MULTIPLE);
        for (LedgerColumn column : LedgerColumn.values()) {
            columns.put(column, column(column));
        }
        fit(0);
        bind();
        return table;
    }

    void focus() {
        table.requestFocus();
    }

    private void bind() {
        table.widthProperty().subscribe(width -> fit(width.doubleValue() - BAR_WIDTH));
        model.viewProperty().subscribe(this::show);
        model.chosenProperty().subscribe(this::follow);
        table.getSelectionModel()
                .selectedItemProperty()
                .subscribe(file -> {
                    if (!isSyncing && file != null) {
                        model.choose(file);
                    }
                });
        table.addEventFilter(KeyEvent.KEY_PRESSED, keys::press);
        table.addEventFilter(MouseEvent.MOUSE_CLICKED, this::click);
        table.addEventFilter(MouseEvent.MOUSE_PRESSED, _ -> menu.hide());
        table.setOnContextMenuRequested(this::showMenu);
    }

    /// Shown by hand: a menu that belongs to the table would have its keys in the whole window.
    private void showMenu(ContextMenuEvent asked) {
        if (head(asked.getTarget()).isEmpty()) {
            menu.show(table, asked.getScreenX(), asked.getScreenY());
            asked.consume();
        }
    }

    private static TableColumn<LedgerFile, LedgerFile> column(LedgerColumn which) {
        TableColumn<LedgerFile, LedgerFile> column = new TableColumn<>(which.title());
        double least = FileColumns.least(which);
        column.setId(which.id());
        column.setUserData(which);
        column.setSortable(false);
        column.setReorderable(false);
        column.setMinWidth(least);
        column.setPrefWidth(least);
        if (!FileColumns.isElastic(which)) {
            column.setMaxWidth(which.isNumber() ? least : least * 1.3);
        }
        if (which.isNumber()) {
            column.getStyleClass().add("number-column");
        }
        column.setCellValueFactory(row -> new ReadOnlyObjectWrapper<>(row.getValue()));
        column.setCellFactory(_ -> new FileCell(which));
        return column;
    }

    private void fit(double width) {
        Set<LedgerColumn> fitting = FileColumns.fitting(width);
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
        isSyncing = true;
        Set<Integer> carried = new HashSet<>();
        if (table.getSelectionModel().getSelectedIndices().size() <= MOST_CARRIED) {
            chosen().forEach(file -> carried.add(file.id()));
        }
        table.setItems(FXCollections.observableList(view.files()));
        columns.forEach((which, column) -> column.setText(title(which, view.query())));
        carry(view, carried);
        isSyncing = false;
        follow(model.chosenProperty().get());
    }

    private void carry(LedgerView view, Set<Integer> ids) {
        table.getSelectionModel().clearSelection();
        for (int place = 0; place < view.files().size() && !ids.isEmpty(); place++) {
            if (ids.remove(view.files().get(place).id())) {
                table.getSelectionModel().select(place);
            }
        }
    }

    private static String title(LedgerColumn column, LedgerQuery query) {
        if (query.sort() != column) {
            return column.title();
        }
        return query.isDescending()
                ? Words.of("ledger.head.descending", column.title())
                : Words.of("ledger.head.ascending", column.title());
    }

    /// A file chosen elsewhere is chosen and brought into sight here.
    private void follow(Optional<LedgerFile> file) {
        if (isSyncing) {
            return;
        }
        isSyncing = true;
        int place = file.map(f -> model.viewProperty().get().placeOf(f.id())).orElse(-1);
        if (place < 0) {
            table.getSelectionModel().clearSelection();
        } else if (!table.getSelectionModel().isSelected(place)) {
            table.getSelectionModel().clearAndSelect(place);
            table.scrollTo(Math.max(0, place - 3));
        }
        isSyncing = false;
    }

    private List<LedgerFile> chosen() {
        return table.getSelectionModel().getSelectedItems().stream()
                .filter(file -> file != null)
                .toList();
    }

    /// Whether there was something to leave.
    private boolean leave() {
        boolean isAnyChosen = model.chosenProperty().get().isPresent();
        if (isAnyChosen) {
            model.chooseNone();
        }
        return isAnyChosen;
    }

    private void click(MouseEvent clicked) {
        if (clicked.getButton() == MouseButton.PRIMARY && clicked.isStillSincePress()) {
            head(clicked.getTarget()).ifPresent(model::sortBy);
        }
    }

    private static Optional<LedgerColumn> head(EventTarget target) {
        Node node = target instanceof Node found ? found : null;
        while (node != null && !(node instanceof TableColumnHeader)) {
            node = node.getParent();
        }
        return node instanceof TableColumnHeader header && header.getTableColumn() != null
                ? Optional.ofNullable((LedgerColumn) header.getTableColumn().getUserData())
                : Optional.empty();
    }
}
