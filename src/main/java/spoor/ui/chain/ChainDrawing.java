package spoor.ui.chain;

import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;

import org.jspecify.annotations.Nullable;

import spoor.ui.chain.ChainLayout.Area;
import spoor.ui.chain.ChainLayout.Route;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Boxes and the arrows between them. The parts take the focus from the root to the session.
final class ChainDrawing extends Region {
    private final ChainModel model;
    private final Runnable copy;
    private final ReadOnlyStringWrapper details = new ReadOnlyStringWrapper("");
    private final List<ChainPart> boxes = new ArrayList<>();
    private final List<ChainPart> edges = new ArrayList<>();
    private final List<ChainLine> lines = new ArrayList<>();
    private final ChainLine stubLine = ChainLine.broken();
    private final Label stub = new Label();
    private boolean hasStub;

    /// Who has the keyboard until there is something here that can take it.
    private @Nullable Node waiting;

    ChainDrawing(ChainModel model, Runnable copy) {
        this.model = model;
        this.copy = copy;
        stub.setId("chain-stub");
        stub.getStyleClass().addAll("small", "chain-stub");
        stub.setWrapText(true);
        getStyleClass().add("chain-drawing");
    }

    /// What the part with the focus rests on; empty where none has it.
    ReadOnlyStringProperty detailsProperty() {
        return details.getReadOnlyProperty();
    }

    /// The same chain drawn again keeps the focus where it was.
    void show(ChainPicture picture) {
        int focused = focused();
        boxes.clear();
        edges.clear();
        lines.clear();
        for (int i = 0; i < picture.boxes().size(); i++) {
            boxes.add(ChainPart.of(picture.boxes().get(i), i, menu(picture.boxes().get(i))));
        }
        for (int i = 0; i < picture.edges().size(); i++) {
            ChainEdge edge = picture.edges().get(i);
            ChainPart part = ChainPart.of(edge, i, menu(edge));
            edges.add(part);
            lines.add(ChainLine.of(edge, part));
        }
        hasStub = !picture.isResolved();
        stub.setText(picture.ending());
        List<Node> nodes = new ArrayList<>();
        lines.forEach(line -> nodes.add(line.node()));
        if (hasStub) {
            nodes.addAll(List.of(stubLine.node(), stub));
        }
        List<ChainPart> parts = parts();
        parts.forEach(part -> nodes.add(part.node()));
        new ChainKeys(parts, details::set).listen();
        getChildren().setAll(nodes);
        details.set("");
        if (focused >= 0 && focused < parts.size()) {
            parts.get(focused).node().requestFocus();
        }
        requestLayout();
        if (waiting != null && waiting.isFocused()) {
            focus();
        }
    }

    void focus() {
        if (boxes.isEmpty()) {
            waiting = getScene() == null ? null : getScene().getFocusOwner();
            return;
        }
        waiting = null;
        boxes.getLast().node().requestFocus();
        Sight.reveal(boxes.getLast().node());
    }

    private ChainMenu menu(ChainBox box) {
        return new ChainMenu(model, copy).of(box);
    }

    private ChainMenu menu(ChainEdge edge) {
        return new ChainMenu(model, copy).of(edge);
    }

    private int focused() {
        List<ChainPart> parts = parts();
        for (int i = 0; i < parts.size(); i++) {
            if (parts.get(i).node().isFocused()) {
                return i;
            }
        }
        return -1;
    }

    /// From the root to the session, boxes and edges by turns.
    private List<ChainPart> parts() {
        List<ChainPart> parts = new ArrayList<>();
        for (int i = 0; i < boxes.size(); i++) {
            if (i > 0) {
                parts.add(edges.get(i - 1));
            }
            parts.add(boxes.get(i));
        }
        return parts;
    }

    @Override
    public Orientation getContentBias() {
        return Orientation.HORIZONTAL;
    }

    @Override
    protected double computeMinWidth(double height) {
        return 0;
    }

    @Override
    protected double computePrefWidth(double height) {
        return 0;
    }

    @Override
    protected double computePrefHeight(double width) {
        return place(width < 0 ? getWidth() : width).map(ChainLayout::height).orElse(0.0);
    }

    @Override
    protected double computeMinHeight(double width) {
        return prefHeight(width);
    }

    @Override
    protected void layoutChildren() {
        place(getWidth()).ifPresent(this::put);
    }

    private void put(ChainLayout layout) {
        for (int i = 0; i < boxes.size(); i++) {
            put(boxes.get(i).node(), layout.boxes().get(i));
        }
        for (int i = 0; i < edges.size(); i++) {
            Route route = layout.edges().get(i);
            lines.get(i).follow(route.points());
            edges.get(i).align(route);
            put(edges.get(i).node(), route.words());
        }
        layout.stub()
                .ifPresent(route -> {
                    stubLine.follow(route.points());
                    put(stub, route.words());
                });
    }

    private static void put(Node node, Area area) {
        node.resizeRelocate(
                Math.round(area.x()),
                Math.round(area.y()),
                Math.round(area.width()),
                Math.round(area.height()));
    }

    private Optional<ChainLayout> place(double width) {
        return boxes.isEmpty()
                ? Optional.empty()
                : Optional.of(ChainLayout.of(boxes.size(), hasStub, width, new Measured()));
    }

    /// What the nodes ask for.
    private final class Measured implements ChainLayout.Sizes {
        @Override
        public double box() {
            return boxes.stream()
                    .mapToDouble(box -> Math.ceil(box.node().prefHeight(-1)))
                    .max()
                    .orElse(0);
        }

        @Override
        public double edge(int edge, double width) {
            return Math.ceil(edges.get(edge).node().prefHeight(Math.round(width)));
        }

        @Override
        public double stub(double width) {
            return Math.ceil(stub.prefHeight(Math.round(width)));
        }
    }
}
