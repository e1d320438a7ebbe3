package spoor.ui.metering;

import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.collections.FXCollections;
import javafx.css.PseudoClass;
import javafx.scene.control.Label;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;

import org.jspecify.annotations.Nullable;

import spoor.analysis.metering.Heartbeat;
import spoor.export.MeteringText;
import spoor.ui.kit.Clip;
import spoor.ui.kit.Words;

import java.text.NumberFormat;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.function.ToLongFunction;

/// The heartbeats, those with missing hours first and marked.
final class BeatTable extends TableView<Heartbeat> {
    static final double ROW_HEIGHT = 24;
    static final double HEAD_HEIGHT = 26;

    private static final PseudoClass FAILED = PseudoClass.getPseudoClass("failed");
    private static final PseudoClass NONE = PseudoClass.getPseudoClass("none");
    private static final KeyCombination COPY =
            new KeyCodeCombination(KeyCode.C, KeyCombination.SHORTCUT_DOWN);

    private final MeteringModel model;

    BeatTable(MeteringModel model) {
        this.model = model;
        setId("metering-table");
        getStyleClass().addAll("data-table", "ledger-table", "metering-table");
        setFixedCellSize(ROW_HEIGHT);
        setPlaceholder(new Label());
        setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
        getColumns().add(column("meter", 240, beat -> MeteringWords.name(beat.meter())));
        getColumns().add(column("account", 116, beat -> beat.meter().account()));
        number("missing", 68, true, beat -> beat.sums().missing());
        number("unlogged", 68, false, beat -> beat.sums().withoutLogs());
        number("late", 54, false, beat -> beat.sums().late());
        number("repeated", 82, false, beat -> beat.sums().repeated());
        number("uncounted", 98, true, beat -> beat.sums().unsuccessful());
        number("quantity", 88, false, beat -> beat.sums().quantity());
        getSelectionModel()
                .selectedItemProperty()
                .subscribe(beat -> {
                    if (beat != null) {
                        model.choose(beat);
                    }
                });
        addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
    }

    void show(List<Heartbeat> beats) {
        if (!getItems().equals(beats)) {
            setItems(FXCollections.observableArrayList(beats));
        }
        model.chosenProperty().get().ifPresent(getSelectionModel()::select);
    }

    private void pressed(KeyEvent key) {
        Heartbeat beat = getSelectionModel().getSelectedItem();
        if (COPY.match(key) && beat != null) {
            Clip.copy(String.join("\n", MeteringText.lines(beat)));
            key.consume();
        }
    }

    private TableColumn<Heartbeat, String> column(
            String name, double width, Function<Heartbeat, String> text) {
        TableColumn<Heartbeat, String> column =
                new TableColumn<>(Words.of("metering.column." + name));
        column.setId("metering-" + name);
        column.setSortable(false);
        column.setReorderable(false);
        column.setPrefWidth(width);
        column.setMinWidth(name.equals("meter") ? 100 : width);
        column.setCellValueFactory(one -> new ReadOnlyStringWrapper(text.apply(one.getValue())));
        column.setCellFactory(_ -> new Cell(false));
        return column;
    }

    /// @param isGrave whether any at all is something to look at
    private void number(
            String name, double width, boolean isGrave, ToLongFunction<Heartbeat> count) {
        NumberFormat format = NumberFormat.getIntegerInstance(Locale.ENGLISH);
        TableColumn<Heartbeat, String> column =
                column(name, width, beat -> format.format(count.applyAsLong(beat)));
        column.getStyleClass().add("number-column");
        column.setCellFactory(_ -> new Cell(isGrave));
        getColumns().add(column);
    }

    private static final class Cell extends TableCell<Heartbeat, String> {
        private final boolean isGrave;
        private final Tooltip tip = new Tooltip();

        Cell(boolean isGrave) {
            this.isGrave = isGrave;
            getStyleClass().add("ledger-cell");
        }

        @Override
        protected void updateItem(@Nullable String text, boolean empty) {
            super.updateItem(text, empty);
            boolean isNumber = getTableColumn().getStyleClass().contains("number-column");
            if (isNumber && !getStyleClass().contains("number-cell")) {
                getStyleClass().add("number-cell");
            }
            boolean isNone = "0".equals(text);
            setText(empty ? null : text);
            tip.setText(text == null ? "" : text);
            setTooltip(empty || text == null || isNumber ? null : tip);
            pseudoClassStateChanged(NONE, isNumber && isNone);
            pseudoClassStateChanged(FAILED, isGrave && !empty && !isNone);
        }
    }
}
