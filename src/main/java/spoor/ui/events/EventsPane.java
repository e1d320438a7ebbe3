package spoor.ui.events;

import javafx.animation.PauseTransition;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.css.PseudoClass;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.input.Clipboard;
import javafx.scene.input.DataFormat;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.util.Duration;

import spoor.ui.kit.Jobs;
import spoor.ui.kit.Theme;
import spoor.ui.kit.Workbench;

import java.util.Map;

/// The matching events as a table.
public final class EventsPane {
    /// Work shorter than this is not worth a moving line.
    private static final Duration PATIENCE = Duration.millis(200);

    private static final Duration HINT_TIME = Duration.seconds(6);
    private static final PseudoClass WAITING = PseudoClass.getPseudoClass("waiting");

    private final Workbench workbench;
    private final EventsModel model;
    private final ObjectProperty<ColumnLayout> columns;
    private final EventActions actions;
    private final EventsTable table;
    private final EventsEmpty empty;
    private final Label problem = new Label();
    private final Label hint = new Label();
    private final ProgressBar progress = new ProgressBar();
    private final PauseTransition patience = new PauseTransition(PATIENCE);
    private final PauseTransition hintTime = new PauseTransition(HINT_TIME);
    private final StackPane body = new StackPane();

    /// @param columns the layout to begin with
    /// @param reader moves the focus to the inspector, for Enter and a double click
    public EventsPane(Workbench workbench, Jobs jobs, ColumnLayout columns, Runnable reader) {
        this.workbench = workbench;
        this.model = new EventsModel(workbench, jobs);
        this.columns = new SimpleObjectProperty<>(columns);
        this.actions =
                new EventActions(
                        workbench,
                        jobs,
                        model,
                        () -> this.columns.get().fields(),
                        EventsPane::copy,
                        this::hint,
                        reader);
        this.table = new EventsTable(model, actions, this.columns);
        this.empty = new EventsEmpty(workbench);
    }

    /// The layout as it is now, for settings to keep.
    public ObjectProperty<ColumnLayout> columnsProperty() {
        return columns;
    }

    /// Copies the chosen rows, as Ctrl+C in the table does.
    public void copyRows() {
        actions.copyRows();
    }

    /// Compares the two chosen events. Whether there are two.
    public boolean compareChosen() {
        return actions.compareChosen();
    }

    /// Moves the focus to the table.
    public void focus() {
        table.focus();
    }

    public Region build() {
        StackPane root = layout();
        bind(root);
        return root;
    }

    EventsModel model() {
        return model;
    }

    private StackPane layout() {
        problem.setId("events-problem");
        problem.getStyleClass().addAll("banner", "banner-error");
        problem.setWrapText(true);
        problem.setMaxWidth(Double.MAX_VALUE);
        hint.setId("events-hint");
        hint.getStyleClass().add("events-hint");
        hint.setWrapText(true);
        hint.setMouseTransparent(true);
        hint.setVisible(false);
        progress.setId("events-progress");
        progress.getStyleClass().add("progress-line");
        progress.setMaxWidth(Double.MAX_VALUE);
        progress.setVisible(false);
        Region rows = table.build();
        Region none = empty.build();
        body.getChildren().setAll(rows, none);
        body.setMinSize(0, 0);
        VBox.setVgrow(body, Priority.ALWAYS);
        VBox all = new VBox(problem, body);
        StackPane root = new StackPane(all, hint, progress);
        root.setId("events");
        root.getStyleClass().add("events-pane");
        root.getStylesheets().add(Theme.sheet("events.css"));
        StackPane.setAlignment(progress, Pos.TOP_CENTER);
        // Over the rows, not above them: they must not move away under the pointer.
        StackPane.setAlignment(hint, Pos.BOTTOM_CENTER);
        StackPane.setMargin(hint, new Insets(0, 16, 12, 16));
        return root;
    }

    private void bind(StackPane root) {
        problem.textProperty().bind(workbench.problemProperty());
        problem.visibleProperty().bind(problem.textProperty().isNotEmpty());
        problem.managedProperty().bind(problem.visibleProperty());
        hintTime.setOnFinished(_ -> hint.setVisible(false));
        patience.setOnFinished(_ -> setWaiting(true));
        workbench.answeringProperty().addListener((_, _, isAnswering) -> await(isAnswering));
        workbench.lensProperty().addListener((_, _, lens) -> table.show(lens.sort()));
        model.shownProperty().addListener((_, _, _) -> showRowsOrReason());
        table.show(workbench.lensProperty().get().sort());
        await(workbench.answeringProperty().get());
        showRowsOrReason();
        root.addEventFilter(MouseEvent.MOUSE_PRESSED, _ -> hint.setVisible(false));
    }

    private void showRowsOrReason() {
        Shown shown = model.shownProperty().get();
        boolean isUnanswered = workbench.answerProperty().get() == null;
        boolean isEmpty = shown.rows().size() == 0 && !isUnanswered;
        body.getChildren().get(0).setVisible(!isEmpty);
        body.getChildren().get(1).setVisible(isEmpty);
        if (isEmpty) {
            empty.show(shown.table().size());
        }
    }

    private void await(boolean isAnswering) {
        if (isAnswering) {
            patience.playFromStart();
        } else {
            patience.stop();
            setWaiting(false);
        }
    }

    private void setWaiting(boolean isWaiting) {
        progress.setVisible(isWaiting);
        body.pseudoClassStateChanged(WAITING, isWaiting);
    }

    private void hint(String sentence) {
        hint.setText(sentence);
        hint.setVisible(true);
        hintTime.playFromStart();
    }

    private static void copy(String text) {
        Clipboard.getSystemClipboard().setContent(Map.of(DataFormat.PLAIN_TEXT, text));
    }
}
