package spoor.analysis.metering;

import spoor.analysis.difference.Value;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;

/// Reads the records of use out of one call. Keys may be spelled `usageRecords` or `UsageRecords`.
public final class UsageReading {
    /// How many records of one call are read; the service takes 25.
    public static final int MOST_IN_A_CALL = 1_000;

    /// The service takes no more, and sums of this never run over.
    private static final long MOST_QUANTITY = Integer.MAX_VALUE;

    private static final int LONGEST_NUMBER = 20;

    private final UsageCall call;
    private final Value request;
    private final Value response;

    private UsageReading(UsageCall call, Value record) {
        this.call = call;
        this.request = record.at("requestParameters");
        this.response = record.at("responseElements");
    }

    /// What a call says.
    ///
    /// @param leftOut records beyond [#MOST_IN_A_CALL]
    /// @param isTrial whether it asked only for the rights to the call, and reports nothing
    public record Read(List<UsageRecord> records, int leftOut, boolean isTrial) {
        public Read {
            records = List.copyOf(records);
        }

        /// Whether it reports something that its record does not show.
        public boolean isUnknown() {
            return records.isEmpty() && !isTrial;
        }
    }

    /// A record of use by what it says, since the answer need not keep the order of the request.
    private record Said(
            String customer, String dimension, OptionalLong quantity, OptionalLong metered) {}

    /// What a call reports.
    ///
    /// @param record the whole record of the call
    public static Read read(UsageCall call, Value record) {
        UsageReading reading = new UsageReading(call, record);
        return switch (call.kind()) {
            case BATCH -> reading.batch();
            case METER -> reading.one("usageDimension", true);
            case REGISTER -> reading.one("", false);
        };
    }

    private Read one(String dimension, boolean isHourly) {
        boolean isTrial = text(request, "dryRun").equalsIgnoreCase("true");
        if (isTrial || request.at("productCode").isNothing()) {
            return new Read(List.of(), 0, isTrial);
        }
        Meter meter =
                new Meter(
                        call.account(),
                        text(request, "productCode"),
                        dimension.isEmpty() ? "" : text(request, dimension),
                        isHourly);
        // RegisterUsage names no time: what it starts, starts now.
        OptionalLong metered =
                isHourly ? UsageTime.millis(request.at("timestamp")) : OptionalLong.of(call.sent());
        OptionalLong quantity =
                isHourly ? quantity(request.at("usageQuantity")) : OptionalLong.of(0);
        Status status = call.isRefused() ? Status.REFUSED : Status.SUCCESS;
        return new Read(
                List.of(
                        new UsageRecord(
                                call.row(),
                                meter,
                                call.region(),
                                call.caller(),
                                quantity,
                                metered,
                                call.sent(),
                                status)),
                0,
                false);
    }

    private Read batch() {
        List<Value> asked = request.at("usageRecords").elements();
        List<Value> results = response.at("results").elements();
        List<Value> unprocessed = response.at("unprocessedRecords").elements();
        Map<Said, Deque<Status>> answers = new HashMap<>();
        for (Value result : bounded(results)) {
            Status status = Status.of(text(result, "status"));
            answer(answers, result.at("usageRecord"), status);
        }
        bounded(unprocessed).forEach(one -> answer(answers, one, Status.UNPROCESSED));
        List<Value> told = asked;
        if (asked.stream().noneMatch(Value.Structure.class::isInstance)) {
            // CloudTrail leaves out a request over 100 KB; the answer then says what was asked.
            told = new ArrayList<>(results.stream().map(one -> one.at("usageRecord")).toList());
            told.addAll(unprocessed);
        }
        String product = text(request, "productCode");
        List<UsageRecord> records =
                bounded(told).stream()
                        .filter(Value.Structure.class::isInstance)
                        .map(one -> record(product, one, answers))
                        .toList();
        return new Read(records, Math.max(0, told.size() - MOST_IN_A_CALL), false);
    }

    private UsageRecord record(String product, Value one, Map<Said, Deque<Status>> answers) {
        Said said = said(one);
        Deque<Status> answer = answers.getOrDefault(said, new ArrayDeque<>());
        Status status = answer.isEmpty() ? Status.NOT_SAID : answer.removeFirst();
        return new UsageRecord(
                call.row(),
                new Meter(call.account(), product, said.dimension(), true),
                call.region(),
                said.customer(),
                said.quantity(),
                said.metered(),
                call.sent(),
                call.isRefused() ? Status.REFUSED : status);
    }

    private static void answer(Map<Said, Deque<Status>> answers, Value one, Status status) {
        answers.computeIfAbsent(said(one), _ -> new ArrayDeque<>()).add(status);
    }

    private static Said said(Value one) {
        String customer = text(one, "customerIdentifier");
        return new Said(
                customer.isEmpty() ? text(one, "customerAWSAccountId") : customer,
                text(one, "dimension"),
                quantity(one.at("quantity")),
                UsageTime.millis(one.at("timestamp")));
    }

    /// Nothing said means none, by the API reference.
    private static OptionalLong quantity(Value value) {
        if (value.isNothing()) {
            return OptionalLong.of(0);
        }
        String digits = value.scalar().orElse("");
        boolean isNumber = digits.length() <= LONGEST_NUMBER && digits.matches("\\d+(\\.0+)?");
        double quantity = isNumber ? Double.parseDouble(digits) : -1;
        return quantity < 0 || quantity > MOST_QUANTITY
                ? OptionalLong.empty()
                : OptionalLong.of((long) quantity);
    }

    private static List<Value> bounded(List<Value> all) {
        return all.size() <= MOST_IN_A_CALL ? all : all.subList(0, MOST_IN_A_CALL);
    }

    private static String text(Value value, String name) {
        return value.at(name).scalar().orElse("");
    }
}
