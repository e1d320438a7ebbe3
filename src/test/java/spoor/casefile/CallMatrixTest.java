package spoor.casefile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

import spoor.analysis.difference.Matrix;
import spoor.analysis.difference.Value;
import spoor.engine.Cancel;
import spoor.lens.Lens;
import spoor.lens.LensText;

import java.util.concurrent.CancellationException;

/// The calls of one name under a lens.
class CallMatrixTest {
    private static final Evidence EVIDENCE =
            TestEvidence.of(
                    put("2023-07-10T12:00:02Z", "alice", "'bucketName':'logs'"),
                    put("2023-07-10T12:00:01Z", "bob", "'bucketName':'logs'"),
                    put("2023-07-10T12:00:03Z", "alice", "'bucketName':'data'"),
                    TestEvidence.record(
                            "2023-07-10T12:00:04Z", "GetObject", "s3", "alice", "203.0.113.7"),
                    TestEvidence.record(
                            "2023-07-10T12:00:05Z",
                            "PutBucketAcl",
                            "s3",
                            "alice",
                            "203.0.113.7",
                            "\"errorCode\":\"AccessDenied\"",
                            "\"requestParameters\":null"));

    @Test
    void readsTheCallsOfANameInTheOrderOfTime() {
        CallMatrix.Found found = of("PutBucketAcl", Lens.ALL);

        assertThat(found.total()).isEqualTo(4);
        assertThat(found.isCutShort()).isFalse();
        assertThat(found.matrix().rows().stream().map(Matrix.Row::row)).containsExactly(0, 1, 2, 4);
        assertThat(found.matrix().columns().getFirst().values().stream().map(Matrix.Cell::value))
                .containsExactly(
                        new Value.Text("logs"),
                        new Value.Text("data"),
                        new Value.Unknown(Value.Reason.DENIED, "null"));
    }

    @Test
    void looksThroughTheLensButForTheNamesItAsksFor() {
        Lens lens = LensText.parse("name:alice error:none event:GetObject");

        assertThat(of("PutBucketAcl", lens).matrix().rows().stream().map(Matrix.Row::row))
                .containsExactly(1, 2);
        assertThat(of("GetObject", lens).total()).isEqualTo(1);
    }

    @Test
    void findsNothingOfANameThatIsNotThere() {
        assertThat(of("Nothing", Lens.ALL))
                .isEqualTo(new CallMatrix.Found("Nothing", Matrix.EMPTY, 0));
    }

    @Test
    void stopsWhenNobodyWaits() {
        Cancel cancelled = () -> true;
        CallMatrix calls = new CallMatrix(EVIDENCE);

        assertThatThrownBy(() -> calls.of("PutBucketAcl", Lens.ALL, cancelled))
                .isInstanceOf(CancellationException.class);
    }

    private static CallMatrix.Found of(String name, Lens lens) {
        return new CallMatrix(EVIDENCE).of(name, lens, Cancel.NEVER);
    }

    private static String put(String time, String user, String parameters) {
        return TestEvidence.record(
                time,
                "PutBucketAcl",
                "s3",
                user,
                "203.0.113.7",
                "\"requestParameters\":{" + parameters.replace('\'', '"') + "}");
    }
}
