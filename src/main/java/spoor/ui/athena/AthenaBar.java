package spoor.ui.athena;

import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import spoor.ui.kit.Words;

/// Says over all panes that it is Athena that is looked at, what that costs, and what an answer
/// leaves open.
final class AthenaBar {
    private final AthenaModel model;
    private final Label table = new Label();
    private final Label cost = new Label();
    private final Label remarks = new Label();
    private final Button close = new Button(Words.of("athena.close"));
    private final VBox root = new VBox();

    /// @param leave looks at Athena no more
    AthenaBar(AthenaModel model, Runnable leave) {
        this.model = model;
        this.close.setOnAction(_ -> leave.run());
    }

    Region build() {
        layout();
        cost.textProperty().bind(model.bannerProperty());
        remarks.textProperty().bind(model.remarksProperty());
        remarks.visibleProperty().bind(remarks.textProperty().isNotEmpty());
        remarks.managedProperty().bind(remarks.visibleProperty());
        return root;
    }

    private void layout() {
        table.setId("athena-table");
        table.setText(Words.of("athena.table", model.table()));
        table.getStyleClass().add("strong");
        cost.setId("athena-cost");
        cost.setMinWidth(0);
        cost.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(cost, Priority.ALWAYS);
        close.setId("athena-close");
        close.setMinWidth(Region.USE_PREF_SIZE);
        remarks.setId("athena-remarks");
        remarks.getStyleClass().addAll("muted", "small");
        remarks.setWrapText(true);
        remarks.setMinHeight(Region.USE_PREF_SIZE);
        HBox line = new HBox(table, cost, close);
        line.getStyleClass().add("athena-line");
        root.setId("athena-bar");
        root.getStyleClass().add("athena-bar");
        root.getChildren().setAll(line, remarks);
    }
}
