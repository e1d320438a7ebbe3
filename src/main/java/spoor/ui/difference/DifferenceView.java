package spoor.ui.difference;

import javafx.animation.PauseTransition;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.util.Duration;

import spoor.ui.kit.Clip;
import spoor.ui.kit.Theme;
import spoor.ui.kit.Words;

import java.util.Optional;

/// A difference: what changed in words, its lines, and how much noise is left out.
public final class DifferenceView {
    private static final Duration PATIENCE = Duration.millis(200);
    private static final PseudoClass FAILED = PseudoClass.getPseudoClass("failed");
    private static final PseudoClass WAITING = PseudoClass.getPseudoClass("waiting");

    private final DifferenceModel model;
    private final DifferenceHead head;
    private final DifferenceList list;
    private final Label trouble = new Label();
    private final Label noise = new Label();
    private final Hyperlink noiseSwitch = new Hyperlink();
    private final FlowPane foot = new FlowPane(noise, noiseSwitch);
    private final ProgressBar progress = new ProgressBar();
    private final VBox all = new VBox();
    private final PauseTransition patience = new PauseTransition(PATIENCE);
    private boolean isWaiting;

    public DifferenceView(DifferenceModel model) {
        this.model = model;
        this.head = new DifferenceHead(this, model);
        this.list = new DifferenceList(model, this);
    }

    public Region build() {
        StackPane root = layout();
        bind();
        return root;
    }

    /// Moves the keyboard to the first change.
    public void focus() {
        list.requestFocus();
        list.chooseFirst();
    }

    /// To the next change, or to the one before.
    void go(boolean isForward) {
        list.requestFocus();
        list.go(isForward);
    }

    void copyText() {
        model.pictureProperty().get().ifPresent(picture -> Clip.copy(picture.text()));
    }

    void copyMarkdown() {
        model.pictureProperty().get().ifPresent(picture -> Clip.copy(picture.markdown()));
    }

    private StackPane layout() {
        trouble.setId("difference-trouble");
        trouble.getStyleClass().addAll("muted", "difference-trouble");
        trouble.setWrapText(true);
        trouble.setMinHeight(Region.USE_PREF_SIZE);
        noise.setId("difference-noise");
        noise.getStyleClass().addAll("muted", "small");
        noiseSwitch.setId("difference-noise-switch");
        noiseSwitch.getStyleClass().add("small");
        foot.getStyleClass().add("difference-foot");
        foot.setPrefWrapLength(0);
        foot.setMinHeight(Region.USE_PREF_SIZE);
        progress.setId("difference-progress");
        progress.getStyleClass().add("progress-line");
        progress.setMaxWidth(Double.MAX_VALUE);
        progress.setVisible(false);
        VBox.setVgrow(list, Priority.ALWAYS);
        all.getStyleClass().add("difference-all");
        all.getChildren().setAll(head, trouble, list, foot);
        StackPane root = new StackPane(all, progress);
        StackPane.setAlignment(progress, Pos.TOP_CENTER);
        root.setId("difference");
        root.getStyleClass().add("difference");
        root.getStylesheets().add(Theme.sheet("difference.css"));
        return root;
    }

    private void bind() {
        patience.setOnFinished(_ -> setWaiting(true));
        noiseSwitch.setOnAction(_ -> {
            noiseSwitch.setVisited(false);
            model.showNoise(!model.noiseProperty().get());
        });
        model.workingProperty().subscribe(this::await);
        model.pictureProperty().subscribe(_ -> show());
        model.problemProperty().subscribe(_ -> show());
        all.addEventHandler(KeyEvent.KEY_PRESSED, this::pressed);
    }

    private void show() {
        Optional<DifferencePicture> picture = model.pictureProperty().get();
        String problem = model.problemProperty().get();
        boolean isShown = picture.isPresent() && problem.isEmpty();
        picture.ifPresent(this::draw);
        showIf(head, isShown);
        showIf(list, isShown);
        showIf(foot, isShown && picture.filter(one -> one.hidden() > 0).isPresent());
        trouble.setText(isWaiting ? Words.of("difference.working") : problem(problem));
        trouble.pseudoClassStateChanged(FAILED, !isWaiting && !problem.isEmpty());
        showIf(trouble, !isShown);
    }

    private void draw(DifferencePicture picture) {
        head.show(picture);
        boolean isNoiseShown = model.noiseProperty().get();
        noise.setText(
                isNoiseShown
                        ? Words.of("difference.noise.shown", picture.hidden())
                        : Words.of("difference.noise.hidden", picture.hidden()));
        noiseSwitch.setText(
                isNoiseShown
                        ? Words.of("difference.noise.hide")
                        : Words.of("difference.noise.show"));
    }

    private static String problem(String problem) {
        return problem.isEmpty() ? "" : Words.of("difference.failed", problem);
    }

    private void await(boolean isWorking) {
        if (isWorking) {
            patience.playFromStart();
        } else {
            patience.stop();
            setWaiting(false);
        }
    }

    private void setWaiting(boolean isLong) {
        isWaiting = isLong;
        progress.setVisible(isLong);
        all.pseudoClassStateChanged(WAITING, isLong);
        show();
    }

    private void pressed(KeyEvent key) {
        boolean isPlain = !key.isShortcutDown() && !key.isAltDown();
        if (isPlain && (key.getCode() == KeyCode.N || key.getCode() == KeyCode.F8)) {
            go(!key.isShiftDown());
            key.consume();
        }
    }

    private static void showIf(Region region, boolean isShown) {
        region.setVisible(isShown);
        region.setManaged(isShown);
    }
}
