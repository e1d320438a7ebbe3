package spoor.ui.ledger;

import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

import spoor.ui.kit.Clip;
import spoor.ui.kit.Focus;
import spoor.ui.kit.Hint;
import spoor.ui.kit.Jobs;
import spoor.ui.kit.Patience;
import spoor.ui.kit.Presence;
import spoor.ui.kit.Theme;
import spoor.ui.kit.Trouble;

import java.time.ZoneId;

/// The ledger: above the imports, below them the files with what became of each, and for the chosen
/// one its rejects and their bytes. The sums stand below it all.
public final class LedgerPane {
    private final LedgerModel model;
    private final LedgerBar bar;
    private final RunsTable runs;
    private final FilesTable files;
    private final FileDetail detail;
    private final TotalsLine totals;
    private final LedgerEmpty empty;
    private final Trouble problem;
    private final Hint hint = new Hint("ledger");
    private final Patience patience = new Patience("ledger");
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
        this.problem = new Trouble("ledger", model.problemProperty());
        this.runs = new RunsTable(model, zone, importing);
        this.bar = new LedgerBar(model, this::focus, ways.export());
        LedgerActions actions = new LedgerActions(model, jobs, Clip::copy, hint::say);
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
        StackPane root = new StackPane(all);
        hint.layOver(root, 40);
        patience.layOver(root);
        root.setId("ledger");
        root.getStyleClass().add("ledger-pane");
        root.getStylesheets()
                .addAll(
                        Theme.sheet("segments.css"),
                        Theme.sheet("tables.css"),
                        Theme.sheet("ledger.css"));
        model.chosenProperty().subscribe(file -> split.show(file.isPresent()));
        model.rejects().rejectsProperty().subscribe(_ -> split.arrange());
        model.rejects().bytesProperty().subscribe(_ -> split.arrange());
        model.queryProperty().subscribe(_ -> split.shrink());
        return root;
    }

    private void bind() {
        patience.follow(model.readingProperty());
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
        Presence.set(imports, !view.runs().isEmpty());
        Presence.set(tools, view.inCase() > 0);
        if (isEmpty) {
            empty.show(view);
        }
    }

    private void focusDetail() {
        if (!detail.focus()) {
            focus();
        }
    }
}
