package spoor.ui.athena;

import spoor.archive.aws.AwsClients;
import spoor.archive.aws.AwsException;
import spoor.archive.aws.BucketObject;
import spoor.archive.aws.NamedObjects;
import spoor.athena.AthenaSql;
import spoor.athena.ask.AthenaAnswer;
import spoor.athena.ask.AthenaEngine;
import spoor.athena.ask.AthenaQueries;
import spoor.athena.ask.AthenaSlice;
import spoor.athena.ask.Cost;
import spoor.engine.Cancel;
import spoor.engine.Question;
import spoor.lens.Lens;
import spoor.lens.LensText;

import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;

/// A table in the Athena of AWS.
final class AwsLine implements AthenaDoor.Line {
    private final AwsClients clients;
    private final AthenaLook look;
    private final AthenaQueries queries;
    private final AthenaEngine engine;
    private final AtomicInteger holders = new AtomicInteger();
    private final Runnable own = hold();

    /// @param clients are closed with the line
    AwsLine(AwsClients clients, AthenaLook look) {
        this.clients = clients;
        this.look = look;
        this.queries = new AthenaQueries(clients, look.choices());
        this.engine = new AthenaEngine(queries, look.table(), look.lateDays());
    }

    @Override
    public AthenaAnswer ask(Question question, int rows, Cancel cancel) throws AwsException {
        return engine.ask(question, rows, cancel);
    }

    @Override
    public Slice slice(Lens lens, Cancel cancel) throws AwsException {
        AthenaSql sql = new AthenaSql(lens, look.table(), look.lateDays());
        AthenaSlice.Files files = new AthenaSlice(queries, sql).files(cancel);
        String asked =
                "Athena, table %s, query %s: %s"
                        .formatted(look.table(), files.queryId(), LensText.format(lens));
        NamedObjects found =
                NamedObjects.find(clients, files.uris(), List.of(asked), cancel::isCancelled);
        List<BucketObject> objects = found.found().values().stream().flatMap(List::stream).toList();
        return new Slice(
                found,
                objects.size(),
                objects.stream().mapToLong(BucketObject::size).sum(),
                found.gone().size(),
                objects.stream().filter(BucketObject::isFrozen).count(),
                files.cost());
    }

    @Override
    public Cost spent() {
        return engine.spent();
    }

    @Override
    public Runnable hold() {
        holders.incrementAndGet();
        AtomicBoolean isHeld = new AtomicBoolean(true);
        return () -> {
            if (isHeld.compareAndSet(true, false) && holders.decrementAndGet() == 0) {
                clients.close();
            }
        };
    }

    @Override
    public void close() {
        own.run();
    }
}
