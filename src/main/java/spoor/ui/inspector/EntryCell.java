package spoor.ui.inspector;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.TreeCell;
import javafx.scene.control.TreeItem;
import javafx.scene.layout.HBox;
import javafx.scene.text.Text;

import spoor.ui.kit.Words;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// Draws one line of a tree.
final class EntryCell extends TreeCell<TreeEntry> {
    private final HBox line = new HBox();
    private final Hyperlink more = new Hyperlink();

    EntryCell() {
        getStyleClass().add("entry-cell");
        line.getStyleClass().add("entry-line");
        line.setAlignment(Pos.CENTER_LEFT);
        more.setFocusTraversable(false);
        more.setOnAction(_ -> toggle());
    }

    @Override
    protected void updateItem(TreeEntry entry, boolean empty) {
        super.updateItem(entry, empty);
        if (empty || entry == null) {
            setGraphic(null);
            setContextMenu(null);
            return;
        }
        EntryLine said = EntryLine.of(entry);
        List<Node> parts = new ArrayList<>();
        said.parts().forEach(part -> parts.add(text(part)));
        if (said.isCut() && entry instanceof TreeEntry.Value value) {
            more.setText(words(value));
            parts.add(more);
        }
        line.getChildren().setAll(parts);
        setGraphic(line);
    }

    private String words(TreeEntry.Value value) {
        TreeItem<TreeEntry> item = getTreeItem();
        return item != null && item.isExpanded()
                ? Words.of("inspector.tree.less")
                : Words.of("inspector.tree.all", value.item().text().length());
    }

    private void toggle() {
        TreeItem<TreeEntry> item = getTreeItem();
        if (item != null) {
            item.setExpanded(!item.isExpanded());
            updateItem(item.getValue(), false);
        }
    }

    private static Text text(EntryLine.Part part) {
        Text text = new Text(part.text());
        text.getStyleClass()
                .addAll("entry", "entry-" + part.tone().name().toLowerCase(Locale.ROOT));
        return text;
    }
}
