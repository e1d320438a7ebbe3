package spoor.ui.inspector;

import javafx.scene.control.ContentDisplay;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.Region;

import spoor.engine.EventTable;
import spoor.ui.kit.Icons;
import spoor.ui.kit.Words;
import spoor.ui.kit.Workbench;

/// Keeps the open event to compare others with, or lets it go.
final class PinButton extends ToggleButton {
    private final Workbench workbench;
    private final Tooltip tip = new Tooltip();

    PinButton(Workbench workbench) {
        super("", Icons.of("pin"));
        this.workbench = workbench;
        setId("inspector-pin");
        getStyleClass().addAll("flat", "icon-button", "pin-button");
        setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
        setMinSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
        setTooltip(tip);
        setOnAction(_ -> {
            workbench.pin(workbench.openRowProperty().get());
            show();
        });
        workbench.openRowProperty().subscribe(this::show);
        workbench.pinnedProperty().subscribe(this::show);
    }

    private void show() {
        int open = workbench.openRowProperty().get();
        boolean isPinned = open != EventTable.NO_ROW && open == workbench.pinnedProperty().get();
        setSelected(isPinned);
        String words = isPinned ? Words.of("inspector.unpin.tip") : Words.of("inspector.pin.tip");
        tip.setText(words);
        setAccessibleText(words);
    }
}
