package spoor.ui.difference;

import javafx.collections.ListChangeListener;
import javafx.css.PseudoClass;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

import spoor.ui.kit.Clip;
import spoor.ui.kit.Patience;
import spoor.ui.kit.Presence;
import spoor.ui.kit.Theme;
import spoor.ui.kit.Words;

import java.util.Optional;

/// A difference: what changed in words, its lines, and how much noise is left out.
public final class DifferenceView {
    private static final double LEAST_HEIGHT = 100;
    private static final PseudoClass FAILED = PseudoClass.getPseudoClass("failed");

    private final DifferenceModel model;
    private final String id;
    private final DifferenceTop top;
    private final boolean isFitted;
    private final SideHeads heads;
    private final DifferenceList list;
    private final Label trouble = new Label();
    private final Label noise = new Label();
    private final Hyperlink noiseSwitch = new Hyperlink();
    private final FlowPane foot = new FlowPane(noise, noiseSwitch);
    private final VBox box = new VBox();
    private final VBox all = new VBox();
    private final Patience patience;
    private Region head = new Region();

    /// A difference in a narrow pane, which it fills.
    public DifferenceView(DifferenceModel model) {
        this(model, "difference", Optional.empty());
    }

    /// A difference below something else, as high as its lines need.
    ///
    /// @param id that the ids of the parts begin with
    public DifferenceView(DifferenceModel model, String id, DifferenceTop top) {
        this(model, id, Optional.of(top));
    }

    private DifferenceView(DifferenceModel model, String id, Optional<DifferenceTop> top) {
        this.model = model;
        this.id = id;
        this.patience = new Patience(id);
        this.isFitted = top.isPresent();
        this.top = top.orElseGet(() -> new DifferenceHead(this, model));
        this.heads = new SideHeads(model, id);
        this.list = new DifferenceList(model, this, id);
    }

    public Region build() {
        StackPane root = layout();
        bind();
        return root;
    }

    /// Moves the keyboard to the first change, or waits with it for the lines to come.
    public void focus() {
        if (box.isVisible()) {
            list.requestFocus();
            list.chooseFirst();
        } else {
            all.requestFocus();
        }
    }

    /// To the next change, or to the one before.
    public void go(boolean isForward) {
        list.requestFocus();
        list.go(isForward);
    }

    public void copyText() {
        model.pictureProperty().get().ifPresent(picture -> Clip.copy(picture.text()));
    }

    public void copyMarkdown() {
        model.pictureProperty().get().ifPresent(picture -> Clip.copy(picture.markdown()));
    }

    private StackPane layout() {
        trouble.setId(id + "-trouble");
        trouble.getStyleClass().addAll("muted", "difference-trouble");
        trouble.setWrapText(true);
        trouble.setMinHeight(Region.USE_PREF_SIZE);
        noise.setId(id + "-noise");
        noise.getStyleClass().addAll("muted", "small");
        noiseSwitch.setId(id + "-noise-switch");
        noiseSwitch.getStyleClass().add("small");
        foot.getStyleClass().add("difference-foot");
        foot.setPrefWrapLength(0);
        foot.setMinHeight(Region.USE_PREF_SIZE);
        head = top.build();
        VBox.setVgrow(list, Priority.ALWAYS);
        VBox.setVgrow(box, Priority.ALWAYS);
        box.getStyleClass().add("difference-box");
        box.getChildren().setAll(heads, list);
        all.getStyleClass().add("difference-all");
        all.getChildren().setAll(head, trouble, box, foot);
        StackPane root = patience.over(all);
        root.setId(id);
        root.getStyleClass().add("difference");
        root.getStylesheets().add(Theme.sheet("difference.css"));
        return root;
    }

    private void bind() {
        patience.mark(all);
        patience.waitingProperty().subscribe(_ -> show());
        noiseSwitch.setOnAction(_ -> {
            noiseSwitch.setVisited(false);
            model.showNoise(!model.noiseProperty().get());
        });
        patience.follow(model.workingProperty());
        model.pictureProperty().subscribe(_ -> show());
        // Where nothing else says against what, the heads stay above lines one below the other.
        model.sideBySideProperty()
                .subscribe(isSideBySide -> Presence.set(heads, isSideBySide || isFitted));
        if (isFitted) {
            model.lines().addListener((ListChangeListener<DifferenceLine>) _ -> fit());
            fit();
        }
        model.problemProperty().subscribe(_ -> show());
        all.addEventHandler(KeyEvent.KEY_PRESSED, this::pressed);
    }

    /// No room is kept for lines that are not there.
    private void fit() {
        list.setPrefHeight(list.wantedHeight());
        list.setMinHeight(Math.min(list.wantedHeight(), LEAST_HEIGHT));
        list.setMaxHeight(list.wantedHeight());
    }

    private void show() {
        Optional<DifferencePicture> picture = model.pictureProperty().get();
        String problem = model.problemProperty().get();
        boolean isShown = picture.isPresent() && problem.isEmpty();
        picture.ifPresent(this::draw);
        Presence.set(head, isShown);
        Presence.set(box, isShown);
        if (isShown && (all.isFocused() || list.isFocused())) {
            focus();
        }
        // Above lines of its own height the noise is counted with all else.
        boolean isFoot = isShown && !isFitted;
        Presence.set(foot, isFoot && picture.filter(one -> one.hidden() > 0).isPresent());
        boolean isWaiting = patience.waitingProperty().get();
        trouble.setText(isWaiting ? Words.of("difference.working") : problem(problem));
        trouble.pseudoClassStateChanged(FAILED, !isWaiting && !problem.isEmpty());
        Presence.set(trouble, !isShown);
    }

    private void draw(DifferencePicture picture) {
        top.show(picture);
        heads.show(picture);
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

    private void pressed(KeyEvent key) {
        boolean isPlain = !key.isShortcutDown() && !key.isAltDown();
        if (isPlain && (key.getCode() == KeyCode.N || key.getCode() == KeyCode.F8)) {
            go(!key.isShiftDown());
            key.consume();
        }
    }
}
