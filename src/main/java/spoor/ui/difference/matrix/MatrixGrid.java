package spoor.ui.difference.matrix;

import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.scene.control.Label;
import javafx.scene.control.SelectionMode;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TablePosition;
import javafx.scene.control.TableView;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.Region;

import spoor.analysis.difference.Matrix.Column;
import spoor.ui.kit.Words;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/// The lines of a matrix, a column each parameter. May be scrolled sideways, since a matrix is as
/// wide as its calls differ. Sorting and searching are the model's.
final class MatrixGrid {
    static final double ROW_HEIGHT = 24;

    private static final double LETTER = 7.2;
    private static final double PADDING = 26;
    private static final double NARROWEST = 84;
    private static final double WIDEST = 340;
    private static final int VALUES_MEASURED = 100;

    private final MatrixModel model;
    private final TableView<MatrixLine> table = new TableView<>();
    private Optional<MatrixView> shown = Optional.empty();

    MatrixGrid(MatrixModel model) {
        this.model = model;
    }

    /// A line and, where it is one of a parameter, the place of the column among these.
    record Spot(MatrixLine line, int place) {}

    Region build(MatrixMouse mouse) {
        table.setId("matrix-table");
        table.getStyleClass().addAll("data-table", "matrix-table");
        table.setFixedCellSize(ROW_HEIGHT);
        table.setPlaceholder(new Label());
        table.setColumnResizePolicy(TableView.UNCONSTRAINED_RESIZE_POLICY);
        table.getSelectionModel().setSelectionMode(SelectionMode.MULTIPLE);
        table.getSelectionModel().setCellSelectionEnabled(true);
        mouse.listen(table);
        model.viewProperty().subscribe(view -> view.ifPresent(this::show));
        return table;
    }

    /// Moves the keyboard to the line chosen last, or to the first.
    void focus() {
        table.requestFocus();
        if (table.getSelectionModel().isEmpty() && !table.getItems().isEmpty()) {
            table.getSelectionModel().select(0, table.getVisibleLeafColumn(0));
        }
    }

    /// Where the keyboard is.
    Optional<Spot> spot() {
        TablePosition<?, ?> cell = table.getFocusModel().getFocusedCell();
        boolean isLine = cell.getRow() >= 0 && cell.getRow() < table.getItems().size();
        return isLine
                ? Optional.of(
                        new Spot(table.getItems().get(cell.getRow()), cell.getColumn() - leads()))
                : Optional.empty();
    }

    /// The parameter of a place; none in front of them.
    Optional<Column> column(int place) {
        return shown.filter(view -> place >= 0 && place < view.columns().size())
                .map(view -> view.columns().get(place));
    }

    int leads() {
        return shown.map(view -> Lead.of(view.query().isByEvent()).size()).orElse(0);
    }

    /// The chosen lines in the order of the table.
    List<MatrixLine> chosen() {
        return table.getSelectionModel().getSelectedCells().stream()
                .map(TablePosition::getRow)
                .distinct()
                .sorted()
                .map(table.getItems()::get)
                .toList();
    }

    private void show(MatrixView view) {
        boolean isSame =
                shown.filter(before ->
                                before.query().isByEvent() == view.query().isByEvent()
                                        && before.columns().equals(view.columns()))
                        .isPresent();
        shown = Optional.of(view);
        if (!isSame) {
            table.getSelectionModel().clearSelection();
            table.getColumns().setAll(columns(view));
        }
        table.getColumns().forEach(column -> title(column, view.query()));
        table.setItems(FXCollections.observableList(view.lines()));
    }

    private static List<TableColumn<MatrixLine, ?>> columns(MatrixView view) {
        List<TableColumn<MatrixLine, ?>> columns = new ArrayList<>();
        for (Lead lead : Lead.of(view.query().isByEvent())) {
            TableColumn<MatrixLine, MatrixLine> column = column(lead.name(), lead.title(), "");
            column.setPrefWidth(lead.width());
            column.setCellFactory(_ -> new LeadCell(lead));
            if (lead == Lead.COUNT) {
                column.getStyleClass().add("number-column");
            }
            columns.add(column);
        }
        for (int i = 0; i < view.columns().size(); i++) {
            Column parameter = view.columns().get(i);
            int place = i;
            String title = title(parameter, view.columns());
            String tip = Words.of("matrix.column.tip", parameter.path(), parameter.values().size());
            TableColumn<MatrixLine, MatrixLine> column = column(parameter.path(), title, tip);
            column.setPrefWidth(width(parameter, title));
            column.setCellFactory(_ -> new ParameterCell(place));
            columns.add(column);
        }
        return columns;
    }

    /// @param key that the model sorts it by
    private static TableColumn<MatrixLine, MatrixLine> column(
            String key, String title, String tip) {
        TableColumn<MatrixLine, MatrixLine> column = new TableColumn<>();
        Label label = new Label(title);
        label.getStyleClass().add("matrix-title");
        label.setMaxWidth(Double.MAX_VALUE);
        if (!tip.isEmpty()) {
            label.setTooltip(new Tooltip(tip));
        }
        label.setUserData(title);
        column.setGraphic(label);
        column.setUserData(key);
        column.setSortable(false);
        column.setReorderable(false);
        column.setCellValueFactory(row -> new ReadOnlyObjectWrapper<>(row.getValue()));
        return column;
    }

    private static void title(TableColumn<MatrixLine, ?> column, MatrixQuery query) {
        if (column.getGraphic() instanceof Label label) {
            Object title = label.getUserData();
            boolean isSorted = query.sort().equals(column.getUserData());
            label.setText(
                    !isSorted
                            ? String.valueOf(title)
                            : query.isDescending()
                                    ? Words.of("matrix.head.descending", title)
                                    : Words.of("matrix.head.ascending", title));
        }
    }

    /// The last step of the path; the path where another column ends in the same.
    private static String title(Column column, List<Column> all) {
        long same = all.stream().filter(one -> one.name().equals(column.name())).count();
        return same > 1 ? column.path() : column.name();
    }

    private static double width(Column column, String title) {
        int longest =
                column.values().stream()
                        .limit(VALUES_MEASURED)
                        .mapToInt(cell -> CellWords.brief(cell).length() + (cell.isOdd() ? 2 : 0))
                        .max()
                        .orElse(0);
        double wanted = Math.max(longest, title.length() + 2) * LETTER + PADDING;
        return Math.clamp(wanted, NARROWEST, WIDEST);
    }

    /// The chosen lines with their head, as spreadsheets paste them.
    String copied() {
        return shown.map(view ->
                        MatrixRows.tabbed(view, chosen())
                                .collect(Collectors.joining("\n", "", "\n")))
                .orElse("");
    }
}
