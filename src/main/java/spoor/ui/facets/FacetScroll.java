package spoor.ui.facets;

import javafx.scene.Scene;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;

import java.util.List;

/// The sections one below the other. Tells each whether it is in sight, and holds still what the
/// mouse is on, or else what is at the top, while sections grow and shrink with each answer.
final class FacetScroll extends ScrollPane {
    private final List<FacetSection> sections;
    private final Runnable tell = this::tell;
    private @Nullable FacetSection held;
    private double heldAt;
    private double laidOutHeight;
    private boolean isAdjusting;
    private boolean isSightDue = true;

    FacetScroll(List<FacetSection> sections) {
        this.sections = sections;
        Content content = new Content();
        content.getStyleClass().add("facets-content");
        content.getChildren().setAll(sections);
        setContent(content);
        setFitToWidth(true);
        setHbarPolicy(ScrollBarPolicy.NEVER);
        setFocusTraversable(false);
        vvalueProperty().subscribe(this::scrolled);
        viewportBoundsProperty().subscribe(() -> isSightDue = true);
        sceneProperty().subscribe(this::moveListener);
        for (FacetSection section : sections) {
            section.setOnMouseEntered(_ -> hold(section));
            section.addEventFilter(MouseEvent.MOUSE_PRESSED, _ -> hold(section));
        }
    }

    /// Scrolls as little as brings `[top, bottom)` of a section into sight.
    void reveal(FacetSection section, double top, double bottom) {
        double from = section.getLayoutY() + top;
        double to = section.getLayoutY() + bottom;
        if (from < offset()) {
            scrollTo(from);
        } else if (to > offset() + viewHeight()) {
            scrollTo(to - viewHeight());
        }
        holdTop();
    }

    private void scrolled() {
        isSightDue = true;
        // While the content changes its height the scroll pane moves by itself.
        if (!isAdjusting && contentHeight() == laidOutHeight) {
            holdTop();
        }
    }

    /// Holds the section at the top still from now on.
    private void holdTop() {
        for (FacetSection section : sections) {
            if (section.getLayoutY() + section.getHeight() > offset()) {
                hold(section);
                return;
            }
        }
    }

    private void hold(FacetSection section) {
        held = section;
        heldAt = section.getLayoutY() - offset();
    }

    private void holdStill() {
        if (held != null) {
            scrollTo(held.getLayoutY() - heldAt);
        }
        laidOutHeight = contentHeight();
        isSightDue = true;
    }

    /// A section that comes into sight works out its list and grows or shrinks, which it cannot do
    /// in the midst of a layout: so it is told after that, in the same pulse.
    private void moveListener(@Nullable Scene before, @Nullable Scene now) {
        if (before != null) {
            before.removePostLayoutPulseListener(tell);
        }
        if (now != null) {
            now.addPostLayoutPulseListener(tell);
        }
    }

    private void tell() {
        if (!isSightDue || viewHeight() <= 0) {
            return;
        }
        isSightDue = false;
        double top = offset();
        double bottom = top + viewHeight();
        for (FacetSection section : sections) {
            double y = section.getLayoutY();
            section.model().setInSight(y < bottom && y + section.getHeight() > top);
        }
    }

    private void scrollTo(double offset) {
        double most = hidden();
        double wanted = most <= 0 ? 0 : Math.clamp(offset / most, 0, 1);
        if (wanted != getVvalue()) {
            isAdjusting = true;
            setVvalue(wanted);
            isAdjusting = false;
        }
    }

    private double offset() {
        return getVvalue() * hidden();
    }

    /// How much of the content is out of sight.
    private double hidden() {
        return Math.max(0, contentHeight() - viewHeight());
    }

    private double contentHeight() {
        return getContent().getLayoutBounds().getHeight();
    }

    private double viewHeight() {
        return getViewportBounds().getHeight();
    }

    private final class Content extends VBox {
        @Override
        protected void layoutChildren() {
            super.layoutChildren();
            holdStill();
        }
    }
}
