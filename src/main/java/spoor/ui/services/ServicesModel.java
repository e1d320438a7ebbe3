package spoor.ui.services;

import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

import spoor.analysis.story.Topic;
import spoor.engine.EventTable;
import spoor.event.Area;
import spoor.event.Field;
import spoor.ui.kit.Jobs;
import spoor.ui.kit.Workbench;

import java.util.Optional;

/// What the tab of the services shows. FX thread only.
public final class ServicesModel {
    private final Workbench workbench;
    private final StoriesModel stories;
    private final ReadOnlyObjectWrapper<Choice> choice = new ReadOnlyObjectWrapper<>(Choice.MONEY);
    private final ReadOnlyBooleanWrapper meteringShown = new ReadOnlyBooleanWrapper();
    private boolean isShown;

    public ServicesModel(Workbench workbench, Jobs jobs) {
        this.workbench = workbench;
        this.stories = new StoriesModel(workbench, jobs);
    }

    ReadOnlyObjectProperty<Choice> choiceProperty() {
        return choice.getReadOnlyProperty();
    }

    /// Whether somebody looks at the metering.
    ReadOnlyBooleanProperty meteringShownProperty() {
        return meteringShown.getReadOnlyProperty();
    }

    StoriesModel stories() {
        return stories;
    }

    /// Whether anybody looks at the tab.
    public void setShown(boolean isLookedAt) {
        isShown = isLookedAt;
        follow();
    }

    void choose(Choice next) {
        choice.set(next);
        follow();
    }

    /// Shows the story in which the open event is. Whether it can be in one.
    public boolean showOpenEvent() {
        int row = workbench.openRowProperty().get();
        Optional<Choice> where = row == EventTable.NO_ROW ? Optional.empty() : choice(row);
        where.ifPresent(next -> {
            choose(next);
            stories.chooseWith(row);
        });
        return where.isPresent();
    }

    private Optional<Choice> choice(int row) {
        EventTable table = workbench.evidenceProperty().get().table();
        return Area.ofWord(table.text(Field.AREA, row)).flatMap(Choice::of);
    }

    private void follow() {
        Optional<Topic> topic = choice.get().topic();
        meteringShown.set(isShown && topic.isEmpty());
        topic.ifPresent(stories::show);
        stories.setShown(isShown && topic.isPresent());
    }
}
