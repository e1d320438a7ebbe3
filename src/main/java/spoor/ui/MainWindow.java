package spoor.ui;

import javafx.beans.property.SimpleBooleanProperty;
import javafx.scene.Scene;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

import spoor.ui.athena.AthenaDesk;
import spoor.ui.kit.BannerBar;
import spoor.ui.kit.Notices;
import spoor.ui.kit.Words;
import spoor.ui.ledger.LedgerPane;

import java.time.ZoneId;
import java.util.Optional;

/// The content of the window: bars above and below, between them the welcome page or the open case,
/// and over all of it the cards.
final class MainWindow {
    private final CaseDesk desk;
    private final CaseFlow flow;
    private final Preferences preferences;
    private final OwnEntries own;
    private final AwsFlow aws;
    private final Notices notices;
    private final Commands commands;
    private final Menus menus;
    private final TopBar top;
    private final StatusStrip status;
    private final WelcomePane welcome;
    private final BannerBar banner;
    private final Cards cards = new Cards();
    private final StackPane drops = new StackPane();
    private final BorderPane frame = new BorderPane();
    private final StackPane root = new StackPane();
    private Optional<CaseView> view = Optional.empty();
    private Optional<AthenaSight> far = Optional.empty();

    /// @param quit ends the program, after asking where that is needed
    MainWindow(
            CaseDesk desk,
            CaseFlow flow,
            RecentCases recent,
            Preferences preferences,
            Looks looks,
            Notices notices,
            OwnEntries own,
            AwsFlow aws,
            Runnable quit) {
        this.desk = desk;
        this.flow = flow;
        this.preferences = preferences;
        this.own = own;
        this.aws = aws;
        this.notices = notices;
        this.commands =
                new WindowCommands(desk, () -> view)
                        .withCases(flow)
                        .withPanes()
                        .withPreferences(preferences, looks::theme)
                        .commands();
        commands.on(Action.QUIT, quit);
        commands.on(Action.LEAVE, this::leave);
        commands.on(Action.SHORTCUTS, this::showShortcuts);
        commands.on(Action.OWN_ENTRIES, own::show);
        commands.on(Action.IMPORT_AWS, aws::show);
        commands.on(Action.LOOK_AT_ATHENA, () -> {}, new SimpleBooleanProperty(false));
        this.menus = new Menus(commands, recent, flow);
        this.top = new TopBar(commands, menus, new ZoneMenu(preferences));
        this.status = new StatusStrip(desk.openingProperty(), preferences);
        this.welcome = new WelcomePane(commands, flow, recent);
        this.banner = new BannerBar(notices);
    }

    /// Lets the window look at Athena in place of a case; to be said before it is built.
    MainWindow withAthena(AthenaDesk athena) {
        AthenaSight sight =
                new AthenaSight(athena, flow, preferences, cards, notices, this::showFarOrWelcome);
        sight.command(commands);
        far = Optional.of(sight);
        return this;
    }

    Region build() {
        layout();
        bind();
        return root;
    }

    Commands commands() {
        return commands;
    }

    /// Takes down how the panes stand, for the next time.
    void rememberPanes() {
        view.ifPresent(shown -> preferences.update(s -> s.withPanes(shown.places())));
    }

    private void layout() {
        root.setId("window");
        root.getStyleClass().add("window");
        frame.getStyleClass().add("window-frame");
        VBox head = new VBox(top.build(), banner.build());
        if (System.getProperty("os.name", "").startsWith("Mac")) {
            head.getChildren().addFirst(menus.systemBar());
        }
        frame.setTop(head);
        frame.setBottom(status.build());
        drops.setPickOnBounds(false);
        root.getChildren().setAll(frame, drops, cards.build());
    }

    private void bind() {
        desk.openProperty().subscribe(this::show);
        flow.sourcesProperty().subscribe(this::showSources);
        own.shownProperty().subscribe(this::showOwnEntries);
        new AwsCards(aws, cards, () -> far.filter(AthenaSight::isAsking).isPresent()).bind();
        far.ifPresent(AthenaSight::bind);
        preferences
                .settingsProperty()
                .subscribe(_ -> desk.openProperty().get().ifPresent(this::showZone));
        DropTarget.of(root, frame, flow::dropped);
    }

    private void show(Optional<OpenCase> open) {
        rememberPanes();
        cards.hide();
        view = open.map(shown -> new CaseView(shown, preferences, ways(shown)));
        if (open.isPresent() && view.isPresent()) {
            far.ifPresent(AthenaSight::close);
            showCase(open.get(), view.get());
        } else {
            showFarOrWelcome();
        }
    }

    /// What there is while no case is open.
    private void showFarOrWelcome() {
        if (view.isPresent()) {
            return;
        }
        status.showWelcome();
        Optional<AthenaSight.Shown> shown = far.flatMap(AthenaSight::shown);
        if (shown.isPresent()) {
            drops.getChildren().setAll(shown.get().drop());
            top.showCase(shown.get().name(), shown.get().lensField());
            frame.setCenter(shown.get().pane());
        } else {
            drops.getChildren().clear();
            top.showWelcome();
            frame.setCenter(welcome.page());
        }
        focus();
    }

    private void showCase(OpenCase open, CaseView shown) {
        drops.getChildren().setAll(shown.drop());
        top.showCase(open.name(), shown.lensField());
        status.show(open);
        frame.setCenter(shown.pane());
        showZone(open);
        focusFirstEvents(open);
        open.zones().askedProperty().subscribe(asked -> showZones(open, asked));
        focus();
        own.check();
    }

    private LedgerPane.Ways ways(OpenCase open) {
        return new LedgerPane.Ways(
                () -> commands.run(Action.ADD_ARCHIVE),
                () -> commands.run(Action.EXPORT_LEDGER),
                open.zones()::ask);
    }

    /// Gives the keyboard to what one begins with. While there are no events yet nothing has it.
    void focus() {
        settle();
        root.requestFocus();
        if (far.flatMap(AthenaSight::shown).isPresent()) {
            far.ifPresent(AthenaSight::focus);
        } else if (view.isEmpty()) {
            welcome.focus();
        } else if (desk.openProperty().get().filter(MainWindow::hasEvents).isPresent()) {
            view.ifPresent(CaseView::focusTab);
        }
    }

    private static boolean hasEvents(OpenCase open) {
        return open.workbench().evidenceProperty().get().table().size() > 0;
    }

    /// Follows the panes' own listeners, so that the table is in sight by then.
    private void focusFirstEvents(OpenCase open) {
        open.workbench()
                .answerProperty()
                .subscribe((_, answer) -> {
                    if (root.isFocused() && answer.total() > 0) {
                        focus();
                    }
                });
    }

    /// A pane can take the keyboard only once its skin stands in the window.
    private void settle() {
        Scene scene = root.getScene();
        if (scene != null && scene.getWindow() != null && scene.getWindow().isShowing()) {
            root.applyCss();
            root.layout();
        }
    }

    private void showZone(OpenCase open) {
        open.workbench().showIn(preferences.zone());
    }

    private void showSources(Optional<SourcesModel> asked) {
        asked.ifPresentOrElse(
                model -> {
                    String title =
                            model.isNewCase()
                                    ? Words.of("sources.new")
                                    : Words.of("sources.add", openName());
                    cards.show(new SourcesCard(model, flow, title).build(), flow::dismissSources);
                },
                cards::hide);
    }

    private String openName() {
        return desk.openProperty().get().map(OpenCase::name).orElse("");
    }

    /// A case that was put away has nothing to ask any more.
    private void showZones(OpenCase open, Optional<ZoneQuestion.Asked> asked) {
        if (!desk.openProperty().get().filter(open::equals).isPresent()) {
            return;
        }
        ZoneQuestion question = open.zones();
        asked.ifPresentOrElse(
                now -> {
                    ZoneCard card = new ZoneCard(now, question, ZoneId.systemDefault());
                    cards.show(card.build(), question::leaveOut);
                },
                cards::hide);
    }

    private void showShortcuts() {
        cards.show(new ShortcutsCard(cards::hide).build(), () -> {});
    }

    private void showOwnEntries(Optional<OwnEntries.Found> asked) {
        asked.ifPresentOrElse(
                found ->
                        cards.show(
                                new OwnEntriesCard(found, own, this::readOwnEntries).build(),
                                own::dismiss),
                cards::hide);
    }

    /// What was changed in the file since the case was opened takes effect in it.
    private void readOwnEntries() {
        desk.openProperty().get().map(OpenCase::importing).ifPresent(CaseImport::reload);
        own.show();
    }

    private void leave() {
        if (!cards.dismiss()) {
            far.ifPresent(AthenaSight::focus);
            view.ifPresent(CaseView::focusTab);
        }
    }
}
