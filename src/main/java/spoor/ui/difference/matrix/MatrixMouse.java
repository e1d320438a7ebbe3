package spoor.ui.difference.matrix;

import javafx.event.EventTarget;
import javafx.scene.Node;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableColumnBase;
import javafx.scene.control.TableView;
import javafx.scene.control.skin.TableColumnHeader;
import javafx.scene.input.ContextMenuEvent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;

import org.jspecify.annotations.Nullable;

import java.util.Optional;

/// What the mouse and the keys do in the table.
final class MatrixMouse {
    private final MatrixModel model;
    private final MatrixGrid grid;
    private final MatrixMenu menus;
    private @Nullable ContextMenu open;

    MatrixMouse(MatrixModel model, MatrixGrid grid, MatrixMenu menus) {
        this.model = model;
        this.grid = grid;
        this.menus = menus;
    }

    void listen(TableView<MatrixLine> table) {
        table.addEventFilter(KeyEvent.KEY_PRESSED, this::press);
        table.addEventFilter(MouseEvent.MOUSE_PRESSED, _ -> hide());
        table.addEventFilter(MouseEvent.MOUSE_CLICKED, this::click);
        table.setOnContextMenuRequested(asked -> showMenu(table, asked));
    }

    private void press(KeyEvent key) {
        if (key.isShortcutDown() && key.getCode() == KeyCode.C) {
            menus.copyLines();
        } else if (key.isShortcutDown() || key.isAltDown()) {
            return;
        } else if (key.getCode() == KeyCode.ENTER) {
            grid.spot().ifPresent(spot -> model.open(spot.line()));
        } else if (key.getCode() == KeyCode.V) {
            grid.spot().flatMap(spot -> grid.column(spot.place())).ifPresent(menus::showValues);
        } else if (key.getCode() == KeyCode.ESCAPE && model.queryProperty().get().isAnything()) {
            model.clearConditions();
        } else {
            return;
        }
        key.consume();
    }

    private void click(MouseEvent clicked) {
        if (clicked.getButton() != MouseButton.PRIMARY || !clicked.isStillSincePress()) {
            return;
        }
        header(clicked.getTarget()).ifPresent(column -> model.sortBy(key(column)));
        if (clicked.getClickCount() == 2
                && above(clicked.getTarget(), TableCell.class).isPresent()) {
            grid.spot().ifPresent(spot -> model.open(spot.line()));
        }
    }

    /// Shown by hand: a menu that belongs to the table would have its keys in the whole window.
    private void showMenu(TableView<MatrixLine> table, ContextMenuEvent asked) {
        hide();
        Optional<ContextMenu> menu =
                header(asked.getTarget()).isPresent()
                        ? header(asked.getTarget())
                                .map(column -> table.getVisibleLeafIndex(leaf(table, column)))
                                .flatMap(place -> grid.column(place - grid.leads()))
                                .map(menus::ofColumn)
                        : spot(table, asked)
                                .map(spot -> menus.ofCell(spot, grid.column(spot.place())));
        menu.ifPresent(shown -> {
            open = shown;
            shown.show(table, asked.getScreenX(), asked.getScreenY());
        });
        asked.consume();
    }

    private static TableColumn<MatrixLine, ?> leaf(
            TableView<MatrixLine> table, TableColumnBase<?, ?> column) {
        return table.getVisibleLeafColumns().stream()
                .filter(column::equals)
                .findFirst()
                .orElseThrow();
    }

    /// What is under the pointer, which becomes the chosen one unless it is one of several; where
    /// the keys ask, the place of the keyboard.
    private Optional<MatrixGrid.Spot> spot(TableView<MatrixLine> table, ContextMenuEvent asked) {
        Optional<TableCell<?, ?>> cell =
                asked.isKeyboardTrigger()
                        ? Optional.<TableCell<?, ?>>empty()
                        : above(asked.getTarget(), TableCell.class)
                                .map(found -> (TableCell<?, ?>) found);
        if (cell.isEmpty()) {
            return grid.spot();
        }
        int row = cell.get().getIndex();
        int place = table.getVisibleLeafColumns().indexOf(cell.get().getTableColumn());
        if (row < 0 || row >= table.getItems().size()) {
            return Optional.empty();
        }
        TableColumn<MatrixLine, ?> column = table.getVisibleLeafColumn(place);
        if (!table.getSelectionModel().isSelected(row, column)) {
            table.getSelectionModel().clearAndSelect(row, column);
        }
        return Optional.of(new MatrixGrid.Spot(table.getItems().get(row), place - grid.leads()));
    }

    private void hide() {
        if (open != null) {
            open.hide();
            open = null;
        }
    }

    private static String key(TableColumnBase<?, ?> column) {
        return String.valueOf(column.getUserData());
    }

    private static Optional<TableColumnBase<?, ?>> header(EventTarget target) {
        return above(target, TableColumnHeader.class)
                .flatMap(header -> Optional.ofNullable(header.getTableColumn()));
    }

    private static <T extends Node> Optional<T> above(@Nullable EventTarget target, Class<T> type) {
        Node node = target instanceof Node found ? found : null;
        while (node != null && !type.isInstance(node)) {
            node = node.getParent();
        }
        return Optional.ofNullable(node).map(type::cast);
    }
}
