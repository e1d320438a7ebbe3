package spoor.ui.chain;

import spoor.analysis.Caller;
import spoor.analysis.Chain;
import spoor.analysis.Chain.End;
import spoor.export.ChainText;
import spoor.export.TextTable;
import spoor.ui.kit.Words;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;

/// A chain in the words that are drawn, the root first.
///
/// @param size how many links it has, over how many accounts, and when
/// @param ending where it ends; for what is unresolved, why
/// @param isResolved whether the first box is the root
/// @param edges one fewer than the boxes; each leads to the box of the next number
/// @param text the chain for a report, in lines
record ChainPicture(
        String title,
        String size,
        String ending,
        boolean isResolved,
        List<ChainBox> boxes,
        List<ChainEdge> edges,
        String text) {
    ChainPicture {
        boxes = List.copyOf(boxes);
        edges = List.copyOf(edges);
    }

    /// @param event what the chain leads to, in words
    static ChainPicture of(Chain chain, String event, ZoneId zone) {
        ChainTimes times = ChainTimes.of(chain, zone);
        List<ChainBox> boxes = boxes(chain, times);
        String name = chain.start().name();
        return new ChainPicture(
                Words.of(
                        "chain.title",
                        name.isEmpty() ? Words.of("chain.unknown") : TextTable.plain(name)),
                size(chain, boxes, times),
                ending(chain),
                chain.isResolved(),
                boxes,
                edges(chain, times),
                String.join("\n", ChainText.lines(chain, event)) + "\n");
    }

    private static List<ChainBox> boxes(Chain chain, ChainTimes times) {
        List<ChainBox> boxes = new ArrayList<>();
        boxes.add(ChainBox.of(chain.start(), times, true));
        for (Chain.Step step : chain.steps()) {
            Caller caller = step.issue().caller();
            // The one who signs the switch is the session itself; who switched is named beside it.
            boolean isNamed = chain.end() == End.SWITCHED_FROM && step == chain.steps().getLast();
            boxes.add(
                    isNamed
                            ? ChainBox.named(step.issue().switchedFrom())
                            : ChainBox.of(caller, times, false));
        }
        return boxes.reversed();
    }

    private static List<ChainEdge> edges(Chain chain, ChainTimes times) {
        List<ChainEdge> edges = new ArrayList<>();
        String account = chain.start().account();
        for (Chain.Step step : chain.steps()) {
            edges.add(ChainEdge.of(step, account, times));
            account = step.issue().caller().account();
        }
        return edges.reversed();
    }

    private static String size(Chain chain, List<ChainBox> boxes, ChainTimes times) {
        long accounts =
                boxes.stream()
                        .map(ChainBox::account)
                        .filter(account -> !account.isEmpty())
                        .distinct()
                        .count();
        String size = Words.of("chain.size", boxes.size(), accounts);
        if (chain.steps().isEmpty()) {
            return size;
        }
        String zone = times.zoneAt(chain.steps().getFirst().issue().time());
        return times.common().isEmpty()
                ? Words.of("chain.size.years", size, zone)
                : Words.of("chain.size.when", size, times.common(), zone);
    }

    private static String ending(Chain chain) {
        boolean isOwn = chain.steps().isEmpty() && chain.end() == End.LONG_TERM;
        return isOwn ? Words.of("chain.own") : TextTable.plain(ChainText.end(chain)) + ".";
    }
}
