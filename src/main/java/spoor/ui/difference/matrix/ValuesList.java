package spoor.ui.difference.matrix;

import javafx.collections.FXCollections;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.OverrunStyle;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;

import spoor.analysis.difference.Matrix.Cell;
import spoor.analysis.difference.Matrix.Column;
import spoor.ui.kit.Icons;
import spoor.ui.kit.Words;

import java.util.Optional;

/// The values of one parameter with their counts over all events of the matrix. Choosing one holds
/// the matrix to it.
final class ValuesList {
    private static final double ROW_HEIGHT = 22;

    private final MatrixModel model;
    private final Runnable leave;
    private final Label title = new Label();
    private final ListView<Cell> list = new ListView<>();
    private final VBox root = new VBox();
    private String path = "";

    /// @param leave moves the keyboard to the table
    ValuesList(MatrixModel model, Runnable leave) {
        this.model = model;
        this.leave = leave;
    }

    Region build() {
        root.setId("matrix-values");
        root.getStyleClass().add("matrix-values");
        title.getStyleClass().add("pane-title");
        title.setTextOverrun(OverrunStyle.LEADING_ELLIPSIS);
        title.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(title, Priority.ALWAYS);
        Button close = Icons.button("close", Words.of("matrix.values.close"));
        close.setId("matrix-values-close");
        close.setOnAction(_ -> close());
        HBox head = new HBox(6, title, close);
        head.setAlignment(Pos.CENTER_LEFT);
        head.getStyleClass().add("matrix-values-head");
        list.setId("matrix-values-list");
        list.getStyleClass().add("matrix-values-list");
        list.setFixedCellSize(ROW_HEIGHT);
        list.setCellFactory(_ -> new ValueRow());
        list.addEventFilter(KeyEvent.KEY_PRESSED, this::press);
        list.setOnMouseClicked(clicked -> {
            if (clicked.getButton() == MouseButton.PRIMARY) {
                hold(clicked.isShiftDown());
            }
        });
        VBox.setVgrow(list, Priority.ALWAYS);
        root.getChildren().setAll(head, list);
        setShown(false);
        model.viewProperty().subscribe(view -> view.ifPresent(this::follow));
        return root;
    }

    void show(Column column) {
        path = column.path();
        title.setText(column.path());
        list.setItems(FXCollections.observableList(column.values()));
        setShown(true);
        list.requestFocus();
        list.getSelectionModel().selectFirst();
    }

    private void follow(MatrixView view) {
        if (root.isVisible()) {
            Optional<Column> column =
                    view.found().matrix().columns().stream()
                            .filter(one -> one.path().equals(path))
                            .findFirst();
            column.filter(one -> !one.values().equals(list.getItems()))
                    .ifPresent(one -> list.setItems(FXCollections.observableList(one.values())));
            if (column.isEmpty()) {
                setShown(false);
            }
        }
    }

    private void press(KeyEvent key) {
        if (key.getCode() == KeyCode.ESCAPE) {
            close();
        } else if (key.getCode() == KeyCode.ENTER) {
            hold(false);
        } else if (key.getCode() == KeyCode.DELETE) {
            hold(true);
        } else {
            return;
        }
        key.consume();
    }

    private void hold(boolean isExcluded) {
        Optional.ofNullable(list.getSelectionModel().getSelectedItem())
                .ifPresent(cell -> model.hold(new MatrixQuery.Condition(path, cell, isExcluded)));
    }

    private void close() {
        setShown(false);
        leave.run();
    }

    private void setShown(boolean isShown) {
        root.setVisible(isShown);
        root.setManaged(isShown);
    }

    /// A value and its count.
    private static final class ValueRow extends ListCell<Cell> {
        private final Label value = new Label();
        private final Label count = new Label();
        private final HBox line = new HBox(8, value, count);

        ValueRow() {
            value.getStyleClass().add("mono");
            value.setMaxWidth(Double.MAX_VALUE);
            value.setMinWidth(0);
            value.setTextOverrun(OverrunStyle.CENTER_ELLIPSIS);
            HBox.setHgrow(value, Priority.ALWAYS);
            count.getStyleClass().add("muted");
            count.setMinWidth(Region.USE_PREF_SIZE);
            line.setAlignment(Pos.CENTER_LEFT);
            line.setMinWidth(0);
            line.setPrefWidth(0);
        }

        @Override
        protected void updateItem(@Nullable Cell cell, boolean isEmpty) {
            super.updateItem(cell, isEmpty);
            if (isEmpty || cell == null) {
                setGraphic(null);
                return;
            }
            String text = CellWords.brief(cell);
            value.setText(cell.isOdd() ? Words.of("matrix.odd", text) : text);
            count.setText(Words.of("matrix.count", cell.count()));
            setGraphic(line);
        }
    }
}
