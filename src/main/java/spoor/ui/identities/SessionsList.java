package spoor.ui.identities;

import javafx.collections.FXCollections;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.MenuItem;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import spoor.lens.TimeRange;
import spoor.ui.kit.Clip;
import spoor.ui.kit.Words;

import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.function.Consumer;

/// The sessions of an identity as bars over time, the latest first. Can be folded.
final class SessionsList {
    private static final PseudoClass FOLDED = PseudoClass.getPseudoClass("folded");
    private static final double ROW_HEIGHT = 22;
    private static final int MOST_ROWS = 10;

    private final PageModel model;
    private final Label number = new Label();
    private final Region fold = new Region();
    private final HBox header = new HBox();
    private final ListView<SessionSpan> list = new ListView<>();
    private final VBox root = new VBox();
    private SeenTimes times = SeenTimes.of(0, -1, ZoneOffset.UTC);
    private TimeRange window = TimeRange.ofMillis(0, 1);
    private boolean isFolded;

    SessionsList(PageModel model) {
        this.model = model;
    }

    Region build() {
        Label title = new Label(Words.of("identities.sessions"));
        title.getStyleClass().add("pane-title");
        number.getStyleClass().add("facet-distinct");
        fold.getStyleClass().add("identities-fold");
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        header.setId("identity-sessions-header");
        header.getStyleClass().addAll("facet-header", "identity-heading");
        header.setFocusTraversable(true);
        header.getChildren().setAll(fold, title, space, number);
        list.setId("identity-sessions");
        list.getStyleClass().add("sessions");
        list.setFixedCellSize(ROW_HEIGHT);
        list.setCellFactory(_ -> new SessionRow(() -> times, () -> window));
        list.setContextMenu(menu());
        root.getStyleClass().add("identity-sessions");
        root.getChildren().setAll(header, list);
        list.getSelectionModel()
                .selectedItemProperty()
                .subscribe(session -> Optional.ofNullable(session).ifPresent(model::choose));
        header.setOnMouseClicked(_ -> fold());
        header.setOnKeyPressed(this::pressOnHeader);
        list.addEventFilter(KeyEvent.KEY_PRESSED, this::pressOnList);
        return root;
    }

    void show(IdentityPage page, ZoneId zone) {
        times = PageSentence.times(page, zone);
        window = page.window();
        int count = page.sessions().size();
        number.setText(Words.of("facets.count", count));
        list.setItems(FXCollections.observableList(page.sessions()));
        double height = Math.min(MOST_ROWS, count) * ROW_HEIGHT + 2;
        list.setMinHeight(height);
        list.setPrefHeight(height);
        list.setMaxHeight(height);
        setShown(root, count > 0);
        list.refresh();
    }

    private void fold() {
        isFolded = !isFolded;
        fold.pseudoClassStateChanged(FOLDED, isFolded);
        setShown(list, !isFolded);
    }

    private void pressOnHeader(KeyEvent key) {
        if (key.getCode() == KeyCode.ENTER || key.getCode() == KeyCode.SPACE) {
            fold();
            key.consume();
        }
    }

    private void pressOnList(KeyEvent key) {
        if (key.isShortcutDown() && key.getCode() == KeyCode.C) {
            chosen().ifPresent(session -> Clip.copy(session.key()));
        } else if (key.getCode() == KeyCode.ENTER) {
            chosen().ifPresent(key.isShiftDown() ? model::only : model::include);
        } else if (key.getCode() == KeyCode.DELETE) {
            chosen().ifPresent(model::exclude);
        } else {
            return;
        }
        key.consume();
    }

    private ContextMenu menu() {
        ContextMenu menu =
                new ContextMenu(
                        item(Words.of("facets.menu.include"), model::include),
                        item(Words.of("facets.menu.exclude"), model::exclude),
                        item(Words.of("facets.menu.only"), model::only),
                        item(Words.of("facets.menu.copy"), session -> Clip.copy(session.key())));
        menu.setOnShowing(
                _ -> menu.getItems().forEach(item -> item.setDisable(chosen().isEmpty())));
        return menu;
    }

    private MenuItem item(String text, Consumer<SessionSpan> action) {
        MenuItem item = new MenuItem(text);
        item.setOnAction(_ -> chosen().ifPresent(action));
        return item;
    }

    private Optional<SessionSpan> chosen() {
        return Optional.ofNullable(list.getSelectionModel().getSelectedItem());
    }

    private static void setShown(Node node, boolean isShown) {
        node.setVisible(isShown);
        node.setManaged(isShown);
    }
}
