package spoor.analysis.metering;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import org.junit.jupiter.api.Test;

import spoor.analysis.difference.Value;
import spoor.casefile.RecordValues;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.OptionalLong;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

class UsageReadingTest {
    private static final long SENT = Instant.parse("2018-04-19T16:32:51Z").toEpochMilli();

    @Test
    void readsTheDocumentedRecord() throws IOException {
        try (InputStream in =
                getClass()
                        .getResourceAsStream(
                                "/spoor/documented/metering-marketplace-BatchMeterUsage.json")) {
            Value file = RecordValues.value(in.readAllBytes());
            Value record = file.at("Records").elements().getFirst();
            assertThat(read(UsageCall.Kind.BATCH, record, false))
                    .isEqualTo(
                            new UsageReading.Read(
                                    List.of(
                                            new UsageRecord(
                                                    3,
                                                    meter("EXAMPLE_proCode", "Dimension1"),
                                                    "us-east-1",
                                                    "customer1",
                                                    OptionalLong.of(1),
                                                    OptionalLong.of(SENT - 1000),
                                                    SENT,
                                                    Status.SUCCESS)),
                                    0,
                                    false));
        }
    }

    @Test
    void answersAreFoundByWhatTheySayAndNotByTheirPlace() {
        UsageReading.Read read =
                batch(
                        use("a", 1)
                                + ","
                                + use("b", 2)
                                + ","
                                + use("c", 3)
                                + ","
                                + use("d", 4)
                                + ","
                                + use("e", 5),
                        result("c", 3, "DuplicateRecord")
                                + ","
                                + result("a", 1, "Success")
                                + ","
                                + result("b", 2, "CustomerNotSubscribed"),
                        use("d", 4));

        assertThat(read.records())
                .extracting(UsageRecord::customer, UsageRecord::status)
                .containsExactly(
                        tuple("a", Status.SUCCESS),
                        tuple("b", Status.NOT_SUBSCRIBED),
                        tuple("c", Status.DUPLICATE),
                        tuple("d", Status.UNPROCESSED),
                        tuple("e", Status.NOT_SAID));
    }

    @Test
    void theAnswerSaysWhatWasAskedWhereTheRequestWasLeftOut() {
        Value record =
                json(
                        "{\"requestParameters\":{\"reason\":\"requestParameters too large\","
                                + "\"omitted\":true,\"originalSize\":\"149893\"},"
                                + "\"responseElements\":{\"results\":["
                                + result("a", 1, "Success")
                                + "],\"unprocessedRecords\":["
                                + use("b", 2)
                                + "]}}");

        assertThat(read(UsageCall.Kind.BATCH, record, false).records())
                .extracting(UsageRecord::meter, UsageRecord::customer, UsageRecord::status)
                .containsExactly(
                        tuple(meter("", "d"), "a", Status.SUCCESS),
                        tuple(meter("", "d"), "b", Status.UNPROCESSED));
    }

    @Test
    void readsOtherCallsInEitherSpellingOfTheKeys() {
        Value usage =
                json(
                        "{\"requestParameters\":{\"ProductCode\":\"p\",\"UsageDimension\":\"d\","
                                + "\"UsageQuantity\":7,\"Timestamp\":1524155570}}");
        assertThat(read(UsageCall.Kind.METER, usage, false).records())
                .containsExactly(
                        new UsageRecord(
                                3,
                                meter("p", "d"),
                                "us-east-1",
                                "i-1",
                                OptionalLong.of(7),
                                OptionalLong.of(SENT - 1000),
                                SENT,
                                Status.SUCCESS));

        Value start = json("{\"requestParameters\":{\"productCode\":\"p\"}}");
        assertThat(read(UsageCall.Kind.REGISTER, start, true).records())
                .extracting(UsageRecord::meter, UsageRecord::status)
                .containsExactly(tuple(new Meter("111122223333", "p", "", false), Status.REFUSED));
    }

    @Test
    void aTrialReportsNothingAndARefusedCallMayNotSayWhatItReports() {
        Value trial = json("{\"requestParameters\":{\"productCode\":\"p\",\"dryRun\":true}}");
        assertThat(read(UsageCall.Kind.METER, trial, true))
                .isEqualTo(new UsageReading.Read(List.of(), 0, true));

        Value denied = RecordValues.record(bytes("{\"requestParameters\":null}"), true);
        for (UsageCall.Kind kind : UsageCall.Kind.values()) {
            assertThat(read(kind, denied, true).isUnknown()).as("%s", kind).isTrue();
        }
    }

    @Test
    void hostileValuesAreBoundedOrNotKnown() {
        String many =
                IntStream.range(0, UsageReading.MOST_IN_A_CALL + 5)
                        .mapToObj(i -> use("c" + i, 1))
                        .collect(Collectors.joining(","));
        UsageReading.Read bounded = batch(many, "", "");
        assertThat(bounded.records()).hasSize(UsageReading.MOST_IN_A_CALL);
        assertThat(bounded.leftOut()).isEqualTo(5);

        UsageReading.Read odd =
                batch(
                        "17,null,[],{\"quantity\":-4},{\"quantity\":1e999999999},"
                                + "{\"quantity\":{},\"dimension\":[1],\"timestamp\":true},"
                                + "{\"quantity\":4.0,\"customerAWSAccountId\":\"1\"}",
                        "{},3,{\"usageRecord\":4}",
                        "null");
        assertThat(odd.records())
                .extracting(UsageRecord::customer, UsageRecord::quantity, UsageRecord::metered)
                .containsExactly(
                        tuple("", OptionalLong.empty(), OptionalLong.empty()),
                        tuple("", OptionalLong.empty(), OptionalLong.empty()),
                        tuple("", OptionalLong.empty(), OptionalLong.empty()),
                        tuple("1", OptionalLong.of(4), OptionalLong.empty()));
        assertThat(read(UsageCall.Kind.BATCH, json("7"), false).isUnknown()).isTrue();
    }

    @Test
    void readsTimesAsTheyAreSpelledAndNoOthers() {
        for (String known :
                new String[] {
                    "\"Apr 19, 2018 4:32:50 PM\"",
                    "\"Apr 19, 2018, 4:32:50 PM\"",
                    "\"Apr 19, 2018, 4:32:50\u202FPM\"",
                    "\"2018-04-19T16:32:50Z\"",
                    "\"2018-04-19T18:32:50+02:00\"",
                    "1524155570",
                    "1.52415557E9",
                    "\"1524155570\""
                }) {
            assertThat(UsageTime.millis(json(known))).as(known).hasValue(SENT - 1000);
        }
        for (String unknown :
                new String[] {
                    "\"\"",
                    "\"Feb 30, 2018 4:32:50 PM\"",
                    "\"2018-04-19T16:32:50\"",
                    "1524155570000",
                    "-1",
                    "1e999999",
                    "\"yesterday\"",
                    "true",
                    "{}",
                    "[]",
                    "null",
                    "\"NaN\"",
                    "\"19 avr. 2018 16:32:50\""
                }) {
            assertThat(UsageTime.millis(json(unknown))).as(unknown).isEmpty();
        }
    }

    private static UsageReading.Read batch(String records, String results, String unprocessed) {
        return read(
                UsageCall.Kind.BATCH,
                json(
                        "{\"requestParameters\":{\"productCode\":\"p\",\"usageRecords\":["
                                + records
                                + "]},\"responseElements\":{\"results\":["
                                + results
                                + "],\"unprocessedRecords\":["
                                + unprocessed
                                + "]}}"),
                false);
    }

    private static String use(String customer, int quantity) {
        return "{\"dimension\":\"d\",\"customerIdentifier\":\"%s\",\"quantity\":%d}"
                .formatted(customer, quantity);
    }

    private static String result(String customer, int quantity, String status) {
        return "{\"usageRecord\":%s,\"status\":\"%s\"}".formatted(use(customer, quantity), status);
    }

    private static UsageReading.Read read(UsageCall.Kind kind, Value record, boolean isRefused) {
        return UsageReading.read(
                new UsageCall(3, kind, "111122223333", "us-east-1", "i-1", SENT, isRefused),
                record);
    }

    private static Meter meter(String product, String dimension) {
        return new Meter("111122223333", product, dimension, true);
    }

    private static Value json(String text) {
        return RecordValues.value(bytes(text));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
