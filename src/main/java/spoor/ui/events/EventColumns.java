package spoor.ui.events;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.ListChangeListener;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;

import spoor.event.Field;
import spoor.lens.Sort;
import spoor.ui.kit.Words;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/// Keeps the table's columns and a [ColumnLayout] the same: the layout is what settings keep, the
/// columns are what a user drags about.
final class EventColumns {
    private static final double CLOCK_WIDTH = 100;
    private static final double DATE_AND_CLOCK_WIDTH = 156;
    private static final double UNSIZED = 80;

    private final EventsModel model;
    private final TableView<Integer> table;
    private final ObjectProperty<ColumnLayout> layout;
    private final Map<Field, TableColumn<Integer, Integer>> made = new EnumMap<>(Field.class);
    private Sort sort = Sort.BY_TIME;
    private double available;
    private boolean isSyncing;

    EventColumns(EventsModel model, TableView<Integer> table, ObjectProperty<ColumnLayout> layout) {
        this.model = model;
        this.table = table;
        this.layout = layout;
        table.setColumnResizePolicy(this::resize);
        table.getColumns()
                .addListener((ListChangeListener<TableColumn<Integer, ?>>) _ -> takeOrder());
        layout.addListener((_, _, _) -> sync());
        model.shownProperty()
                .addListener((_, before, after) -> {
                    if (!before.times().day().equals(after.times().day())) {
                        showTitles();
                        fit();
                    }
                });
        sync();
    }

    void show(Sort current) {
        sort = current;
        showTitles();
    }

    /// Lays the columns out over so many pixels.
    void setAvailable(double width) {
        if (width != available) {
            available = width;
            fit();
        }
    }

    private void sync() {
        if (!isSyncing) {
            isSyncing = true;
            List<TableColumn<Integer, ?>> wanted =
                    layout.get().fields().stream()
                            .<TableColumn<Integer, ?>>map(
                                    f -> made.computeIfAbsent(f, this::column))
                            .toList();
            if (!table.getColumns().equals(wanted)) {
                table.getColumns().setAll(wanted);
            }
            isSyncing = false;
        }
        fit();
    }

    private void fit() {
        if (available > 0) {
            double[] widths = layout.get().fitted(available, this::fixedWidth);
            List<Field> fields = layout.get().fields();
            for (int i = 0; i < widths.length; i++) {
                TableColumn<Integer, Integer> column = made.get(fields.get(i));
                if (column != null) {
                    column.setPrefWidth(chosenWidth(widths[i]));
                }
            }
        }
    }

    /// A whole number other than the one by which the table knows a column that nobody has sized:
    /// such a column it sizes by itself, after its content.
    private static double chosenWidth(double width) {
        double whole = Math.floor(width);
        return whole == UNSIZED ? whole - 1 : whole;
    }

    /// A user has dragged a column to another place.
    private void takeOrder() {
        boolean isComplete = table.getColumns().size() == layout.get().columns().size();
        if (!isSyncing && isComplete) {
            isSyncing = true;
            layout.set(
                    layout.get()
                            .inOrder(
                                    table.getColumns().stream()
                                            .map(c -> (Field) c.getUserData())
                                            .toList()));
            isSyncing = false;
        }
    }

    /// A user pulls at the edge of a column. The table asks here too when its own width changes,
    /// which [#setAvailable] sees to.
    private boolean resize(TableView.ResizeFeatures<?> asked) {
        if (asked.getColumn() == null || asked.getDelta() == null || available <= 0) {
            return true;
        }
        int index = layout.get().fields().indexOf((Field) asked.getColumn().getUserData());
        if (index < 0) {
            return false;
        }
        double[] widths = table.getColumns().stream().mapToDouble(TableColumn::getWidth).toArray();
        layout.set(
                layout.get().pulled(index, asked.getDelta(), widths, this::fixedWidth, available));
        return true;
    }

    private double fixedWidth(Field field) {
        boolean isOneDay = model.shownProperty().get().times().isOneDay();
        return field != Field.EVENT_TIME ? 0 : isOneDay ? CLOCK_WIDTH : DATE_AND_CLOCK_WIDTH;
    }

    /// The title of a column, with an arrow where the rows are in its order. Only the text is
    /// changed: the table would lose a node of our own when it makes its heads anew.
    private void showTitles() {
        made.forEach((field, column) -> column.setText(titleWithArrow(field)));
    }

    private String titleWithArrow(Field field) {
        String day = model.shownProperty().get().times().day();
        boolean isDay = field == Field.EVENT_TIME && !day.isEmpty();
        String title = isDay ? day : RowText.title(field);
        if (sort.field() != field) {
            return title;
        }
        return Words.of(
                sort.isDescending() ? "events.head.descending" : "events.head.ascending", title);
    }

    private TableColumn<Integer, Integer> column(Field field) {
        TableColumn<Integer, Integer> column = new TableColumn<>();
        column.setId("column-" + field.term());
        column.setUserData(field);
        column.setSortable(false);
        column.setResizable(field != Field.EVENT_TIME);
        column.setMinWidth(ColumnLayout.LEAST_WIDTH);
        column.setText(titleWithArrow(field));
        column.setCellValueFactory(cell -> new ReadOnlyObjectWrapper<>(cell.getValue()));
        column.setCellFactory(_ ->
                switch (field) {
                    case EVENT_TIME -> new TimeCell(model);
                    case EVENT_NAME -> new NameCell(model);
                    default -> new EventCell(model, field);
                });
        return column;
    }
}
