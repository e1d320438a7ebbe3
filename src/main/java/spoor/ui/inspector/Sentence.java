package spoor.ui.inspector;

import spoor.engine.EventTable;
import spoor.event.Field;
import spoor.event.Outcome;
import spoor.ui.kit.Words;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/// What happened, in one plain sentence and a time. It says nothing that the record does not say.
final class Sentence {
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("d MMM uuuu, HH:mm:ss", Locale.ENGLISH);
    private static final DateTimeFormatter FINE_TIME =
            DateTimeFormatter.ofPattern("d MMM uuuu, HH:mm:ss.SSS", Locale.ENGLISH);
    private static final int LONGEST_REASON = 120;

    private Sentence() {}

    static String of(EventTable table, int row, ZoneId zone) {
        return what(table, row) + " " + time(table.time(row), zone) + ".";
    }

    /// `10 Jul 2023, 12:13:49 UTC`
    static String time(long millis, ZoneId zone) {
        ZonedDateTime time = Instant.ofEpochMilli(millis).atZone(zone);
        boolean isUtc = zone.normalized().equals(ZoneOffset.UTC);
        String offset = isUtc ? "UTC" : "UTC" + time.getOffset().getId();
        return (millis % 1_000 == 0 ? TIME : FINE_TIME).format(time) + " " + offset;
    }

    private static String what(EventTable table, int row) {
        String name = table.text(Field.EVENT_NAME, row);
        String who = table.label(Field.IDENTITY_NAME, row);
        String service = table.label(Field.EVENT_SOURCE, row);
        if (name.isEmpty()) {
            return Words.of("inspector.sentence.nameless");
        }
        if (table.text(Field.EVENT_TYPE, row).equalsIgnoreCase("AwsServiceEvent")) {
            return Words.of("inspector.sentence.service", service, name);
        }
        if (name.equals("ConsoleLogin") && !who.isEmpty()) {
            return signIn(table, row, who);
        }
        return call(table, row, name, who, service);
    }

    private static String signIn(EventTable table, int row, String who) {
        return switch (outcome(table, row)) {
            case SUCCEEDED -> Words.of("inspector.sentence.sign-in", who);
            case DENIED, FAILED ->
                    Words.of("inspector.sentence.sign-in.failed", who, reason(table, row));
        };
    }

    private static String call(EventTable table, int row, String name, String who, String service) {
        boolean isNobody = who.isEmpty();
        return switch (outcome(table, row)) {
            case SUCCEEDED ->
                    isNobody
                            ? Words.of("inspector.sentence.nobody.succeeded", name, service)
                            : Words.of("inspector.sentence.succeeded", who, name, service);
            case DENIED ->
                    isNobody
                            ? Words.of(
                                    "inspector.sentence.nobody.denied",
                                    name,
                                    service,
                                    reason(table, row))
                            : Words.of(
                                    "inspector.sentence.denied",
                                    who,
                                    name,
                                    service,
                                    reason(table, row));
            case FAILED ->
                    isNobody
                            ? Words.of(
                                    "inspector.sentence.nobody.failed",
                                    name,
                                    service,
                                    reason(table, row))
                            : Words.of(
                                    "inspector.sentence.failed",
                                    who,
                                    name,
                                    service,
                                    reason(table, row));
        };
    }

    /// How the call ended; where the copy does not say, nothing is claimed to have gone wrong.
    static Outcome outcome(EventTable table, int row) {
        String word = table.text(Field.OUTCOME, row);
        for (Outcome outcome : Outcome.values()) {
            if (outcome.word().equals(word)) {
                return outcome;
            }
        }
        if (word.equals(Field.NOT_EXPORTED)) {
            return Outcome.SUCCEEDED;
        }
        return Outcome.of(
                table.text(Field.ERROR_CODE, row), table.text(Field.ERROR_MESSAGE, row), false);
    }

    /// The error code, or the message where there is none.
    private static String reason(EventTable table, int row) {
        String code = table.text(Field.ERROR_CODE, row);
        String message = table.text(Field.ERROR_MESSAGE, row);
        String reason = code.isEmpty() ? message : code;
        if (reason.isEmpty()) {
            return Words.of("inspector.sentence.no-reason");
        }
        return reason.length() > LONGEST_REASON
                ? reason.substring(0, LONGEST_REASON) + "…"
                : reason;
    }
}
