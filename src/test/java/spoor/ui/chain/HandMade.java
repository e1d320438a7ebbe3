package spoor.ui.chain;

import spoor.analysis.Caller;
import spoor.analysis.Chain;
import spoor.analysis.Chain.End;
import spoor.analysis.Chain.Rule;
import spoor.analysis.Chain.Step;
import spoor.analysis.Issue;
import spoor.event.EventTime;

import java.time.Instant;
import java.util.List;

/// Chains made by hand, for what the sample case has none of.
public final class HandMade {
    public static final String EVENT = "GetObject 2023-07-10T12:25:46Z, event e9 in 444455556666";

    private static final String T = "2023-07-10T12:00:00Z";

    private HandMade() {}

    /// Five hops over four accounts, two of them fallbacks, the logs of the fourth missing.
    public static Chain fiveHops() {
        Caller vendor =
                new Caller(
                        "foreign:AROAFAR",
                        "AROAFAREXAMPLE:sync",
                        "AWSAccount",
                        "AROAFAREXAMPLE:sync",
                        "",
                        EventTime.UNREADABLE,
                        "",
                        "777788889999",
                        "",
                        "");
        Caller access = session("VendorAccess", "sync", "111122223333", 0, "ASIAVENDOR0000000001");
        Caller build = session("CiRole", "gh-4711", "111122223333", 60, "ASIABUILD00000000002");
        Caller admin =
                session(
                        "AWSReservedSSO_SystemAdministrator_68b34a3a94a4b125",
                        "chidi@harbour.example",
                        "222233334444",
                        90,
                        "ASIAADMIN00000000003");
        Caller backup = session("BackupRole", "b7", "444455556666", 120, "ASIABACKUP0000000004");
        Caller restore = session("RestoreRole", "r1", "444455556666", 3_600, "");
        return new Chain(
                restore,
                List.of(
                        step(backup, Rule.ROLE_AND_TIME, 4, 4, 3_600),
                        step(admin, Rule.ISSUED_KEY, 3, 8, 120),
                        step(build, Rule.ISSUED_KEY, 2, 9, 90),
                        step(access, Rule.PRINCIPAL_AND_TIME, 1, 1, 60),
                        step(vendor, Rule.ISSUED_KEY, 0, 0, 0)),
                End.ACCOUNT_MISSING);
    }

    static Caller user(String name) {
        return new Caller(
                "user:AIDA" + name,
                name,
                "IAMUser",
                "AIDA" + name,
                "arn:aws:iam::111122223333:user/" + name,
                EventTime.UNREADABLE,
                "AKIAIOSFODNN7EXAMPLE",
                "111122223333",
                "",
                "");
    }

    static Caller session(String role, String name, String account, long since, String key) {
        return new Caller(
                "role:AROA" + role,
                role + " / " + name,
                "AssumedRole",
                "AROA" + role + ":" + name,
                "arn:aws:sts::" + account + ":assumed-role/" + role + "/" + name,
                at(since),
                key,
                account,
                "arn:aws:iam::" + account + ":role/" + role,
                "");
    }

    /// @param row of the call; where `otherRow` differs, another account has it there
    static Step step(Caller caller, Rule rule, int row, int otherRow, long seconds) {
        Issue issue = issue(caller, row, seconds, caller.account());
        Issue other = row == otherRow ? issue : issue(caller, otherRow, seconds, "444455556666");
        return new Step(issue, other, rule);
    }

    private static Issue issue(Caller caller, int row, long seconds, String account) {
        return new Issue(
                row,
                "event-" + row,
                "AssumeRole",
                at(seconds),
                account,
                caller,
                "ASIA",
                "AROA",
                "arn:aws:iam::444455556666:role/BackupRole",
                "b7",
                "203.0.113.77",
                "",
                "",
                caller.name().contains("Switched")
                        ? "arn:aws:iam::222222222222:user/ops/alice"
                        : "");
    }

    private static long at(long seconds) {
        return Instant.parse(T).plusSeconds(seconds).toEpochMilli();
    }
}
