package spoor.bench;

import spoor.casefile.CallMatrix;
import spoor.casefile.Evidence;
import spoor.casefile.Histories;
import spoor.casefile.Requests;
import spoor.engine.Cancel;
import spoor.engine.EventTable;
import spoor.engine.Question;
import spoor.engine.Rows;
import spoor.engine.Values;
import spoor.event.Field;
import spoor.lens.Lens;
import spoor.lens.LensText;

import java.util.Random;

/// How long the window waits for what changed.
final class Changes {
    /// As many rows as a tall window shows.
    private static final int IN_SIGHT = 40;

    private static final int TIMES = 20;

    private final Evidence evidence;
    private final EventTable table;
    private final Random random = new Random(5);

    Changes(Evidence evidence) {
        this.evidence = evidence;
        this.table = evidence.table();
    }

    void print() {
        int named = 0;
        for (int row = 0; row < table.size(); row++) {
            named += table.code(Field.RESOURCE, row) == Values.ABSENT ? 0 : 1;
        }
        Figures.print(
                "resources",
                "%,d different ones, of %.0f %% of the events",
                table.values(Field.RESOURCE).size(),
                100.0 * named / table.size());
        Rows writes = rows("access:write outcome:succeeded resource:any");
        times("what changed, 40 writes in sight", () -> inSight(writes));
        times("history of what an event is about", () -> history(writes));
        times("matrix of all calls of one name", this::matrix);
    }

    private Rows rows(String lens) {
        return evidence.engine().answer(Question.rows(LensText.parse(lens)), Cancel.NEVER).rows();
    }

    private void inSight(Rows writes) {
        Requests requests = new Requests(evidence);
        int first = random.nextInt(Math.max(1, writes.size() - IN_SIGHT));
        for (int place = first; place < Math.min(writes.size(), first + IN_SIGHT); place++) {
            requests.change(writes.at(place), Cancel.NEVER);
        }
    }

    private void history(Rows writes) {
        new Histories(evidence).of(writes.at(random.nextInt(writes.size())), Cancel.NEVER);
    }

    private void matrix() {
        int row = random.nextInt(table.size());
        new CallMatrix(evidence).of(table.text(Field.EVENT_NAME, row), Lens.ALL, Cancel.NEVER);
    }

    private static void times(String name, Runnable work) {
        double[] seconds = new double[TIMES];
        for (int i = 0; i < TIMES; i++) {
            long began = System.nanoTime();
            work.run();
            seconds[i] = Figures.seconds(began);
        }
        Figures.print(
                name,
                "median %.0f ms, 95th percentile %.0f ms",
                Figures.median(seconds) * 1e3,
                Figures.percentile(seconds, 95) * 1e3);
    }
}
