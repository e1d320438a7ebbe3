package spoor.analysis.metering;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Counts the hours of each customer of a meter.
final class Customers {
    private long first;
    private long last;
    private int hours;
    private int between;
    private int firstSent;
    private long quantity;
    private int unsuccessful;

    private Customers() {}

    /// By first report; a customer may begin and end while the meter goes on.
    static List<Customer> of(List<Hour> hours) {
        Map<String, Customers> byId = new LinkedHashMap<>();
        int sent = 0;
        for (Hour hour : hours) {
            if (hour.state() == Hour.State.SENT) {
                sent++;
            }
            for (UsageRecord record : hour.records()) {
                byId.computeIfAbsent(record.customer(), _ -> new Customers())
                        .add(hour, record, sent);
            }
        }
        List<Customer> customers = new ArrayList<>();
        byId.forEach((id, counted) -> customers.add(counted.told(id)));
        customers.sort(Comparator.comparingLong(Customer::first));
        return customers;
    }

    /// @param sent how many hours were reported up to this one
    private void add(Hour hour, UsageRecord record, int sent) {
        boolean isFirstOfHour = hours == 0 || last != hour.start();
        if (!record.status().isCounted()) {
            unsuccessful++;
        } else if (isFirstOfHour) {
            if (hours == 0) {
                first = hour.start();
                firstSent = sent;
            }
            hours++;
            last = hour.start();
            between = sent - firstSent + 1;
            quantity += record.quantity().orElse(0);
        }
    }

    private Customer told(String id) {
        int missing = Math.max(0, between - hours);
        return new Customer(id, first, last, hours, missing, quantity, unsuccessful);
    }
}
