package spoor.ui.ledger;

import javafx.animation.PauseTransition;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.util.Duration;

import spoor.ui.kit.Clip;
import spoor.ui.kit.Focus;
import spoor.ui.kit.Jobs;
import spoor.ui.kit.Theme;

import java.time.ZoneId;

/// The ledger: above the imports, below them the files with what became of each, and for the chosen
/// one its rejects and their bytes. The sums stand below it all.
public final class LedgerPane {
    private static final Duration PATIENCE = Duration.millis(200);
    private static final Duration HINT_TIME = Duration.seconds(6);

    private final LedgerModel model;
    private final LedgerBar bar;
    private final RunsTable runs;
    private final FilesTable files;
    private final FileDetail detail;
    private final TotalsLine totals;
    private final LedgerEmpty empty;
    private final Label problem = new Label();
    private final Label hint = new Label();
    private final ProgressBar progress = new ProgressBar();
    private final PauseTransition patience = new PauseTransition(PATIENCE);
    private final PauseTransition hintTime = new PauseTransition(HINT_TIME);
    private final StackPane body = new StackPane();
    private final StackPane imports = new StackPane();
    private final StackPane tools = new StackPane();

    /// What the pane leaves to others.
    ///
    /// @param addArchive begins an import
    /// @param export writes the whole ledger to files
    /// @param askZone asks for the zone of files that wait for one
    public record Ways(Runnable addArchive, Runnable export, Runnable askZone) {}

    /// @param zone in which times are shown
    /// @param importing whether an import runs
    public LedgerPane(
            LedgerModel model,
            Jobs jobs,
            ObservableValue<ZoneId> zone,
            ObservableValue<Boolean> importing,
            Ways ways) {
        this.model = model;
        this.runs = new RunsTable(model, zone, importing);
        this.bar = new LedgerBar(model, this::focus, ways.export());
        LedgerActions actions = new LedgerActions(model, jobs, Clip::copy, this::hint);
        this.files = new FilesTable(model, actions, ways.export(), this::focusDetail);
        this.detail = new FileDetail(model, this::focus, ways.askZone());
        this.totals = new TotalsLine(model);
        this.empty = new LedgerEmpty(model, ways.addArchive());
    }

    /// Moves the keyboard to the files, or to what can be done where there are none.
    public void focus() {
        Node none = body.getChildren().get(1);
        if (!none.isVisible() || !Focus.into(none)) {
            files.focus();
        }
    }

    /// Moves the keyboard to the search field, where there is anything to search.
    public void focusSearch() {
        if (tools.isVisible()) {
            bar.focus();
        } else {
            focus();
        }
    }

    public Region build() {
        StackPane root = layout();
        bind();
        return root;
    }

    private StackPane layout() {
        problem.setId("ledger-problem");
        problem.getStyleClass().addAll("banner", "banner-error");
        problem.setWrapText(true);
        problem.setMaxWidth(Double.MAX_VALUE);
        hint.setId("ledger-hint");
        hint.getStyleClass().add("ledger-hint");
        hint.setWrapText(true);
        hint.setMouseTransparent(true);
        hint.setVisible(false);
        progress.getStyleClass().add("progress-line");
        progress.setMaxWidth(Double.MAX_VALUE);
        progress.setVisible(false);
        Region list = files.build();
        Region none = empty.build();
        body.getChildren().setAll(list, none);
        body.setMinHeight(90);
        DetailSplit split = new DetailSplit(body, detail.build(), detail::wantedHeight);
        Region middle = split.build();
        VBox.setVgrow(middle, Priority.ALWAYS);
        imports.getChildren().setAll(runs.build());
        tools.getChildren().setAll(bar.build());
        VBox all = new VBox(problem, imports, tools, middle, totals.build());
        StackPane root = new StackPane(all, hint, progress);
        root.setId("ledger");
        root.getStyleClass().add("ledger-pane");
        root.getStylesheets().add(Theme.sheet("ledger.css"));
        StackPane.setAlignment(progress, Pos.TOP_CENTER);
        StackPane.setAlignment(hint, Pos.BOTTOM_CENTER);
        StackPane.setMargin(hint, new Insets(0, 16, 40, 16));
        model.chosenProperty().subscribe(file -> split.show(file.isPresent()));
        model.rejects().rejectsProperty().subscribe(_ -> split.arrange());
        model.rejects().bytesProperty().subscribe(_ -> split.arrange());
        model.queryProperty().subscribe(_ -> split.shrink());
        return root;
    }

    private void bind() {
        problem.textProperty().bind(model.problemProperty());
        problem.visibleProperty().bind(problem.textProperty().isNotEmpty());
        problem.managedProperty().bind(problem.visibleProperty());
        hintTime.setOnFinished(_ -> hint.setVisible(false));
        patience.setOnFinished(_ -> progress.setVisible(true));
        model.readingProperty().subscribe(this::await);
        model.viewProperty().subscribe(_ -> showFilesOrReason());
        model.readingProperty().subscribe(_ -> showFilesOrReason());
    }

    private void showFilesOrReason() {
        LedgerView view = model.viewProperty().get();
        boolean isEmpty = view.files().isEmpty() && model.isRead();
        Node none = body.getChildren().get(1);
        boolean isLeft = none.isFocusWithin() && !isEmpty;
        body.getChildren().get(0).setVisible(!isEmpty);
        none.setVisible(isEmpty);
        if (isLeft) {
            focus();
        }
        showIf(imports, !view.runs().isEmpty());
        showIf(tools, view.inCase() > 0);
        if (isEmpty) {
            empty.show(view);
        }
    }

    private static void showIf(Region region, boolean isShown) {
        region.setVisible(isShown);
        region.setManaged(isShown);
    }

    private void await(boolean isReading) {
        if (isReading) {
            patience.playFromStart();
        } else {
            patience.stop();
            progress.setVisible(false);
        }
    }

    private void focusDetail() {
        if (!detail.focus()) {
            focus();
        }
    }

    private void hint(String sentence) {
        hint.setText(sentence);
        hint.setVisible(true);
        hintTime.playFromStart();
    }
}
