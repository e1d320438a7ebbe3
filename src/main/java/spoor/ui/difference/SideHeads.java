package spoor.ui.difference;

import javafx.geometry.Pos;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

import spoor.ui.kit.Words;

import java.util.Optional;

/// Above the two columns: which events they are. The time opens the event.
final class SideHeads extends HBox {
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
    protected void layoutChildren() {
        double middle = Math.floor(getWidth() / 2);
        before.resizeRelocate(0, 0, middle, getHeight());
        after.resizeRelocate(middle, 0, getWidth() - middle, getHeight());
    }

    private final class Head extends HBox {
        private final Label title = new Label();
        private final Hyperlink time = new Hyperlink();
        private final Label who = new Label();
        private final Tooltip tip = new Tooltip();

        Head(String id) {
            title.setId(id + "-title");
            title.getStyleClass().add("strong");
            title.setMinWidth(0);
            time.setId(id);
            time.setMinWidth(0);
            time.setTooltip(tip);
            who.getStyleClass().add("muted");
            who.setMinWidth(0);
            who.setTooltip(tip);
            HBox.setHgrow(who, Priority.ALWAYS);
            setAlignment(Pos.BASELINE_LEFT);
            setMinWidth(0);
            getStyleClass().add("difference-side");
            getChildren().setAll(title, time, who);
        }

        void show(Optional<Side> side) {
            title.setText(side.map(Side::title).orElse(Words.of("difference.side.none")));
            time.setText(side.map(Side::time).orElse(""));
            time.setVisible(side.isPresent());
            who.setText(
                    side.map(Side::who)
                            .filter(name -> !name.isEmpty())
                            .map(name -> "· " + name)
                            .orElse(""));
            tip.setText(side.map(one -> Words.of("difference.side.tip", one.whole())).orElse(""));
            time.setOnAction(_ -> {
                time.setVisited(false);
                side.ifPresent(model::open);
            });
        }
    }
}
