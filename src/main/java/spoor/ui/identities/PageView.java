package spoor.ui.identities;

import javafx.geometry.Bounds;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import spoor.ui.kit.Workbench;
import spoor.ui.timeline.LaneChart;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// All that is known of one identity, on one page that scrolls.
final class PageView {
    private static final double LANE_HEIGHT = 74;

    private final Workbench workbench;
    private final IdentitiesModel model;
    private final ChainSlot chain;
    private final Breadcrumb path;
    private final PageHead head;
    private final LaneChart lane = new LaneChart();
    private final Label ruler = new Label();
    private final PageFacets facets;
    private final SessionsList sessions;
    private final KeyLives lives = new KeyLives();
    private final IssuedList issued;
    private final VBox content = new VBox();
    private final VBox page = new VBox();
    private final ScrollPane root = new ScrollPane();
    private final Map<String, String> names = new HashMap<>();

    PageView(Workbench workbench, IdentitiesModel model, ChainSlot chain) {
        this.workbench = workbench;
        this.model = model;
        this.chain = chain;
        this.path = new Breadcrumb(model);
        this.head = new PageHead(model);
        this.facets = new PageFacets(workbench, model.page(), this::reveal);
        this.sessions = new SessionsList(model.page());
        this.issued = new IssuedList(model.page());
    }

    Region build() {
        layout();
        bind();
        return root;
    }

    /// Moves the keyboard to the first value, or while there is none to the page itself.
    void focus() {
        if (page.isVisible()) {
            facets.focus();
        } else {
            root.requestFocus();
        }
    }

    void focusSearch() {
        facets.focusSearch();
    }

    private void layout() {
        lane.setId("identity-lane");
        lane.setMinHeight(LANE_HEIGHT);
        lane.setPrefHeight(LANE_HEIGHT);
        ruler.getStyleClass().add("identity-axis");
        ruler.setManaged(false);
        ruler.setVisible(false);
        VBox slot = new VBox();
        slot.setId("identity-chain");
        slot.getChildren().setAll(chain.build(model.page().chainRowProperty()));
        page.getStyleClass().add("identity-page");
        page.getChildren()
                .setAll(
                        head.build(),
                        ruler,
                        lane,
                        facets.build(),
                        lives.build(),
                        sessions.build(),
                        slot,
                        issued.build());
        content.getStyleClass().add("identity-content");
        content.getChildren().setAll(path, page);
        root.setId("identity");
        root.getStyleClass().add("identity-scroll");
        root.setContent(content);
        root.setFitToWidth(true);
        root.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
    }

    private void bind() {
        lane.axisFontProperty().bind(ruler.fontProperty());
        model.page().pageProperty().subscribe(_ -> show());
        workbench.zoneProperty().subscribe(_ -> show());
        model.pathProperty().subscribe(this::turn);
        root.addEventHandler(KeyEvent.KEY_PRESSED, this::press);
    }

    private void turn(List<String> opened) {
        facets.reset();
        facets.setInSight(!opened.isEmpty());
        root.setVvalue(0);
        showPath();
    }

    private void show() {
        boolean wasShown = page.isVisible();
        IdentityPage shown = model.page().pageProperty().get().orElse(null);
        page.setVisible(shown != null);
        if (shown == null) {
            return;
        }
        names.put(shown.key(), shown.name());
        showPath();
        head.show(shown, workbench.zoneProperty().get());
        lane.show(
                shown.bars(),
                shown.window(),
                shown.firstSeen().moment(),
                workbench.zoneProperty().get());
        facets.show(shown, workbench.zoneProperty().get());
        lives.show(shown, workbench.zoneProperty().get());
        issued.show(shown, workbench.zoneProperty().get());
        sessions.show(shown, workbench.zoneProperty().get());
        lane.setAccessibleText(PageSentence.of(shown, workbench.zoneProperty().get()));
        if (!wasShown && root.isFocused()) {
            facets.focus();
        }
    }

    private void showPath() {
        path.show(
                model.pathProperty().get(),
                key -> names.getOrDefault(key, IdentityLine.nameOf(key, "")));
    }

    /// Leads back, unless a field has the keyboard and the key is for it.
    private void press(KeyEvent key) {
        boolean isInText = key.getTarget() instanceof TextInputControl;
        boolean isBack =
                (key.getCode() == KeyCode.BACK_SPACE && !isInText)
                        || key.getCode() == KeyCode.ESCAPE
                        || (key.getCode() == KeyCode.UP && key.isAltDown());
        if (isBack && model.back()) {
            key.consume();
        }
    }

    /// Scrolls as little as brings a part of the scene into sight.
    private void reveal(Bounds inScene) {
        Bounds part = content.sceneToLocal(inScene);
        double hidden = content.getHeight() - root.getViewportBounds().getHeight();
        if (hidden <= 0) {
            return;
        }
        double top = root.getVvalue() * hidden;
        double bottom = top + root.getViewportBounds().getHeight();
        if (part.getMinY() < top) {
            root.setVvalue(Math.clamp(part.getMinY() / hidden, 0, 1));
        } else if (part.getMaxY() > bottom) {
            root.setVvalue(Math.clamp(root.getVvalue() + (part.getMaxY() - bottom) / hidden, 0, 1));
        }
    }
}
