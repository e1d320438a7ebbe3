package spoor.ui.ledger;

import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.collections.FXCollections;
import javafx.scene.control.Label;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Region;

import org.jspecify.annotations.Nullable;

import spoor.ui.kit.Clip;
import spoor.ui.kit.Words;

import java.util.List;
import java.util.Locale;
import java.util.function.Function;

/// The rejects of one file. A chosen one is shown with the bytes around it.
final class RejectsTable {
    private static final double ROW_HEIGHT = 24;
    private static final double HEAD_HEIGHT = 26;
    private static final int LEAST_ROWS = 3;
    private static final int MOST_ROWS = 6;

    private final LedgerModel model;
    private final Runnable leave;
    private final TableView<RejectLine> table = new TableView<>();

    /// @param leave moves the keyboard back to the files
    RejectsTable(LedgerModel model, Runnable leave) {
        this.model = model;
        this.leave = leave;
    }

    Region build() {
        table.setId("ledger-rejects");
        table.getStyleClass().addAll("data-table", "ledger-table", "rejects-table");
        table.setFixedCellSize(ROW_HEIGHT);
        table.setPlaceholder(new Label());
        table.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
        table.getColumns()
                .setAll(
                        List.of(
                                column("offset", "number-cell", 88, RejectsTable::offset),
                                column("length", "number-cell", 80, RejectsTable::length),
                                column("reason", "text-cell", 230, RejectsTable::reason),
                                column("first", "mono-cell", 160, RejectLine::firstBytes)));
        table.getSelectionModel()
                .selectedItemProperty()
                .subscribe(line -> {
                    if (line != null) {
                        model.openReject(line.reject());
                    }
                });
        table.addEventFilter(KeyEvent.KEY_PRESSED, this::press);
        return table;
    }

    void show(List<RejectLine> lines) {
        table.getSelectionModel().clearSelection();
        table.setItems(FXCollections.observableList(lines));
        table.setMinHeight(height(Math.min(LEAST_ROWS, lines.size())));
        table.setPrefHeight(height(lines.size()));
    }

    /// Room for the first few.
    double wantedHeight() {
        int lines = table.getItems().size();
        return lines == 0 ? 0 : height(Math.min(MOST_ROWS, lines));
    }

    private static double height(int rows) {
        return HEAD_HEIGHT + rows * ROW_HEIGHT + 1;
    }

    /// Whether there is anything to take the keyboard.
    boolean focus() {
        if (table.getItems().isEmpty() || !table.isVisible()) {
            return false;
        }
        table.requestFocus();
        if (table.getSelectionModel().isEmpty()) {
            table.getSelectionModel().selectFirst();
        }
        return true;
    }

    private void press(KeyEvent key) {
        RejectLine line = table.getSelectionModel().getSelectedItem();
        if (key.getCode() == KeyCode.ESCAPE) {
            boolean isOpen =
                    !(model.rejects().bytesProperty().get() instanceof RejectsModel.Bytes.Closed);
            table.getSelectionModel().clearSelection();
            model.rejects().closeBytes();
            if (!isOpen) {
                leave.run();
            }
            key.consume();
        } else if (key.getCode() == KeyCode.ENTER && line != null) {
            model.openReject(line.reject());
            key.consume();
        } else if (FilesKeys.COPY.match(key) && line != null) {
            Clip.copy(
                    String.join("\t", offset(line), length(line), reason(line), line.firstBytes()));
            key.consume();
        }
    }

    private static TableColumn<RejectLine, String> column(
            String name, String style, double width, Function<RejectLine, String> text) {
        TableColumn<RejectLine, String> column =
                new TableColumn<>(Words.of("ledger.reject." + name));
        column.setId("ledger-reject-" + name);
        column.setSortable(false);
        column.setReorderable(false);
        column.setMinWidth(width);
        column.setPrefWidth(width);
        if (style.equals("number-cell")) {
            column.getStyleClass().add("number-column");
            column.setMaxWidth(width);
        }
        column.setCellValueFactory(row -> new ReadOnlyStringWrapper(text.apply(row.getValue())));
        column.setCellFactory(_ -> new Cell(style));
        return column;
    }

    private static String offset(RejectLine line) {
        return number(line.reject().offset());
    }

    private static String length(RejectLine line) {
        return number(line.reject().length());
    }

    private static String reason(RejectLine line) {
        return line.reject().reason().sentence();
    }

    private static String number(long value) {
        return String.format(Locale.ENGLISH, "%,d", value);
    }

    /// A text that may be cut and is then told where the pointer rests.
    private static final class Cell extends TableCell<RejectLine, String> {
        Cell(String style) {
            getStyleClass().addAll("ledger-cell", style);
            setOnMouseEntered(_ -> setTooltip(getText().isEmpty() ? null : new Tooltip(getText())));
        }

        @Override
        protected void updateItem(@Nullable String text, boolean isEmpty) {
            super.updateItem(text, isEmpty);
            setText(isEmpty || text == null ? "" : text);
        }
    }
}
