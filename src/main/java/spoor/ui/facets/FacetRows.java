package spoor.ui.facets;

import javafx.geometry.Orientation;
import javafx.scene.control.ScrollBar;
import javafx.scene.input.ScrollEvent;
import javafx.scene.layout.Region;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;

/// The lines of a facet. Rows are made once and filled anew; of a long list only a window of them
/// exists, moved by a scroll bar.
final class FacetRows extends Region {
    private static final int MOST_ROWS = 32;
    private static final int UNKNOWN_ROWS = 7;
    private static final double BAR_WIDTH = 10;

    private final List<FacetRow> pool = new ArrayList<>();
    private final ScrollBar scrollBar = new ScrollBar();
    private final FacetModel model;
    private final FacetMenu menu;
    private FacetList list = FacetList.UNKNOWN;
    private int current;

    FacetRows(FacetModel model, FacetMenu menu) {
        this.model = model;
        this.menu = menu;
        getStyleClass().add("facet-rows");
        setFocusTraversable(true);
        scrollBar.setOrientation(Orientation.VERTICAL);
        scrollBar.setFocusTraversable(false);
        scrollBar.setVisible(false);
        scrollBar.valueProperty().subscribe(this::fill);
        getChildren().add(scrollBar);
        focusedProperty().subscribe(this::fill);
        model.newValuesProperty().subscribe(this::fill);
        addEventHandler(ScrollEvent.SCROLL, this::scroll);
    }

    void show(FacetList shown) {
        boolean isSameHeight = rowCount(shown) == rowCount(list);
        list = shown;
        current = Math.clamp(current, 0, Math.max(0, list.values().size() - 1));
        scrollBar.setMax(Math.max(0, list.values().size() - MOST_ROWS));
        scrollBar.setVisibleAmount(
                scrollBar.getMax() * MOST_ROWS / Math.max(1, list.values().size()));
        scrollBar.setValue(Math.min(scrollBar.getValue(), scrollBar.getMax()));
        scrollBar.setVisible(scrollBar.getMax() > 0);
        fill();
        if (!isSameHeight) {
            requestLayout();
        }
    }

    /// The line that the keys act on, or null in an empty list.
    @Nullable FacetValue currentValue() {
        return current < list.values().size() ? list.values().get(current) : null;
    }

    /// Moves the current line. Whether there was one to move to.
    boolean move(int by) {
        int next = current + by;
        if (next < 0 || next >= list.values().size()) {
            return false;
        }
        moveTo(next);
        return true;
    }

    void moveToFirst() {
        moveTo(0);
    }

    void moveToLast() {
        moveTo(Math.max(0, list.values().size() - 1));
    }

    /// The place of the current line in this region.
    double currentY() {
        return (current - first()) * FacetRow.HEIGHT;
    }

    @Override
    protected double computePrefHeight(double width) {
        return rowCount(list) * FacetRow.HEIGHT;
    }

    @Override
    protected void layoutChildren() {
        double bar = scrollBar.isVisible() ? BAR_WIDTH : 0;
        for (int i = 0; i < pool.size(); i++) {
            pool.get(i).resizeRelocate(0, i * FacetRow.HEIGHT, getWidth() - bar, FacetRow.HEIGHT);
        }
        scrollBar.resizeRelocate(getWidth() - BAR_WIDTH, 0, BAR_WIDTH, getHeight());
    }

    private static int rowCount(FacetList list) {
        return list.isKnown() ? Math.min(MOST_ROWS, list.values().size()) : UNKNOWN_ROWS;
    }

    private int first() {
        return (int) Math.round(scrollBar.getValue());
    }

    private void moveTo(int place) {
        current = place;
        if (place < first()) {
            scrollBar.setValue(place);
        } else if (place >= first() + MOST_ROWS) {
            scrollBar.setValue(place - MOST_ROWS + 1);
        }
        fill();
    }

    /// Puts the values in sight into rows; makes rows only where there are too few.
    private void fill() {
        int count = Math.min(MOST_ROWS, list.values().size());
        while (pool.size() < count) {
            FacetRow row = row();
            pool.add(row);
            getChildren().add(row);
        }
        for (int i = 0; i < pool.size(); i++) {
            FacetRow row = pool.get(i);
            if (i < count) {
                int place = first() + i;
                FacetValue value = list.values().get(place);
                row.show(
                        value, list.highest(), isFocused() && place == current, model.isNew(value));
            } else {
                row.hide();
            }
        }
        FacetValue value = currentValue();
        setAccessibleText(value == null ? "" : FacetRow.say(value));
    }

    private FacetRow row() {
        FacetRow row = new FacetRow(model.field());
        new FacetRowMouse(model, this, row, menu).install();
        return row;
    }

    /// The keys go on from where the mouse was.
    void select(FacetValue value) {
        int place = list.values().indexOf(value);
        if (place >= 0) {
            moveTo(place);
        }
    }

    private void scroll(ScrollEvent event) {
        double wanted =
                Math.clamp(
                        scrollBar.getValue() - event.getDeltaY() / FacetRow.HEIGHT,
                        0,
                        scrollBar.getMax());
        if (wanted != scrollBar.getValue()) {
            scrollBar.setValue(wanted);
            event.consume();
        }
    }
}
