package spoor.ui.difference;

import javafx.geometry.HPos;
import javafx.geometry.VPos;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.Region;

import spoor.ui.kit.Words;

import java.util.Optional;

/// Above the two columns: which events they are. The time opens the event.
final class SideHeads extends Region {
    private final DifferenceModel model;
    private final Head before;
    private final Head after;

    SideHeads(DifferenceModel model, String id) {
        this.model = model;
        this.before = new Head(id + "-before");
        this.after = new Head(id + "-after");
        getStyleClass().add("difference-sides");
        setMinHeight(Region.USE_PREF_SIZE);
        after.getStyleClass().add("difference-side-after");
        getChildren().setAll(before, after);
    }

    void show(DifferencePicture picture) {
        before.show(picture.before());
        after.show(Optional.of(picture.after()));
    }

    @Override
    protected double computePrefHeight(double width) {
        return Math.max(before.prefHeight(-1), after.prefHeight(-1));
    }

    @Override
    protected void layoutChildren() {
        double middle = Math.floor(getWidth() / 2);
        before.resizeRelocate(0, 0, middle, getHeight());
        after.resizeRelocate(middle, 0, getWidth() - middle, getHeight());
    }

    /// The time keeps its room, then the title, then the name.
    private final class Head extends Region {
        private static final double GAP = 6;

        /// A name of fewer letters tells nothing; the tip has all of it.
        private static final double LEAST_NAME = 48;

        private final Label title = new Label();
        private final Hyperlink time = new Hyperlink();
        private final Label who = new Label();
        private final Tooltip tip = new Tooltip();

        Head(String id) {
            title.setId(id + "-title");
            title.getStyleClass().add("strong");
            time.setId(id);
            time.setTooltip(tip);
            who.getStyleClass().add("muted");
            who.setTooltip(tip);
            getStyleClass().add("difference-side");
            getChildren().setAll(title, time, who);
        }

        void show(Optional<Side> side) {
            title.setText(side.map(Side::title).orElse(Words.of("difference.side.none")));
            time.setText(side.map(Side::time).orElse(""));
            time.setVisible(side.isPresent());
            String name = side.map(Side::who).orElse("");
            who.setText(name.isEmpty() ? "" : "· " + name);
            tip.setText(side.map(one -> Words.of("difference.side.tip", one.whole())).orElse(""));
            time.setOnAction(_ -> {
                time.setVisited(false);
                side.ifPresent(model::open);
            });
            requestLayout();
        }

        @Override
        protected double computePrefHeight(double width) {
            return snappedTopInset() + title.prefHeight(-1) + snappedBottomInset();
        }

        @Override
        protected void layoutChildren() {
            double x = snappedLeftInset();
            double end = getWidth() - snappedRightInset();
            double forTime = time.isVisible() ? Math.ceil(time.prefWidth(-1)) + GAP : 0;
            x += place(title, x, end - x - forTime) + GAP;
            x += time.isVisible() ? place(time, x, end - x) + GAP : 0;
            double room = end - x;
            who.setVisible(room >= Math.min(LEAST_NAME, who.prefWidth(-1)));
            place(who, x, room);
        }

        private double place(Labeled label, double x, double most) {
            double width = Math.clamp(Math.ceil(label.prefWidth(-1)), 0, Math.max(0, most));
            double top = snappedTopInset();
            double height = getHeight() - top - snappedBottomInset();
            layoutInArea(label, x, top, width, height, 0, HPos.LEFT, VPos.CENTER);
            return width;
        }
    }
}
