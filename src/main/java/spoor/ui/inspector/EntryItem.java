package spoor.ui.inspector;

import javafx.collections.ObservableList;
import javafx.scene.control.TreeItem;

import java.util.List;

/// A line of a tree that makes the lines below it only once they are looked at.
final class EntryItem extends TreeItem<TreeEntry> {
    private final int depth;
    private final List<TreeEntry> below;
    private boolean isFilled;

    private EntryItem(TreeEntry entry, int depth) {
        super(entry);
        this.depth = depth;
        this.below = entry.children();
        setExpanded(entry.isOpenAt(depth));
    }

    static List<EntryItem> all(List<TreeEntry> entries, int depth) {
        return entries.stream().map(entry -> new EntryItem(entry, depth)).toList();
    }

    @Override
    public boolean isLeaf() {
        return below.isEmpty();
    }

    @Override
    public ObservableList<TreeItem<TreeEntry>> getChildren() {
        ObservableList<TreeItem<TreeEntry>> children = super.getChildren();
        if (!isFilled) {
            isFilled = true;
            children.setAll(all(below, depth + 1));
        }
        return children;
    }
}
