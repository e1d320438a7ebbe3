package spoor.ui.events;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import spoor.casefile.TestEvidence;
import spoor.engine.Folds;
import spoor.event.Field;
import spoor.lens.LensText;
import spoor.ui.kit.Jobs;
import spoor.ui.kit.Workbench;

import java.util.ArrayList;
import java.util.List;

class EventActionsTest {
    private final Jobs jobs = new Jobs(Runnable::run, Runnable::run);
    private final List<String> copied = new ArrayList<>();
    private final List<String> hints = new ArrayList<>();
    private final List<String> read = new ArrayList<>();
    private final Workbench workbench = new Workbench(jobs, Many.few(30));
    private final EventsModel model = new EventsModel(workbench, jobs);
    private final EventActions actions = actions(workbench, model);

    @Test
    void copiesTheChosenRows() {
        actions.copyRows();
        assertThat(copied).isEmpty();

        model.choose(1);
        actions.copyRows();

        assertThat(copied).containsExactly("Event name\tAccount\nPutObject\t111122223333\n");
        assertThat(hints).containsExactly("1 row copied.");
    }

    @Test
    void refusesToCopyWhatAnExportIsFor() {
        Workbench large = new Workbench(jobs, Many.rows(100_001, Folds.NONE));
        EventsModel many = new EventsModel(large, jobs);
        many.chooseAll();

        actions(large, many).copyRows();

        assertThat(copied).isEmpty();
        assertThat(hints.getFirst()).startsWith("100,001 rows are chosen").contains("100,000");
    }

    @Test
    void copiesTheRecordAsItStands() {
        model.choose(2);

        actions.copyRecord();
        actions.copyEventId();
        actions.copyValue(2, Field.EVENT_SOURCE);

        assertThat(copied.get(0)).startsWith("{\"eventVersion\":\"1.08\"").endsWith("}");
        assertThat(copied.get(1)).isEqualTo(model.shownProperty().get().table().eventId(2));
        assertThat(copied.get(2)).isEqualTo("sts.amazonaws.com");
    }

    @Test
    void makesConditionsOfValues() {
        actions.only(0, Field.EVENT_NAME);
        assertThat(lens()).isEqualTo("event:GetObject");
        actions.exclude(0, Field.SOURCE_ADDRESS);
        assertThat(lens()).isEqualTo("event:GetObject -ip:203.0.113.0");

        workbench.advance(LensText.parse(""));
        actions.include(1, Field.ERROR_CODE);
        assertThat(lens()).isEqualTo("error:none");
        assertThat(actions.label(0, Field.ERROR_CODE)).isEqualTo("none");

        String id = model.shownProperty().get().table().eventId(0);
        workbench.advance(LensText.parse(""));
        actions.only(0, Field.EVENT_ID);
        assertThat(workbench.answerProperty().get().total()).isEqualTo(1);
        assertThat(lens()).contains(id.substring(0, 8));
    }

    @Test
    void aConditionOnAnIdentityIsOneOnAllItsSessionsUnlessASessionIsAskedFor() {
        String role =
                "\"userIdentity\":{\"type\":\"AssumedRole\",\"principalId\":\"AROAX:b7\","
                        + "\"arn\":\"arn:aws:sts::1:assumed-role/Backup/b7\",\"accountId\":\"1\"}";
        String record =
                "{\"eventTime\":\"2023-07-10T10:00:00Z\",\"eventName\":\"A\",\"eventID\":"
                        + "\"11111111-2222-4333-8444-555555555555\","
                        + role
                        + "}";
        Workbench bench = new Workbench(jobs, TestEvidence.of(record));
        EventActions acts = actions(bench, new EventsModel(bench, jobs));

        acts.only(0, Field.IDENTITY_NAME);
        assertThat(LensText.format(bench.lensProperty().get())).isEqualTo("identity:role:AROAX");

        bench.advance(LensText.parse(""));
        acts.onlySession(0);
        assertThat(LensText.format(bench.lensProperty().get())).isEqualTo("name:\"Backup / b7\"");
        assertThat(acts.label(0, Field.IDENTITY_NAME)).isEqualTo("Backup / b7");
    }

    @Test
    void narrowsTheTimeFromOrToAnEvent() {
        model.choose(2);
        actions.fromHere();
        assertThat(lens()).isEqualTo("time:2023-07-10T10:02Z..");
        assertThat(workbench.answerProperty().get().total()).isEqualTo(28);

        model.choose(3);
        actions.upToHere();
        assertThat(lens()).isEqualTo("time:2023-07-10T10:02Z..10:05:01Z");
        assertThat(workbench.answerProperty().get().total()).isEqualTo(4);
    }

    @Test
    void readingOpensTheLeadAndGoesThere() {
        model.toggle(5);

        actions.read();

        assertThat(workbench.openRowProperty().get()).isEqualTo(5);
        assertThat(read).containsExactly("read");
    }

    private String lens() {
        return LensText.format(workbench.lensProperty().get());
    }

    private EventActions actions(Workbench bench, EventsModel shown) {
        return new EventActions(
                bench,
                jobs,
                shown,
                () -> List.of(Field.EVENT_NAME, Field.ACCOUNT),
                copied::add,
                hints::add,
                () -> read.add("read"));
    }
}
