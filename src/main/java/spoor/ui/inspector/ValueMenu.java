package spoor.ui.inspector;

import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.input.Clipboard;
import javafx.scene.input.DataFormat;
import javafx.scene.input.KeyCombination;

import org.jspecify.annotations.Nullable;

import spoor.event.Field;
import spoor.ui.kit.Words;

import java.util.Map;

/// The menu of a value: copy it, or make it a condition of the lens.
final class ValueMenu {
    private static final int LONGEST = 40;

    private final ContextMenu menu = new ContextMenu();

    ValueMenu() {
        menu.setId("inspector-menu");
    }

    ContextMenu menu() {
        return menu;
    }

    ValueMenu with(String id, String words, Runnable action) {
        return with(id, words, null, action);
    }

    ValueMenu with(String id, String words, @Nullable KeyCombination key, Runnable action) {
        MenuItem item = new MenuItem(words);
        item.setId("inspector-menu-" + id);
        item.setMnemonicParsing(false);
        item.setAccelerator(key);
        item.setOnAction(_ -> action.run());
        menu.getItems().add(item);
        return this;
    }

    /// Entries that hold the lens to a value of a field, or keep it from it.
    ValueMenu withConditions(InspectorModel model, Field field, String value, String shown) {
        menu.getItems().add(new SeparatorMenuItem());
        String name = shown.length() > LONGEST ? shown.substring(0, LONGEST) + "…" : shown;
        with("only", Words.of("inspector.menu.only", name), () -> model.only(field, value));
        with("include", Words.of("inspector.menu.include"), () -> model.include(field, value));
        return with(
                "exclude", Words.of("inspector.menu.exclude"), () -> model.exclude(field, value));
    }

    ValueMenu withSeparator() {
        menu.getItems().add(new SeparatorMenuItem());
        return this;
    }

    static void copy(String text) {
        Clipboard.getSystemClipboard().setContent(Map.of(DataFormat.PLAIN_TEXT, text));
    }
}
