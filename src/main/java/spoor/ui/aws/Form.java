package spoor.ui.aws;

import javafx.beans.property.StringProperty;
import javafx.geometry.Pos;
import javafx.geometry.VPos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

import spoor.ui.kit.Words;

/// Fields below each other, each with its name on the left.
public final class Form {
    private static final double NAMES = 112;

    private final GridPane grid = new GridPane(12, 8);
    private int row;

    public Form() {
        ColumnConstraints names = new ColumnConstraints(NAMES);
        ColumnConstraints fields = new ColumnConstraints();
        fields.setHgrow(Priority.ALWAYS);
        grid.getColumnConstraints().setAll(names, fields);
    }

    public Region node() {
        return grid;
    }

    /// @param key of the name, which belongs to the first node
    public Form line(String key, Node... fields) {
        Label name = new Label(Words.of(key));
        name.setLabelFor(fields[0]);
        GridPane.setValignment(name, VPos.CENTER);
        HBox line = new HBox(8, fields);
        line.setAlignment(Pos.CENTER_LEFT);
        grid.addRow(row++, name, line);
        return this;
    }

    /// Something below a field that says more.
    Form hint(Label hint) {
        grid.add(hint, 1, row++);
        return this;
    }

    public static Label hint(String key) {
        return quiet(new Label(Words.of(key)));
    }

    static Label quiet(Label label) {
        label.getStyleClass().addAll("muted", "small");
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
        return label;
    }

    /// A field that grows and is bound to what it is for.
    public static TextField field(String id, StringProperty text, String promptKey) {
        TextField field = new TextField();
        field.setId(id);
        field.setPromptText(Words.of(promptKey));
        field.textProperty().bindBidirectional(text);
        field.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(field, Priority.ALWAYS);
        return field;
    }
}
