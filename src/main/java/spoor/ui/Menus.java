package spoor.ui;

import javafx.scene.control.Menu;
import javafx.scene.control.MenuBar;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;

import spoor.ui.kit.Words;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// Menus made from the table of actions.
final class Menus {
    private final Commands commands;
    private final RecentCases recent;
    private final CaseFlow flow;

    Menus(Commands commands, RecentCases recent, CaseFlow flow) {
        this.commands = commands;
        this.recent = recent;
        this.flow = flow;
    }

    /// The entries of one menu, ready to be hung into a button or a bar.
    List<MenuItem> items(Action.Menu menu) {
        return Arrays.stream(Action.values())
                .filter(action -> action.menu() == menu)
                .map(this::item)
                .toList();
    }

    /// Everything, for the button that stands for all menus.
    List<MenuItem> all() {
        List<MenuItem> all = new ArrayList<>();
        for (MenuItem item : items(Action.Menu.CASE)) {
            boolean isLast = Action.QUIT.id().equals(item.getId());
            if (isLast) {
                all.add(recentCases());
                all.add(new SeparatorMenuItem());
                all.add(menu(Action.Menu.GO));
                all.add(menu(Action.Menu.VIEW));
                all.add(menu(Action.Menu.EXPORT));
                all.addAll(items(Action.Menu.HELP));
                all.add(new SeparatorMenuItem());
            }
            all.add(item);
        }
        return all;
    }

    /// The bar at the top of the screen that a Mac has for every program.
    MenuBar systemBar() {
        Menu cases = menu(Action.Menu.CASE);
        cases.getItems().add(recentCases());
        MenuBar bar =
                new MenuBar(
                        cases,
                        menu(Action.Menu.GO),
                        menu(Action.Menu.VIEW),
                        menu(Action.Menu.EXPORT),
                        menu(Action.Menu.HELP));
        bar.setUseSystemMenuBar(true);
        return bar;
    }

    private Menu menu(Action.Menu which) {
        Menu menu = new Menu(Words.of("menu." + which.name()));
        menu.getItems().setAll(items(which));
        return menu;
    }

    private MenuItem item(Action action) {
        MenuItem item = new MenuItem(action.words());
        item.setId(action.id());
        item.setMnemonicParsing(false);
        item.setAccelerator(action.keys().getFirst().keys());
        item.setOnAction(_ -> commands.run(action));
        item.disableProperty().bind(commands.isPossible(action).map(isPossible -> !isPossible));
        return item;
    }

    private Menu recentCases() {
        Menu menu = new Menu(Words.of("menu.recent"));
        recent.casesProperty().subscribe(cases -> menu.getItems().setAll(entries(cases)));
        return menu;
    }

    private List<MenuItem> entries(List<RecentCases.RecentCase> cases) {
        if (cases.isEmpty()) {
            MenuItem none = new MenuItem(Words.of("menu.recent.none"));
            none.setDisable(true);
            return List.of(none);
        }
        return cases.stream().map(this::entry).toList();
    }

    private MenuItem entry(RecentCases.RecentCase recentCase) {
        MenuItem item = new MenuItem(recentCase.name());
        item.setMnemonicParsing(false);
        item.setDisable(!recentCase.isThere());
        item.setOnAction(_ -> flow.open(recentCase.path()));
        return item;
    }
}
