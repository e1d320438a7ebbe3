package spoor.ui.events;

import javafx.beans.property.ObjectProperty;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;

import spoor.event.Field;
import spoor.ui.kit.Words;

/// Chooses the columns of the events table.
final class ColumnMenu extends ContextMenu {
    private final ObjectProperty<ColumnLayout> layout;

    ColumnMenu(ObjectProperty<ColumnLayout> layout) {
        this.layout = layout;
        setId("events-column-menu");
        for (Field field : ColumnLayout.CHOICE) {
            getItems().add(choice(field));
        }
        MenuItem reset = new MenuItem(Words.of("events.columns.reset"));
        reset.setId("column-reset");
        reset.setOnAction(_ -> layout.set(ColumnLayout.DEFAULT));
        getItems().addAll(new SeparatorMenuItem(), reset);
        layout.addListener((_, _, _) -> tick());
        tick();
    }

    private CheckMenuItem choice(Field field) {
        CheckMenuItem item = new CheckMenuItem(RowText.title(field));
        item.setId("column-choice-" + field.term());
        item.setMnemonicParsing(false);
        item.setUserData(field);
        item.setOnAction(_ -> {
            layout.set(layout.get().toggled(field));
            tick();
        });
        return item;
    }

    private void tick() {
        for (MenuItem item : getItems()) {
            if (item instanceof CheckMenuItem check && check.getUserData() instanceof Field field) {
                check.setSelected(layout.get().has(field));
            }
        }
    }
}
