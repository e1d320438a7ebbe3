package spoor.cli;

import spoor.analysis.metering.Customer;
import spoor.analysis.metering.Gap;
import spoor.analysis.metering.Heartbeat;
import spoor.analysis.metering.Hour;
import spoor.analysis.metering.Sums;
import spoor.engine.EventTable;
import spoor.export.MeteringText;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

/// Heartbeats of metering as JSON objects.
final class MeteringJson {
    private MeteringJson() {}

    /// @param isByHour whether each hour is told, or only those that somebody should look at
    static Map<String, Object> object(Heartbeat beat, EventTable table, boolean isByHour) {
        Sums sums = beat.sums();
        Map<String, Object> object = new LinkedHashMap<>();
        object.put("account", beat.meter().account());
        object.put("productCode", beat.meter().product());
        object.put("dimension", beat.meter().dimension());
        object.put("isHourly", beat.meter().isHourly());
        object.put("expected", sums.expected());
        object.put("sent", sums.sent());
        object.put("notCounted", sums.notCounted());
        object.put("missing", sums.missing());
        object.put("withoutLogs", sums.withoutLogs());
        object.put("repeated", sums.repeated());
        object.put("late", sums.late());
        object.put("records", sums.records());
        object.put("unsuccessfulRecords", sums.unsuccessful());
        object.put("quantity", sums.quantity());
        object.put("usualLagHours", beat.lag());
        object.put("quietHoursAfterLast", beat.quiet());
        object.put("recordsOutside", beat.outside().size());
        object.put("gaps", beat.gaps().stream().map(MeteringJson::gap).toList());
        object.put("customers", beat.customers().stream().map(MeteringJson::customer).toList());
        object.put(
                "hours",
                beat.hours().stream()
                        .filter(hour -> isByHour || (hour.isOdd() && !hour.records().isEmpty()))
                        .map(hour -> hour(hour, table))
                        .toList());
        return object;
    }

    private static Map<String, Object> gap(Gap gap) {
        Map<String, Object> object = new LinkedHashMap<>();
        object.put("from", iso(gap.from()));
        object.put("to", iso(gap.to()));
        object.put("hours", gap.hours());
        object.put("state", MeteringText.word(gap.state()));
        object.put("events", gap.events());
        return object;
    }

    private static Map<String, Object> customer(Customer customer) {
        Map<String, Object> object = new LinkedHashMap<>();
        object.put("customer", customer.id());
        object.put("firstHour", customer.hours() == 0 ? null : iso(customer.first()));
        object.put("lastHour", customer.hours() == 0 ? null : iso(customer.last()));
        object.put("hours", customer.hours());
        object.put("missing", customer.missing());
        object.put("quantity", customer.quantity());
        object.put("unsuccessfulRecords", customer.unsuccessful());
        return object;
    }

    private static Map<String, Object> hour(Hour hour, EventTable table) {
        Map<String, Object> object = new LinkedHashMap<>();
        object.put("hour", iso(hour.start()));
        object.put("state", MeteringText.word(hour.state()));
        object.put("records", hour.records().size());
        object.put("unsuccessfulRecords", hour.unsuccessful());
        object.put("quantity", hour.quantity());
        object.put("isRepeated", hour.isRepeated());
        object.put("isContradicted", hour.isContradicted());
        object.put("isLate", hour.isLate());
        object.put("remarks", MeteringText.remarks(hour));
        object.put("events", hour.events());
        object.put(
                "eventIDs",
                hour.records().stream()
                        .map(record -> table.eventId(record.row()))
                        .distinct()
                        .toList());
        return object;
    }

    private static String iso(long millis) {
        return Instant.ofEpochMilli(millis).toString();
    }
}
