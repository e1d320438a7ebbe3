package spoor.ui.metering;

import spoor.casefile.Evidence;
import spoor.casefile.TestEvidence;

import java.util.ArrayList;
import java.util.List;

/// A small heartbeat: reports from 10 to 19 o'clock, but none at 13 and 14, of which only 14 has no
/// logs; that of 16 comes twice, that of 17 is not processed, that of 18 late. A second dimension
/// is whole.
final class Reports {
    private Reports() {}

    static Evidence evidence() {
        return TestEvidence.of(records(List.of()));
    }

    /// The same with an event before all others.
    static Evidence more() {
        return TestEvidence.of(records(List.of(other("2023-07-10T09:00:00Z"))));
    }

    private static String[] records(List<String> further) {
        List<String> records = new ArrayList<>();
        for (int hour = 10; hour < 20; hour++) {
            if (hour == 13) {
                records.add(other("2023-07-10T13:30:00Z"));
            } else if (hour != 14 && hour != 18) {
                records.add(report(hour, "2023-07-10T%d:05:00Z".formatted(hour), hour == 17));
            }
            if (hour == 16) {
                records.add(report(hour, "2023-07-10T16:35:00Z", false));
            }
        }
        records.add(report(18, "2023-07-10T20:05:00Z", false));
        for (int hour = 10; hour < 12; hour++) {
            records.add(
                    call("2023-07-10T%d:06:00Z".formatted(hour), use(hour, "whole", 4), "", ""));
        }
        records.addAll(further);
        return records.toArray(String[]::new);
    }

    private static String report(int hour, String sent, boolean isUnprocessed) {
        String use = use(hour, "readings", 10 * hour);
        return isUnprocessed
                ? call(sent, use, "", use)
                : call(sent, use, "{\"usageRecord\":%s,\"status\":\"Success\"}".formatted(use), "");
    }

    private static String use(int hour, String dimension, int quantity) {
        return """
        {"timestamp":"Jul 10, 2023, %d:00:10 %s","customerIdentifier":"c1",\
        "dimension":"%s","quantity":%d}\
        """
                .formatted(
                        hour > 12 ? hour - 12 : hour, hour < 12 ? "AM" : "PM", dimension, quantity);
    }

    private static String call(String sent, String use, String result, String unprocessed) {
        return TestEvidence.record(
                sent,
                "BatchMeterUsage",
                "metering-marketplace",
                "meter",
                "203.0.113.7",
                "\"requestParameters\":{\"productCode\":\"prod\",\"usageRecords\":[" + use + "]}",
                "\"responseElements\":{\"results\":["
                        + result
                        + "],\"unprocessedRecords\":["
                        + unprocessed
                        + "]}");
    }

    private static String other(String time) {
        return TestEvidence.record(time, "GetObject", "s3", "alice", "203.0.113.7");
    }
}
