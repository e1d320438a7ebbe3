package spoor.ui.identities;

import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableValue;
import javafx.collections.FXCollections;
import javafx.event.EventTarget;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.SelectionMode;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableRow;
import javafx.scene.control.TableView;
import javafx.scene.control.skin.TableColumnHeader;
import javafx.scene.input.ContextMenuEvent;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;

import org.jspecify.annotations.Nullable;

import spoor.ui.identities.IdentityView.Line;
import spoor.ui.kit.Words;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// The lines of the list. Sorting and searching are the model's, so that the table only ever shows
/// a finished list.
final class IdentityTable {
    static final double ROW_HEIGHT = 24;

    /// What stands beside the columns: the scroll bar.
    private static final double BAR_WIDTH = 14;

    private final IdentitiesModel model;
    private final ListActions actions;
    private final ListMenu menu;
    private final ObservableValue<ZoneId> zone;
    private final TableView<Line> table = new TableView<>();
    private final Map<IdentityColumn, TableColumn<Line, Line>> columns =
            new EnumMap<>(IdentityColumn.class);
    private SeenTimes times;

    IdentityTable(IdentitiesModel model, ListActions actions, ObservableValue<ZoneId> zone) {
        this.model = model;
        this.actions = actions;
        this.zone = zone;
        this.menu = new ListMenu(actions, this::chosen);
        this.times = SeenTimes.of(0, -1, zone.getValue());
    }

    Region build() {
        table.setId("identities-table");
        table.getStyleClass().addAll("data-table", "identities-table");
        table.setFixedCellSize(ROW_HEIGHT);
        table.setPlaceholder(new Label());
        table.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_FLEX_NEXT_COLUMN);
        table.getSelectionModel().setSelectionMode(SelectionMode.MULTIPLE);
        table.setRowFactory(_ -> new IdentityRow());
        for (IdentityColumn column : IdentityColumn.values()) {
            columns.put(column, column(column));
        }
        bind();
        return table;
    }

    /// Moves the keyboard to the line chosen last, or to the first identity.
    void focus() {
        table.requestFocus();
        if (table.getSelectionModel().isEmpty()) {
            firstIdentity().ifPresent(this::choose);
        }
    }

    private void bind() {
        table.widthProperty().subscribe(this::fit);
        model.viewProperty().subscribe(this::show);
        zone.subscribe(_ -> show(model.viewProperty().get()));
        table.addEventFilter(
                KeyEvent.KEY_PRESSED,
                new ListKeys(model, actions, this::lead, this::chosen)::press);
        table.addEventFilter(MouseEvent.MOUSE_PRESSED, this::press);
        table.addEventFilter(MouseEvent.MOUSE_CLICKED, this::click);
        table.setOnContextMenuRequested(this::showMenu);
    }

    private TableColumn<Line, Line> column(IdentityColumn which) {
        TableColumn<Line, Line> column = new TableColumn<>(which.title());
        column.setId(which.id());
        column.setUserData(which);
        column.setSortable(false);
        column.setReorderable(false);
        if (which.isNumber()) {
            column.getStyleClass().add("number-column");
        }
        column.setCellValueFactory(row -> new ReadOnlyObjectWrapper<>(row.getValue()));
        column.setCellFactory(_ -> cell(which));
        return column;
    }

    private IdentityCell cell(IdentityColumn which) {
        return which == IdentityColumn.BARS
                ? new BarsCell(() -> model.viewProperty().get().list().window())
                : new IdentityCell(which, () -> times);
    }

    private void fit() {
        boolean isOneDay = times.isOneDay();
        double width = table.getWidth() - BAR_WIDTH;
        Set<IdentityColumn> fitting = IdentityColumns.fitting(width, isOneDay);
        columns.forEach((which, column) -> {
            double least = IdentityColumns.least(which, isOneDay);
            column.setMinWidth(least);
            column.setPrefWidth(which == IdentityColumn.NAME ? 2 * least : least);
            column.setMaxWidth(IdentityColumns.isElastic(which) ? 4 * least : least);
        });
        List<TableColumn<Line, ?>> wanted = new ArrayList<>();
        columns.forEach((which, column) -> {
            if (fitting.contains(which)) {
                wanted.add(column);
            }
        });
        if (!wanted.equals(table.getColumns())) {
            table.getColumns().setAll(wanted);
        }
    }

    /// What was chosen stays chosen where it is still listed.
    private void show(IdentityView view) {
        IdentityList list = view.list();
        times = SeenTimes.of(list.first(), list.last(), zone.getValue());
        String lead = lead().map(Line::id).orElse("");
        Set<String> before = new HashSet<>();
        chosen().forEach(line -> before.add(line.id()));
        fit();
        columns.forEach((which, column) -> column.setText(title(which, view.query())));
        table.setItems(FXCollections.observableList(view.lines()));
        table.getSelectionModel().clearSelection();
        for (int place = 0; place < view.lines().size(); place++) {
            String id = view.lines().get(place).id();
            if (before.contains(id)) {
                table.getSelectionModel().select(place);
            }
            if (lead.equals(id)) {
                table.getFocusModel().focus(place);
            }
        }
        table.refresh();
    }

    private static String title(IdentityColumn column, IdentityQuery query) {
        if (query.sort() != column) {
            return column.title();
        }
        return query.isDescending()
                ? Words.of("identities.head.descending", column.title())
                : Words.of("identities.head.ascending", column.title());
    }

    private Optional<Integer> firstIdentity() {
        List<Line> lines = table.getItems();
        for (int place = 0; place < lines.size(); place++) {
            if (lines.get(place) instanceof Line.One) {
                return Optional.of(place);
            }
        }
        return Optional.empty();
    }

    private void choose(int place) {
        table.getSelectionModel().clearAndSelect(place);
        table.getFocusModel().focus(place);
    }

    private List<Line> chosen() {
        return List.copyOf(table.getSelectionModel().getSelectedItems());
    }

    private Optional<Line> lead() {
        return Optional.ofNullable(table.getFocusModel().getFocusedItem());
    }

    /// The menu is for what is under the pointer, or for all that is chosen where that is one of
    /// them.
    private void press(MouseEvent pressed) {
        menu.hide();
        if (pressed.getButton() == MouseButton.SECONDARY) {
            line(pressed.getTarget())
                    .filter(line -> !table.getSelectionModel().getSelectedItems().contains(line))
                    .ifPresent(line -> choose(table.getItems().indexOf(line)));
        }
    }

    private void click(MouseEvent clicked) {
        if (clicked.getButton() != MouseButton.PRIMARY || !clicked.isStillSincePress()) {
            return;
        }
        line(clicked.getTarget())
                .filter(line -> clicked.getClickCount() == 2 || isFold(line, clicked))
                .ifPresent(actions::open);
        above(clicked.getTarget(), TableColumnHeader.class)
                .map(TableColumnHeader::getTableColumn)
                .map(column -> column == null ? null : (IdentityColumn) column.getUserData())
                .ifPresent(model::sortBy);
    }

    /// A single click on the sign of a heading folds.
    private static boolean isFold(Line line, MouseEvent clicked) {
        return line instanceof Line.Group
                && clicked.getTarget() instanceof Node node
                && node.getStyleClass().contains("identities-fold");
    }

    /// Shown by hand: a menu that belongs to the table would have its keys in the whole window.
    private void showMenu(ContextMenuEvent asked) {
        if (above(asked.getTarget(), TableColumnHeader.class).isEmpty()) {
            menu.show(table, asked.getScreenX(), asked.getScreenY());
            asked.consume();
        }
    }

    private static Optional<Line> line(EventTarget target) {
        return above(target, TableRow.class).map(TableRow::getItem).map(Line.class::cast);
    }

    private static <T extends Node> Optional<T> above(@Nullable EventTarget target, Class<T> type) {
        Node node = target instanceof Node found ? found : null;
        while (node != null && !type.isInstance(node)) {
            node = node.getParent();
        }
        return Optional.ofNullable(node).map(type::cast);
    }
}
