package spoor.ui.difference.history;

import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.Tooltip;

import org.jspecify.annotations.Nullable;

import spoor.ui.kit.Words;

import java.util.List;
import java.util.function.Function;

/// The columns of a history.
final class HistoryColumn extends TableColumn<HistoryLine, String> {
    private HistoryColumn(
            String name, String style, double width, Function<HistoryLine, String> text) {
        super(Words.of("history.column." + name));
        setId("history-" + name);
        setSortable(false);
        setReorderable(false);
        setPrefWidth(width);
        setMinWidth(60);
        setCellValueFactory(line -> new ReadOnlyStringWrapper(text.apply(line.getValue())));
        setCellFactory(_ -> new Cell(style));
    }

    static List<HistoryColumn> all(Function<HistoryLine, String> time) {
        return List.of(
                new HistoryColumn("time", "mono-cell", 130, time),
                new HistoryColumn("event", "text-cell", 150, HistoryLine::event),
                new HistoryColumn("identity", "text-cell", 140, HistoryLine::identity),
                new HistoryColumn("difference", "text-cell", 300, HistoryLine::reading));
    }

    private static final class Cell extends TableCell<HistoryLine, String> {
        private final Tooltip tip = new Tooltip();

        Cell(String style) {
            getStyleClass().addAll("ledger-cell", style);
            tip.setWrapText(true);
            tip.setMaxWidth(460);
        }

        @Override
        protected void updateItem(@Nullable String text, boolean empty) {
            super.updateItem(text, empty);
            setText(empty ? null : text);
            tip.setText(text == null ? "" : text);
            setTooltip(empty || text == null || text.isEmpty() ? null : tip);
        }
    }
}
