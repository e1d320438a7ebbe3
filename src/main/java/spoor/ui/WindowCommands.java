package spoor.ui;

import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.value.ObservableValue;

import spoor.engine.EventTable;
import spoor.settings.Settings;
import spoor.ui.kit.Theme;
import spoor.ui.kit.Workbench;
import spoor.ui.timeline.Colouring;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.ObjIntConsumer;
import java.util.function.Supplier;

/// Says what each action does in the window, and when it can be done.
final class WindowCommands {
    private static final ObservableValue<Boolean> NEVER = new SimpleBooleanProperty(false);

    private final CaseDesk desk;
    private final Supplier<Optional<CaseView>> view;
    private final Commands commands = new Commands();

    /// @param view what is shown of the open case
    WindowCommands(CaseDesk desk, Supplier<Optional<CaseView>> view) {
        this.desk = desk;
        this.view = view;
    }

    Commands commands() {
        return commands;
    }

    WindowCommands withCases(CaseFlow flow) {
        ObservableValue<Boolean> isOpen = whileOpen(_ -> new SimpleBooleanProperty(true));
        commands.on(Action.NEW_CASE, () -> flow.newCase(List.of()));
        commands.on(Action.OPEN_CASE, flow::openCase);
        commands.on(Action.ADD_ARCHIVE, () -> flow.addArchive(List.of()), isOpen);
        commands.on(Action.CLOSE_CASE, flow::closeCase, isOpen);
        ObservableValue<Boolean> mayExport =
                whileOpen(open -> open.exporting().busyProperty().map(Optional::isEmpty));
        commands.on(Action.EXPORT_CSV, () -> flow.exportCsv(false), mayExport);
        commands.on(Action.EXPORT_CHANGES, () -> flow.exportCsv(true), mayExport);
        commands.on(
                Action.EXPORT_LEDGER,
                flow::exportLedger,
                whileOpen(open -> open.exportingLedger().busyProperty().map(Optional::isEmpty)));
        return this;
    }

    WindowCommands withPanes() {
        commands.on(
                Action.BACK,
                () -> inWorkbench(Workbench::back),
                whileOpen(open -> open.workbench().backPossibleProperty()));
        commands.on(
                Action.FORWARD,
                () -> inWorkbench(Workbench::forward),
                whileOpen(open -> open.workbench().forwardPossibleProperty()));
        commands.on(
                Action.SHOW_IDENTITY,
                () -> inWorkbench(Workbench::showIdentityOfOpenEvent),
                whileEventIsOpen());
        ofOpenEvent(Action.PIN_EVENT, Workbench::pin);
        ofOpenEvent(Action.SHOW_HISTORY, Workbench::showHistory);
        inView(Action.FIND, CaseView::find);
        inView(Action.FOCUS_LENS, CaseView::focusLens);
        inView(Action.FOCUS_FACETS, CaseView::focusFacets);
        inView(Action.FOCUS_EVENTS, CaseView::focusEvents);
        inView(Action.FOCUS_INSPECTOR, CaseView::focusInspector);
        inView(Action.FOCUS_IDENTITIES, CaseView::focusIdentities);
        inView(Action.FOCUS_DIFFERENCES, CaseView::focusDifferences);
        inView(Action.FOCUS_SERVICES, CaseView::focusServices);
        commands.on(
                Action.SHOW_STORY,
                () -> view.get().ifPresent(CaseView::showStory),
                whileEventIsOpen());
        inView(Action.COMPARE, CaseView::compare);
        inView(Action.FOCUS_LEDGER, CaseView::focusLedger);
        inView(Action.FOLD_FACETS, CaseView::foldFacets);
        inView(Action.FOLD_INSPECTOR, CaseView::foldInspector);
        commands.on(
                Action.COLOUR_BARS,
                () -> inWorkbench(WindowCommands::colourOtherwise),
                whileOpen(_ -> new SimpleBooleanProperty(true)));
        return this;
    }

    /// @param theme the one in sight
    WindowCommands withPreferences(Preferences preferences, Supplier<Theme> theme) {
        commands.on(
                Action.TOGGLE_THEME,
                () -> {
                    boolean isDark = theme.get() == Theme.DARK;
                    preferences.update(
                            s -> s.withLook(isDark ? Settings.Look.LIGHT : Settings.Look.DARK));
                });
        commands.on(Action.TOGGLE_ZONE, () -> preferences.update(WindowCommands::withOtherZone));
        return this;
    }

    private static void colourOtherwise(Workbench workbench) {
        workbench.stackBy(Colouring.of(workbench.stackProperty().get()).next().stack());
    }

    private static Settings withOtherZone(Settings settings) {
        return settings.withZone(
                switch (settings.zone()) {
                    case UTC -> Settings.Zone.LOCAL;
                    case LOCAL -> Settings.Zone.UTC;
                });
    }

    private void inView(Action action, Consumer<CaseView> work) {
        commands.on(
                action,
                () -> view.get().ifPresent(work),
                whileOpen(_ -> new SimpleBooleanProperty(true)));
    }

    private void ofOpenEvent(Action action, ObjIntConsumer<Workbench> work) {
        commands.on(
                action,
                () ->
                        inWorkbench(workbench ->
                                work.accept(workbench, workbench.openRowProperty().get())),
                whileEventIsOpen());
    }

    private ObservableValue<Boolean> whileEventIsOpen() {
        return whileOpen(
                open -> open.workbench().openRowProperty().map(row -> row != EventTable.NO_ROW));
    }

    private void inWorkbench(Consumer<Workbench> work) {
        desk.openProperty().get().map(OpenCase::workbench).ifPresent(work);
    }

    private ObservableValue<Boolean> whileOpen(
            Function<OpenCase, ObservableValue<Boolean>> condition) {
        return desk.openProperty().flatMap(open -> open.map(condition).orElse(NEVER));
    }
}
