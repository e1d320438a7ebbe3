package spoor.ui.chain;

import javafx.css.PseudoClass;
import javafx.scene.Group;
import javafx.scene.Node;
import javafx.scene.shape.Polygon;
import javafx.scene.shape.Polyline;

import spoor.ui.chain.ChainLayout.Point;

import java.util.List;

/// A line of the drawing: solid where it is certain, dashed where it is not, with an arrow's head.
final class ChainLine {
    private static final PseudoClass FALLBACK = PseudoClass.getPseudoClass("fallback");
    private static final PseudoClass LIT = PseudoClass.getPseudoClass("lit");
    private static final double HEAD = 8;
    private static final double HALF_HEAD = 4;

    private final Polyline line = new Polyline();
    private final Polygon head = new Polygon();

    /// What the mouse can hit: a line as thin as that which is seen would be hard to.
    private final Polyline reach = new Polyline();

    private final Group group = new Group(line, head, reach);

    private ChainLine() {
        line.getStyleClass().add("chain-line");
        head.getStyleClass().add("chain-arrow");
        reach.getStyleClass().add("chain-reach");
    }

    static ChainLine of(ChainEdge edge, ChainPart part) {
        ChainLine made = new ChainLine();
        made.line.pseudoClassStateChanged(FALLBACK, !edge.isCertain());
        made.reach.setOnMouseClicked(part::clicked);
        made.reach.setOnContextMenuRequested(part::offer);
        part.node()
                .focusedProperty()
                .subscribe(isFocused -> {
                    made.line.pseudoClassStateChanged(LIT, isFocused);
                    made.head.pseudoClassStateChanged(LIT, isFocused);
                });
        return made;
    }

    /// The dotted one that ends where nothing is known.
    static ChainLine broken() {
        ChainLine made = new ChainLine();
        made.line.getStyleClass().add("chain-broken");
        made.head.setVisible(false);
        made.group.setMouseTransparent(true);
        return made;
    }

    Node node() {
        return group;
    }

    void follow(List<Point> points) {
        Point end = points.getLast();
        Point before = points.get(points.size() - 2);
        double x = Math.signum(end.x() - before.x());
        double y = Math.signum(end.y() - before.y());
        head.getPoints()
                .setAll(
                        crisp(end.x()),
                        crisp(end.y()),
                        crisp(end.x() - x * HEAD - y * HALF_HEAD),
                        crisp(end.y() - y * HEAD - x * HALF_HEAD),
                        crisp(end.x() - x * HEAD + y * HALF_HEAD),
                        crisp(end.y() - y * HEAD + x * HALF_HEAD));
        line.getPoints().clear();
        reach.getPoints().clear();
        for (Point point : points) {
            reach.getPoints().addAll(point.x(), point.y());
            boolean isEnd = head.isVisible() && point == end;
            line.getPoints()
                    .addAll(
                            crisp(point.x() - (isEnd ? x * HEAD : 0)),
                            crisp(point.y() - (isEnd ? y * HEAD : 0)));
        }
    }

    /// In the middle of a pixel, where a thin line is sharp.
    private static double crisp(double at) {
        return Math.floor(at) + 0.5;
    }
}
