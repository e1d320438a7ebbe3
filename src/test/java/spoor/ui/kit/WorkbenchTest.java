package spoor.ui.kit;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import spoor.casefile.Evidence;
import spoor.casefile.RecordStore;
import spoor.casefile.TestEvidence;
import spoor.engine.Cancel;
import spoor.event.Field;
import spoor.event.Origin;
import spoor.ingest.CredentialNotes;
import spoor.ui.HandJobs;

import java.util.List;

class WorkbenchTest {
    private static final Evidence TRACED =
            TestEvidence.of(
                    TestEvidence.record(
                            "2023-07-10T12:00:00Z", "ListBuckets", "s3", "alice", "203.0.113.77"));

    private final HandJobs jobs = new HandJobs();

    @Test
    void tracesACaseOnceItIsInSight() {
        Workbench workbench =
                new Workbench(
                        jobs.jobs(),
                        new Evidence(TRACED.table(), TRACED.engine(), TRACED.records()));
        workbench.open(0);
        assertThat(workbench.evidenceProperty().get().lineage().isKnown()).isFalse();

        jobs.run();

        Evidence shown = workbench.evidenceProperty().get();
        assertThat(shown.lineage().isKnown()).isTrue();
        assertThat(shown.table().label(Field.PERSON, 0)).isEqualTo("alice");
        assertThat(workbench.openRowProperty().get()).isZero();
        assertThat(workbench.tracingProblemProperty().get()).isEmpty();
    }

    @Test
    void tellsWhyACaseCannotBeTracedAndShowsItAllTheSame() {
        Workbench workbench =
                new Workbench(
                        jobs.jobs(),
                        new Evidence(TRACED.table(), TRACED.engine(), new Unreadable()));

        jobs.run();

        assertThat(workbench.tracingProblemProperty().get()).isEqualTo("The disk is gone.");
        assertThat(workbench.answerProperty().get().total()).isEqualTo(1);
    }

    @Test
    void countsAFacetOnlyForWhoLooksAtIt() {
        Workbench workbench = new Workbench(jobs.jobs(), TRACED);
        jobs.run();
        assertThat(workbench.answerProperty().get().facets()).doesNotContainKey(Field.SESSION);

        workbench.count(Field.SESSION, true);
        jobs.run();

        assertThat(workbench.answerProperty().get().facets()).containsKey(Field.SESSION);
        workbench.count(Field.SESSION, false);
        assertThat(workbench.counts(Field.SESSION)).isFalse();
    }

    @Test
    void anIdentityMayBeWishedForTwice() {
        Workbench workbench = new Workbench(jobs.jobs(), TRACED);
        workbench.showIdentityOfOpenEvent();
        assertThat(workbench.wishProperty().get()).isEmpty();

        workbench.open(0);
        workbench.showIdentityOfOpenEvent();
        Workbench.Wish first = workbench.wishProperty().get().orElseThrow();
        workbench.showIdentityOfOpenEvent();

        assertThat(first.identity()).isEqualTo("user:AIDAALICE");
        assertThat(workbench.wishProperty().get())
                .contains(new Workbench.Wish("user:AIDAALICE", 2));
    }

    /// A disk that went away.
    private static final class Unreadable implements RecordStore {
        @Override
        public byte[] bytes(long position, int length) {
            throw new IllegalStateException("The disk is gone.");
        }

        @Override
        public Origin origin(long position, int length) {
            throw new IllegalStateException("The disk is gone.");
        }

        @Override
        public List<CredentialNotes.Note> credentialNotes(Cancel cancel) {
            throw new IllegalStateException("The disk is gone.");
        }
    }
}
