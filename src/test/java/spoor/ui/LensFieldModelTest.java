package spoor.ui;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import spoor.casefile.TestEvidence;
import spoor.event.Field;
import spoor.lens.Lens;
import spoor.lens.LensText;
import spoor.lens.Match;
import spoor.ui.kit.Workbench;

import java.time.ZoneId;

class LensFieldModelTest {
    private final HandJobs hand = new HandJobs();
    private final Workbench workbench =
            new Workbench(hand.jobs(), TestEvidence.of(FakeCases.RECORDS));
    private final LensFieldModel model = new LensFieldModel(workbench, hand.jobs());

    @Test
    void showsAChipForEachCondition() {
        model.apply("time:2023-07-10T12:00Z..12:30Z source:iam,s3 -event:Describe* \"secret\"");

        assertThat(model.chipsProperty().get())
                .extracting(c -> (c.isExcluded() ? "-" : "") + c.term() + "|" + c.values())
                .containsExactly(
                        "time|10 Jul 2023 12:00 – 12:30",
                        "-event|Describe*",
                        "source|iam, s3",
                        "|“secret”");
    }

    @Test
    void showsTheRangeInTheChosenZone() {
        model.apply("time:2023-07-10T12:00Z..12:30Z");
        workbench.showIn(ZoneId.of("Asia/Tokyo"));

        assertThat(model.chipsProperty().get().getFirst().values())
                .isEqualTo("10 Jul 2023 21:00 – 21:30");
    }

    @Test
    void showsTheNameOfAnIdentityInsteadOfItsKey() {
        String key = workbench.evidenceProperty().get().table().text(Field.IDENTITY, 0);
        workbench.advance(Lens.ALL.including(Field.IDENTITY, new Match.Exact(key)));

        assertThat(key).isNotEqualTo("alice");
        assertThat(model.chipsProperty().get().getFirst().values()).isEqualTo("alice");
    }

    @Test
    void countsTheRestOfManyValues() {
        model.apply("event:A,B,C,D,E");

        assertThat(model.chipsProperty().get().getFirst().values()).isEqualTo("A, B, C + 2");
    }

    @Test
    void namesValuesThatAreNone() {
        model.apply("error:none,any");

        assertThat(model.chipsProperty().get().getFirst().values()).isEqualTo("any, none");
    }

    @Test
    void removesOneCondition() {
        model.apply("time:2023-07-10 source:iam error:any");
        model.remove(model.chipsProperty().get().get(1));
        model.remove(model.chipsProperty().get().getFirst());

        assertThat(lens()).isEqualTo("error:any");
    }

    @Test
    void replacesTheConditionThatIsEdited() {
        model.apply("source:iam error:any");
        LensChip chip = model.chipsProperty().get().getFirst();

        assertThat(model.edit(chip)).isEqualTo("source:iam");
        assertThat(model.editedProperty().get()).contains(chip);
        assertThat(model.apply("source:s3")).isTrue();

        assertThat(lens()).isEqualTo("source:s3 error:any");
        assertThat(model.editedProperty().get()).isEmpty();
    }

    @Test
    void removesTheConditionThatIsEditedToNothing() {
        model.apply("source:iam error:any");
        model.edit(model.chipsProperty().get().getFirst());
        model.apply("");

        assertThat(lens()).isEqualTo("error:any");
    }

    @Test
    void keepsTheConditionWhereEditingIsGivenUp() {
        model.apply("source:iam");
        model.edit(model.chipsProperty().get().getFirst());
        model.leave();
        model.apply("error:any");

        assertThat(lens()).isEqualTo("source:iam error:any");
    }

    @Test
    void saysWhatIsWrongAndKeepsTheLens() {
        model.apply("source:iam");

        assertThat(model.apply("erro:x")).isFalse();
        assertThat(model.problemProperty().get())
                .isEqualTo(
                        "There is no condition named \"erro\". Put text that has a colon in it"
                                + " between quotes.");
        assertThat(lens()).isEqualTo("source:iam");
    }

    @Test
    void forgetsTheProblemAsOneTypesOn() {
        model.apply("erro:x");
        model.typed("error:x", 7);

        assertThat(model.problemProperty().get()).isEmpty();
    }

    @Test
    void isOneStepBackFromEachChange() {
        model.apply("source:iam");
        model.apply("error:any");
        model.clear();
        assertThat(lens()).isEmpty();

        workbench.back();
        workbench.back();

        assertThat(lens()).isEqualTo("source:iam");
    }

    @Test
    void suggestsWhatIsInTheCase() {
        hand.run();
        model.typed("ip:198", 6);
        hand.run();
        assertThat(model.suggestionsProperty().get())
                .extracting(Suggestion::title)
                .containsExactly("198.51.100.15");

        model.leave();
        assertThat(model.suggestionsProperty().get()).isEmpty();
    }

    private String lens() {
        return LensText.format(workbench.lensProperty().get());
    }
}
