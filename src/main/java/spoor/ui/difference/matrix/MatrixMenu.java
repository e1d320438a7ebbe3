package spoor.ui.difference.matrix;

import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;

import spoor.analysis.difference.Matrix.Cell;
import spoor.analysis.difference.Matrix.Column;
import spoor.analysis.difference.Matrix.Kind;
import spoor.analysis.difference.Value;
import spoor.ui.kit.Clip;
import spoor.ui.kit.Words;

import java.util.Optional;
import java.util.function.Consumer;

/// What one can do with a cell and with a column.
final class MatrixMenu {
    private final MatrixModel model;
    private final MatrixGrid grid;
    private final Consumer<Column> values;

    /// @param values shows the values of a parameter
    MatrixMenu(MatrixModel model, MatrixGrid grid, Consumer<Column> values) {
        this.model = model;
        this.grid = grid;
        this.values = values;
    }

    void copyLines() {
        Clip.copy(grid.copied());
    }

    void showValues(Column column) {
        values.accept(column);
    }

    ContextMenu ofCell(MatrixGrid.Spot spot, Optional<Column> column) {
        ContextMenu menu = new ContextMenu();
        menu.setId("matrix-menu");
        column.ifPresent(one -> {
            Cell cell = spot.line().cells().get(spot.place());
            String path = one.path();
            menu.getItems()
                    .addAll(
                            item(
                                    "only",
                                    Words.of("matrix.menu.only"),
                                    () -> model.hold(condition(path, cell, false))),
                            item(
                                    "without",
                                    Words.of("matrix.menu.without"),
                                    () -> model.hold(condition(path, cell, true))),
                            item("values", Words.of("matrix.menu.values"), () -> showValues(one)),
                            new SeparatorMenuItem(),
                            copy(cell),
                            find(cell));
        });
        menu.getItems()
                .addAll(
                        item("copy-lines", Words.of("matrix.menu.copyLines"), this::copyLines),
                        new SeparatorMenuItem(),
                        item("open", Words.of("matrix.menu.open"), () -> model.open(spot.line())));
        return menu;
    }

    ContextMenu ofColumn(Column column) {
        ContextMenu menu = new ContextMenu();
        menu.setId("matrix-column-menu");
        MenuItem leaveOut =
                item(
                        "leave-out",
                        Words.of("matrix.menu.leaveOut"),
                        () -> model.toggle(column.path()));
        leaveOut.setDisable(model.queryProperty().get().isByEvent());
        menu.getItems()
                .addAll(
                        item("values", Words.of("matrix.menu.values"), () -> showValues(column)),
                        item(
                                "sort",
                                Words.of("matrix.menu.sort"),
                                () -> model.sortBy(column.path())),
                        leaveOut,
                        new SeparatorMenuItem(),
                        item(
                                "copy-path",
                                Words.of("matrix.menu.copyPath"),
                                () -> Clip.copy(column.path())));
        return menu;
    }

    private static MenuItem copy(Cell cell) {
        MenuItem copy =
                item(
                        "copy",
                        Words.of("matrix.menu.copy"),
                        () -> Clip.copy(cell.value().scalar().orElse(CellWords.full(cell))));
        copy.setDisable(cell.kind() != Kind.KNOWN);
        return copy;
    }

    private MenuItem find(Cell cell) {
        String text = cell.value() instanceof Value.Text(String plain) ? plain : "";
        MenuItem find = item("find", Words.of("matrix.menu.find"), () -> model.find(text));
        // Records hold these escaped, and are searched as they stand.
        boolean isEscaped = text.chars().anyMatch(c -> c == '"' || c == '\\' || c < ' ');
        find.setDisable(text.isBlank() || isEscaped);
        return find;
    }

    private static MatrixQuery.Condition condition(String path, Cell cell, boolean isExcluded) {
        return new MatrixQuery.Condition(path, cell, isExcluded);
    }

    private static MenuItem item(String id, String text, Runnable action) {
        MenuItem item = new MenuItem(text);
        item.setId("matrix-menu-" + id);
        item.setMnemonicParsing(false);
        item.setOnAction(_ -> action.run());
        return item;
    }
}
