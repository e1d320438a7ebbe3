package spoor.ingest;

import spoor.event.Fidelity;
import spoor.event.Field;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/// Writes down what a [Wrapping] finds, and checks that each record can be read as one.
final class Unwrapped implements Wrapping.Out {
    final List<String> inPlace = new ArrayList<>();
    final List<String> carried = new ArrayList<>();
    final List<Fidelity> fidelities = new ArrayList<>();
    final List<Set<Field>> notExported = new ArrayList<>();
    final List<RejectReason> rejects = new ArrayList<>();
    boolean isAnything;
    private final byte[] bytes;

    private Unwrapped(byte[] bytes) {
        this.bytes = bytes;
    }

    /// What lies in a value.
    static Unwrapped in(String value) {
        return in(new Wrapping(), value.getBytes(StandardCharsets.UTF_8));
    }

    static Unwrapped in(Wrapping wrapping, byte[] value) {
        Unwrapped found = new Unwrapped(value);
        found.isAnything = wrapping.unwrap(value, 0, value.length, found);
        return found;
    }

    /// For what comes from elsewhere than one value.
    static Unwrapped nothingYet() {
        return new Unwrapped(new byte[0]);
    }

    int size() {
        return inPlace.size() + carried.size() + rejects.size();
    }

    @Override
    public void inPlace(int from, int to) {
        inPlace.add(record(bytes, from, to));
    }

    @Override
    public void carried(byte[] text, int from, int to, Fidelity fidelity, Set<Field> untold) {
        carried.add(record(text, from, to));
        fidelities.add(fidelity);
        notExported.add(untold);
    }

    @Override
    public void reject(RejectReason reason) {
        rejects.add(reason);
    }

    private static String record(byte[] text, int from, int to) {
        JsonScanner scanner = new JsonScanner(200);
        scanner.reset(text, from, to);
        try {
            new RecordFields().read(scanner, text);
        } catch (JsonFault e) {
            throw new AssertionError("no whole object: " + e.reason(), e);
        }
        if (scanner.at() != to) {
            throw new AssertionError("more than one object");
        }
        return new String(text, from, to - from, StandardCharsets.UTF_8);
    }
}
