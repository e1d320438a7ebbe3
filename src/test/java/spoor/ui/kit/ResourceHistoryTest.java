package spoor.ui.kit;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import spoor.casefile.Evidence;
import spoor.casefile.TestEvidence;
import spoor.engine.Cancel;
import spoor.engine.EventTable;
import spoor.event.Field;

import java.util.Optional;

class ResourceHistoryTest {
    private static final int WRITE = 1;
    private static final String LEDGER = "harbour-ledger (bucket)";

    private final Evidence evidence =
            TestEvidence.of(
                    event("09:00", "CreateBucket", "harbour-ledger", ""),
                    event("09:01", "PutBucketPolicy", "harbour-ledger", ""),
                    event("09:02", "PutBucketPolicy", "harbour-backup", ""),
                    event("09:03", "PutBucketPolicy", "harbour-ledger", REFUSED),
                    event("09:04", "PutObject", "harbour-ledger", DATA),
                    event("09:05", "GetBucketPolicy", "harbour-ledger", ""),
                    event("09:06", "GetBucketPolicy", "harbour-read", ""));

    private static final String REFUSED = ",\"errorCode\":\"AccessDenied\"";
    private static final String DATA = ",\"eventCategory\":\"Data\"";

    @Test
    void beginsAtTheLastSuccessfulWriteThatIsNotToAnObject() {
        assertThat(row(LEDGER)).isEqualTo(WRITE);
    }

    @Test
    void beginsAtTheLastEventWhereNobodyWrote() {
        assertThat(row("harbour-read (bucket)")).isEqualTo(6);
        assertThat(row("harbour-none (bucket)")).isEqualTo(EventTable.NO_ROW);
    }

    @Test
    void opensTheEventAndWishesForItsHistory() {
        Workbench workbench = new Workbench(new Jobs(Runnable::run, Runnable::run), evidence);

        ResourceHistory.show(workbench, LEDGER);

        assertThat(workbench.openRowProperty().get()).isEqualTo(WRITE);
        assertThat(workbench.comparingWishProperty().get().map(Comparing.Wish::what))
                .isEqualTo(Optional.of(Comparing.What.HISTORY));
    }

    private int row(String resource) {
        EventTable table = evidence.table();
        assertThat(table.text(Field.RESOURCE, WRITE)).isEqualTo(LEDGER);
        return ResourceHistory.row(table, resource, Cancel.NEVER);
    }

    private static String event(String time, String name, String bucket, String more) {
        return TestEvidence.record(
                "2023-07-10T" + time + ":00Z",
                name,
                "s3",
                "alice",
                "203.0.113.7",
                "\"requestParameters\":{\"bucketName\":\"" + bucket + "\"}" + more);
    }
}
