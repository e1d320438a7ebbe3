package spoor.ui;

import javafx.geometry.Pos;
import javafx.geometry.VPos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.OverrunStyle;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.RowConstraints;
import javafx.scene.layout.VBox;

import spoor.ui.kit.Focus;
import spoor.ui.kit.Icons;
import spoor.ui.kit.Words;

import java.util.List;

/// What there is to do while no case is open.
final class WelcomePane {
    private static final double WIDTH = 840;

    private final Commands commands;
    private final CaseFlow flow;
    private final RecentCases recent;
    private final ScrollPane page = new ScrollPane();
    private final VBox cases = new VBox();
    private final Label recentTitle = new Label(Words.of("welcome.recent"));

    WelcomePane(Commands commands, CaseFlow flow, RecentCases recent) {
        this.commands = commands;
        this.flow = flow;
        this.recent = recent;
        layout();
    }

    /// The same page each time.
    Region page() {
        return page;
    }

    void focus() {
        Focus.into(page);
    }

    private void layout() {
        Label title = new Label(Words.of("welcome.title"));
        title.getStyleClass().add("welcome-title");
        Label line = new Label(Words.of("welcome.line"));
        line.getStyleClass().add("muted");
        Label teach = new Label(Words.of("welcome.teach"));
        teach.getStyleClass().add("muted");
        teach.setWrapText(true);
        recentTitle.getStyleClass().add("pane-title");
        VBox column =
                new VBox(
                        20,
                        new VBox(4, title, line),
                        actions(),
                        fromAws(),
                        teach,
                        new VBox(6, recentTitle, cases));
        column.setMaxWidth(WIDTH);
        column.getStyleClass().add("welcome");
        VBox sheet = new VBox(column);
        sheet.setAlignment(Pos.TOP_CENTER);
        page.setContent(sheet);
        page.setId("welcome");
        page.setFitToWidth(true);
        page.setFocusTraversable(false);
        recent.casesProperty().subscribe(this::showRecent);
    }

    private Node actions() {
        Button fresh =
                action(
                        "welcome-new",
                        "archive",
                        "welcome.new",
                        "welcome.new.line",
                        () -> run(Action.NEW_CASE));
        Button open =
                action(
                        "welcome-open",
                        "case",
                        "welcome.open",
                        "welcome.open.line",
                        () -> run(Action.OPEN_CASE));
        Button sample =
                action(
                        "welcome-sample",
                        "sample",
                        "welcome.sample",
                        "welcome.sample.line",
                        flow::exploreSample);
        HBox actions = new HBox(12, fresh, open, sample);
        actions.getChildren().forEach(node -> HBox.setHgrow(node, Priority.ALWAYS));
        return actions;
    }

    private Node fromAws() {
        GridPane rows = new GridPane(12, 4);
        rows.addRow(
                0, link("welcome-aws", "welcome.aws", Action.IMPORT_AWS), line("welcome.aws.line"));
        rows.addRow(
                1,
                link("welcome-athena", "welcome.athena", Action.LOOK_AT_ATHENA),
                line("welcome.athena.line"));
        rows.getRowConstraints().setAll(baseline(), baseline());
        return rows;
    }

    private static RowConstraints baseline() {
        RowConstraints row = new RowConstraints();
        row.setValignment(VPos.BASELINE);
        return row;
    }

    private Node link(String id, String key, Action action) {
        Hyperlink link = new Hyperlink(Words.of(key));
        link.setId(id);
        link.setMinWidth(Region.USE_PREF_SIZE);
        link.setOnAction(_ -> {
            link.setVisited(false);
            run(action);
        });
        return link;
    }

    private static Label line(String key) {
        Label line = new Label(Words.of(key));
        line.getStyleClass().addAll("muted", "small");
        return line;
    }

    private void run(Action action) {
        commands.run(action);
    }

    private static Button action(
            String id, String icon, String titleKey, String lineKey, Runnable work) {
        Label title = new Label(Words.of(titleKey));
        title.getStyleClass().add("strong");
        Label line = line(lineKey);
        line.setWrapText(true);
        Region sign = Icons.of(icon);
        VBox content = new VBox(6, sign, title, line);
        content.setAlignment(Pos.TOP_LEFT);
        content.setMouseTransparent(true);
        Button button = new Button(Words.of(titleKey), content);
        button.setId(id);
        button.setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
        button.setAlignment(Pos.TOP_LEFT);
        button.getStyleClass().add("welcome-action");
        button.setPrefWidth(WIDTH / 3);
        button.setMaxSize(Double.MAX_VALUE, Double.MAX_VALUE);
        button.setOnAction(_ -> work.run());
        return button;
    }

    private void showRecent(List<RecentCases.RecentCase> all) {
        recentTitle.setVisible(!all.isEmpty());
        cases.getChildren().setAll(all.stream().map(this::row).toList());
    }

    private Node row(RecentCases.RecentCase found) {
        Label name = new Label(found.name());
        name.setMinWidth(Region.USE_PREF_SIZE);
        name.getStyleClass().add(found.isThere() ? "link" : "muted");
        Label place =
                new Label(found.isThere() ? found.path().toString() : Words.of("welcome.gone"));
        place.setTextOverrun(OverrunStyle.CENTER_ELLIPSIS);
        place.getStyleClass().addAll("muted", "small");
        place.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(place, Priority.ALWAYS);
        Button open = new Button(found.name(), new HBox(12, name, place));
        open.setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
        open.getStyleClass().addAll("flat", "recent-open");
        open.setAlignment(Pos.CENTER_LEFT);
        open.setMaxWidth(Double.MAX_VALUE);
        open.setDisable(!found.isThere());
        open.setOnAction(_ -> flow.open(found.path()));
        HBox.setHgrow(open, Priority.ALWAYS);
        Button forget = Icons.button("close", Words.of("welcome.forget"));
        forget.setOnAction(_ -> recent.forget(found));
        HBox row = new HBox(4, open, forget);
        row.setAlignment(Pos.CENTER_LEFT);
        row.getStyleClass().add("recent-case");
        return row;
    }
}
