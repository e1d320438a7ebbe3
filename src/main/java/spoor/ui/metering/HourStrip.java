package spoor.ui.metering;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
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

import spoor.analysis.metering.Heartbeat;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

/// The chosen heartbeat on a canvas, in colours that a style sheet gives. The canvas lies in a
/// layout root of its own, so that a new drawing lays out nothing else.
final class HourStrip extends Region {
    private static final StyleablePropertyFactory<HourStrip> CSS =
            new StyleablePropertyFactory<>(Region.getClassCssMetaData());

    private final MeteringModel model;
    private final Canvas canvas = new Canvas();
    private final Drawing drawing = new Drawing();
    private final Map<Tint, StyleableProperty<Color>> tints = new EnumMap<>(Tint.class);
    private final ObjectProperty<Font> font = new SimpleObjectProperty<>(Font.getDefault());
    private final Text measured = new Text();
    private final ReadOnlyObjectWrapper<OptionalLong> hovered =
            new ReadOnlyObjectWrapper<>(OptionalLong.empty());
    private Optional<Heartbeat> scaledBeat = Optional.empty();
    private double scaleWidth;
    private StripScale scale = StripScale.of(scaledBeat, scaleWidth);

    HourStrip(MeteringModel model) {
        this.model = model;
        for (Tint tint : Tint.values()) {
            StyleableProperty<Color> colour =
                    CSS.createStyleableColorProperty(
                            this, tint.name(), tint.property(), strip -> strip.styleable(tint));
            tints.put(tint, colour);
            ((ObservableValue<?>) colour).subscribe(this::repaint);
        }
        font.subscribe(chosen -> {
            measured.setFont(chosen);
            repaint();
        });
        hovered.subscribe(this::repaint);
        setId("metering-strip");
        getStyleClass().add("hour-strip");
        setFocusTraversable(true);
        getChildren().add(drawing);
    }

    ObjectProperty<Font> fontProperty() {
        return font;
    }

    /// Draws again in the next pulse.
    void repaint() {
        drawing.requestLayout();
    }

    /// Marks the hour that begins there as under the pointer.
    void hover(OptionalLong hour) {
        hovered.set(hour);
    }

    /// The beginning of the hour under the pointer.
    ReadOnlyObjectProperty<OptionalLong> hoveredProperty() {
        return hovered.getReadOnlyProperty();
    }

    /// The hour that stands at this x, if one does.
    OptionalLong hourAt(double x) {
        return scale().hourAt(x);
    }

    double widthOf(String text) {
        measured.setText(text);
        return Math.ceil(measured.getLayoutBounds().getWidth());
    }

    Color colour(Tint tint) {
        return styleable(tint).getValue();
    }

    /// Laid out anew only for another heartbeat or another width: two years of hours take a while.
    private StripScale scale() {
        Optional<Heartbeat> beat = model.chosenProperty().get();
        boolean isSame = scaleWidth == getWidth() && scaledBeat.equals(beat);
        if (!isSame) {
            scale = StripScale.of(beat, getWidth());
            scaleWidth = getWidth();
            scaledBeat = beat;
        }
        return scale;
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

    private StyleableProperty<Color> styleable(Tint tint) {
        StyleableProperty<Color> colour = tints.get(tint);
        if (colour == null) {
            throw new IllegalStateException("no colour for " + tint);
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
            new StripPainter(
                            HourStrip.this,
                            pen,
                            scale(),
                            new MeteringWords(model.zoneProperty().get()))
                    .draw(
                            canvas.getHeight(),
                            model.cursorProperty().get(),
                            hovered.get(),
                            model.bandProperty().get());
        }
    }
}
