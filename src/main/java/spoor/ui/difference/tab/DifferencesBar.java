package spoor.ui.difference.tab;

import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;

import org.controlsfx.control.SegmentedButton;

import spoor.ui.difference.DifferencePicture;
import spoor.ui.difference.DifferenceView;
import spoor.ui.difference.Part;
import spoor.ui.kit.Words;

import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// Above a difference: what is compared, its name, how it is shown, and the ways out.
final class DifferencesBar {
    private final DifferencesModel model;
    private final DifferenceView view;
    private final Optional<ManySlot> many;
    private final Map<Mode, ToggleButton> modes = new EnumMap<>(Mode.class);
    private final Map<Part, RadioMenuItem> parts = new EnumMap<>(Part.class);
    private final MenuButton part = new MenuButton();
    private final MenuButton copy = new MenuButton(Words.of("differences.copy"));
    private final ToggleButton sides = new ToggleButton(Words.of("differences.sides"));
    private final ToggleButton unified = new ToggleButton(Words.of("differences.unified"));
    private final Label event = new Label();
    private final Label subject = new Label();
    private final HBox right = new HBox(8);

    DifferencesBar(DifferencesModel model, DifferenceView view, Optional<ManySlot> many) {
        this.model = model;
        this.view = view;
        this.many = many;
    }

    Region build() {
        event.setId("differences-event");
        event.setMinWidth(0);
        subject.setId("differences-subject");
        subject.getStyleClass().add("strong");
        subject.setMinWidth(0);
        HBox title = new HBox(event, subject);
        title.setAlignment(Pos.CENTER_LEFT);
        title.setMinWidth(0);
        HBox left = new HBox(8, modes(), part());
        left.setAlignment(Pos.CENTER_LEFT);
        right.setAlignment(Pos.CENTER_RIGHT);
        right.getChildren().setAll(layouts(), copy());
        TitleBar bar = new TitleBar(left, title, right);
        StackPane root = new StackPane(bar);
        root.getStyleClass().add("differences-bar");
        root.setMinHeight(Region.USE_PREF_SIZE);
        bind();
        return root;
    }

    private Region modes() {
        SegmentedButton segments = new SegmentedButton();
        for (Mode mode : Mode.values()) {
            ToggleButton button = button(mode);
            button.setId(mode.id());
            button.setMinWidth(Region.USE_PREF_SIZE);
            button.setOnAction(_ -> choose(mode));
            if (mode != Mode.MANY || many.isPresent()) {
                segments.getButtons().add(button);
            }
        }
        segments.setMinWidth(Region.USE_PREF_SIZE);
        return segments;
    }

    private Region part() {
        ToggleGroup group = new ToggleGroup();
        for (Part one : Part.values()) {
            RadioMenuItem item = new RadioMenuItem(one.words());
            item.setId("differences-part-" + one.name().toLowerCase(Locale.ROOT));
            item.setToggleGroup(group);
            item.setOnAction(_ -> model.compare(one));
            parts.put(one, item);
        }
        part.setId("differences-part");
        part.setMinWidth(Region.USE_PREF_SIZE);
        part.getItems().setAll(parts.values());
        return part;
    }

    private Region layouts() {
        SegmentedButton segments = new SegmentedButton(sides, unified);
        sides.setId("differences-sides");
        unified.setId("differences-unified");
        sides.setOnAction(_ -> showAs(true));
        unified.setOnAction(_ -> showAs(false));
        segments.setMinWidth(Region.USE_PREF_SIZE);
        return segments;
    }

    private Region copy() {
        copy.setId("differences-copy");
        copy.setMinWidth(Region.USE_PREF_SIZE);
        copy.getItems()
                .setAll(
                        item("text", Words.of("difference.copy"), view::copyText),
                        item("markdown", Words.of("difference.markdown"), view::copyMarkdown));
        return copy;
    }

    private static MenuItem item(String id, String words, Runnable action) {
        MenuItem item = new MenuItem(words);
        item.setId("differences-copy-" + id);
        item.setOnAction(_ -> action.run());
        return item;
    }

    private void bind() {
        many.ifPresent(slot ->
                button(Mode.MANY)
                        .textProperty()
                        .bind(
                                slot.countProperty()
                                        .map(count -> (Mode.MANY.words() + " " + count).strip())));
        model.modeProperty().subscribe(this::select);
        model.partProperty()
                .subscribe(chosen -> {
                    part.setText(chosen.words());
                    parts.forEach((one, item) -> item.setSelected(one == chosen));
                });
        model.difference()
                .sideBySideProperty()
                .subscribe(isSideBySide -> {
                    sides.setSelected(isSideBySide);
                    unified.setSelected(!isSideBySide);
                });
    }

    /// Moves the keyboard to the choice of what is compared.
    void focus() {
        button(model.modeProperty().get()).requestFocus();
    }

    private ToggleButton button(Mode mode) {
        return modes.computeIfAbsent(mode, one -> new ToggleButton(one.words()));
    }

    void show(Optional<DifferencePicture> picture) {
        String about = picture.map(DifferencePicture::subject).orElse("");
        String name = picture.map(DifferencePicture::title).orElse("");
        event.setText(about.isEmpty() ? name : Words.of("differences.on", name) + " ");
        subject.setText(about);
        copy.setDisable(picture.isEmpty());
    }

    /// A click on what is chosen already leaves it chosen.
    private void choose(Mode mode) {
        model.choose(mode);
        select(mode);
    }

    private void select(Mode chosen) {
        modes.forEach((mode, button) -> button.setSelected(mode == chosen));
        boolean isTree = chosen != Mode.MANY;
        part.setVisible(isTree);
        part.setManaged(isTree);
        right.setVisible(isTree);
    }

    private void showAs(boolean isSideBySide) {
        model.difference().showSideBySide(isSideBySide);
        sides.setSelected(isSideBySide);
        unified.setSelected(!isSideBySide);
    }
}
