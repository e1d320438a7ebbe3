package spoor.ui.identities;

import javafx.beans.value.ObservableValue;

import spoor.ui.identities.IdentityView.Line;
import spoor.ui.kit.Tabbed;
import spoor.ui.kit.Words;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/// What one can do with the chosen lines, for the menu and the keys alike.
final class ListActions {
    private final IdentitiesModel model;
    private final ObservableValue<ZoneId> zone;
    private final Consumer<String> clipboard;
    private final Consumer<String> hint;

    /// @param clipboard takes what is copied
    /// @param hint tells the user a sentence in the pane
    ListActions(
            IdentitiesModel model,
            ObservableValue<ZoneId> zone,
            Consumer<String> clipboard,
            Consumer<String> hint) {
        this.model = model;
        this.zone = zone;
        this.clipboard = clipboard;
        this.hint = hint;
    }

    /// Opens an identity; folds or unfolds a kind.
    void open(Line line) {
        switch (line) {
            case Line.One one -> model.open(one.identity().key());
            case Line.Group group -> model.fold(group.kind(), !group.isFolded());
        }
    }

    void only(List<Line> lines) {
        keys(lines).stream().findFirst().ifPresent(model::only);
    }

    void include(List<Line> lines) {
        model.include(keys(lines));
    }

    void exclude(List<Line> lines) {
        model.exclude(keys(lines));
    }

    /// Tab-separated with a head, as spreadsheets paste it. Times with their offset: what leaves
    /// the window must need no context.
    void copyRows(List<Line> lines) {
        List<IdentityLine> chosen = identities(lines);
        if (chosen.isEmpty()) {
            return;
        }
        SeenTimes times = SeenTimes.of(0, -1, zone.getValue());
        List<String> rows = new ArrayList<>(List.of(head()));
        chosen.forEach(line -> rows.add(row(line, times)));
        clipboard.accept(String.join("\n", rows));
        hint.accept(Words.of("identities.copied", chosen.size()));
    }

    void copyKeys(List<Line> lines) {
        List<String> keys = keys(lines);
        if (!keys.isEmpty()) {
            clipboard.accept(String.join("\n", keys));
        }
    }

    private static String head() {
        return String.join(
                "\t",
                Words.of("identities.copy.kind"),
                IdentityColumn.NAME.title(),
                Words.of("identities.copy.key"),
                IdentityColumn.EVENTS.title(),
                IdentityColumn.FAILURES.title(),
                IdentityColumn.WRITES.title(),
                IdentityColumn.FIRST.title(),
                IdentityColumn.LAST.title(),
                IdentityColumn.ACCOUNTS.title());
    }

    private static String row(IdentityLine line, SeenTimes times) {
        return List.of(
                        Words.of("identities.kind." + line.kind()),
                        line.name(),
                        line.key(),
                        String.valueOf(line.activity().events()),
                        String.valueOf(line.activity().failures()),
                        String.valueOf(line.activity().writes()),
                        times.full(line.activity().first()),
                        times.full(line.activity().last()),
                        String.join(" ", line.accounts()))
                .stream()
                .map(Tabbed::cell)
                .collect(Collectors.joining("\t"));
    }

    private static List<String> keys(List<Line> lines) {
        return identities(lines).stream().map(IdentityLine::key).toList();
    }

    static List<IdentityLine> identities(List<Line> lines) {
        return lines.stream()
                .filter(Objects::nonNull)
                .filter(Line.One.class::isInstance)
                .map(line -> ((Line.One) line).identity())
                .toList();
    }
}
