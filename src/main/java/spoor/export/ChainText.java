package spoor.export;

import spoor.analysis.Caller;
import spoor.analysis.Chain;
import spoor.analysis.Chain.Step;
import spoor.analysis.Issue;
import spoor.analysis.Start;
import spoor.engine.EventTable;
import spoor.event.Field;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/// A chain in words, for a terminal or a report: the root first, each session further in.
public final class ChainText {
    private static final String INDENT = "   ";

    private ChainText() {}

    /// The lines, without line ends and without anything that a terminal obeys.
    ///
    /// @param event what the chain leads to, in words
    public static List<String> lines(Chain chain, String event) {
        List<String> lines = new ArrayList<>();
        List<Step> steps = chain.steps();
        lines.add(end(chain) + ".");
        lines.add(caller(chain.root()) + cause(chain));
        for (int i = steps.size() - 1; i >= 0; i--) {
            String indent = INDENT.repeat(steps.size() - 1 - i);
            Step step = steps.get(i);
            lines.add(indent + "└─ " + call(step));
            lines.add(indent + INDENT + "by " + rule(step) + ": " + evidence(step));
            Caller next = i == 0 ? chain.start() : steps.get(i - 1).issue().caller();
            lines.add(indent + INDENT + caller(next));
        }
        lines.add(INDENT.repeat(steps.size()) + "└─ " + event);
        return lines.stream().map(TextTable::plain).toList();
    }

    /// The call in whose course a service asked for the credentials; empty where none is known.
    public static String cause(Chain chain) {
        Start cause = chain.cause();
        return cause == null
                ? ""
                : " · in the request of %s by %s, event %s in %s"
                        .formatted(
                                cause.name(),
                                cause.caller().name(),
                                cause.eventId(),
                                cause.account());
    }

    /// The event that a chain leads to, in words.
    public static String event(EventTable table, int row) {
        return TextTable.plain(
                "%s %s, event %s in %s"
                        .formatted(
                                table.text(Field.EVENT_NAME, row),
                                table.text(Field.EVENT_TIME, row),
                                table.eventId(row),
                                table.text(Field.ACCOUNT, row)));
    }

    /// One who made a call, with the key that was used.
    public static String caller(Caller caller) {
        List<String> parts = new ArrayList<>();
        parts.add(caller.name().isEmpty() ? "unknown" : caller.name());
        if (!caller.type().isEmpty()) {
            parts.add(caller.type());
        }
        if (!caller.account().isEmpty()) {
            parts.add(caller.account());
        }
        if (!caller.key().isEmpty()) {
            parts.add(caller.key());
        }
        if (caller.hasSince()) {
            parts.add("session since " + Instant.ofEpochMilli(caller.since()));
        }
        return TextTable.plain(String.join(" · ", parts));
    }

    /// The call of a step, with its time and where it came from.
    public static String call(Step step) {
        Issue issue = step.issue();
        String from = issue.address().isEmpty() ? "" : " from " + issue.address();
        return TextTable.plain(issue.name() + " " + Instant.ofEpochMilli(issue.time()) + from);
    }

    /// Where the call of a step stands: one event, or one in each of the two accounts.
    public static String evidence(Step step) {
        Issue issue = step.issue();
        String ids = "event " + issue.eventId() + " in " + account(issue);
        String all =
                step.isAcrossAccounts()
                        ? ids
                                + ", the same call as "
                                + step.other().eventId()
                                + " in "
                                + account(step.other())
                        : ids;
        return TextTable.plain(all);
    }

    private static String account(Issue issue) {
        return issue.account().isEmpty() ? "an account that is not recorded" : issue.account();
    }

    /// The rule in words.
    public static String rule(Step step) {
        return switch (step.rule()) {
            case ISSUED_KEY -> "the issued key seen in use";
            case PRINCIPAL_AND_TIME -> "principal id and time of creation";
            case ROLE_AND_TIME -> "role, session name and time of creation";
            case SIGN_IN -> "the time of the sign-in";
            case SWITCH_ROLE -> "the time of the role switch";
        };
    }

    /// How the chain ends, in words.
    public static String end(Chain chain) {
        return switch (chain.end()) {
            case LONG_TERM -> "Root: credentials of the user's own";
            case SIGNED_IN -> "Root: a sign-in to the console";
            case SERVICE -> "Root: an AWS service";
            case OUTSIDE -> "Root: vouched for by an outside provider";
            case IDENTITY_CENTER -> "Root: an Identity Center user";
            case SWITCHED_FROM ->
                    "Root: the console names "
                            + chain.steps().getLast().issue().switchedFrom()
                            + " as the one who switched";
            case ANONYMOUS -> "Root: nobody, the request is not signed";
            case FORWARDED ->
                    "Root: the user, whose call %s forwarded with a key of its own"
                            .formatted(chain.root().invokedBy());
            case NOT_ISSUED_HERE -> "Unresolved: no call in this case issued these credentials";
            case SERVICE_LINKED ->
                    "Unresolved: AWS shows no key for the session of a service-linked role";
            case ACCOUNT_MISSING ->
                    "Unresolved: the caller is of account "
                            + known(chain.root().account())
                            + ", whose log is not in this case";
            case SEVERAL_FIT -> "Unresolved: several calls fit equally well";
            case NOT_SAID -> "Unresolved: the record does not say enough";
            case TOO_LONG ->
                    "Unresolved: after "
                            + chain.steps().stream()
                                    .map(step -> step.issue().name())
                                    .collect(Collectors.joining(", "))
                            + " the records lead no further up";
        };
    }

    private static String known(String account) {
        return account.isEmpty() ? "unknown" : account;
    }
}
