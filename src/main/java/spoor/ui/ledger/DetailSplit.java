package spoor.ui.ledger;

import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.control.SplitPane;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;

import java.util.function.ToDoubleFunction;

/// The files, and below them what is said of a chosen one, which gets as much room as it needs. It
/// grows with what it shows but does not shrink from one file to the next, so that rows do not jump
/// about; and once someone has moved the divider it stays where it is.
final class DetailSplit {
    private static final double LEAST_FILES = 0.24;
    private static final double MOST_FILES = 0.85;

    private final SplitPane split = new SplitPane();
    private final Region files;
    private final Region detail;
    private final ToDoubleFunction<Double> wanted;
    private double share = MOST_FILES;
    private boolean isByHand;

    /// @param wanted how high the detail would be at a width
    DetailSplit(Region files, Region detail, ToDoubleFunction<Double> wanted) {
        this.files = files;
        this.detail = detail;
        this.wanted = wanted;
    }

    Region build() {
        split.setOrientation(Orientation.VERTICAL);
        split.getItems().setAll(files);
        SplitPane.setResizableWithParent(detail, false);
        split.addEventFilter(
                MouseEvent.MOUSE_DRAGGED,
                dragged -> {
                    if (dragged.getTarget() instanceof Node node
                            && node.getStyleClass().contains("split-pane-divider")) {
                        isByHand = true;
                    }
                });
        return split;
    }

    void show(boolean isShown) {
        boolean isThere = split.getItems().contains(detail);
        if (isShown && !isThere) {
            split.getItems().add(detail);
            split.setDividerPositions(share);
            detail.applyCss();
        } else if (!isShown && isThere) {
            share = isByHand ? split.getDividerPositions()[0] : MOST_FILES;
            split.getItems().remove(detail);
        }
        arrange();
    }

    /// Gives back the room that the detail does not need any more.
    void shrink() {
        if (!isByHand) {
            share = MOST_FILES;
            split.setDividerPositions(share);
            arrange();
        }
    }

    /// Makes room for what the detail shows now.
    void arrange() {
        double height = split.getHeight();
        if (isByHand || height <= 0 || !split.getItems().contains(detail)) {
            return;
        }
        double room = 1 - wanted.applyAsDouble(split.getWidth()) / height;
        double fitting = Math.clamp(room, LEAST_FILES, MOST_FILES);
        if (fitting < share) {
            share = fitting;
            split.setDividerPositions(share);
        }
    }
}
