package spoor.ui;

import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.Tab;
import javafx.scene.control.TabPane;
import javafx.scene.control.TabPane.TabClosingPolicy;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;

/// The panes in the middle of the window, one at a time.
final class CaseTabs {
    private final TabPane tabs = new TabPane();

    CaseTabs() {
        tabs.setId("tabs");
        tabs.getStyleClass().add("case-tabs");
        tabs.setTabClosingPolicy(TabClosingPolicy.UNAVAILABLE);
        tabs.setFocusTraversable(false);
    }

    Region build() {
        return tabs;
    }

    /// @param count how many there are, beside the title; empty for none
    void add(String id, String title, ObservableValue<String> count, Node content) {
        Label name = new Label(title);
        name.getStyleClass().add("tab-title");
        Label number = new Label();
        number.getStyleClass().add("tab-count");
        number.textProperty().bind(count);
        HBox head = new HBox(8, name, number);
        head.setAlignment(Pos.CENTER_LEFT);
        Tab tab = new Tab("", content);
        tab.setId(id);
        tab.setGraphic(head);
        tabs.getTabs().add(tab);
    }

    void show(String id) {
        tabs.getTabs().stream()
                .filter(tab -> id.equals(tab.getId()))
                .findFirst()
                .ifPresent(tabs.getSelectionModel()::select);
    }

    boolean isShown(String id) {
        return id.equals(shownProperty().getValue());
    }

    /// The ID of the tab in sight.
    ObservableValue<String> shownProperty() {
        return tabs.getSelectionModel().selectedItemProperty().map(Tab::getId);
    }
}
