package spoor.ui.inspector;

import javafx.scene.control.ContextMenu;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;

import spoor.event.Field;
import spoor.ui.inspector.SummaryLine.Piece;
import spoor.ui.inspector.SummaryLine.Tone;
import spoor.ui.kit.Words;

import java.util.List;

/// The summary in two columns. Each value can be copied and made a condition by its menu.
final class SummaryView {
    private static final double TITLE_WIDTH = 104;
    private static final int LONGEST = 180;

    private final InspectorModel model;
    private final VBox lines = new VBox();

    SummaryView(InspectorModel model) {
        this.model = model;
    }

    Region build() {
        lines.setId("inspector-summary");
        lines.getStyleClass().add("summary");
        return lines;
    }

    void show(List<SummaryLine> all) {
        lines.getChildren().setAll(all.stream().map(this::line).toList());
    }

    private HBox line(SummaryLine said) {
        Label title = new Label(said.title());
        title.getStyleClass().add("muted");
        title.setMinWidth(TITLE_WIDTH);
        title.setPrefWidth(TITLE_WIDTH);
        TextFlow values = new TextFlow();
        HBox.setHgrow(values, Priority.ALWAYS);
        for (int i = 0; i < said.pieces().size(); i++) {
            Piece piece = said.pieces().get(i);
            if (i > 0) {
                boolean isApart = isValue(piece) && isValue(said.pieces().get(i - 1));
                values.getChildren().add(new Text(isApart ? " · " : "  "));
            }
            values.getChildren().add(text(piece));
        }
        values.getChildren().forEach(node -> node.getStyleClass().add("summary-value"));
        HBox line = new HBox(title, values);
        line.getStyleClass().add("summary-line");
        return line;
    }

    private Text text(Piece piece) {
        boolean isLong = piece.shown().length() > LONGEST;
        String start = isLong ? piece.shown().substring(0, LONGEST) + "…" : piece.shown();
        Text text = new Text(RecordText.visible(start, true));
        text.getStyleClass().add(styleOf(piece.tone()));
        if (isLong || !piece.full().equals(piece.shown())) {
            Tooltip.install(text, tooltip(piece.full()));
        }
        if (piece.field() == Field.IDENTITY) {
            text.getStyleClass().add("summary-link");
            text.setOnMouseClicked(click -> follow(click, piece.value()));
        }
        if (isValue(piece) || piece.field() != null) {
            ContextMenu menu = menu(piece);
            text.setOnContextMenuRequested(asked -> {
                menu.show(text, asked.getScreenX(), asked.getScreenY());
                asked.consume();
            });
        }
        return text;
    }

    private void follow(MouseEvent click, String identity) {
        if (click.getButton() == MouseButton.PRIMARY) {
            model.showIdentity(identity);
            click.consume();
        }
    }

    private ContextMenu menu(Piece piece) {
        ValueMenu menu =
                new ValueMenu()
                        .with(
                                "copy",
                                Words.of("inspector.menu.copy"),
                                () -> ValueMenu.copy(piece.full()));
        if (piece.field() == Field.IDENTITY) {
            menu.with(
                    "identity",
                    Words.of("inspector.menu.identity"),
                    () -> model.showIdentity(piece.value()));
        }
        if (piece.field() == Field.RESOURCE) {
            menu.with(
                    "history",
                    Words.of("inspector.menu.history"),
                    () -> model.showHistory(piece.value()));
        }
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
            case PLAIN -> "summary-plain";
            case QUIET -> "summary-quiet";
            case MONO -> "summary-mono";
            case FAILED -> "summary-failed";
        };
    }
}
