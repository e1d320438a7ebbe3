package spoor.ui.chain;

import spoor.ui.chain.ChainLayout.Area;
import spoor.ui.chain.ChainLayout.Point;
import spoor.ui.chain.ChainLayout.Route;
import spoor.ui.chain.ChainLayout.Sizes;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Places the parts of a chain for one width.
final class ChainPlacing {
    private static final double LEAST_BOX = 184;
    private static final double MOST_BOX = 208;
    private static final double LEAST_GAP = 56;
    private static final double MOST_GAP = 110;
    private static final double MOST_COLUMN_BOX = 420;

    /// Rows of two boxes would be harder to follow than a column.
    private static final int LEAST_IN_A_ROW = 3;

    /// How far in a line runs that goes downwards, and where the words beside it begin.
    private static final double INSET = 20;

    private static final double BESIDE = 34;
    private static final double AIR = 6;
    private static final double ROW_AIR = 14;

    private final int count;
    private final boolean hasStub;
    private final double width;
    private final Sizes sizes;
    private final List<Area> boxes = new ArrayList<>();
    private final List<Route> edges = new ArrayList<>();

    ChainPlacing(int count, boolean hasStub, double width, Sizes sizes) {
        this.count = count;
        this.hasStub = hasStub;
        this.width = width;
        this.sizes = sizes;
    }

    ChainLayout place() {
        double room = Math.max(0, width - BESIDE);
        Area reason = new Area(BESIDE, 0, room, hasStub ? sizes.stub(room) : 0);
        double top = hasStub ? reason.bottom() + AIR : 0;
        int fitting = Math.max(1, (int) ((width + LEAST_GAP) / (LEAST_BOX + LEAST_GAP)));
        if (fitting >= Math.min(count, LEAST_IN_A_ROW)) {
            placeInRows(Math.ceilDiv(count, Math.ceilDiv(count, fitting)), top);
        } else {
            placeInAColumn(top);
        }
        return new ChainLayout(
                boxes,
                edges,
                hasStub ? Optional.of(stub(reason)) : Optional.empty(),
                boxes.getLast().bottom());
    }

    private Route stub(Area reason) {
        return new Route(
                List.of(
                        new Point(BESIDE - AIR, reason.middle()),
                        new Point(INSET, reason.middle()),
                        new Point(INSET, boxes.getFirst().y())),
                reason);
    }

    private void placeInAColumn(double top) {
        double room = Math.max(0, width - BESIDE);
        double y = top;
        for (int box = 0; box < count; box++) {
            if (box > 0) {
                Area words = new Area(BESIDE, y + AIR, room, sizes.edge(box - 1, room));
                double end = words.bottom() + AIR;
                edges.add(new Route(List.of(new Point(INSET, y), new Point(INSET, end)), words));
                y = end;
            }
            boxes.add(new Area(0, y, Math.min(width, MOST_COLUMN_BOX), sizes.box()));
            y += sizes.box();
        }
    }

    private void placeInRows(int columns, double top) {
        int gaps = Math.max(1, columns - 1);
        double side = within(LEAST_BOX, (width - gaps * LEAST_GAP) / columns, MOST_BOX);
        double gap = within(LEAST_GAP, (width - columns * side) / gaps, MOST_GAP);
        double y = top;
        for (int first = 0; first < count; first += columns) {
            int end = Math.min(count, first + columns);
            double lift = first == 0 ? 0 : sizes.edge(first - 1, run()) + 2 * ROW_AIR + AIR;
            y += lift + above(first, end, side + gap);
            for (int box = first; box < end; box++) {
                Area area = new Area((box - first) * (side + gap), y, side, sizes.box());
                if (box > first) {
                    edges.add(across(boxes.getLast(), area, box - 1));
                } else if (box > 0) {
                    edges.add(around(boxes.getLast(), area, box - 1));
                }
                boxes.add(area);
            }
            y += sizes.box();
        }
    }

    /// How much room the words within a row need above its boxes.
    private double above(int first, int end, double period) {
        double most = 0;
        for (int edge = first; edge < end - 1; edge++) {
            most = Math.max(most, sizes.edge(edge, period - ROW_AIR) + AIR);
        }
        return most;
    }

    /// From one box to the next of the row. The words lie above the boxes' upper edge, since they
    /// may be wider than the gap.
    private Route across(Area from, Area to, int edge) {
        double room = to.x() - from.x() - ROW_AIR;
        double height = sizes.edge(edge, room);
        double middle = (from.right() + to.x()) / 2;
        return new Route(
                List.of(new Point(from.right(), from.middle()), new Point(to.x(), to.middle())),
                new Area(middle - room / 2, from.y() - AIR - height, room, height));
    }

    /// From below the last box of a row back to the left, where the next row begins.
    private Route around(Area from, Area to, int edge) {
        double room = run();
        Area words = new Area(BESIDE, from.bottom() + ROW_AIR, room, sizes.edge(edge, room));
        double x = from.x() + from.width() / 2;
        double y = words.bottom() + AIR;
        return new Route(
                List.of(
                        new Point(x, from.bottom()),
                        new Point(x, y),
                        new Point(INSET, y),
                        new Point(INSET, to.y())),
                words);
    }

    /// How wide the words may be between two rows: as far as the line that turns around them.
    private double run() {
        return Math.max(LEAST_BOX, boxes.getLast().x() - BESIDE);
    }

    private static double within(double least, double wished, double most) {
        return Math.floor(Math.min(most, Math.max(least, wished)));
    }
}
