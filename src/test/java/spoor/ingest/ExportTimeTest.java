package spoor.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import spoor.event.EventTime;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.Random;

class ExportTimeTest {
    private static final ExportTime NO_ZONE = new ExportTime(Optional.empty());
    private static final ExportTime BERLIN =
            new ExportTime(Optional.of(ZoneId.of("Europe/Berlin")));

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2023-07-10T12:00:00Z              | 2023-07-10T12:00:00Z",
                "2023-07-10T12:00:00.123456Z       | 2023-07-10T12:00:00.123Z",
                "2022-02-08 09:23:37+11:00         | 2022-02-07T22:23:37Z",
                "2023-07-10 12:00:00.000 UTC       | 2023-07-10T12:00:00Z",
                "1644272617                        | 2022-02-07T22:23:37Z",
                "1644272617.25                     | 2022-02-07T22:23:37.250Z",
                "1644272617000                     | 2022-02-07T22:23:37Z",
            })
    void readsATimeThatNamesItsZoneWhateverZoneWasGiven(String text, Instant time) {
        assertThat(parse(NO_ZONE, text, false)).isEqualTo(time.toEpochMilli());
        assertThat(parse(NO_ZONE, text, true)).isEqualTo(time.toEpochMilli());
        assertThat(parse(BERLIN, text, false)).isEqualTo(time.toEpochMilli());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2023-07-10 12:00:00.000           | 2023-07-10T12:00:00Z",
                "2023-07-10T12:00:00               | 2023-07-10T12:00:00Z",
                "2020-05-13, 04:52:01 PM           | 2020-05-13T16:52:01Z",
                "2020-05-13, 12:52:01 AM           | 2020-05-13T00:52:01Z",
                "2/25/2025, 9:19:25.391 AM         | 2025-02-25T09:19:25.391Z",
                "2/25/2025, 9:19:25\u202FPM        | 2025-02-25T21:19:25Z",
                "Jul 10, 2023 @ 12:27:45.000       | 2023-07-10T12:27:45Z",
            })
    void readsATimeWithoutZoneOnlyWhereOneIsKnown(String text, Instant inUtc) {
        assertThat(parse(NO_ZONE, text, true)).isEqualTo(inUtc.toEpochMilli());
        assertThat(parse(NO_ZONE, text, false)).isEqualTo(ExportTime.NO_ZONE);
        Instant inBerlin =
                inUtc.atOffset(ZoneOffset.UTC)
                        .toLocalDateTime()
                        .atZone(ZoneId.of("Europe/Berlin"))
                        .toInstant();
        assertThat(parse(BERLIN, text, false)).isEqualTo(inBerlin.toEpochMilli());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "noon",
                "2023-07-10",
                "2023-02-30T12:00:00Z",
                "13/25/2025, 9:19:25 AM",
                "2020-05-13, 16:52:01 PM",
                "2023-07-10T12:00:00.000+1",
                "1.2.3",
                "99999999999999999999",
                "9999-12-31T23:59:59-18:00",
                "2023-07-10T12:00:00Z and many more characters than a time has"
            })
    void doesNotGuess(String text) {
        assertThat(parse(BERLIN, text, true)).isEqualTo(EventTime.UNREADABLE);
        assertThat(parse(NO_ZONE, text, false)).isEqualTo(EventTime.UNREADABLE);
    }

    @Test
    void writesEveryTimeAsCloudTrailDoes() {
        Random dice = new Random(11);
        long first = Instant.parse("0001-01-01T00:00:00Z").toEpochMilli();
        long last = Instant.parse("9999-12-31T23:59:59.999Z").toEpochMilli();
        JsonOut out = new JsonOut();
        for (int i = 0; i < 20_000; i++) {
            long time = dice.nextLong(first, last);
            time -= i % 2 == 0 ? Math.floorMod(time, 1000L) : 0;

            out.clear();
            ExportTime.write(time, out);

            String written = new String(out.bytes(), 0, out.length(), StandardCharsets.US_ASCII);
            assertThat(written).isEqualTo(Instant.ofEpochMilli(time).toString());
        }
    }

    private static long parse(ExportTime times, String text, boolean isUtc) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        return times.parse(bytes, 0, bytes.length, isUtc);
    }
}
