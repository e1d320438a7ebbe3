package spoor.ui;

import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.Button;
import javafx.scene.layout.Region;

import spoor.ui.athena.AthenaCard;
import spoor.ui.athena.AthenaDesk;
import spoor.ui.athena.AthenaModel;
import spoor.ui.athena.AthenaPane;
import spoor.ui.athena.BringHomeCard;
import spoor.ui.athena.BringHomeModel;
import spoor.ui.events.ColumnLayout;
import spoor.ui.kit.Banner;
import spoor.ui.kit.Notices;
import spoor.ui.kit.Words;
import spoor.ui.kit.Workbench;

import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;

/// Athena as the window shows it: the card that asks, the panes with their lens field, and what the
/// actions of the window do there.
final class AthenaSight {
    private static final ObservableValue<Boolean> NEVER = new SimpleBooleanProperty(false);

    private final AthenaDesk desk;
    private final CaseFlow flow;
    private final Preferences preferences;
    private final Cards cards;
    private final Notices notices;
    private final Runnable changed;
    private Optional<Shown> shown = Optional.empty();
    private Optional<Region> bringing = Optional.empty();

    /// What is in sight while Athena is looked at.
    record Shown(
            String name,
            AthenaModel model,
            AthenaPane panes,
            LensField field,
            Region pane,
            Region lensField,
            Region drop) {}

    /// @param changed runs when there is something else to show
    AthenaSight(
            AthenaDesk desk,
            CaseFlow flow,
            Preferences preferences,
            Cards cards,
            Notices notices,
            Runnable changed) {
        this.desk = desk;
        this.flow = flow;
        this.preferences = preferences;
        this.cards = cards;
        this.notices = notices;
        this.changed = changed;
    }

    /// What is to be shown in place of a case; empty while Athena is not looked at.
    Optional<Shown> shown() {
        return shown;
    }

    void bind() {
        desk.openProperty().subscribe((_, open) -> show(open));
        desk.askedProperty().subscribe((_, isAsked) -> showCard(isAsked));
        preferences
                .settingsProperty()
                .subscribe(_ -> inWorkbench(workbench -> workbench.showIn(preferences.zone())));
    }

    /// Whether a card of it is in sight, which asks for codes itself.
    boolean isAsking() {
        return desk.askedProperty().get()
                || bringing.filter(card -> card.getScene() != null).isPresent();
    }

    void close() {
        desk.close();
    }

    void focus() {
        shown.ifPresent(now -> now.panes().focusEvents());
    }

    /// Has the actions that make sense here do their work here.
    void command(Commands commands) {
        ObservableValue<Boolean> isOpen = desk.openProperty().map(Optional::isPresent);
        commands.on(Action.LOOK_AT_ATHENA, desk::ask);
        commands.also(Action.CLOSE_CASE, desk::close, isOpen);
        whilePossible(commands, Action.BACK, Workbench::back, Workbench::backPossibleProperty);
        whilePossible(
                commands, Action.FORWARD, Workbench::forward, Workbench::forwardPossibleProperty);
        commands.also(Action.FIND, () -> shown.ifPresent(now -> now.field().focus()), isOpen);
        commands.also(Action.FOCUS_LENS, () -> shown.ifPresent(n -> n.field().focus()), isOpen);
        commands.also(Action.FOCUS_FACETS, () -> inPanes(AthenaPane::focusFacets), isOpen);
        commands.also(Action.FOCUS_EVENTS, () -> inPanes(AthenaPane::focusEvents), isOpen);
        commands.also(Action.FOCUS_INSPECTOR, () -> inPanes(AthenaPane::focusInspector), isOpen);
        commands.also(Action.FOLD_FACETS, () -> inPanes(AthenaPane::foldFacets), isOpen);
        commands.also(Action.FOLD_INSPECTOR, () -> inPanes(AthenaPane::foldInspector), isOpen);
        commands.also(
                Action.COLOUR_BARS,
                () -> notices.show(Banner.info(Words.of("athena.oneColouring"))),
                isOpen);
    }

    private void whilePossible(
            Commands commands,
            Action action,
            Consumer<Workbench> work,
            Function<Workbench, ObservableValue<Boolean>> isPossible) {
        commands.also(
                action,
                () -> inWorkbench(work),
                desk.openProperty()
                        .flatMap(open ->
                                open.map(AthenaModel::workbench).map(isPossible).orElse(NEVER)));
    }

    private void showBringing(AthenaModel model, Optional<BringHomeModel> asked) {
        bringing.ifPresent(cards::hide);
        bringing = Optional.empty();
        asked.map(home -> new BringHomeCard(home, desk.code()))
                .ifPresent(fresh -> {
                    Region card = sheet(fresh);
                    bringing = Optional.of(card);
                    cards.show(
                            card,
                            () -> {
                                desk.code().giveUp();
                                model.dismissBringing();
                            });
                    fresh.next().requestFocus();
                });
    }

    private Region sheet(BringHomeCard card) {
        Region content = card.build();
        Button cancel = new Button(Words.of("sources.cancel"));
        cancel.setId("athena-home-cancel");
        cancel.setOnAction(_ -> cards.dismiss());
        return Cards.card(
                "athena-home-card", Words.of("athena.home"), content, cancel, card.next());
    }

    private void inPanes(Consumer<AthenaPane> work) {
        shown.map(Shown::panes).ifPresent(work);
    }

    private void inWorkbench(Consumer<Workbench> work) {
        desk.openProperty().get().map(AthenaModel::workbench).ifPresent(work);
    }

    private void show(Optional<AthenaModel> open) {
        shown = open.map(this::shownOf);
        changed.run();
    }

    private Shown shownOf(AthenaModel model) {
        Workbench workbench = model.workbench();
        workbench.showIn(preferences.zone());
        AthenaPane panes =
                new AthenaPane(
                        model, ColumnLayout.ofTexts(preferences.get().columns()), desk::close);
        panes.columnsProperty()
                .subscribe(
                        (_, columns) -> preferences.update(s -> s.withColumns(columns.toTexts())));
        model.bringingProperty().subscribe((_, asked) -> showBringing(model, asked));
        LensFieldModel lens = new LensFieldModel(workbench, workbench.jobs());
        LensDrop drop = new LensDrop(lens);
        LensField field = new LensField(lens, drop, panes::focusEvents);
        Region dropNode = drop.build();
        return new Shown(
                Words.of("athena.name"),
                model,
                panes,
                field,
                panes.build(),
                field.build(),
                dropNode);
    }

    private void showCard(boolean isAsked) {
        if (!isAsked) {
            cards.hide();
            return;
        }
        Button cancel = new Button(Words.of("sources.cancel"));
        cancel.setId("athena-cancel");
        cancel.setOnAction(_ -> desk.dismiss());
        Button look = new Button(Words.of("athena.card.look"));
        look.setId("athena-look");
        look.setDefaultButton(true);
        look.setOnAction(_ -> flow.unlessImporting(desk::look));
        look.disableProperty().bind(desk.openingProperty().map(Optional::isPresent));
        AthenaCard card = new AthenaCard(desk);
        Region content = card.build();
        cards.show(
                Cards.card("athena-card", Words.of("athena.card.title"), content, cancel, look),
                desk::dismiss);
        card.focus();
    }
}
