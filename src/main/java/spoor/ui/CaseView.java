package spoor.ui;

import javafx.scene.layout.Region;

import spoor.settings.Settings;
import spoor.ui.ledger.LedgerPane;

/// All that the window shows of one open case, and where it can be asked to move the keyboard.
final class CaseView {
    private final CasePane pane;
    private final LensField field;
    private final Region paneNode;
    private final Region fieldNode;
    private final Region dropNode;

    CaseView(OpenCase open, Preferences preferences, LedgerPane.Ways ways) {
        this.pane = new CasePane(open, preferences, ways);
        LensFieldModel model = new LensFieldModel(open.workbench(), open.workbench().jobs());
        LensDrop drop = new LensDrop(model);
        this.field = new LensField(model, drop, pane::focusTab);
        this.dropNode = drop.build();
        this.paneNode = pane.build();
        this.fieldNode = field.build();
    }

    Region pane() {
        return paneNode;
    }

    Region lensField() {
        return fieldNode;
    }

    /// The layer for what hangs below the lens field.
    Region drop() {
        return dropNode;
    }

    /// Moves the keyboard to the search field of the tab in sight, or to the conditions.
    void find() {
        if (!pane.focusSearch()) {
            field.focus();
        }
    }

    /// Moves the keyboard to the pane of the tab in sight.
    void focusTab() {
        pane.focusTab();
    }

    void focusIdentities() {
        pane.focusIdentities();
    }

    void focusDifferences() {
        pane.focusDifferences();
    }

    void focusServices() {
        pane.focusServices();
    }

    /// Shows the story of the open event.
    void showStory() {
        pane.showStory();
    }

    /// Compares the two events that are chosen or pinned.
    void compare() {
        pane.compare();
    }

    void focusLedger() {
        pane.focusLedger();
    }

    void focusLens() {
        field.focus();
    }

    void focusFacets() {
        pane.focusFacets();
    }

    void focusEvents() {
        pane.focusEvents();
    }

    void focusInspector() {
        pane.focusInspector();
    }

    void foldFacets() {
        pane.foldFacets();
    }

    void foldInspector() {
        pane.foldInspector();
    }

    /// How the panes stand now, for the settings.
    Settings.Panes places() {
        return pane.places();
    }
}
