package spoor.ui.chain;

import spoor.analysis.Chain.Step;
import spoor.export.ChainText;
import spoor.export.TextTable;
import spoor.ui.kit.Words;

/// A call that issued credentials, as an arrow says it.
///
/// @param rule by what the call and the session were joined
/// @param call its name and time, and whether it leads to another account
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
    /// @param account of the session that was issued; empty where it is not known
    static ChainEdge of(Step step, String account, ChainTimes times) {
        String rule = ChainText.rule(step);
        String event = TextTable.plain(step.issue().name());
        String call = event + " " + times.say(step.issue().time());
        return new ChainEdge(
                rule,
                isAcross(step, account) ? Words.of("chain.across", call) : call,
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

    private static boolean isAcross(Step step, String account) {
        String caller = step.issue().caller().account();
        boolean isBothKnown = !caller.isEmpty() && !account.isEmpty();
        return step.isAcrossAccounts() || isBothKnown && !caller.equals(account);
    }

    /// Whether the call is in the logs of two accounts.
    boolean isInTwoLogs() {
        return row != otherRow;
    }
}
