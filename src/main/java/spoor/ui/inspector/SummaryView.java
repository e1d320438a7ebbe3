package spoor.ui.inspector;

import java.util.List;
import javafx.geometry.VPos;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import spoor.ui.inspector.SummaryLine.Piece;
import spoor.ui.inspector.SummaryLine.Tone;
import spoor.ui.kit.Words;

/// The summary in two columns. Each value can be copied and made a condition by its menu.
final class SummaryView {
    private static final double TITLE_WIDTH = 106;
    private static final double USE_REST = 100;

    private final InspectorModel model;
    private final GridPane grid = new GridPane();

    SummaryView(InspectorModel model) {
        this.model = model;
    }

    Region build() {
        grid.setId("inspector-summary");
        grid.getStyleClass().add("summary");
        ColumnConstraints values = new ColumnConstraints(0, USE_REST, Double.MAX_VALUE);
        values.setHgrow(Priority.ALWAYS);
        grid.getColumnConstraints().setAll(new ColumnConstraints(TITLE_WIDTH), values);
        return grid;
    }

    void show(List<SummaryLine> lines) {
        grid.getChildren().clear();
        for (int i = 0; i < lines.size(); i++) {
            Label title = new Label(lines.get(i).title());
            title.getStyleClass().addAll("muted", "summary-title");
            GridPane.setValignment(title, VPos.TOP);
            grid.addRow(i, title, values(lines.get(i)));
        }
    }

    private FlowPane values(SummaryLine line) {
        FlowPane values = new FlowPane();
        values.getStyleClass().add("summary-values");
        values.setPrefWrapLength(USE_REST);
        for (int i = 0; i < line.pieces().size(); i++) {
            Piece piece = line.pieces().get(i);
            boolean isApart = i > 0 && isValue(piece) && isValue(line.pieces().get(i - 1));
            values.getChildren().add(label(piece, isApart, values));
        }
        return values;
    }

    private Label label(Piece piece, boolean isApart, FlowPane values) {
        String text = RecordText.visible(piece.shown(), true);
        Label label = new Label(isApart ? "· " + text : text);
        label.getStyleClass().addAll("summary-value", styleOf(piece.tone()));
        label.maxWidthProperty().bind(values.widthProperty());
        boolean isMessage = text.length() > 60;
        label.setWrapText(isMessage);
        label.setMinWidth(0);
        if (!piece.full().equals(piece.shown()) || text.length() > 28) {
            label.setTooltip(tooltip(piece.full()));
        }
        if (isValue(piece) || piece.field() != null) {
            label.setContextMenu(menu(piece));
        }
        return label;
    }

    private ContextMenu menu(Piece piece) {
        ValueMenu menu =
                new ValueMenu()
                        .with(
                                "copy",
                                Words.of("inspector.menu.copy"),
                                () -> ValueMenu.copy(piece.full()));
        if (piece.field() != null && !piece.value().isEmpty()) {
            menu.withConditions(model, piece.field(), piece.value(), piece.shown());
        }
        return menu.menu();
    }

    /// Whether a piece is a value of the record and not a remark beside one.
    private static boolean isValue(Piece piece) {
        return piece.tone() != Tone.QUIET;
    }

    private static Tooltip tooltip(String full) {
        Tooltip tooltip = new Tooltip(full);
        tooltip.setWrapText(true);
        tooltip.setMaxWidth(480);
        return tooltip;
    }

    private static String styleOf(Tone tone) {
        return switch (tone) {
            case PLAIN -> "plain";
            case QUIET -> "muted";
            case MONO -> "mono";
            case FAILED -> "failed";
        };
    }
}
