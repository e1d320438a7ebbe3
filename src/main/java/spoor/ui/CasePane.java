package spoor.ui;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.control.SplitPane;
import javafx.scene.layout.Region;

import spoor.settings.Settings;
import spoor.ui.difference.tab.Mode;
import spoor.ui.kit.Comparing;
import spoor.ui.kit.Focus;
import spoor.ui.kit.Words;
import spoor.ui.kit.Workbench;
import spoor.ui.ledger.LedgerPane;

import java.util.ArrayList;
import java.util.List;

/// An open case: the timeline above, below it facets, the panes of the tabs, and inspector.
final class CasePane {
    /// How wide base.css makes the strip between two panes.
    private static final double DIVIDER = 5;

    private static final String EVENTS = "tab-events";
    private static final String IDENTITIES = "tab-identities";
    private static final String DIFFERENCES = "tab-differences";
    private static final String SERVICES = "tab-services";
    private static final String LEDGER = "tab-import";

    private final OpenCase open;
    private final Preferences preferences;
    private final CasePanes panes;
    private final Region timeline;
    private final Region facets;
    private final Region events;
    private final Region identities;
    private final Region differences;
    private final Region services;
    private final Region ledger;
    private final Region inspector;
    private final CaseTabs tabs = new CaseTabs();
    private final SplitPane below = new SplitPane();
    private final SplitPane root = new SplitPane();
    private final BooleanProperty facetsFolded = new SimpleBooleanProperty();
    private final BooleanProperty inspectorFolded = new SimpleBooleanProperty();
    private double facetsWidth;
    private double inspectorWidth;
    private boolean isArranged;
    private boolean isBelowArranged;

    CasePane(OpenCase open, Preferences preferences, LedgerPane.Ways ways) {
        this.open = open;
        this.preferences = preferences;
        this.panes = new CasePanes(open, preferences, ways, this::focusInspector);
        this.timeline = panes.timeline();
        this.facets = panes.facets();
        this.events = panes.events();
        this.identities = panes.identities();
        this.differences = panes.differences();
        this.services = panes.services();
        this.ledger = panes.ledger();
        this.inspector = panes.inspector();
    }

    Region build() {
        layout();
        bind();
        return root;
    }

    void focusFacets() {
        facetsFolded.set(false);
        Focus.into(facets);
    }

    void focusEvents() {
        tabs.show(EVENTS);
        panes.focusEvents();
    }

    void focusIdentities() {
        tabs.show(IDENTITIES);
        panes.focusIdentities();
    }

    private void open(String identity) {
        panes.identitiesModel().open(identity);
        focusIdentities();
    }

    void focusDifferences() {
        tabs.show(DIFFERENCES);
        panes.focusDifferences();
    }

    void compare() {
        panes.compare();
    }

    private void show(Comparing.Wish wish) {
        tabs.show(DIFFERENCES);
        switch (wish.what()) {
            case TWO -> {
                panes.differencesModel().choose(Mode.TWO);
                panes.focusDifferences();
            }
            case HISTORY -> panes.focusHistory();
        }
    }

    void focusServices() {
        tabs.show(SERVICES);
        panes.focusServices();
    }

    /// Shows the story of the open event, if it can be in one.
    void showStory() {
        if (panes.servicesModel().showOpenEvent()) {
            focusServices();
        }
    }

    void focusLedger() {
        tabs.show(LEDGER);
        panes.focusLedger();
    }

    /// Moves the keyboard to the pane of the tab in sight; out of the differences, which are those
    /// of an event, to the events.
    void focusTab() {
        if (tabs.isShown(LEDGER)) {
            panes.focusLedger();
        } else if (tabs.isShown(IDENTITIES)) {
            panes.focusIdentities();
        } else if (tabs.isShown(SERVICES) && !services.isFocusWithin()) {
            panes.focusServices();
        } else if (tabs.isShown(DIFFERENCES) && !differences.isFocusWithin()) {
            panes.focusDifferences();
        } else {
            focusEvents();
        }
    }

    /// Moves the keyboard to the search field of the tab in sight. Whether it has one.
    boolean focusSearch() {
        if (tabs.isShown(LEDGER)) {
            panes.focusLedgerSearch();
        } else if (tabs.isShown(IDENTITIES)) {
            panes.focusIdentitiesSearch();
        } else {
            return false;
        }
        return true;
    }

    void focusInspector() {
        inspectorFolded.set(false);
        panes.focusInspector();
    }

    void foldFacets() {
        facetsFolded.set(!facetsFolded.get());
    }

    void foldInspector() {
        inspectorFolded.set(!inspectorFolded.get());
    }

    /// How the panes stand now, for the settings.
    Settings.Panes places() {
        remember();
        double share = isArranged ? root.getDividerPositions()[0] : kept().timelineShare();
        return new Settings.Panes(
                share, facetsWidth, inspectorWidth, facetsFolded.get(), inspectorFolded.get());
    }

    private Settings.Panes kept() {
        return preferences.get().panes();
    }

    private void layout() {
        facetsWidth = kept().facetsWidth();
        inspectorWidth = kept().inspectorWidth();
        facetsFolded.set(kept().facetsFolded());
        inspectorFolded.set(kept().inspectorFolded());
        tabs.add(
                EVENTS,
                Words.of("tab.events"),
                open.workbench().answerProperty().map(a -> "%,d".formatted(a.total())).orElse(""),
                events);
        tabs.add(
                IDENTITIES,
                Words.of("tab.identities"),
                panes.identitiesModel().countProperty(),
                identities);
        tabs.add(
                DIFFERENCES,
                Words.of("tab.differences"),
                new SimpleStringProperty(""),
                differences);
        tabs.add(SERVICES, Words.of("tab.services"), new SimpleStringProperty(""), services);
        tabs.add(LEDGER, Words.of("tab.import"), new SimpleStringProperty(""), ledger);
        below.setId("panes");
        root.setId("case");
        root.setOrientation(Orientation.VERTICAL);
        root.getItems().setAll(timeline, below);
        SplitPane.setResizableWithParent(timeline, false);
        SplitPane.setResizableWithParent(facets, false);
        SplitPane.setResizableWithParent(inspector, false);
        timeline.setMinHeight(96);
        facets.setMinWidth(140);
        inspector.setMinWidth(200);
    }

    private void bind() {
        root.heightProperty().subscribe(height -> arrangeOnce(height.doubleValue()));
        below.widthProperty().subscribe(width -> arrangeBelowOnce(width.doubleValue()));
        facetsFolded.subscribe(this::refold);
        inspectorFolded.subscribe(this::refold);
        tabs.shownProperty().subscribe(tab -> open.ledger().setShown(LEDGER.equals(tab)));
        tabs.shownProperty()
                .subscribe(tab -> panes.identitiesModel().setShown(IDENTITIES.equals(tab)));
        tabs.shownProperty()
                .subscribe(tab -> panes.differencesModel().setShown(DIFFERENCES.equals(tab)));
        tabs.shownProperty().subscribe(tab -> panes.servicesModel().setShown(SERVICES.equals(tab)));
        open.workbench().comparingWishProperty().subscribe((_, wish) -> wish.ifPresent(this::show));
        open.ledger().summonsProperty().subscribe((_, _) -> focusLedger());
        open.workbench()
                .wishProperty()
                .subscribe((_, wish) -> wish.map(Workbench.Wish::identity).ifPresent(this::open));
        refold();
    }

    private void arrangeOnce(double height) {
        if (!isArranged && height > 0) {
            isArranged = true;
            root.setDividerPositions(kept().timelineShare());
        }
    }

    private void arrangeBelowOnce(double width) {
        if (!isBelowArranged && width > 0) {
            isBelowArranged = true;
            arrangeBelow();
        }
    }

    private void refold() {
        remember();
        Node middle = tabs.build();
        List<Node> shown = new ArrayList<>(List.of(middle));
        if (!facetsFolded.get()) {
            shown.addFirst(facets);
        }
        if (!inspectorFolded.get()) {
            shown.addLast(inspector);
        }
        below.getItems().setAll(shown);
        arrangeBelow();
    }

    /// A folded pane keeps the width that it had.
    private void remember() {
        if (below.getItems().contains(facets) && facets.getWidth() > 0) {
            facetsWidth = facets.getWidth();
        }
        if (below.getItems().contains(inspector) && inspector.getWidth() > 0) {
            inspectorWidth = inspector.getWidth();
        }
    }

    private void arrangeBelow() {
        double width = below.getWidth();
        if (width <= 0) {
            return;
        }
        double[] positions = new double[below.getDividers().size()];
        int place = 0;
        if (below.getItems().contains(facets)) {
            positions[place++] = (facetsWidth + DIVIDER / 2) / width;
        }
        if (below.getItems().contains(inspector)) {
            positions[place] = 1 - (inspectorWidth + DIVIDER / 2) / width;
        }
        below.setDividerPositions(positions);
    }
}
