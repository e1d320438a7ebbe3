package spoor.ui.identities;

import javafx.css.PseudoClass;
import javafx.scene.control.TableRow;

import org.jspecify.annotations.Nullable;

import spoor.ui.identities.IdentityView.Line;
import spoor.ui.kit.Words;

/// One line of the list.
final class IdentityRow extends TableRow<Line> {
    private static final PseudoClass GROUP = PseudoClass.getPseudoClass("group");

    @Override
    protected void updateItem(@Nullable Line line, boolean isEmpty) {
        super.updateItem(line, isEmpty);
        Line shown = isEmpty ? null : line;
        pseudoClassStateChanged(GROUP, shown instanceof Line.Group);
        setAccessibleText(
                switch (shown) {
                    case null -> "";
                    case Line.Group group -> Words.of("identities.kind." + group.kind());
                    case Line.One one ->
                            Words.of(
                                    "identities.accessible.line",
                                    one.identity().name(),
                                    one.identity().activity().events(),
                                    one.identity().activity().failures(),
                                    one.identity().activity().writes());
                });
    }
}
