package spoor.ui.chain;

import spoor.analysis.Chain.Step;
import spoor.export.ChainText;
import spoor.export.TextTable;
import spoor.ui.kit.Words;

/// A call that issued credentials, as an arrow says it.
///
/// @param rule by what the call and the session were joined
/// @param call its name and time
/// @param event name of the event, for a menu
/// @param evidence the rule and the events that it rests on, for a tooltip and for those who hear
///   it
/// @param row of the event in the log of the caller's account
/// @param otherRow of the same call in the log of the account that owns the role; else the same
/// @param otherAccount whose log that is
record ChainEdge(
        String rule,
        String call,
        String event,
        String evidence,
        boolean isCertain,
        int row,
        int otherRow,
        String otherAccount) {
    static ChainEdge of(Step step, ChainTimes times) {
        String rule = ChainText.rule(step);
        String event = TextTable.plain(step.issue().name());
        return new ChainEdge(
                step.isAcrossAccounts() ? Words.of("chain.across", rule) : rule,
                event + " " + times.say(step.issue().time()),
                event,
                Words.of(
                        step.isCertain() ? "chain.evidence" : "chain.evidence.fallback",
                        ChainText.call(step),
                        rule,
                        ChainText.evidence(step)),
                step.isCertain(),
                step.issue().row(),
                step.other().row(),
                TextTable.plain(step.other().account()));
    }

    boolean isAcrossAccounts() {
        return row != otherRow;
    }
}
