package spoor.ui.identities;

import org.jspecify.annotations.Nullable;

import spoor.lens.TimeRange;
import spoor.ui.identities.IdentityView.Line;
import spoor.ui.timeline.SparkChart;

import java.time.ZoneOffset;
import java.util.function.Supplier;

/// The shape of an identity's activity over the time of the lens.
final class BarsCell extends IdentityCell {
    private static final double MARGIN = 3;
    private static final double SIDE = 8;

    private final SparkChart chart = new SparkChart();
    private final Supplier<TimeRange> window;

    /// @param window the stretch of time of the list
    BarsCell(Supplier<TimeRange> window) {
        super(IdentityColumn.BARS, () -> SeenTimes.of(0, -1, ZoneOffset.UTC));
        this.window = window;
    }

    @Override
    protected void updateItem(@Nullable Line line, boolean isEmpty) {
        super.updateItem(line, isEmpty);
        Line shown = isEmpty ? null : line;
        if (shown instanceof Line.One(IdentityLine identity)) {
            setGraphic(chart);
            chart.setVisible(true);
            chart.show(identity.bars(), window.get());
        } else {
            setGraphic(null);
        }
    }

    @Override
    protected void layoutChildren() {
        super.layoutChildren();
        chart.resizeRelocate(
                SIDE,
                MARGIN,
                Math.max(0, getWidth() - 2 * SIDE),
                Math.max(0, getHeight() - 2 * MARGIN));
    }
}
