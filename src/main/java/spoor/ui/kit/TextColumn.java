package spoor.ui.kit;

import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.Tooltip;

import org.jspecify.annotations.Nullable;

import java.util.function.Function;

/// A column of plain texts that neither sorts nor moves; a text too long for it is shown whole by a
/// tooltip.
public final class TextColumn<T> extends TableColumn<T, String> {
    private static final double LEAST_WIDTH = 24;
    private static final double TIP_WIDTH = 460;

    /// @param id by which tests find it
    /// @param style classes of its cells beside the usual one
    public TextColumn(
            String id, String title, String style, double width, Function<T, String> text) {
        super(title);
        setId(id);
        setSortable(false);
        setReorderable(false);
        setPrefWidth(width);
        setMinWidth(Math.min(60, Math.max(LEAST_WIDTH, width)));
        setCellValueFactory(line -> new ReadOnlyStringWrapper(text.apply(line.getValue())));
        setCellFactory(_ -> new Cell<>(style));
    }

    private static final class Cell<T> extends TableCell<T, String> {
        private final Tooltip tip = new Tooltip();

        Cell(String style) {
            getStyleClass().addAll("ledger-cell", style);
            tip.setWrapText(true);
            tip.setMaxWidth(TIP_WIDTH);
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
