package spoor.ui.difference.tab;

import javafx.geometry.Pos;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

import spoor.ui.difference.DifferencePicture;
import spoor.ui.difference.Side;
import spoor.ui.kit.Words;

import java.util.Optional;

/// Which two events are compared, and the ways to change that.
final class PairLine extends HBox {
    private final DifferencesModel model;
    private final Label words = new Label();
    private final Hyperlink swap = new Hyperlink(Words.of("differences.swap"));
    private final Hyperlink unpin = new Hyperlink(Words.of("differences.unpin"));

    PairLine(DifferencesModel model) {
        super(12);
        this.model = model;
        words.setId("differences-pair");
        words.getStyleClass().addAll("muted", "small");
        words.setWrapText(true);
        words.setMinHeight(Region.USE_PREF_SIZE);
        HBox.setHgrow(words, Priority.ALWAYS);
        words.setMaxWidth(Double.MAX_VALUE);
        link(swap, "differences-swap", model::turn);
        link(unpin, "differences-unpin", model::unpin);
        setId("differences-two-line");
        setAlignment(Pos.BASELINE_LEFT);
        setMinHeight(Region.USE_PREF_SIZE);
        getStyleClass().add("differences-pair");
        getChildren().setAll(words, swap, unpin);
    }

    void show(Optional<DifferencePicture> picture) {
        boolean isShown = model.modeProperty().get() == Mode.TWO && model.isPinned();
        setVisible(isShown);
        setManaged(isShown);
        boolean isCompared = model.lackProperty().get() == Lack.NOTHING;
        swap.setVisible(isCompared);
        words.setText(
                picture.filter(_ -> isCompared)
                        .flatMap(one -> one.before().map(before -> pair(before, one.after())))
                        .orElse(""));
    }

    private static String pair(Side before, Side after) {
        return Words.of("differences.pair", before.whole(), after.whole());
    }

    private static void link(Hyperlink link, String id, Runnable action) {
        link.setId(id);
        link.getStyleClass().add("small");
        link.setMinWidth(Region.USE_PREF_SIZE);
        link.setOnAction(_ -> {
            link.setVisited(false);
            action.run();
        });
    }
}
