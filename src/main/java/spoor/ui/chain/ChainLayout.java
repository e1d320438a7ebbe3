package spoor.ui.chain;

import java.util.List;
import java.util.Optional;

/// Where the parts of a drawn chain lie, in pixels from the upper left corner: in one row or
/// several, each from left to right, or one below the other where the room is narrow.
///
/// @param edges one for each box but the first, which it leads to
/// @param stub the broken line above the first box, where the root is not known
record ChainLayout(List<Area> boxes, List<Route> edges, Optional<Route> stub, double height) {
    /// A rectangle.
    record Area(double x, double y, double width, double height) {
        double right() {
            return x + width;
        }

        double bottom() {
            return y + height;
        }

        double middle() {
            return y + height / 2;
        }
    }

    /// A corner of a line.
    record Point(double x, double y) {}

    /// A line with its words.
    record Route(List<Point> points, Area words) {}

    /// How much room the words take.
    interface Sizes {
        /// The height of a box, the same for all.
        double box();

        /// The height of the words of the edge to box `edge + 1`, at most that wide.
        double edge(int edge, double width);

        /// The height of the reason why there is no root, at most that wide.
        double stub(double width);
    }

    ChainLayout {
        boxes = List.copyOf(boxes);
        edges = List.copyOf(edges);
    }

    /// @param boxes how many, at least one
    static ChainLayout of(int boxes, boolean hasStub, double width, Sizes sizes) {
        return new ChainPlacing(boxes, hasStub, width, sizes).place();
    }
}
