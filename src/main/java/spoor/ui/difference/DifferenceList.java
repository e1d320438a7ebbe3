package spoor.ui.difference;

import static java.util.stream.Collectors.joining;

import javafx.scene.control.ContextMenu;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SelectionMode;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.input.ContextMenuEvent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;

import org.jspecify.annotations.Nullable;

import spoor.ui.kit.Clip;
import spoor.ui.kit.Words;

/// The lines of a difference, drawn only while in sight, with their keys and their menu.
final class DifferenceList extends ListView<DifferenceLine> {
    private static final double LINE_HEIGHT = 20;
    private static final KeyCombination COPY =
            new KeyCodeCombination(KeyCode.C, KeyCombination.SHORTCUT_DOWN);

    private final DifferenceModel model;
    private final DifferenceView view;
    private @Nullable ContextMenu menu;

    DifferenceList(DifferenceModel model, DifferenceView view, String id) {
        super(model.lines());
        this.model = model;
        this.view = view;
        setId(id + "-lines");
        getStyleClass().add("difference-lines");
        setFixedCellSize(LINE_HEIGHT);
        model.sideBySideProperty().subscribe(this::drawIn);
        setPlaceholder(new Label(Words.of("difference.empty")));
        getSelectionModel().setSelectionMode(SelectionMode.MULTIPLE);
        // A filter, since a list takes Enter and the arrows for itself.
        addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
        addEventHandler(ContextMenuEvent.CONTEXT_MENU_REQUESTED, this::showMenu);
    }

    private void drawIn(boolean isSideBySide) {
        setCellFactory(_ -> {
            DrawnLine line = isSideBySide ? new SidesLine(this::middle) : new UnifiedLine();
            return new DifferenceCell(model, line);
        });
    }

    /// Where the right side begins, whether there is a scroll bar or not.
    private double middle() {
        return Math.floor(getWidth() / 2);
    }

    /// What it takes to show all lines.
    double wantedHeight() {
        return Math.max(1, getItems().size()) * LINE_HEIGHT + 2;
    }

    /// Chooses the next change, or the one before.
    void go(boolean isForward) {
        int from = getSelectionModel().getSelectedIndex();
        model.change(from < 0 && !isForward ? getItems().size() : from, isForward)
                .ifPresent(this::choose);
    }

    /// Chooses the first change where nothing is chosen.
    void chooseFirst() {
        if (getSelectionModel().isEmpty()) {
            choose(model.change(-1, true).orElse(0));
        }
    }

    private void choose(int place) {
        getSelectionModel().clearAndSelect(place);
        getFocusModel().focus(place);
        scrollTo(Math.max(0, place - 2));
    }

    /// The text of the lines chosen.
    private void copyChosen() {
        String text =
                getSelectionModel().getSelectedItems().stream()
                        .map(DifferenceLine::text)
                        .collect(joining("\n"));
        if (text.isEmpty()) {
            view.copyText();
        } else {
            Clip.copy(text);
        }
    }

    private void pressed(KeyEvent key) {
        if (COPY.match(key)) {
            copyChosen();
            key.consume();
            return;
        }
        DifferenceLine line = getSelectionModel().getSelectedItem();
        if (line == null || !line.isFold() || key.isShortcutDown()) {
            return;
        }
        boolean isOpened = model.isOpened(line);
        boolean isAsked =
                key.getCode() == KeyCode.ENTER
                        || key.getCode() == KeyCode.RIGHT && !isOpened
                        || key.getCode() == KeyCode.LEFT && isOpened;
        if (isAsked) {
            toggle(line);
            key.consume();
        }
    }

    private void toggle(DifferenceLine line) {
        model.toggle(line);
        refresh();
    }

    private void showMenu(ContextMenuEvent asked) {
        if (menu != null) {
            menu.hide();
        }
        menu = menu(getSelectionModel().getSelectedItem());
        menu.show(this, asked.getScreenX(), asked.getScreenY());
        asked.consume();
    }

    private ContextMenu menu(@Nullable DifferenceLine line) {
        ContextMenu made = new ContextMenu();
        made.setId("difference-menu");
        if (line != null) {
            if (line.isFold()) {
                boolean isOpened = model.isOpened(line);
                String words =
                        isOpened
                                ? Words.of("difference.menu.fold")
                                : Words.of("difference.menu.open");
                add(made, "toggle", words, () -> toggle(line))
                        .setAccelerator(new KeyCodeCombination(KeyCode.ENTER));
            }
            add(made, "lines", Words.of("difference.menu.lines"), this::copyChosen)
                    .setAccelerator(COPY);
            addValues(made, line);
            made.getItems().add(new SeparatorMenuItem());
        }
        add(made, "text", Words.of("difference.copy"), view::copyText);
        add(made, "markdown", Words.of("difference.markdown"), view::copyMarkdown);
        return made;
    }

    /// The values as the record spells them.
    private static void addValues(ContextMenu made, DifferenceLine line) {
        if (line.hasBefore()) {
            String before = DifferenceLine.asWritten(line.before());
            add(made, "before", Words.of("difference.menu.before"), () -> Clip.copy(before));
        }
        if (line.hasAfter()) {
            String after = DifferenceLine.asWritten(line.after());
            add(made, "after", Words.of("difference.menu.after"), () -> Clip.copy(after));
        }
        if (line.hasValue()) {
            add(made, "path", Words.of("difference.menu.path"), () -> Clip.copy(line.path()));
        }
    }

    private static MenuItem add(ContextMenu menu, String id, String words, Runnable action) {
        MenuItem item = new MenuItem(words);
        item.setId("difference-menu-" + id);
        item.setMnemonicParsing(false);
        item.setOnAction(_ -> action.run());
        menu.getItems().add(item);
        return item;
    }
}
