package spoor.ui.athena;

import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import spoor.ui.kit.Words;

import java.util.Locale;

/// What a card asks before Athena is looked at.
public final class AthenaCard {
    private static final double WIDTH = 520;

    private final AthenaCardModel model;
    private final GridPane entries = new GridPane();
    private final Label problem = new Label();

    public AthenaCard(AthenaDesk desk) {
        this.model = desk.card();
    }

    public Region build() {
        Region content = layout();
        bind();
        return content;
    }

    private Region layout() {
        Label what = new Label(Words.of("athena.card.what"));
        what.getStyleClass().add("muted");
        what.setWrapText(true);
        what.setMinHeight(Region.USE_PREF_SIZE);
        entries.setHgap(12);
        entries.setVgap(8);
        ColumnConstraints names = new ColumnConstraints();
        names.setMinWidth(Region.USE_PREF_SIZE);
        ColumnConstraints fields = new ColumnConstraints();
        fields.setHgrow(Priority.ALWAYS);
        entries.getColumnConstraints().setAll(names, fields);
        for (AthenaCardModel.Entry entry : AthenaCardModel.Entry.values()) {
            entries.addRow(entry.ordinal(), name(entry), field(entry));
        }
        problem.setId("athena-card-problem");
        problem.getStyleClass().add("problem");
        problem.setWrapText(true);
        problem.setMinHeight(Region.USE_PREF_SIZE);
        VBox content = new VBox(12, what, entries, problem);
        content.setPrefWidth(WIDTH);
        return content;
    }

    private void bind() {
        problem.textProperty().bind(model.problemProperty());
        problem.visibleProperty().bind(model.problemProperty().isNotEmpty());
        problem.managedProperty().bind(problem.visibleProperty());
        entries.disableProperty().bind(model.openingProperty());
    }

    private static Label name(AthenaCardModel.Entry entry) {
        return new Label(Words.of("athena.card." + entry.name()));
    }

    private Node field(AthenaCardModel.Entry entry) {
        TextField field = new TextField();
        field.setId("athena-card-" + entry.name().toLowerCase(Locale.ROOT));
        field.setPromptText(Words.of("athena.prompt." + entry.name()));
        field.setAccessibleText(Words.of("athena.card." + entry.name()));
        field.textProperty().bindBidirectional(model.textProperty(entry));
        return field;
    }
}
