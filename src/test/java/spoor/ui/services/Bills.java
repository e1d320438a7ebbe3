package spoor.ui.services;

import spoor.casefile.Evidence;
import spoor.casefile.TestEvidence;

/// A case with something for each view.
final class Bills {
    static final int CONTACT = 0;
    static final int PAYMENT = 1;
    static final int LOOK = 2;
    static final int CASE = 3;
    static final int ALARM = 4;
    static final int DELETED = 5;

    private Bills() {}

    static Evidence all() {
        return TestEvidence.of(records());
    }

    /// The same after an import that brought an earlier event.
    static Evidence more() {
        String[] before = records();
        String[] all = new String[before.length + 1];
        System.arraycopy(before, 0, all, 0, before.length);
        all[before.length] = call(0, "iam", "ListUsers", "{}");
        return TestEvidence.of(all);
    }

    private static String[] records() {
        return new String[] {
            call(
                    1,
                    "account",
                    "PutAlternateContact",
                    "{\"alternateContactType\":\"BILLING\",\"emailAddress\":\"a@b.example\"}"),
            call(2, "billingconsole", "SetPayInformation", "{\"paymentMethod\":\"CreditCard\"}"),
            call(3, "billingconsole", "GetAddresses", "{}"),
            call(4, "support", "DescribeCases", "{\"caseIdList\":[\"case-7\"]}"),
            call(5, "monitoring", "PutMetricAlarm", "{\"alarmName\":\"Root\",\"threshold\":1}"),
            call(6, "monitoring", "DeleteAlarms", "{\"alarmNames\":[\"Root\",\"Other\"]}")
        };
    }

    private static String call(int second, String source, String name, String request) {
        return TestEvidence.record(
                "2023-07-10T12:00:0%dZ".formatted(second),
                name,
                source,
                "alice",
                "203.0.113.7",
                "\"requestParameters\":" + request);
    }
}
