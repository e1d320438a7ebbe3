package spoor.ui.events;

import javafx.beans.property.ObjectProperty;
import javafx.event.EventTarget;
import javafx.geometry.Insets;
import javafx.geometry.Orientation;
import javafx.geometry.Pos;
import javafx.geometry.Side;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollBar;
import javafx.scene.control.TableView;
import javafx.scene.control.Tooltip;
import javafx.scene.control.skin.TableColumnHeader;
import javafx.scene.input.ContextMenuEvent;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;

import spoor.event.Field;
import spoor.lens.Sort;
import spoor.ui.kit.Words;

import java.util.Optional;
import java.util.stream.IntStream;

/// A table over only the rows that fit, with a scroll bar of its own whose value is the place at
/// the top. A `TableView` over ten million items takes 240 ms a frame near their end and 80 s to
/// select them all.
final class EventsTable {
    static final double ROW_HEIGHT = 24;
    static final double HEAD_HEIGHT = 26;

    private static final double BAR_WIDTH = 12;
    private static final double LEAST_THUMB = 36;

    private final EventsModel model;
    private final EventColumns columns;
    private final TableKeys keys;
    private final EventActions actions;
    private final RowMenu rowMenu;
    private final ColumnMenu columnMenu;
    private final TableView<Integer> table = new TableView<>();
    private final ScrollBar bar = new ScrollBar();
    private final Button choose = new Button();
    private double pixelsOver;

    EventsTable(EventsModel model, EventActions actions, ObjectProperty<ColumnLayout> layout) {
        this.model = model;
        this.actions = actions;
        this.columns = new EventColumns(model, table, layout);
        this.keys = new TableKeys(model, actions);
        this.rowMenu = new RowMenu(actions);
        this.columnMenu = new ColumnMenu(layout);
    }

    Region build() {
        table.setId("events-table");
        table.getStyleClass().add("events-table");
        table.setFixedCellSize(ROW_HEIGHT);
        table.setSelectionModel(null);
        table.setPlaceholder(new Label());
        table.setRowFactory(_ -> new EventRow(model));
        table.getColumns().forEach(column -> column.setContextMenu(columnMenu));
        bar.setId("events-bar");
        bar.setOrientation(Orientation.VERTICAL);
        choose.setId("events-columns");
        choose.getStyleClass().add("columns-button");
        choose.setGraphic(icon());
        choose.setAccessibleText(Words.of("events.columns.choose"));
        choose.setTooltip(new Tooltip(Words.of("events.columns.choose")));
        choose.setFocusTraversable(false);
        choose.setOnAction(_ -> columnMenu.show(choose, Side.BOTTOM, 0, 0));
        StackPane all = layout();
        bind();
        return all;
    }

    void show(Sort sort) {
        columns.show(sort);
    }

    void focus() {
        table.requestFocus();
    }

    private StackPane layout() {
        Region corner = new Region();
        corner.getStyleClass().add("head-corner");
        corner.setMaxSize(BAR_WIDTH, HEAD_HEIGHT);
        bar.setMinWidth(BAR_WIDTH);
        bar.setMaxWidth(BAR_WIDTH);
        choose.setMinSize(HEAD_HEIGHT - 2, HEAD_HEIGHT - 2);
        choose.setMaxSize(HEAD_HEIGHT - 2, HEAD_HEIGHT - 2);
        StackPane all = new StackPane(table, corner, bar, choose);
        StackPane.setMargin(table, new Insets(0, BAR_WIDTH, 0, 0));
        StackPane.setMargin(bar, new Insets(HEAD_HEIGHT, 0, 0, 0));
        StackPane.setAlignment(corner, Pos.TOP_RIGHT);
        StackPane.setAlignment(bar, Pos.TOP_RIGHT);
        StackPane.setAlignment(choose, Pos.TOP_RIGHT);
        all.setMinSize(0, 0);
        return all;
    }

    private void bind() {
        table.widthProperty()
                .addListener((_, _, width) -> columns.setAvailable(width.doubleValue()));
        table.heightProperty().addListener((_, _, _) -> fill(viewportHeight()));
        table.skinProperty().addListener((_, _, _) -> watchViewport());
        bar.valueProperty()
                .addListener((_, _, value) -> model.scrollTo(Math.round(value.doubleValue())));
        bar.heightProperty().addListener((_, _, _) -> showWindow());
        model.windowProperty().addListener((_, _, _) -> showWindow());
        table.getColumns()
                .addListener(
                        (javafx.collections.ListChangeListener<Object>)
                                _ -> table.getColumns().forEach(c -> c.setContextMenu(columnMenu)));
        table.addEventFilter(KeyEvent.KEY_PRESSED, keys::press);
        table.addEventFilter(ScrollEvent.SCROLL, this::scroll);
        bar.addEventFilter(ScrollEvent.SCROLL, this::scroll);
        table.addEventFilter(MouseEvent.MOUSE_PRESSED, this::press);
        table.addEventFilter(MouseEvent.MOUSE_DRAGGED, this::drag);
        table.addEventFilter(MouseEvent.MOUSE_CLICKED, this::click);
        table.addEventFilter(ContextMenuEvent.CONTEXT_MENU_REQUESTED, this::showMenu);
        showWindow();
    }

    private void watchViewport() {
        if (table.lookup(".clipped-container") instanceof Region viewport) {
            viewport.heightProperty().addListener((_, _, height) -> fill(height.doubleValue()));
        }
    }

    private double viewportHeight() {
        Node viewport = table.lookup(".clipped-container");
        double height = viewport instanceof Region region ? region.getHeight() : 0;
        return height > 0 ? height : table.getHeight() - HEAD_HEIGHT;
    }

    /// As many slots as are at least partly in sight.
    private void fill(double height) {
        int slots = Math.max(1, (int) Math.ceil(height / ROW_HEIGHT));
        int now = table.getItems().size();
        if (slots > now) {
            table.getItems().addAll(IntStream.range(now, slots).boxed().toList());
        } else if (slots < now) {
            table.getItems().remove(slots, now);
        }
        model.setCapacity((int) Math.floor(height / ROW_HEIGHT));
    }

    private void showWindow() {
        EventWindow window = model.windowProperty().get();
        bar.setVisible(window.isScrollable());
        bar.setMax(window.lastFirst());
        bar.setVisibleAmount(window.thumb(bar.getHeight(), LEAST_THUMB));
        bar.setUnitIncrement(1);
        bar.setBlockIncrement(Math.max(1, window.capacity() - 1));
        if (Math.round(bar.getValue()) != window.first()) {
            bar.setValue(window.first());
        }
    }

    private void scroll(ScrollEvent turned) {
        if (Math.abs(turned.getDeltaX()) > Math.abs(turned.getDeltaY())) {
            return;
        }
        pixelsOver -= turned.getDeltaY();
        int rows = (int) (pixelsOver / ROW_HEIGHT);
        pixelsOver -= rows * ROW_HEIGHT;
        model.scrollBy(rows);
        turned.consume();
    }

    private void press(MouseEvent pressed) {
        rowMenu.hide();
        int place = placeUnder(pressed.getTarget());
        if (place == EventWindow.NO_PLACE) {
            return;
        }
        table.requestFocus();
        boolean isChosen = model.selectionProperty().get().contains(place);
        if (pressed.getButton() == MouseButton.SECONDARY) {
            if (!isChosen) {
                model.choose(place);
            }
        } else if (pressed.getButton() == MouseButton.PRIMARY) {
            if (pressed.isShiftDown()) {
                model.extendTo(place, pressed.isShortcutDown());
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
        boolean isFromRow = placeUnder(dragged.getTarget()) != EventWindow.NO_PLACE;
        int place = placeUnder(dragged.getPickResult().getIntersectedNode());
        boolean isOnward = place != model.selectionProperty().get().lead();
        if (isFromRow && isOnward && place != EventWindow.NO_PLACE && !dragged.isShortcutDown()) {
            model.extendTo(place, false);
        }
    }

    private void click(MouseEvent clicked) {
        if (clicked.getButton() != MouseButton.PRIMARY || !clicked.isStillSincePress()) {
            return;
        }
        if (clicked.getClickCount() == 2
                && placeUnder(clicked.getTarget()) != EventWindow.NO_PLACE) {
            actions.read();
        }
        above(clicked.getTarget(), TableColumnHeader.class)
                .map(TableColumnHeader::getTableColumn)
                .map(column -> column == null ? null : (Field) column.getUserData())
                .filter(EventsModel::isSortable)
                .ifPresent(model::sortBy);
    }

    private void showMenu(ContextMenuEvent asked) {
        int lead = model.selectionProperty().get().lead();
        int place = asked.isKeyboardTrigger() ? lead : placeUnder(asked.getTarget());
        if (model.rowAt(place) < 0) {
            return;
        }
        Field field =
                above(asked.getTarget(), EventCell.class)
                        .map(EventCell::field)
                        .orElse(Field.EVENT_NAME);
        rowMenu.fill(place, field);
        rowMenu.show(table, asked.getScreenX(), asked.getScreenY());
        asked.consume();
    }

    /// The place of the row that a node belongs to, or [EventWindow#NO_PLACE].
    private int placeUnder(EventTarget target) {
        return above(target, EventRow.class).map(EventRow::place).orElse(EventWindow.NO_PLACE);
    }

    private static <T extends Node> Optional<T> above(EventTarget target, Class<T> type) {
        Node node = target instanceof Node found ? found : null;
        while (node != null && !type.isInstance(node)) {
            node = node.getParent();
        }
        return Optional.ofNullable(node).map(type::cast);
    }

    private static Region icon() {
        Region icon = new Region();
        icon.getStyleClass().add("columns-icon");
        return icon;
    }
}
