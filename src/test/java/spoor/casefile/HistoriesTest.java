package spoor.casefile;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import spoor.engine.Cancel;
import spoor.export.DifferenceText;

import java.util.List;

class HistoriesTest {
    private static final String DENIED = "\"errorCode\":\"AccessDenied\"";

    @Test
    void holdsEachWriteAgainstTheLastThatSucceeded() {
        Evidence evidence =
                TestEvidence.of(
                        call(1, "cloudtrail", "CreateTrail", "{\"name\":\"t\"}"),
                        call(2, "cloudtrail", "StopLogging", "{\"name\":\"t\"}", DENIED),
                        call(3, "cloudtrail", "StopLogging", "{\"name\":\"t\"}"),
                        call(4, "cloudtrail", "StopLogging", "{\"name\":\"other\"}"),
                        call(5, "cloudtrail", "StartLogging", "{\"name\":\"t\"}"),
                        call(6, "cloudtrail", "StopLogging", "null", DENIED));

        List<Histories.Step> steps = new Histories(evidence).of("t", Cancel.NEVER).steps();

        assertThat(steps).extracting(Histories.Step::row).containsExactly(0, 1, 2, 4);
        assertThat(steps.get(1).reading()).startsWith("Denied (AccessDenied), changed nothing: ");
        assertThat(steps.get(2).previous()).isEmpty();
        assertThat(steps.get(3).previous()).hasValue(2);
        assertThat(new Histories(evidence).of(4, Cancel.NEVER).steps()).isEqualTo(steps);
    }

    @Test
    void objectsOfABucketDoNotBuryWhatChangedIt() {
        String data = "\"eventCategory\":\"Data\"";
        Evidence evidence =
                TestEvidence.of(
                        call(1, "s3", "PutBucketAcl", "{\"bucketName\":\"b\"}"),
                        call(2, "s3", "PutObject", "{\"bucketName\":\"b\",\"key\":\"k\"}", data),
                        call(3, "s3", "PutObject", "{\"bucketName\":\"b\",\"key\":\"l\"}", data),
                        call(
                                4,
                                "s3",
                                "DeleteObject",
                                "{\"bucketName\":\"b\",\"key\":\"k\"}",
                                data));
        Histories histories = new Histories(evidence);

        assertThat(histories.of("b", Cancel.NEVER).steps())
                .extracting(Histories.Step::row)
                .containsExactly(0);
        assertThat(histories.of("arn:aws:s3:::b/k", Cancel.NEVER).steps())
                .extracting(Histories.Step::row)
                .containsExactly(1, 3);
        assertThat(histories.of(1, Cancel.NEVER).steps())
                .extracting(Histories.Step::row)
                .containsExactly(1, 3);
    }

    @Test
    void whatAnUpdateDoesNotNameIsNotRemoved() {
        Evidence evidence =
                TestEvidence.of(
                        call(
                                1,
                                "lambda",
                                "CreateFunction20150331",
                                "{\"functionName\":\"f\",\"runtime\":\"r\",\"role\":\"a\"}"),
                        call(
                                2,
                                "lambda",
                                "UpdateFunctionConfiguration20150331v2",
                                "{\"functionName\":\"f\",\"role\":\"b\"}"));
        Histories.Step step = new Histories(evidence).of("f", Cancel.NEVER).steps().getLast();

        assertThat(DifferenceText.lines(step.difference()))
                .containsExactly(
                        "  functionName: \"f\"",
                        "~ role: \"a\" → \"b\"",
                        "? runtime: \"r\" → (not named: left as it was)");
    }

    private static String call(
            int second, String source, String name, String request, String... more) {
        String parameters = "\"requestParameters\":" + request;
        return TestEvidence.record(
                "2023-07-10T12:00:0%dZ".formatted(second),
                name,
                source,
                "alice",
                "203.0.113.7",
                more.length == 0 ? new String[] {parameters} : new String[] {parameters, more[0]});
    }
}
