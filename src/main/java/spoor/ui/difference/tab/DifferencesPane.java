package spoor.ui.difference.tab;

import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

import spoor.ui.difference.DifferencePicture;
import spoor.ui.difference.DifferenceView;
import spoor.ui.difference.history.HistoryView;
import spoor.ui.kit.Presence;
import spoor.ui.kit.Theme;
import spoor.ui.kit.Words;

import java.util.Optional;

/// What calls changed: the open event against the previous request, two events, or many; and below
/// every write to what the open event is about.
public final class DifferencesPane {
    private static final double ADVICE_WIDTH = 480;

    private final DifferencesModel model;
    private final Optional<ManySlot> many;
    private final DifferenceView view;
    private final DifferencesBar bar;
    private final PairLine pair;
    private final HistoryView history;
    private final Label lackTitle = new Label();
    private final Label lackAdvice = new Label();
    private final Button pin = new Button(Words.of("differences.pin"));
    private final VBox lack = new VBox();
    private final VBox one = new VBox();
    private final StackPane body = new StackPane();
    private final VBox root = new VBox();
    private Region tree = new Region();

    /// @param many what is shown for *Many*; without it there is no such choice
    public DifferencesPane(DifferencesModel model, Optional<ManySlot> many) {
        this.model = model;
        this.many = many;
        this.view =
                new DifferenceView(
                        model.difference(), "differences", new SentenceBox(model.difference()));
        this.bar = new DifferencesBar(model, view, many);
        this.pair = new PairLine(model);
        this.history = new HistoryView(model.history());
    }

    public Region build() {
        layout();
        bind();
        return root;
    }

    /// Moves the keyboard to the lines, or to what stands in their place.
    public void focus() {
        if (model.modeProperty().get() == Mode.MANY) {
            many.ifPresent(ManySlot::focus);
        } else if (model.lackProperty().get() == Lack.NOTHING) {
            view.focus();
        } else if (pin.isVisible()) {
            pin.requestFocus();
        } else {
            bar.focus();
        }
    }

    /// Moves the keyboard to the table of all writes.
    public void focusHistory() {
        if (model.modeProperty().get() == Mode.MANY) {
            model.choose(Mode.PREVIOUS);
        }
        history.focus();
    }

    private void layout() {
        tree = view.build();
        tree.setMaxHeight(Region.USE_PREF_SIZE);
        tree.getStyleClass().add("differences-tree");
        lackTitle.setId("differences-lack");
        lackTitle.getStyleClass().add("empty-title");
        lackTitle.setWrapText(true);
        lackAdvice.setId("differences-advice");
        lackAdvice.setWrapText(true);
        lackAdvice.setMinHeight(Region.USE_PREF_SIZE);
        lackAdvice.setMaxWidth(ADVICE_WIDTH);
        pin.setId("differences-pin");
        pin.setOnAction(_ -> model.pinOpen());
        lack.setId("differences-empty");
        lack.getStyleClass().add("empty-state");
        lack.setAlignment(Pos.CENTER);
        lack.getChildren().setAll(lackTitle, lackAdvice, pin);
        Region historyNode = history.build();
        VBox.setVgrow(tree, Priority.ALWAYS);
        VBox.setVgrow(lack, Priority.ALWAYS);
        VBox.setVgrow(historyNode, Priority.ALWAYS);
        one.getStyleClass().add("differences-one");
        one.getChildren().setAll(pair, tree, lack, historyNode);
        body.getChildren().setAll(one);
        many.map(ManySlot::build).ifPresent(body.getChildren()::add);
        VBox.setVgrow(body, Priority.ALWAYS);
        body.setMinSize(0, 0);
        root.setId("differences-pane");
        root.getStyleClass().add("differences-pane");
        root.getStylesheets()
                .addAll(
                        Theme.sheet("segments.css"),
                        Theme.sheet("tables.css"),
                        Theme.sheet("ledger.css"),
                        Theme.sheet("differences.css"));
        root.getChildren().setAll(bar.build(), body);
    }

    private void bind() {
        model.modeProperty()
                .subscribe(mode -> {
                    body.getChildren()
                            .forEach(child ->
                                    child.setVisible((child == one) != (mode == Mode.MANY)));
                    show();
                });
        model.lackProperty().subscribe(this::show);
        model.difference().pictureProperty().subscribe(this::show);
        many.ifPresent(slot -> model.manyShownProperty().subscribe(slot::setShown));
        root.addEventHandler(KeyEvent.KEY_PRESSED, this::pressed);
    }

    private void show() {
        Lack missing = model.lackProperty().get();
        boolean isShown = missing == Lack.NOTHING;
        boolean isMany = model.modeProperty().get() == Mode.MANY;
        Optional<DifferencePicture> picture =
                model.difference().pictureProperty().get().filter(_ -> isShown);
        bar.show(picture.filter(_ -> !isMany));
        pair.show(picture);
        lackTitle.setText(missing.title());
        lackAdvice.setText(missing.advice());
        Presence.set(pin, missing == Lack.NO_PIN);
        Presence.set(lack, !isShown);
        Presence.set(tree, isShown);
    }

    /// The keys of the lines, from anywhere in the pane.
    private void pressed(KeyEvent key) {
        boolean isPlain = !key.isShortcutDown() && !key.isAltDown();
        boolean isTree = tree.isVisible() && model.modeProperty().get() != Mode.MANY;
        if (isPlain && isTree && key.getCode() == KeyCode.F8) {
            view.go(!key.isShiftDown());
            key.consume();
        }
    }
}
