package spoor.ui.metering;

import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;

import spoor.analysis.metering.UsageRecord;
import spoor.lens.TimeRange;
import spoor.ui.kit.Words;

import java.text.NumberFormat;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.OptionalLong;

/// Draws the strip once: quantities as bars, below them a lane of signs for each kind of odd hour,
/// below these the time.
final class StripPainter {
    private static final double HEAD = 8;
    private static final double LANE = 15;
    private static final double FOOT = 20;
    private static final double SIGN = 7;
    private static final double LABEL_SPACING = 64;
    private static final int[] STEPS = {1, 2, 3, 6, 12, 24, 48, 96, 168, 336, 720, 1440, 4320};
    private static final int A_DAY = 24;
    private static final DateTimeFormatter HOUR =
            DateTimeFormatter.ofPattern("HH:mm", Locale.ENGLISH);
    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("d MMM", Locale.ENGLISH);

    private final HourStrip strip;
    private final GraphicsContext pen;
    private final StripScale scale;
    private final HourColumns columns;
    private final List<Lane> lanes;
    private final MeteringWords words;

    StripPainter(HourStrip strip, GraphicsContext pen, StripScale scale, MeteringWords words) {
        this.strip = strip;
        this.pen = pen;
        this.scale = scale;
        this.columns = scale.columns();
        this.lanes = columns.lanes();
        this.words = words;
    }

    void draw(double height, OptionalLong cursor, OptionalLong hovered, TimeRange band) {
        if (columns.columns().isEmpty()) {
            return;
        }
        double bottom = height - FOOT;
        double floor = bottom - lanes.size() * LANE;
        hovered.ifPresent(hour -> column(hour, Tint.HOVER, bottom));
        if (!band.isAll()) {
            double left = Math.max(StripScale.GUTTER, scale.xOf(band.fromMillis()));
            double right = Math.min(scale.right(), scale.xOf(band.toMillis()));
            fill(Tint.BAND, left, 0, Math.max(1, right - left), bottom);
        }
        quantities(floor);
        for (int i = 0; i < lanes.size(); i++) {
            lane(lanes.get(i), floor + i * LANE);
        }
        fill(Tint.LINE, StripScale.GUTTER, bottom, scale.right() - StripScale.GUTTER, 1);
        times(bottom);
        cursor.ifPresent(hour -> cursor(hour, floor));
    }

    private void quantities(double floor) {
        long highest = columns.highest();
        fill(Tint.LINE, StripScale.GUTTER, floor, scale.right() - StripScale.GUTTER, 1);
        double width = scale.hourWidth() * columns.perColumn();
        double gap = width > 4 ? 1 : 0;
        for (HourColumns.Column column : columns.columns()) {
            double tall = (floor - HEAD) * column.quantity() / highest;
            if (tall > 0) {
                double left = scale.x(column.place());
                fill(Tint.QUANTITY, left, floor - Math.max(1, tall), width - gap, tall);
            }
        }
        String most = NumberFormat.getIntegerInstance(Locale.ENGLISH).format(highest);
        label(most, HEAD + 6, Tint.MUTED);
        label(Words.of("metering.strip.quantity"), HEAD + 22, Tint.MUTED);
    }

    private void lane(Lane lane, double top) {
        boolean isThere = columns.columns().stream().anyMatch(one -> one.lanes().contains(lane));
        label(Words.of(lane.key()), top + LANE / 2, isThere ? Tint.TEXT : Tint.MUTED);
        fill(Tint.LINE, StripScale.GUTTER, top, scale.right() - StripScale.GUTTER, 1);
        double width = scale.hourWidth() * columns.perColumn();
        for (HourColumns.Column column : columns.columns()) {
            if (column.lanes().contains(lane)) {
                sign(lane, scale.x(column.place()), width, top);
            }
        }
    }

    /// Each kind has a shape of its own, so that nobody needs to tell the colours apart.
    private void sign(Lane lane, double left, double width, double top) {
        Color colour = strip.colour(lane.tint());
        double middle = left + width / 2;
        double high = top + (LANE - SIGN) / 2;
        pen.setFill(colour);
        pen.setStroke(colour);
        pen.setLineWidth(1.5);
        switch (lane) {
            case MISSING -> pen.fillRect(left, top + 3, Math.max(3, width), LANE - 5);
            case NO_LOGS -> {
                double wide = Math.max(4, width);
                for (double x = left; x < left + wide; x += 4) {
                    pen.strokeLine(x, top + LANE - 3, Math.min(x + 4, left + wide), top + 4);
                }
            }
            case LATE ->
                    pen.fillPolygon(
                            new double[] {middle - 3, middle - 3, middle + 4},
                            new double[] {high, high + SIGN, high + SIGN / 2},
                            3);
            case REPEATED -> {
                pen.fillRect(middle - 3.5, high, 2.5, SIGN);
                pen.fillRect(middle + 1, high, 2.5, SIGN);
            }
            case NOT_COUNTED -> {
                pen.strokeLine(middle - 3, high, middle + 4, high + SIGN);
                pen.strokeLine(middle - 3, high + SIGN, middle + 4, high);
            }
        }
    }

    private void times(double bottom) {
        int step = STEPS[STEPS.length - 1];
        for (int i = STEPS.length - 1; i >= 0; i--) {
            if (STEPS[i] * scale.hourWidth() >= LABEL_SPACING) {
                step = STEPS[i];
            }
        }
        double free = StripScale.GUTTER;
        for (int place = 0; place < columns.hours(); place++) {
            ZonedDateTime at = words.at(columns.start(place));
            boolean isOn =
                    step < A_DAY
                            ? at.getHour() % step == 0
                            : at.getHour() == 0
                                    && at.toLocalDate().toEpochDay() % (step / A_DAY) == 0;
            double x = scale.x(place);
            String text = at.format(step < A_DAY && at.getHour() != 0 ? HOUR : DAY);
            if (isOn && x >= free && x + strip.widthOf(text) <= scale.right() + LABEL_SPACING) {
                fill(Tint.LINE, x, bottom, 1, 4);
                pen.setFill(strip.colour(Tint.MUTED));
                pen.fillText(text, x + 3, bottom + FOOT / 2 + 1);
                free = x + strip.widthOf(text) + 12;
            }
        }
    }

    /// Around the quantity alone, so that it hides no sign.
    private void cursor(long hour, double floor) {
        pen.setStroke(strip.colour(Tint.ACCENT));
        pen.setLineWidth(1.5);
        double width = Math.max(4, scale.hourWidth());
        pen.strokeRect(scale.x(columns.place(hour)) - 0.5, 1, width, floor - 2);
    }

    private void column(long hour, Tint tint, double bottom) {
        fill(
                tint,
                scale.xOf(hour),
                0,
                Math.max(2, scale.xOf(hour + UsageRecord.HOUR) - scale.xOf(hour)),
                bottom);
    }

    private void label(String text, double y, Tint tint) {
        pen.setFill(strip.colour(tint));
        pen.fillText(text, StripScale.GUTTER - 8 - strip.widthOf(text), y);
    }

    private void fill(Tint tint, double x, double y, double width, double height) {
        pen.setFill(strip.colour(tint));
        pen.fillRect(x, y, width, height);
    }
}
