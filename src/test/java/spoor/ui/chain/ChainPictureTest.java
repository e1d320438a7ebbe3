package spoor.ui.chain;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import spoor.analysis.Chain;
import spoor.analysis.Chain.End;
import spoor.analysis.Chain.Rule;
import spoor.event.Field;

import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;

class ChainPictureTest {
    @Test
    void theRootComesFirstAndTheSessionLast() {
        ChainPicture picture = picture(HandMade.fiveHops());

        assertThat(picture.title()).isEqualTo("How RestoreRole / r1 came by its rights");
        assertThat(picture.size()).isEqualTo("6 links, 4 accounts · 10 Jul 2023, UTC");
        assertThat(picture.ending())
                .isEqualTo(
                        "Unresolved: the caller is of account 777788889999, whose log is not in"
                                + " this case.");
        assertThat(picture.isResolved()).isFalse();
        assertThat(picture.boxes())
                .extracting(ChainBox::name)
                .containsExactly(
                        "AROAFAREXAMPLE:sync",
                        "VendorAccess / sync",
                        "CiRole / gh-4711",
                        "AWSReservedSSO_SystemAdministrator_68b34a3a94a4b125 /"
                                + " chidi@harbour.example",
                        "BackupRole / b7",
                        "RestoreRole / r1");
        assertThat(picture.boxes())
                .extracting(ChainBox::isAsked)
                .containsExactly(false, false, false, false, false, true);
        assertThat(picture.text()).endsWith("└─ " + HandMade.EVENT + "\n");
    }

    @Test
    void anArrowSaysTheRuleTheCallAndWhatItRestsOn() {
        List<ChainEdge> edges = picture(HandMade.fiveHops()).edges();

        assertThat(edges)
                .extracting(ChainEdge::isCertain)
                .containsExactly(true, false, true, true, false);
        assertThat(edges.get(3))
                .isEqualTo(
                        new ChainEdge(
                                "the issued key seen in use",
                                "AssumeRole 12:02:00 across accounts",
                                "AssumeRole",
                                "AssumeRole 2023-07-10T12:02:00Z from 203.0.113.77. Certain, by"
                                        + " the issued key seen in use: event event-3 in"
                                        + " 222233334444, the same call as event-8 in"
                                        + " 444455556666.",
                                true,
                                3,
                                8,
                                "444455556666"));
        assertThat(edges.get(4).call()).isEqualTo("AssumeRole 13:00:00");
        assertThat(edges.get(4).evidence()).contains("Likely, by role, session name and time");
    }

    @Test
    void aBoxSaysWhoWhereAndSinceWhenAndLeadsToItsEvents() {
        List<ChainBox> boxes = picture(HandMade.fiveHops()).boxes();

        assertThat(boxes.get(2))
                .isEqualTo(
                        new ChainBox(
                                "CiRole / gh-4711",
                                "session",
                                "111122223333",
                                "since 12:01:00",
                                "CiRole / gh-4711 · AssumedRole · 111122223333 ·"
                                        + " ASIABUILD00000000002 · session since"
                                        + " 2023-07-10T12:01:00Z",
                                condition(Field.ACCESS_KEY, "ASIABUILD00000000002"),
                                false));
        assertThat(boxes.get(5).condition())
                .isEqualTo(condition(Field.PRINCIPAL_ID, "AROARestoreRole:r1"));
        assertThat(boxes.getFirst().since()).isEqualTo("log not in this case");
    }

    @Test
    void aUsersOwnKeyNeedsNoChain() {
        ChainPicture picture = picture(new Chain(HandMade.user("alice"), List.of(), End.LONG_TERM));

        assertThat(picture.ending())
                .isEqualTo(
                        "These are the credentials of the user's own. No call issued them, so"
                                + " there is nothing further up.");
        assertThat(picture.size()).isEqualTo("1 link, 1 account");
        assertThat(picture.boxes().getFirst().since()).isEqualTo("AKIAIOSFODNN7EXAMPLE");
    }

    @Test
    void whoSwitchedRolesInTheConsoleIsTheRoot() {
        Chain chain =
                new Chain(
                        HandMade.session("Switched", "alice", "111122223333", 0, "ASIAX"),
                        List.of(
                                HandMade.step(
                                        HandMade.session(
                                                "Switched", "alice", "111122223333", 0, ""),
                                        Rule.SWITCH_ROLE,
                                        0,
                                        0,
                                        0)),
                        End.SWITCHED_FROM);

        assertThat(picture(chain).boxes().getFirst())
                .isEqualTo(
                        new ChainBox(
                                "ops/alice",
                                "named by its ARN",
                                "222222222222",
                                "",
                                "arn:aws:iam::222222222222:user/ops/alice",
                                condition(
                                        Field.IDENTITY_ARN,
                                        "arn:aws:iam::222222222222:user/ops/alice"),
                                false));
    }

    @Test
    void aChainOfSeveralDaysHasTheDateWithEachTime() {
        ChainPicture picture =
                ChainPicture.of(
                        HandMade.fiveHops(), HandMade.EVENT, ZoneOffset.ofHoursMinutes(11, 30));

        assertThat(picture.size()).isEqualTo("6 links, 4 accounts · 2023, UTC+11:30");
        assertThat(picture.boxes().get(1).since()).isEqualTo("since 10 Jul 23:30:00");
        assertThat(picture.edges().getLast().call()).isEqualTo("AssumeRole 11 Jul 00:30:00");
    }

    private static Optional<ChainBox.Condition> condition(Field field, String value) {
        return Optional.of(new ChainBox.Condition(field, value));
    }

    private static ChainPicture picture(Chain chain) {
        return ChainPicture.of(chain, HandMade.EVENT, ZoneOffset.UTC);
    }
}
