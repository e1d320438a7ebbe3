package spoor.ui.ledger;

import javafx.beans.InvalidationListener;
import javafx.beans.WeakInvalidationListener;
import javafx.css.PseudoClass;
import javafx.scene.control.TableRow;

import org.jspecify.annotations.Nullable;

import spoor.casefile.LedgerFile;

/// A file's line, which shows whether it is chosen.
final class FileRow extends TableRow<LedgerFile> {
    private static final PseudoClass CHOSEN = PseudoClass.getPseudoClass("chosen");
    private static final PseudoClass LEAD = PseudoClass.getPseudoClass("lead");

    private final LedgerModel model;

    /// Kept here because the model holds it only weakly: rows come and go with the window.
    private final InvalidationListener onChoice = _ -> mark();

    FileRow(LedgerModel model) {
        this.model = model;
        model.choiceProperty().addListener(new WeakInvalidationListener(onChoice));
    }

    /// The place of the row's file, or [FileChoice#NO_PLACE].
    int place() {
        return isEmpty() ? FileChoice.NO_PLACE : getIndex();
    }

    @Override
    protected void updateItem(@Nullable LedgerFile file, boolean isEmpty) {
        super.updateItem(file, isEmpty);
        mark();
    }

    @Override
    public void updateIndex(int index) {
        super.updateIndex(index);
        mark();
    }

    private void mark() {
        FileChoice choice = model.choiceProperty().get();
        pseudoClassStateChanged(CHOSEN, choice.contains(place()));
        pseudoClassStateChanged(LEAD, place() >= 0 && place() == choice.lead());
    }
}
