package spoor.archive.aws;

import spoor.archive.ArchiveLimits;
import spoor.archive.LogSource;
import spoor.archive.SourceFile;
import spoor.archive.StoredAs;

import tools.jackson.databind.JsonNode;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.BooleanSupplier;

/// A ledger in memory, which has all that it was handed, at once.
final class Found implements LogSource.Finds {
    /// The content of the files by path.
    final Map<String, String> files = new TreeMap<>();

    final Map<String, String> tags = new TreeMap<>();
    final List<String> unreadable = new ArrayList<>();
    int known;
    long expected;
    long expectedBytes;
    volatile boolean isAllExpected;
    BooleanSupplier isCancelled = () -> false;

    /// The records of all files as text.
    synchronized List<String> records() {
        List<String> all = new ArrayList<>();
        for (String file : files.values()) {
            for (JsonNode event : FakeHistory.JSON.readTree(file).get("Events")) {
                all.add(event.get("CloudTrailEvent").asString());
            }
        }
        return all;
    }

    /// What was told of how far it is.
    final List<Double> shares = new CopyOnWriteArrayList<>();

    @Override
    public Set<Path> left() {
        return Set.of();
    }

    @Override
    public ArchiveLimits limits() {
        return ArchiveLimits.USUAL;
    }

    @Override
    public synchronized boolean isKnown(String path, StoredAs stored) {
        return stored.tag().equals(tags.get(path));
    }

    @Override
    public synchronized Collection<String> knownBelow(String prefix) {
        return tags.keySet().stream()
                .filter(path -> path.startsWith(prefix))
                .filter(path -> StoredAs.SETTLED.equals(tags.get(path)))
                .toList();
    }

    @Override
    public synchronized void expect(long count, long bytes) {
        expected += count;
        expectedBytes += bytes;
    }

    @Override
    public void share(double done) {
        shares.add(done);
    }

    @Override
    public void expectNoMore() {
        isAllExpected = true;
    }

    @Override
    public synchronized void file(SourceFile file) {
        try (InputStream in = file.open()) {
            files.put(file.path(), new String(in.readAllBytes(), "UTF-8"));
        } catch (IOException e) {
            unreadable.add(file.path() + ": " + e.getMessage());
        }
        tags.put(file.path(), file.stored().orElseThrow().tag());
        file.release();
    }

    @Override
    public synchronized void known(long bytes) {
        known++;
    }

    @Override
    public void lost(String path, long bytes, String reason) {
        unreadable(path, reason);
    }

    @Override
    public synchronized void unreadable(String path, String reason) {
        unreadable.add(path + ": " + reason);
    }

    @Override
    public boolean isCancelled() {
        return isCancelled.getAsBoolean();
    }
}
