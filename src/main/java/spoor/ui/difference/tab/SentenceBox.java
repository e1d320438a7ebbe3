package spoor.ui.difference.tab;

import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;

import spoor.ui.difference.DifferenceModel;
import spoor.ui.difference.DifferencePicture;
import spoor.ui.difference.DifferenceTop;
import spoor.ui.kit.Words;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// What a difference means, and in a quieter voice how much it is.
final class SentenceBox implements DifferenceTop {
    private final DifferenceModel model;
    private final Text reading = text("differences-reading", "difference-meaning");
    private final Text rest = text("differences-rest", "difference-rest");
    private final Hyperlink noise = new Hyperlink();
    private final TextFlow flow = new TextFlow(reading, rest, noise);
    private final StackPane box = new StackPane(flow);

    SentenceBox(DifferenceModel model) {
        this.model = model;
    }

    @Override
    public Region build() {
        noise.setId("differences-noise-link");
        noise.setOnAction(_ -> {
            noise.setVisited(false);
            model.showNoise(!model.noiseProperty().get());
        });
        flow.setLineSpacing(2);
        box.setMinHeight(Region.USE_PREF_SIZE);
        box.getStyleClass().add("difference-sentence");
        return box;
    }

    @Override
    public void show(DifferencePicture picture) {
        boolean isNoiseShown = model.noiseProperty().get();
        String hidden =
                picture.hidden() == 0
                        ? ""
                        : isNoiseShown
                                ? Words.of("difference.noise.shown", picture.hidden()) + "."
                                : Words.of("difference.noise.hidden", picture.hidden()) + ".";
        String said =
                Stream.of(picture.counted(), picture.note(), hidden)
                        .filter(words -> !words.isEmpty())
                        .collect(Collectors.joining(" "));
        reading.setText(picture.reading());
        rest.setText(said.isEmpty() ? "" : " " + said + (hidden.isEmpty() ? "" : " "));
        noise.setText(
                isNoiseShown
                        ? Words.of("difference.noise.hide")
                        : Words.of("difference.noise.show"));
        flow.getChildren().setAll(parts(!hidden.isEmpty()));
    }

    private List<Node> parts(boolean hasNoise) {
        return hasNoise ? List.of(reading, rest, noise) : List.of(reading, rest);
    }

    private static Text text(String id, String style) {
        Text text = new Text();
        text.setId(id);
        text.getStyleClass().add(style);
        return text;
    }
}
