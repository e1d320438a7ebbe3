package spoor.ui.identities;

import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;

import spoor.ui.identities.IdentityView.Line;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/// The keys of the list beyond those that every table has.
final class ListKeys {
    static final KeyCombination COPY =
            new KeyCodeCombination(KeyCode.C, KeyCombination.SHORTCUT_DOWN);
    static final KeyCombination COPY_KEY =
            new KeyCodeCombination(
                    KeyCode.C, KeyCombination.SHORTCUT_DOWN, KeyCombination.SHIFT_DOWN);
    static final KeyCombination OPEN = new KeyCodeCombination(KeyCode.ENTER);
    static final KeyCombination ONLY =
            new KeyCodeCombination(KeyCode.ENTER, KeyCombination.SHIFT_DOWN);
    static final KeyCombination EXCLUDE = new KeyCodeCombination(KeyCode.DELETE);

    private final IdentitiesModel model;
    private final ListActions actions;
    private final Supplier<Optional<Line>> lead;
    private final Supplier<List<Line>> chosen;

    /// @param lead the line that the keyboard is on
    ListKeys(
            IdentitiesModel model,
            ListActions actions,
            Supplier<Optional<Line>> lead,
            Supplier<List<Line>> chosen) {
        this.model = model;
        this.actions = actions;
        this.lead = lead;
        this.chosen = chosen;
    }

    /// Does what the key stands for and takes the event.
    void press(KeyEvent key) {
        if (COPY.match(key)) {
            actions.copyRows(chosen.get());
        } else if (COPY_KEY.match(key)) {
            actions.copyKeys(chosen.get());
        } else if (OPEN.match(key)) {
            lead.get().ifPresent(actions::open);
        } else if (ONLY.match(key)) {
            actions.only(chosen.get());
        } else if (EXCLUDE.match(key)) {
            actions.exclude(chosen.get());
        } else if (!folds(key)) {
            return;
        }
        key.consume();
    }

    /// Left folds the kind of the line, right unfolds it.
    private boolean folds(KeyEvent key) {
        boolean isPlain = !key.isAltDown() && !key.isShortcutDown() && !key.isShiftDown();
        boolean isFolding = key.getCode() == KeyCode.LEFT;
        if (!isPlain || (!isFolding && key.getCode() != KeyCode.RIGHT)) {
            return false;
        }
        lead.get()
                .ifPresent(line -> {
                    switch (line) {
                        case Line.Group group -> model.fold(group.kind(), isFolding);
                        case Line.One _ -> {}
                    }
                });
        return true;
    }
}
