package spoor.ui.ledger;

import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.BooleanSupplier;

/// One line of bytes: where it begins, the bytes in hex if that is asked for, and as text.
final class DumpCell extends ListCell<DumpLine> {
    private final BooleanSupplier isHex;
    private final Label offset = label("dump-offset");
    private final List<Label> hex = parts();
    private final List<Label> text = parts();
    private final HBox hexBox = new HBox();
    private final HBox textBox = new HBox();
    private final HBox line = new HBox(offset, hexBox, textBox);

    DumpCell(BooleanSupplier isHex) {
        this.isHex = isHex;
        hexBox.getChildren().setAll(hex);
        hexBox.getStyleClass().add("dump-hex");
        textBox.getChildren().setAll(text);
        line.setAlignment(Pos.CENTER_LEFT);
        line.getStyleClass().add("dump-line");
        getStyleClass().add("dump-cell");
    }

    @Override
    protected void updateItem(@Nullable DumpLine item, boolean isEmpty) {
        super.updateItem(item, isEmpty);
        if (item == null || isEmpty) {
            setGraphic(null);
            return;
        }
        offset.setText(String.format(Locale.ENGLISH, "%,d", item.offset()));
        hexBox.setVisible(isHex.getAsBoolean());
        hexBox.setManaged(isHex.getAsBoolean());
        for (int part = 0; part < 3; part++) {
            hex.get(part).setText(item.hex().get(part));
            text.get(part).setText(item.text().get(part));
        }
        setGraphic(line);
    }

    private static List<Label> parts() {
        List<Label> parts = new ArrayList<>();
        for (int part = 0; part < 3; part++) {
            parts.add(label(part == 1 ? "dump-marked" : "dump-around"));
        }
        return parts;
    }

    private static Label label(String style) {
        Label label = new Label();
        label.getStyleClass().addAll("mono", style);
        label.setMinWidth(Region.USE_PREF_SIZE);
        return label;
    }
}
