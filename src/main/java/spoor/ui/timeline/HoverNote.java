package spoor.ui.timeline;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.canvas.GraphicsContext;
import spoor.engine.Histogram.Series;
import spoor.ui.kit.Words;

/// Says what the bar under the pointer holds.
final class HoverNote {
    private static final double PADDING = 8;
    private static final double SWATCH = 8;
    private static final double DISTANCE = 12;

    private final HistogramChart chart;
    private final TimelineModel model;

    /// A part of the second line: a series and what it says.
    private record Part(Ink ink, String text) {}

    HoverNote(HistogramChart chart, TimelineModel model) {
        this.chart = chart;
        this.model = model;
    }

    /// A faint column behind the bar.
    void drawColumn(GraphicsContext pen, TimeScale scale, Stretch bar, double floor) {
        double left = Math.round(scale.xWithin(bar.from()));
        double right = Math.round(scale.xWithin(bar.to()));
        pen.setFill(chart.colour(Ink.HOVER));
        pen.fillRect(left, HistogramChart.HEAD, Math.max(1, right - left), floor - HistogramChart.HEAD);
    }

    void draw(GraphicsContext pen, TimeScale scale, Bars bars, int bar, double pointer) {
        String when = model.text().stretch(bars.stretch(bar));
        List<Part> parts = parts(bars, bar);
        double line = chart.lineHeight();
        double width = Math.max(chart.widthOf(when), width(parts)) + 2 * PADDING;
        double height = 2 * line + PADDING + 4;
        double right = pointer + DISTANCE + width;
        double left = right <= scale.right() ? pointer + DISTANCE : pointer - DISTANCE - width;
        left = Math.max(0, left);
        double top = 0;
        pen.setFill(chart.colour(Ink.LINE));
        pen.fillRoundRect(left, top, width, height, 10, 10);
        pen.setFill(chart.colour(Ink.SURFACE));
        pen.fillRoundRect(left + 1, top + 1, width - 2, height - 2, 9, 9);
        pen.setFill(chart.colour(Ink.TEXT));
        pen.fillText(when, left + PADDING, top + PADDING / 2 + line / 2 + 1);
        drawParts(pen, parts, left + PADDING, top + height - PADDING / 2 - line / 2 - 1);
    }

    private void drawParts(GraphicsContext pen, List<Part> parts, double left, double y) {
        double x = left;
        for (Part part : parts) {
            pen.setFill(chart.colour(part.ink()));
            pen.fillRect(x, y - SWATCH / 2, SWATCH, SWATCH);
            pen.setFill(chart.colour(Ink.MUTED));
            pen.fillText(part.text(), x + SWATCH + 4, y);
            x += width(part) + PADDING;
        }
    }

    private double width(List<Part> parts) {
        return parts.stream().mapToDouble(this::width).sum() + PADDING * (parts.size() - 1);
    }

    private double width(Part part) {
        return SWATCH + 4 + chart.widthOf(part.text());
    }

    private static List<Part> parts(Bars bars, int bar) {
        List<Part> parts = new ArrayList<>();
        int reads = bars.count(Series.READ, bar);
        int writes = bars.count(Series.WRITE, bar);
        int failed = bars.count(Series.FAILED, bar);
        if (reads > 0) {
            parts.add(new Part(Ink.READ, Words.of("timeline.hover.read", reads)));
        }
        if (writes > 0) {
            parts.add(new Part(Ink.WRITE, Words.of("timeline.hover.write", writes)));
        }
        if (failed > 0) {
            parts.add(new Part(Ink.FAILED, Words.of("timeline.hover.failed", failed)));
        }
        return parts;
    }
}
