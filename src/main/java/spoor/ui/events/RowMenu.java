package spoor.ui.events;

import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.input.KeyCombination;

import org.jspecify.annotations.Nullable;

import spoor.event.Field;
import spoor.ui.kit.Words;

import java.util.ArrayList;
import java.util.List;

/// The menu of a cell: what one can do with its value, its event and the chosen rows.
final class RowMenu extends ContextMenu {
    private final EventActions actions;

    RowMenu(EventActions actions) {
        this.actions = actions;
        setId("events-row-menu");
    }

    /// Fills the menu for a cell.
    void fill(int place, Field field) {
        List<MenuItem> items = new ArrayList<>();
        items.add(item("read", Words.of("events.menu.read"), TableKeys.READ, actions::read));
        items.add(
                item(
                        "identity",
                        Words.of("events.menu.identity"),
                        TableKeys.IDENTITY,
                        () -> actions.showIdentity(place)));
        addComparisons(items, place);
        items.add(new SeparatorMenuItem());
        if (EventActions.isCondition(field)) {
            addConditions(items, place, field);
            items.add(new SeparatorMenuItem());
        }
        items.add(
                item("from", Words.of("events.menu.from"), TableKeys.FROM_HERE, actions::fromHere));
        items.add(item("to", Words.of("events.menu.to"), TableKeys.UP_TO_HERE, actions::upToHere));
        items.add(new SeparatorMenuItem());
        items.add(item("copy", Words.of("events.menu.copy"), TableKeys.COPY, actions::copyRows));
        items.add(
                item(
                        "copy-value",
                        Words.of("events.menu.copy-value"),
                        null,
                        () -> actions.copyValue(place, field)));
        items.add(
                item(
                        "copy-id",
                        Words.of("events.menu.copy-id"),
                        TableKeys.COPY_ID,
                        actions::copyEventId));
        items.add(
                item(
                        "copy-record",
                        Words.of("events.menu.copy-record"),
                        TableKeys.COPY_RECORD,
                        actions::copyRecord));
        getItems().setAll(items);
    }

    private void addComparisons(List<MenuItem> items, int place) {
        items.add(new SeparatorMenuItem());
        String pin =
                actions.isPinned(place)
                        ? Words.of("events.menu.unpin")
                        : Words.of("events.menu.pin");
        items.add(item("pin", pin, TableKeys.PIN, () -> actions.pin(place)));
        if (actions.areTwoChosen()) {
            items.add(
                    item(
                            "compare",
                            Words.of("events.menu.compare"),
                            TableKeys.COMPARE,
                            actions::compareChosen));
        } else if (actions.isComparable(place)) {
            items.add(
                    item(
                            "compare",
                            Words.of("events.menu.compare-pinned"),
                            TableKeys.COMPARE,
                            () -> actions.compareWithPinned(place)));
        }
        items.add(
                item(
                        "history",
                        Words.of("events.menu.history"),
                        TableKeys.HISTORY,
                        () -> actions.showHistory(place)));
    }

    private void addConditions(List<MenuItem> items, int place, Field field) {
        String title = RowText.title(field);
        String value = actions.label(place, EventActions.conditionField(field));
        items.add(
                item(
                        "only",
                        Words.of("events.menu.only", title, value),
                        null,
                        () -> actions.only(place, field)));
        if (field == Field.IDENTITY_NAME && actions.isSession(place)) {
            items.add(
                    item(
                            "only-session",
                            Words.of("events.menu.only-session", actions.label(place, field)),
                            null,
                            () -> actions.onlySession(place)));
        }
        items.add(
                item(
                        "include",
                        Words.of("events.menu.include"),
                        null,
                        () -> actions.include(place, field)));
        items.add(
                item(
                        "exclude",
                        Words.of("events.menu.exclude"),
                        null,
                        () -> actions.exclude(place, field)));
    }

    private static MenuItem item(
            String id, String text, @Nullable KeyCombination key, Runnable action) {
        MenuItem item = new MenuItem(text);
        item.setId("events-menu-" + id);
        item.setMnemonicParsing(false);
        item.setAccelerator(key);
        item.setOnAction(_ -> action.run());
        return item;
    }
}
