package spoor.ui.inspector;

import javafx.scene.control.TreeItem;
import javafx.scene.control.TreeView;
import javafx.scene.input.ContextMenuEvent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Region;

import org.jspecify.annotations.Nullable;

import spoor.event.Field;
import spoor.ui.kit.Words;

import java.util.List;
import java.util.Optional;

/// Values of a record as a tree whose lines are drawn only while in sight.
final class JsonTree {
    private static final double LINE_HEIGHT = 18;
    private static final KeyCombination COPY =
            new KeyCodeCombination(KeyCode.C, KeyCombination.SHORTCUT_DOWN);
    private static final KeyCombination COPY_PATH =
            new KeyCodeCombination(
                    KeyCode.C, KeyCombination.SHORTCUT_DOWN, KeyCombination.SHIFT_DOWN);

    private final InspectorModel model;
    private final TreeView<TreeEntry> view = new TreeView<>();
    private @Nullable ValueMenu menu;

    JsonTree(InspectorModel model) {
        this.model = model;
    }

    Region build(String id) {
        view.setId(id);
        view.getStyleClass().add("json-tree");
        view.setShowRoot(false);
        view.setFixedCellSize(LINE_HEIGHT);
        view.setCellFactory(_ -> new EntryCell());
        view.addEventHandler(KeyEvent.KEY_PRESSED, this::press);
        view.addEventHandler(ContextMenuEvent.CONTEXT_MENU_REQUESTED, this::showMenu);
        return view;
    }

    void show(List<TreeEntry> entries) {
        TreeItem<TreeEntry> root = new TreeItem<>();
        root.getChildren().setAll(EntryItem.all(entries, 1));
        root.setExpanded(true);
        view.setRoot(root);
    }

    void focus() {
        view.requestFocus();
        if (view.getSelectionModel().isEmpty()) {
            view.getSelectionModel().selectFirst();
        }
    }

    private void press(KeyEvent key) {
        Optional<JsonItem> item = chosen();
        if (COPY.match(key)) {
            item.ifPresent(i -> ValueMenu.copy(i.value()));
            key.consume();
        } else if (COPY_PATH.match(key)) {
            item.ifPresent(i -> ValueMenu.copy(i.path().toString()));
            key.consume();
        }
    }

    private void showMenu(ContextMenuEvent asked) {
        if (menu != null) {
            menu.menu().hide();
        }
        chosen().ifPresent(item -> {
            menu = menu(item);
            menu.menu().show(view, asked.getScreenX(), asked.getScreenY());
            asked.consume();
        });
    }

    private Optional<JsonItem> chosen() {
        return Optional.ofNullable(view.getSelectionModel().getSelectedItem())
                .map(TreeItem::getValue)
                .map(TreeEntry::item);
    }

    private ValueMenu menu(JsonItem item) {
        ValueMenu made =
                new ValueMenu()
                        .with(
                                "copy",
                                Words.of("inspector.menu.copy"),
                                COPY,
                                () -> ValueMenu.copy(item.value()))
                        .with(
                                "copy-path",
                                Words.of("inspector.menu.copy-path"),
                                COPY_PATH,
                                () -> ValueMenu.copy(item.path().toString()))
                        .with(
                                "copy-json",
                                Words.of("inspector.menu.copy-json"),
                                () -> ValueMenu.copy(item.json()));
        if (!item.isContainer() && !item.is(JsonItem.Mark.INSIDE)) {
            field(item.path().toString())
                    .ifPresent(
                            field -> made.withConditions(model, field, item.text(), item.text()));
        }
        if (InspectorModel.isSearchable(item)) {
            made.withSeparator()
                    .with("search", Words.of("inspector.menu.search"), () -> model.search(item));
        }
        return made;
    }

    /// The field that the lens knows a path of the record by.
    private static Optional<Field> field(String path) {
        for (Field field : Field.values()) {
            boolean isInLens = field.isCoded() || field == Field.EVENT_ID;
            if (isInLens && !field.isDerived() && field.path().equals(path)) {
                return Optional.of(field);
            }
        }
        return Optional.empty();
    }
}
