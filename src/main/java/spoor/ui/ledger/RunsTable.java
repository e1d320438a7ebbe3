package spoor.ui.ledger;

import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableValue;
import javafx.collections.FXCollections;
import javafx.scene.control.Label;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableRow;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;

import spoor.casefile.LedgerRun;

import java.time.ZoneId;
import java.util.List;

/// Every import into the case with its sum. Choosing one shows only its files; choosing it again,
/// or Escape, shows all.
final class RunsTable {
    private static final double ROW_HEIGHT = 24;
    private static final double HEAD_HEIGHT = 26;
    private static final int MOST_ROWS = 4;

    private final LedgerModel model;
    private final ObservableValue<ZoneId> zone;
    private final ObservableValue<Boolean> importing;
    private final TableView<LedgerRun> table = new TableView<>();
    private boolean isSyncing;

    RunsTable(LedgerModel model, ObservableValue<ZoneId> zone, ObservableValue<Boolean> importing) {
        this.model = model;
        this.zone = zone;
        this.importing = importing;
    }

    Region build() {
        table.setId("ledger-runs");
        table.getStyleClass().addAll("data-table", "ledger-table", "runs-table");
        table.setFixedCellSize(ROW_HEIGHT);
        table.setPlaceholder(new Label());
        table.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
        table.setRowFactory(_ -> row());
        for (RunColumn column : RunColumn.values()) {
            table.getColumns().add(column(column));
        }
        bind();
        return table;
    }

    private void bind() {
        model.viewProperty().subscribe(view -> show(view.runs()));
        model.queryProperty().subscribe(query -> choose(query.run()));
        zone.subscribe(_ -> table.refresh());
        importing.subscribe(_ -> table.refresh());
        table.getSelectionModel()
                .selectedItemProperty()
                .subscribe(run -> {
                    if (!isSyncing && run != null) {
                        model.ofRun(run.id());
                    }
                });
        table.addEventFilter(
                KeyEvent.KEY_PRESSED,
                key -> {
                    boolean isOfOne = model.queryProperty().get().run() != LedgerQuery.ALL_RUNS;
                    if (key.getCode() == KeyCode.ESCAPE && isOfOne) {
                        model.ofRun(LedgerQuery.ALL_RUNS);
                        key.consume();
                    }
                });
    }

    private TableRow<LedgerRun> row() {
        TableRow<LedgerRun> row = new TableRow<>();
        row.addEventFilter(
                MouseEvent.MOUSE_PRESSED,
                pressed -> {
                    LedgerRun run = row.getItem();
                    if (run != null && run.id() == model.queryProperty().get().run()) {
                        model.ofRun(LedgerQuery.ALL_RUNS);
                        pressed.consume();
                    }
                });
        return row;
    }

    private TableColumn<LedgerRun, LedgerRun> column(RunColumn which) {
        TableColumn<LedgerRun, LedgerRun> column = new TableColumn<>(which.title());
        column.setId(which.id());
        column.setSortable(false);
        column.setReorderable(false);
        column.setMinWidth(which.least());
        column.setPrefWidth(which.most());
        if (which != RunColumn.SOURCES) {
            column.setMaxWidth(which.most());
        }
        if (which.isNumber()) {
            column.getStyleClass().add("number-column");
        }
        column.setCellValueFactory(run -> new ReadOnlyObjectWrapper<>(run.getValue()));
        column.setCellFactory(_ -> new RunCell(which, zone, this::isRunning));
        return column;
    }

    private boolean isRunning(LedgerRun run) {
        List<LedgerRun> runs = table.getItems();
        return importing.getValue() && run.finished() == null && run.id() == runs.getLast().id();
    }

    private void show(List<LedgerRun> runs) {
        isSyncing = true;
        table.setItems(FXCollections.observableList(runs));
        double rows = Math.clamp(runs.size(), 1, MOST_ROWS);
        double height = HEAD_HEIGHT + rows * ROW_HEIGHT + 1;
        table.setMinHeight(height);
        table.setMaxHeight(height);
        isSyncing = false;
        choose(model.queryProperty().get().run());
        table.scrollTo(runs.size() - 1);
    }

    private void choose(int run) {
        isSyncing = true;
        int place = -1;
        for (int i = 0; i < table.getItems().size(); i++) {
            place = table.getItems().get(i).id() == run ? i : place;
        }
        if (place < 0) {
            table.getSelectionModel().clearSelection();
        } else {
            table.getSelectionModel().select(place);
        }
        isSyncing = false;
    }
}
