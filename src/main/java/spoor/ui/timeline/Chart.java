package spoor.ui.timeline;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;
import javafx.css.CssMetaData;
import javafx.css.Styleable;
import javafx.css.StyleableProperty;
import javafx.css.StyleablePropertyFactory;
import javafx.geometry.VPos;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;
import javafx.scene.text.Font;
import javafx.scene.text.Text;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// A canvas as large as its region, drawn at most once a pulse, in colours that a style sheet
/// gives. The canvas lies in a layout root of its own, so that a new drawing lays out nothing else.
abstract class Chart extends Region {
    private static final StyleablePropertyFactory<Chart> CSS =
            new StyleablePropertyFactory<>(Region.getClassCssMetaData());

    private final Canvas canvas = new Canvas();
    private final Drawing drawing = new Drawing();
    private final Map<Ink, StyleableProperty<Color>> inks = new EnumMap<>(Ink.class);
    private final ObjectProperty<Font> font = new SimpleObjectProperty<>(Font.getDefault());
    private final Map<String, Double> widths = new HashMap<>();
    private final Text measured = new Text();

    Chart() {
        for (Ink ink : Ink.values()) {
            StyleableProperty<Color> colour =
                    CSS.createStyleableColorProperty(
                            this, ink.name(), ink.property(), chart -> chart.styleable(ink));
            inks.put(ink, colour);
            ((ObservableValue<?>) colour).subscribe(this::repaint);
        }
        font.subscribe(chosen -> {
            widths.clear();
            measured.setFont(chosen);
            repaint();
        });
        getStyleClass().add("chart");
        getChildren().add(drawing);
    }

    /// Draws all of it on a clean canvas. Coordinates are those of this region.
    abstract void draw(GraphicsContext pen, double width, double height);

    /// Draws again in the next pulse.
    final void repaint() {
        drawing.requestLayout();
    }

    final ObjectProperty<Font> fontProperty() {
        return font;
    }

    final Color colour(Ink ink) {
        return styleable(ink).getValue();
    }

    /// The width of a text in pixels.
    final double widthOf(String text) {
        if (widths.size() > 1000) {
            widths.clear();
        }
        return widths.computeIfAbsent(
                text,
                t -> {
                    measured.setText(t);
                    return Math.ceil(measured.getLayoutBounds().getWidth());
                });
    }

    final double lineHeight() {
        measured.setText("0");
        return Math.ceil(measured.getLayoutBounds().getHeight());
    }

    @Override
    protected void layoutChildren() {
        drawing.resizeRelocate(0, 0, getWidth(), getHeight());
        canvas.setWidth(getWidth());
        canvas.setHeight(getHeight());
        repaint();
    }

    @Override
    public List<CssMetaData<? extends Styleable, ?>> getCssMetaData() {
        return CSS.getCssMetaData();
    }

    private StyleableProperty<Color> styleable(Ink ink) {
        StyleableProperty<Color> colour = inks.get(ink);
        if (colour == null) {
            throw new IllegalStateException("no colour for " + ink);
        }
        return colour;
    }

    private final class Drawing extends Region {
        Drawing() {
            setManaged(false);
            setMouseTransparent(true);
            getChildren().add(canvas);
        }

        @Override
        protected void layoutChildren() {
            GraphicsContext pen = canvas.getGraphicsContext2D();
            pen.clearRect(0, 0, canvas.getWidth(), canvas.getHeight());
            pen.setFont(font.get());
            pen.setTextBaseline(VPos.CENTER);
            draw(pen, canvas.getWidth(), canvas.getHeight());
        }
    }
}
