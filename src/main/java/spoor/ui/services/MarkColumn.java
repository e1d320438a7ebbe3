package spoor.ui.services;

import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.css.PseudoClass;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.Tooltip;

import org.jspecify.annotations.Nullable;

import spoor.analysis.story.Deed.Mark;

import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/// The narrow column of marks in front of a line.
final class MarkColumn<T> extends TableColumn<T, Mark> {
    private static final double WIDTH = 26;
    private static final Map<Mark, PseudoClass> STYLES =
            Arrays.stream(Mark.values())
                    .collect(
                            Collectors.toMap(
                                    mark -> mark,
                                    mark ->
                                            PseudoClass.getPseudoClass(
                                                    mark.name().toLowerCase(Locale.ROOT))));

    MarkColumn(String id, Function<T, Mark> mark) {
        setId(id);
        setSortable(false);
        setReorderable(false);
        setResizable(false);
        setMinWidth(WIDTH);
        setMaxWidth(WIDTH);
        setPrefWidth(WIDTH);
        setCellValueFactory(line -> new ReadOnlyObjectWrapper<>(mark.apply(line.getValue())));
        setCellFactory(_ -> new Cell<>());
    }

    private static final class Cell<T> extends TableCell<T, Mark> {
        private final Tooltip tip = new Tooltip();

        Cell() {
            getStyleClass().addAll("ledger-cell", "mark-cell");
        }

        @Override
        protected void updateItem(@Nullable Mark mark, boolean empty) {
            super.updateItem(mark, empty);
            Mark shown = empty || mark == null ? Mark.NONE : mark;
            boolean isMarked = shown != Mark.NONE;
            setText(isMarked ? Marks.sign(shown) : null);
            tip.setText(Marks.words(shown));
            setTooltip(isMarked ? tip : null);
            STYLES.forEach((one, style) -> pseudoClassStateChanged(style, one == shown));
        }
    }
}
