package spoor.ui.chain;

import javafx.css.PseudoClass;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

import spoor.ui.kit.Clip;
import spoor.ui.kit.Patience;
import spoor.ui.kit.Presence;
import spoor.ui.kit.Theme;
import spoor.ui.kit.Words;

import java.util.Optional;

/// A chain: its head, how it ends, the drawing, and what the part with the focus rests on. As high
/// as it needs to be for its width.
public final class ChainView {
    private static final PseudoClass FAILED = PseudoClass.getPseudoClass("failed");
    private static final KeyCombination COPY =
            new KeyCodeCombination(KeyCode.C, KeyCombination.SHORTCUT_DOWN);

    private final ChainModel model;
    private final ChainHead head = new ChainHead(this::copy);
    private final ChainDrawing drawing;
    private final Label ending = new Label();
    private final Label details = new Label();
    private final Label note = new Label();
    private final VBox all = new VBox();
    private final Patience patience = new Patience("chain");

    public ChainView(ChainModel model) {
        this.model = model;
        this.drawing = new ChainDrawing(model, this::copy);
    }

    public Region build() {
        StackPane root = layout();
        bind();
        return root;
    }

    /// Moves the keyboard to the session that was asked about.
    public void focus() {
        drawing.focus();
    }

    private StackPane layout() {
        ending.setId("chain-ending");
        ending.getStyleClass().addAll("muted", "chain-ending");
        details.setId("chain-details");
        details.getStyleClass().addAll("muted", "small", "chain-details");
        note.setId("chain-note");
        note.getStyleClass().addAll("muted", "chain-note");
        for (Label label : new Label[] {ending, details, note}) {
            label.setWrapText(true);
            label.setMinHeight(Region.USE_PREF_SIZE);
        }
        all.getStyleClass().add("chain-all");
        all.getChildren().setAll(head, ending, note, drawing, details);
        StackPane root = patience.over(all);
        root.setId("chain");
        root.getStyleClass().add("chain");
        root.getStylesheets().add(Theme.sheet("chain.css"));
        return root;
    }

    private void bind() {
        patience.mark(all);
        patience.waitingProperty().subscribe(_ -> show());
        patience.follow(model.workingProperty());
        model.chainProperty().subscribe(_ -> show());
        model.problemProperty().subscribe(_ -> show());
        drawing.detailsProperty()
                .subscribe(said -> details.setText(said.isEmpty() ? hint() : said));
        all.addEventHandler(KeyEvent.KEY_PRESSED, this::pressed);
    }

    private void show() {
        Optional<ChainPicture> chain = model.chainProperty().get();
        String problem = model.problemProperty().get();
        boolean isDrawn = chain.isPresent() && problem.isEmpty();
        if (isDrawn) {
            chain.ifPresent(this::draw);
        }
        Presence.set(head, isDrawn);
        Presence.set(drawing, isDrawn);
        Presence.set(details, isDrawn);
        Presence.set(ending, isDrawn && chain.filter(ChainPicture::isResolved).isPresent());
        boolean isWaiting = patience.waitingProperty().get();
        note.setText(isWaiting ? Words.of("chain.working") : problem(problem));
        note.pseudoClassStateChanged(FAILED, !isWaiting && !problem.isEmpty());
        Presence.set(note, !isDrawn);
    }

    private void draw(ChainPicture picture) {
        head.show(picture);
        ending.setText(picture.ending());
        drawing.show(picture);
    }

    private static String problem(String problem) {
        return problem.isEmpty() ? "" : Words.of("chain.failed", problem);
    }

    private static String hint() {
        return Words.of("chain.hint");
    }

    private void pressed(KeyEvent key) {
        if (COPY.match(key)) {
            copy();
            key.consume();
        }
    }

    private void copy() {
        model.chainProperty().get().ifPresent(picture -> Clip.copy(picture.text()));
    }
}
