package spoor.ui.aws;

import javafx.collections.FXCollections;
import javafx.scene.control.Label;
import javafx.scene.control.SelectionMode;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.cell.CheckBoxTableCell;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Region;

import spoor.archive.aws.Inventory;
import spoor.ui.kit.Clip;
import spoor.ui.kit.TextColumn;
import spoor.ui.kit.Words;

import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Collectors;

/// What a listing found, a line for each account, kind and Region, with a tick to take it.
final class FolderTable {
    private static final double ROW_HEIGHT = 24;
    private static final double TICKS = 36;

    private final TableView<FolderLine> table = new TableView<>();

    Region build() {
        table.setId("aws-folders");
        table.getStyleClass().addAll("data-table", "ledger-table", "aws-table");
        table.setFixedCellSize(ROW_HEIGHT);
        table.setEditable(true);
        table.setPlaceholder(new Label());
        table.getSelectionModel().setSelectionMode(SelectionMode.MULTIPLE);
        table.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
        table.getColumns()
                .setAll(
                        List.of(
                                ticks(),
                                column("account", "mono-cell", 110, FolderTable::account),
                                column("kind", "text-cell", 118, FolderTable::kind),
                                column("region", "text-cell", 104, l -> l.line().folder().region()),
                                number("objects", 72, l -> number(l.line().count())),
                                number("size", 72, l -> Sizes.of(l.line().bytes())),
                                column("days", "text-cell", 214, FolderTable::days)));
        table.addEventFilter(KeyEvent.KEY_PRESSED, this::press);
        return table;
    }

    void show(List<FolderLine> lines) {
        table.setItems(FXCollections.observableArrayList(lines));
        if (!lines.isEmpty()) {
            table.getSelectionModel().clearAndSelect(0);
            table.scrollTo(0);
        }
        table.requestFocus();
    }

    private void press(KeyEvent key) {
        List<FolderLine> chosen = List.copyOf(table.getSelectionModel().getSelectedItems());
        if (chosen.isEmpty()) {
            return;
        }
        if (key.getCode() == KeyCode.SPACE) {
            boolean isTicked = chosen.getFirst().chosen().get();
            chosen.forEach(line -> line.chosen().set(!isTicked));
            key.consume();
        } else if (key.getCode() == KeyCode.C && key.isShortcutDown() && !key.isShiftDown()) {
            Clip.copy(chosen.stream().map(FolderTable::text).collect(Collectors.joining("\n")));
            key.consume();
        }
    }

    private static TableColumn<FolderLine, Boolean> ticks() {
        TableColumn<FolderLine, Boolean> column = new TableColumn<>();
        column.setId("aws-folder-chosen");
        column.setSortable(false);
        column.setReorderable(false);
        column.setMinWidth(TICKS);
        column.setMaxWidth(TICKS);
        column.setCellValueFactory(row -> row.getValue().chosen());
        column.setCellFactory(CheckBoxTableCell.forTableColumn(column));
        return column;
    }

    private static TextColumn<FolderLine> number(
            String name, double width, Function<FolderLine, String> text) {
        TextColumn<FolderLine> column = column(name, "number-cell", width, text);
        column.getStyleClass().add("number-column");
        column.setMaxWidth(width);
        return column;
    }

    private static TextColumn<FolderLine> column(
            String name, String style, double width, Function<FolderLine, String> text) {
        return new TextColumn<>(
                "aws-folder-" + name, Words.of("aws.folder." + name), style, width, text);
    }

    private static String account(FolderLine line) {
        return line.line().folder().isOutside()
                ? Words.of("aws.folder.outside")
                : line.line().folder().account();
    }

    private static String kind(FolderLine line) {
        String kind = line.line().folder().kind();
        return line.frozen() == 0 ? kind : Words.of("aws.folder.frozen", kind, line.frozen());
    }

    private static String days(FolderLine line) {
        Inventory.Line of = line.line();
        if (of.firstDay() == null || of.lastDay() == null) {
            return "";
        }
        return of.firstDay().equals(of.lastDay())
                ? of.firstDay().toString()
                : Words.of("aws.folder.dayRange", of.firstDay(), of.lastDay());
    }

    private static String number(long value) {
        return String.format(Locale.ENGLISH, "%,d", value);
    }

    private static String text(FolderLine line) {
        return String.join(
                "\t",
                line.line().folder().prefix(),
                String.valueOf(line.line().count()),
                String.valueOf(line.line().bytes()),
                days(line));
    }
}
