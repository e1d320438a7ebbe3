package spoor.ui.events;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.input.Clipboard;
import javafx.scene.input.DataFormat;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

import spoor.ui.kit.Hint;
import spoor.ui.kit.Jobs;
import spoor.ui.kit.Patience;
import spoor.ui.kit.Theme;
import spoor.ui.kit.Trouble;
import spoor.ui.kit.Workbench;

import java.util.Map;

/// The matching events as a table.
public final class EventsPane {
    private final Workbench workbench;
    private final EventsModel model;
    private final ObjectProperty<ColumnLayout> columns;
    private final EventActions actions;
    private final EventsTable table;
    private final EventsEmpty empty;
    private final Trouble problem;
    private final Hint hint = new Hint("events");
    private final Patience patience = new Patience("events");
    private final StackPane body = new StackPane();

    /// @param columns the layout to begin with
    /// @param reader moves the focus to the inspector, for Enter and a double click
    public EventsPane(Workbench workbench, Jobs jobs, ColumnLayout columns, Runnable reader) {
        this.workbench = workbench;
        this.problem = new Trouble("events", workbench.problemProperty());
        this.model = new EventsModel(workbench, jobs);
        this.columns = new SimpleObjectProperty<>(columns);
        this.actions =
                new EventActions(
                        workbench,
                        jobs,
                        model,
                        () -> this.columns.get().fields(),
                        EventsPane::copy,
                        hint::say,
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
        Region rows = table.build();
        Region none = empty.build();
        body.getChildren().setAll(rows, none);
        body.setMinSize(0, 0);
        VBox.setVgrow(body, Priority.ALWAYS);
        VBox all = new VBox(problem, body);
        StackPane root = new StackPane(all);
        hint.layOver(root, 12);
        patience.layOver(root);
        root.setId("events");
        root.getStyleClass().add("events-pane");
        root.getStylesheets().add(Theme.sheet("events.css"));
        return root;
    }

    private void bind(StackPane root) {
        patience.mark(body);
        patience.follow(workbench.answeringProperty());
        workbench.lensProperty().addListener((_, _, lens) -> table.show(lens.sort()));
        model.shownProperty().addListener((_, _, _) -> showRowsOrReason());
        workbench.fillingProperty().addListener((_, _, _) -> showRowsOrReason());
        table.show(workbench.lensProperty().get().sort());
        showRowsOrReason();
        root.addEventFilter(MouseEvent.MOUSE_PRESSED, _ -> hint.hide());
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

    private static void copy(String text) {
        Clipboard.getSystemClipboard().setContent(Map.of(DataFormat.PLAIN_TEXT, text));
    }
}
