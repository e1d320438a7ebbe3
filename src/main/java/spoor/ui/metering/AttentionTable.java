package spoor.ui.metering;

import static java.util.stream.Collectors.joining;

import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.collections.FXCollections;
import javafx.css.PseudoClass;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Label;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SelectionMode;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableRow;
import javafx.scene.control.TableView;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;

import org.jspecify.annotations.Nullable;

import spoor.ui.kit.Clip;
import spoor.ui.kit.Tabbed;
import spoor.ui.kit.Words;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/// What somebody should look at: gaps, and hours with odd reports. Enter opens the first report of
/// an hour; of a gap, which has none, it looks at the time instead.
final class AttentionTable extends TableView<Attention> {
    private static final double ROW_HEIGHT = 24;
    private static final PseudoClass FAILED = PseudoClass.getPseudoClass("failed");
    private static final KeyCombination COPY =
            new KeyCodeCombination(KeyCode.C, KeyCombination.SHORTCUT_DOWN);

    private final MeteringModel model;

    AttentionTable(MeteringModel model) {
        this.model = model;
        setId("metering-attention");
        getStyleClass().addAll("data-table", "ledger-table", "metering-table");
        setFixedCellSize(ROW_HEIGHT);
        Label none = new Label(Words.of("metering.attention.none"));
        none.getStyleClass().add("muted");
        setPlaceholder(none);
        setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
        getColumns()
                .setAll(
                        List.of(
                                column("what", 96, Attention::what),
                                column("when", 226, Attention::when),
                                column("text", 380, Attention::text)));
        getSelectionModel().setSelectionMode(SelectionMode.MULTIPLE);
        getSelectionModel()
                .selectedItemProperty()
                .subscribe(line -> {
                    if (line != null) {
                        model.lookAt(line.from());
                    }
                });
        setRowFactory(_ -> new Row());
        setContextMenu(menu());
        // A filter, since a table takes Enter for itself.
        addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
    }

    void show(List<Attention> lines) {
        if (!getItems().equals(lines)) {
            setItems(FXCollections.observableArrayList(lines));
        }
    }

    private void pressed(KeyEvent key) {
        if (COPY.match(key)) {
            copy();
        } else if (key.getCode() == KeyCode.ENTER && !key.isAltDown() && !key.isShortcutDown()) {
            chosen().ifPresent(this::open);
        } else if (key.getCode() == KeyCode.SPACE) {
            chosen().ifPresent(line -> model.narrow(line.from(), line.to()));
        } else {
            return;
        }
        key.consume();
    }

    private Optional<Attention> chosen() {
        return Optional.ofNullable(getSelectionModel().getSelectedItem());
    }

    private void open(Attention line) {
        if (line.isGap()) {
            model.narrow(line.from(), line.to());
        } else {
            model.open(line.from());
        }
    }

    private void copy() {
        String text =
                getSelectionModel().getSelectedItems().stream()
                        .map(line ->
                                Stream.of(line.what(), line.when(), line.text())
                                        .map(Tabbed::cell)
                                        .collect(joining("\t")))
                        .collect(joining("\n"));
        if (!text.isEmpty()) {
            Clip.copy(text);
        }
    }

    private ContextMenu menu() {
        MenuItem open = item("open", KeyCode.ENTER);
        open.setOnAction(_ -> chosen().ifPresent(this::open));
        MenuItem narrow = item("narrow", KeyCode.SPACE);
        narrow.setOnAction(_ -> chosen().ifPresent(line -> model.narrow(line.from(), line.to())));
        MenuItem copy = item("copy", KeyCode.C);
        copy.setAccelerator(COPY);
        copy.setOnAction(_ -> copy());
        ContextMenu menu = new ContextMenu(open, narrow, copy);
        menu.setId("metering-menu");
        menu.setOnShowing(_ -> {
            open.setDisable(chosen().filter(line -> !line.isGap()).isEmpty());
            narrow.setDisable(chosen().isEmpty());
            copy.setDisable(chosen().isEmpty());
        });
        return menu;
    }

    private static MenuItem item(String name, KeyCode key) {
        MenuItem item = new MenuItem(Words.of("metering.menu." + name));
        item.setId("metering-menu-" + name);
        item.setAccelerator(new KeyCodeCombination(key));
        return item;
    }

    private static TableColumn<Attention, String> column(
            String name, double width, Function<Attention, String> text) {
        TableColumn<Attention, String> column =
                new TableColumn<>(Words.of("metering.attention." + name));
        column.setId("metering-attention-" + name);
        column.setSortable(false);
        column.setReorderable(false);
        column.setPrefWidth(width);
        column.setMinWidth(60);
        column.setCellValueFactory(one -> new ReadOnlyStringWrapper(text.apply(one.getValue())));
        column.setCellFactory(_ -> new Cell(name.equals("what")));
        return column;
    }

    private static final class Cell extends TableCell<Attention, String> {
        private final boolean isKind;
        private final Tooltip tip = new Tooltip();

        Cell(boolean isKind) {
            this.isKind = isKind;
            getStyleClass().add("ledger-cell");
        }

        @Override
        protected void updateItem(@Nullable String text, boolean empty) {
            super.updateItem(text, empty);
            setText(empty ? null : text);
            tip.setText(text == null ? "" : text);
            setTooltip(empty || text == null ? null : tip);
            Attention line = getTableRow() == null ? null : getTableRow().getItem();
            pseudoClassStateChanged(FAILED, isKind && !empty && line != null && line.isGrave());
        }
    }

    private final class Row extends TableRow<Attention> {
        Row() {
            addEventHandler(
                    MouseEvent.MOUSE_CLICKED,
                    click -> {
                        boolean isDouble = click.getClickCount() == 2;
                        if (isDouble && click.getButton() == MouseButton.PRIMARY && !isEmpty()) {
                            open(getItem());
                        }
                    });
        }
    }
}
