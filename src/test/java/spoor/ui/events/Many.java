package spoor.ui.events;

import spoor.casefile.Evidence;
import spoor.casefile.RecordStore;
import spoor.casefile.TestEvidence;
import spoor.engine.Cancel;
import spoor.engine.ColumnEngine;
import spoor.engine.EventTable;
import spoor.engine.EventTableBuilder;
import spoor.engine.Folds;
import spoor.engine.Values;
import spoor.event.Field;
import spoor.event.Origin;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// Evidence for tests of the table.
final class Many {
    private static final String[] NAMES = {"GetObject", "PutObject", "AssumeRole", "ListBuckets"};
    private static final String[] USERS = {"alice", "bob", "carol"};

    private Many() {}

    /// So many events, one a minute from 10 July 2023, 10:00, their names and users in turn.
    static Evidence few(int events) {
        List<String> records = new ArrayList<>();
        for (int i = 0; i < events; i++) {
            records.add(
                    TestEvidence.record(
                            "2023-07-%02dT%02d:%02d:00Z"
                                    .formatted(
                                            10 + (600 + i) / 1440,
                                            (600 + i) / 60 % 24,
                                            (600 + i) % 60),
                            NAMES[i % NAMES.length],
                            i % NAMES.length == 2 ? "sts" : "s3",
                            USERS[i % USERS.length],
                            "203.0.113." + i % 50,
                            i % 5 == 0 ? "\"errorCode\":\"AccessDenied\"" : "\"readOnly\":true"));
        }
        return TestEvidence.of(records.toArray(String[]::new));
    }

    /// A table of so many events without records, a second apart.
    static Evidence rows(int events, Folds folds) {
        String[] names = {"", "GetObject", "PutObject"};
        EventTableBuilder builder =
                new EventTableBuilder(
                        Map.of(Field.EVENT_NAME, new Values(names, null)),
                        events,
                        List.of(new EventTable.Batch(0, 0)));
        long[] times = new long[events];
        int[] codes = new int[events];
        for (int i = 0; i < events; i++) {
            times[i] = 1_688_983_200_000L + i * 1_000L;
            codes[i] = 1 + i % 2;
        }
        builder.setTimes(0, times);
        builder.setCodes(0, Field.EVENT_NAME, codes);
        EventTable table = builder.build(folds, Cancel.NEVER);
        return new Evidence(table, new ColumnEngine(table, (_, _, _) -> {}), new NoRecords())
                .traced(Cancel.NEVER);
    }

    private static final class NoRecords implements RecordStore {
        @Override
        public byte[] bytes(long position, int length) {
            return new byte[0];
        }

        @Override
        public Origin origin(long position, int length) {
            return new Origin("", "", "", position, length, List.of());
        }
    }
}
