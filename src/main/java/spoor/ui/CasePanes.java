package spoor.ui;

import javafx.beans.value.ObservableValue;
import javafx.scene.layout.Region;

import spoor.settings.Settings;
import spoor.ui.chain.ChainModel;
import spoor.ui.chain.ChainView;
import spoor.ui.difference.matrix.MatrixModel;
import spoor.ui.difference.matrix.MatrixPane;
import spoor.ui.difference.tab.DifferencesModel;
import spoor.ui.difference.tab.DifferencesPane;
import spoor.ui.events.ColumnLayout;
import spoor.ui.events.EventsPane;
import spoor.ui.facets.FacetsPane;
import spoor.ui.identities.IdentitiesModel;
import spoor.ui.identities.IdentitiesPane;
import spoor.ui.inspector.InspectorPane;
import spoor.ui.kit.Workbench;
import spoor.ui.ledger.LedgerPane;
import spoor.ui.metering.MeteringModel;
import spoor.ui.metering.MeteringView;
import spoor.ui.services.MeteringSlot;
import spoor.ui.services.ServicesModel;
import spoor.ui.services.ServicesPane;
import spoor.ui.timeline.Colouring;
import spoor.ui.timeline.TimelinePane;

import java.util.Optional;

/// Makes the panes of a case, each in one place.
final class CasePanes {
    private final Workbench workbench;
    private final EventsPane events;
    private final InspectorPane inspector;
    private final IdentitiesModel identitiesModel;
    private final IdentitiesPane identities;
    private final DifferencesModel differencesModel;
    private final DifferencesPane differences;
    private final ServicesModel servicesModel;
    private final ServicesPane services;
    private final LedgerPane ledger;

    /// @param ways what the ledger leaves to the window
    /// @param reader moves the keyboard to the inspector
    CasePanes(OpenCase open, Preferences preferences, LedgerPane.Ways ways, Runnable reader) {
        this.workbench = open.workbench();
        this.inspector = new InspectorPane(workbench, workbench.jobs());
        this.identitiesModel = new IdentitiesModel(workbench);
        this.identities = new IdentitiesPane(workbench, identitiesModel, this::chain);
        this.differencesModel = new DifferencesModel(workbench, workbench.jobs());
        MatrixModel many = new MatrixModel(workbench, workbench.jobs());
        this.differences =
                new DifferencesPane(differencesModel, Optional.of(new MatrixPane(workbench, many)));
        this.servicesModel = new ServicesModel(workbench, workbench.jobs());
        this.services = new ServicesPane(servicesModel, metering());
        this.ledger =
                new LedgerPane(
                        open.ledger(),
                        workbench.jobs(),
                        workbench.zoneProperty(),
                        open.importing().runningProperty(),
                        ways);
        this.events =
                new EventsPane(
                        workbench,
                        workbench.jobs(),
                        ColumnLayout.ofTexts(preferences.get().columns()),
                        reader);
        workbench.stackBy(colouring(preferences.get().bars()).stack());
        workbench
                .stackProperty()
                .subscribe((_, stack) -> {
                    Settings.Bars bars = bars(Colouring.of(stack));
                    preferences.update(s -> s.withBars(bars));
                });
        events.columnsProperty()
                .subscribe(
                        (_, columns) -> preferences.update(s -> s.withColumns(columns.toTexts())));
    }

    private static Colouring colouring(Settings.Bars kept) {
        return switch (kept) {
            case BY_OUTCOME -> Colouring.OUTCOME;
            case BY_SIGNAL -> Colouring.SIGNAL;
            case BY_AREA -> Colouring.AREA;
        };
    }

    private static Settings.Bars bars(Colouring chosen) {
        return switch (chosen) {
            case OUTCOME -> Settings.Bars.BY_OUTCOME;
            case SIGNAL -> Settings.Bars.BY_SIGNAL;
            case AREA -> Settings.Bars.BY_AREA;
        };
    }

    private Region chain(ObservableValue<Integer> row) {
        ChainModel model = new ChainModel(workbench, workbench.jobs());
        row.subscribe((_, shown) -> model.show(shown));
        return new ChainView(model).build();
    }

    private MeteringSlot metering() {
        MeteringModel model = new MeteringModel(workbench, workbench.jobs());
        MeteringView view = new MeteringView(workbench, model);
        return new MeteringSlot() {
            @Override
            public Region build() {
                return view.build();
            }

            @Override
            public void setShown(boolean isShown) {
                model.setShown(isShown);
            }

            @Override
            public void focus() {
                view.focus();
            }
        };
    }

    Region timeline() {
        return new TimelinePane(workbench).build();
    }

    Region facets() {
        return new FacetsPane(workbench).build();
    }

    Region events() {
        return events.build();
    }

    Region identities() {
        return identities.build();
    }

    IdentitiesModel identitiesModel() {
        return identitiesModel;
    }

    Region differences() {
        return differences.build();
    }

    DifferencesModel differencesModel() {
        return differencesModel;
    }

    Region services() {
        return services.build();
    }

    ServicesModel servicesModel() {
        return servicesModel;
    }

    Region ledger() {
        return ledger.build();
    }

    void focusInspector() {
        inspector.focus();
    }

    void focusEvents() {
        events.focus();
    }

    void focusIdentities() {
        identities.focus();
    }

    void focusIdentitiesSearch() {
        identities.focusSearch();
    }

    void focusDifferences() {
        differences.focus();
    }

    void focusHistory() {
        differences.focusHistory();
    }

    /// Compares the two events chosen in the table, or else the pinned one and the open one.
    void compare() {
        if (!events.compareChosen()) {
            workbench.compareWithPinned();
        }
    }

    void focusServices() {
        services.focus();
    }

    void focusLedger() {
        ledger.focus();
    }

    void focusLedgerSearch() {
        ledger.focusSearch();
    }

    Region inspector() {
        return inspector.build();
    }
}
