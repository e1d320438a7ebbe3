package spoor.ui.events;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import spoor.casefile.Evidence;
import spoor.casefile.TestEvidence;
import spoor.engine.Cancel;
import spoor.engine.Question;
import spoor.engine.Rows;
import spoor.event.Field;
import spoor.lens.Lens;
import spoor.lens.Sort;

import java.time.ZoneId;
import java.time.ZoneOffset;

class EventTimesTest {
    private final Evidence evidence =
            TestEvidence.of(
                    TestEvidence.record("2023-07-10T12:13:49Z", "A", "s3", "alice", "1.1.1.1"),
                    TestEvidence.record("2023-07-10T20:00:00.250Z", "C", "s3", "bob", "1.1.1.1"),
                    TestEvidence.record("2023-07-10T23:00:00Z", "B", "s3", "bob", "1.1.1.1"));

    @Test
    void namesTheDayOnceWhereAllRowsAreOfIt() {
        EventTimes times = times(Lens.ALL, ZoneOffset.UTC);

        assertThat(times.isOneDay()).isTrue();
        assertThat(times.day()).isEqualTo("10 Jul 2023");
        assertThat(times.clock(evidence.table().time(0))).isEqualTo("12:13:49");
        assertThat(times.clock(evidence.table().time(1))).isEqualTo("20:00:00.250");
    }

    @Test
    void theDayIsThatOfTheZone() {
        EventTimes times = times(Lens.ALL, ZoneId.of("Europe/Berlin"));

        assertThat(times.isOneDay()).isFalse();
        assertThat(times.date(evidence.table().time(2))).isEqualTo("2023-07-11");
        assertThat(times.clock(evidence.table().time(2))).isEqualTo("01:00:00");
        assertThat(times.full(evidence.table().time(2))).isEqualTo("2023-07-11T01:00:00+02:00");
    }

    @Test
    void looksAtAllRowsWhereTheyAreInAnotherOrder() {
        // By name the last day stands in the middle.
        Lens byName = Lens.ALL.withSort(new Sort(Field.EVENT_NAME, false));

        assertThat(times(byName, ZoneOffset.UTC).isOneDay()).isTrue();
        assertThat(times(byName, ZoneId.of("Europe/Berlin")).isOneDay()).isFalse();
    }

    @Test
    void nothingIsOfNoDay() {
        assertThat(EventTimes.of(evidence.table(), Rows.NONE, ZoneOffset.UTC).isOneDay()).isFalse();
    }

    private EventTimes times(Lens lens, ZoneId zone) {
        Rows rows = evidence.engine().answer(Question.rows(lens), Cancel.NEVER).rows();
        return EventTimes.of(evidence.table(), rows, zone);
    }
}
