package spoor.ui.events;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

import spoor.casefile.Evidence;
import spoor.casefile.TestEvidence;
import spoor.engine.Cancel;
import spoor.engine.Question;
import spoor.event.Field;
import spoor.lens.Lens;

import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.CancellationException;

class RowTextTest {
    private static final List<Field> FIELDS =
            List.of(
                    Field.EVENT_TIME,
                    Field.EVENT_NAME,
                    Field.EVENT_SOURCE,
                    Field.IDENTITY_NAME,
                    Field.ERROR_CODE);

    @Test
    void givesTheChosenRowsWithAHeaderAndTheRecordsOwnValues() {
        Shown shown = shown(Many.few(6));

        String text =
                RowText.tabbed(shown, EventSelection.NONE.only(0).toggled(2), FIELDS, Cancel.NEVER);

        assertThat(text)
                .isEqualTo(
                        """
                        Time\tEvent name\tService\tIdentity\tError
                        2023-07-10T10:00:00Z\tGetObject\ts3.amazonaws.com\talice\tAccessDenied
                        2023-07-10T10:02:00Z\tAssumeRole\tsts.amazonaws.com\tcarol\t
                        """);
    }

    @Test
    void quotesWhatWouldBreakTheColumns() {
        Shown shown =
                shown(
                        TestEvidence.of(
                                TestEvidence.record(
                                        "2023-07-10T10:00:00Z",
                                        "A\\tB \\\"C\\\"",
                                        "s3",
                                        "eve",
                                        "1.1.1.1")));

        String text =
                RowText.tabbed(
                        shown,
                        EventSelection.NONE.all(1),
                        List.of(Field.EVENT_NAME, Field.IDENTITY_NAME),
                        Cancel.NEVER);

        assertThat(text).isEqualTo("Event name\tIdentity\n\"A\tB \"\"C\"\"\"\teve\n");
    }

    @Test
    void stopsWhenNobodyWaits() {
        Shown shown = shown(Many.few(3));

        assertThatThrownBy(
                        () -> RowText.tabbed(shown, EventSelection.NONE.all(3), FIELDS, () -> true))
                .isInstanceOf(CancellationException.class);
    }

    @Test
    void anIdentityIsToldInFullWithItsArn() {
        assertThat(RowText.inFull(shown(Many.few(1)), 0, Field.IDENTITY_NAME))
                .isEqualTo("alice\narn:aws:iam::111122223333:user/alice");
        assertThat(RowText.title(Field.IDENTITY)).isNotEqualTo(RowText.title(Field.IDENTITY_NAME));
    }

    private static Shown shown(Evidence evidence) {
        return Shown.of(
                evidence.table(),
                evidence.engine().answer(Question.rows(Lens.ALL), Cancel.NEVER),
                ZoneOffset.UTC);
    }
}
