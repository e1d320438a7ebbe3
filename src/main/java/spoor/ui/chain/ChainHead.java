package spoor.ui.chain;

import javafx.geometry.Orientation;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;

import spoor.ui.kit.Words;

/// What the chain is of, how long it is, and a button to copy it; in one line, or in two where the
/// room is narrow.
final class ChainHead extends Region {
    private static final double GAP = 12;

    private final Label title = new Label();
    private final Label size = new Label();
    private final Button copy = new Button(Words.of("chain.copy"));

    ChainHead(Runnable copyText) {
        title.setId("chain-title");
        title.getStyleClass().add("chain-title");
        title.setWrapText(true);
        size.setId("chain-size");
        size.getStyleClass().addAll("muted", "small");
        copy.setId("chain-copy");
        copy.getStyleClass().addAll("small", "chain-copy");
        copy.setOnAction(_ -> copyText.run());
        getStyleClass().add("chain-head");
        getChildren().setAll(title, size, copy);
    }

    void show(ChainPicture picture) {
        title.setText(picture.title());
        size.setText(picture.size());
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
    protected double computePrefHeight(double width) {
        double line = Math.max(size.prefHeight(-1), copy.prefHeight(-1));
        return width < 0 || isOneLine(width)
                ? Math.max(line, title.prefHeight(-1))
                : title.prefHeight(width) + line;
    }

    @Override
    protected double computeMinHeight(double width) {
        return prefHeight(width);
    }

    @Override
    protected void layoutChildren() {
        double width = getWidth();
        double buttonWidth = Math.ceil(copy.prefWidth(-1));
        double buttonHeight = copy.prefHeight(-1);
        double line = Math.max(size.prefHeight(-1), buttonHeight);
        double sizeHeight = size.prefHeight(-1);
        double room = Math.max(0, width - buttonWidth - GAP);
        double sizeWidth = Math.min(room, Math.ceil(size.prefWidth(-1)));
        boolean isOneLine = isOneLine(width);
        double titleHeight = title.prefHeight(isOneLine ? -1 : width);
        double top = isOneLine ? 0 : titleHeight;
        double titleY = isOneLine ? Math.round((line - titleHeight) / 2) : 0;
        title.resizeRelocate(0, titleY, isOneLine ? room - sizeWidth : width, titleHeight);
        size.resizeRelocate(
                isOneLine ? room - sizeWidth : 0,
                top + Math.round((line - sizeHeight) / 2),
                sizeWidth,
                sizeHeight);
        copy.resizeRelocate(width - buttonWidth, top, buttonWidth, buttonHeight);
    }

    private boolean isOneLine(double width) {
        return title.prefWidth(-1) + size.prefWidth(-1) + copy.prefWidth(-1) + 3 * GAP <= width;
    }
}
