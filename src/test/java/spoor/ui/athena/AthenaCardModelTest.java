package spoor.ui.athena;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import spoor.archive.aws.AwsAccess;
import spoor.lens.LensText;
import spoor.ui.athena.AthenaCardModel.Entry;

import java.math.BigDecimal;
import java.util.Optional;

class AthenaCardModelTest {
    private final AthenaCardModel model = new AthenaCardModel();

    @Test
    void takesWhatIsEnteredAndTheUsualForTheRest() {
        model.textProperty(Entry.TABLE).set(" logs.trail ");
        model.textProperty(Entry.RANGE).set("2023-07-10..2023-07-12");
        model.who().regionProperty().set("eu-central-1");

        assertThat(model.look())
                .contains(
                        new AthenaLook(
                                "logs.trail",
                                LensText.parse("time:2023-07-10..2023-07-12").range(),
                                Optional.empty(),
                                Optional.empty(),
                                new AwsAccess(
                                        Optional.empty(),
                                        Optional.empty(),
                                        Optional.of("eu-central-1"),
                                        Optional.empty(),
                                        false),
                                50_000_000_000L,
                                new BigDecimal("5"),
                                1));
        assertThat(model.problemProperty().get()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "TABLE | '' | Name the table.",
                "RANGE | '' | Give a time range with both ends, such as 2023-07-10..2023-07-12.",
                "RANGE | 2023-07-10.. | Give a time range with both ends, such as"
                        + " 2023-07-10..2023-07-12.",
                "RANGE | 2023-07-10..2023-07-10 | Give a time range with both ends, such as"
                        + " 2023-07-10..2023-07-12.",
                "OUTPUT | results | The results folder begins with s3://.",
                "LIMIT | 0 | Limit: give a number from 0.01 to 1,000,000.",
                "PRICE | much | Price: give a number from 0 to 1,000.",
                "LATE | 1.5 | Late days: give a number from 0 to 400.",
            })
    void saysWhatIsNotAsItMustBe(Entry entry, String text, String problem) {
        model.textProperty(Entry.TABLE).set("trail");
        model.textProperty(Entry.RANGE).set("2023-07-10..2023-07-12");
        model.textProperty(entry).set(text);

        assertThat(model.look()).isEmpty();
        assertThat(model.problemProperty().get()).isEqualTo(problem);
    }

    @Test
    void saysThatADeviceBelongsToARole() {
        model.textProperty(Entry.TABLE).set("trail");
        model.textProperty(Entry.RANGE).set("2023-07-10..2023-07-12");
        model.who().mfaSerialProperty().set("GAHT12345678");

        assertThat(model.look()).isEmpty();
        assertThat(model.problemProperty().get())
                .isEqualTo("External ID and MFA device belong to a role. Name the role too.");
    }

    @Test
    void refusesANameThatIsNoTable() {
        model.textProperty(Entry.TABLE).set("trail; DROP TABLE x");
        model.textProperty(Entry.RANGE).set("2023-07-10..2023-07-12");

        assertThat(model.look()).isEmpty();
        assertThat(model.problemProperty().get()).isNotEmpty();
    }
}
