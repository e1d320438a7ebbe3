package spoor.ui.identities;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import spoor.event.Field;
import spoor.event.IdentityKind;
import spoor.lens.LensText;
import spoor.ui.identities.IdentityView.Line;
import spoor.ui.kit.Jobs;
import spoor.ui.kit.Workbench;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;

class IdentitiesModelTest {
    private Workbench workbench;
    private IdentitiesModel model;

    @BeforeEach
    void open() {
        workbench = new Workbench(new Jobs(Runnable::run, Runnable::run), Harbour.morning());
        model = new IdentitiesModel(workbench);
    }

    @Test
    void countsNobodyBeforeItIsSeenButKnowsHowManyThereAre() {
        assertThat(model.viewProperty().get().lines()).isEmpty();
        assertThat(model.countProperty().get()).isEqualTo("3");

        model.setShown(true);

        assertThat(names()).containsExactly("PERSON", "bot", "alice", "bob");
    }

    @Test
    void followsTheLensWhileItIsSeenAndCatchesUpLater() {
        model.setShown(true);
        workbench.advance(LensText.parse("ip:203.0.113.77"));
        assertThat(names()).containsExactly("PERSON", "bot");

        model.setShown(false);
        workbench.advance(LensText.parse("event:PutUserPolicy,ListBuckets"));
        assertThat(names()).containsExactly("PERSON", "bot");

        model.setShown(true);
        assertThat(names()).containsExactly("PERSON", "bot", "alice");
    }

    @Test
    void findsByNameKeyAccountAndArn() {
        model.setShown(true);
        for (String text :
                List.of(
                        "AIDAAL",
                        "lic 1111",
                        "arn:aws:iam::111122223333:user/alice",
                        "arn:aws:sts::111122223333:assumed-role/alice/nightly")) {
            model.search(text);
            assertThat(names()).as(text).containsExactly("PERSON", "alice");
        }
        model.search("arn:aws:iam::999999999999:user/alice");
        assertThat(names()).isEmpty();
    }

    @Test
    void sortsWithinTheKindsAndFoldsThem() {
        model.setShown(true);
        model.sortBy(IdentityColumn.FIRST);
        assertThat(names()).containsExactly("PERSON", "bot", "alice", "bob");
        model.sortBy(IdentityColumn.FIRST);
        assertThat(names()).containsExactly("PERSON", "bob", "alice", "bot");

        model.fold(IdentityKind.PERSON, true);
        assertThat(model.viewProperty().get().lines())
                .containsExactly(new Line.Group(IdentityKind.PERSON, 3, 7, 2, 1, true));
    }

    @Test
    void goesSeveralPagesDeepAndBack() {
        model.setShown(true);
        model.open(Harbour.BOT);
        model.open("user:AIDAALICE");
        assertThat(page().name()).isEqualTo("alice");

        assertThat(model.back()).isTrue();
        assertThat(page().name()).isEqualTo("bot");
        assertThat(model.back()).isTrue();
        assertThat(model.pathProperty().get()).isEmpty();
        assertThat(model.back()).isFalse();
    }

    @Test
    void saysOfOneWhatItIsAndDid() {
        model.setShown(true);
        model.open(Harbour.BOT);

        assertThat(PageSentence.of(page(), ZoneOffset.UTC))
                .isEqualTo(
                        "IAM user in 111122223333 with a long-term key. 4 events from 12:00:00 to"
                                + " 12:30:00 on 10 Jul 2023, 1 failed, 1 write.");
        assertThat(page().bars().highest()).isEqualTo(1);
        assertThat(page().isLeftOut()).isFalse();
    }

    @Test
    void marksWhatTheIdentityNeverDidBeforeTheMomentInAllOfTheCase() {
        model.setShown(true);
        model.open(Harbour.BOT);
        assertThat(page().firstSeen()).isEqualTo(FirstSeen.UNKNOWN);

        workbench.markNewSince(Optional.of(Instant.parse("2023-07-10T12:15:00Z")));

        assertThat(page().firstSeen().newValues())
                .containsEntry(Field.EVENT_NAME, Set.of("PutUserPolicy"))
                .containsEntry(Field.SOURCE_ADDRESS, Set.of("203.0.113.77"))
                .containsEntry(Field.ERROR_CODE, Set.of("AccessDenied"))
                .containsEntry(Field.REGION, Set.of());
        assertThat(PageSentence.of(page(), ZoneOffset.UTC))
                .endsWith(", 1 failed, 1 write, one address never seen before 12:15.");

        workbench.advance(LensText.parse("event:ListBuckets"));
        assertThat(page().firstSeen().count(Field.SOURCE_ADDRESS)).isZero();
        model.open("user:AIDABOB");
        workbench.advance(LensText.parse("event:GetObject"));
        assertThat(page().firstSeen().isNewItself()).isTrue();
    }

    @Test
    void takesTheBeginningOfTheRangeForTheMomentWhereNobodyChoseOne() {
        model.setShown(true);
        model.open(Harbour.BOT);
        workbench.advance(LensText.parse("time:2023-07-10T12:15Z.."));

        assertThat(page().firstSeen().moment()).contains(Instant.parse("2023-07-10T12:15:00Z"));
        assertThat(page().firstSeen().count(Field.EVENT_NAME)).isEqualTo(1);

        workbench.advance(LensText.parse("time:2023-07-10T11:00Z.."));
        assertThat(page().firstSeen()).isEqualTo(FirstSeen.UNKNOWN);
    }

    @Test
    void saysWhenTheLensLeavesTheIdentityOut() {
        model.setShown(true);
        model.open(Harbour.BOT);
        model.exclude(List.of(Harbour.BOT));

        assertThat(page().isLeftOut()).isTrue();
        assertThat(page().activity().orElseThrow().events()).isEqualTo(4);
    }

    @Test
    void tellsWhatTheLatestCallsWereAbout() {
        model.setShown(true);
        model.open(Harbour.BOT);

        assertThat(model.page().touchedProperty().get())
                .isEqualTo(
                        new Touched(
                                List.of(
                                        new Touched.Thing(new TouchedName("bucket", "ledger"), 2),
                                        new Touched.Thing(new TouchedName("user", "bot"), 1)),
                                2,
                                4,
                                4));
    }

    private IdentityPage page() {
        return model.page().pageProperty().get().orElseThrow();
    }

    private List<String> names() {
        return model.viewProperty().get().lines().stream()
                .map(line ->
                        switch (line) {
                            case Line.Group group -> group.kind().name();
                            case Line.One one -> one.identity().name();
                        })
                .toList();
    }
}
