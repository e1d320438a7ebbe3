package spoor.sample;

import org.jspecify.annotations.Nullable;

import java.nio.charset.StandardCharsets;
import java.util.UUID;

/// Turns an [Entry] into the bytes of its record, the fields in the order in which CloudTrail
/// delivers them (seen in real trail files of July 2023), without white space.
final class RecordWriter {
    private static final byte[] START = ascii("{\"eventVersion\":\"");
    private static final byte[] IDENTITY = ascii("\",\"userIdentity\":");
    private static final byte[] TIME = ascii(",\"eventTime\":\"");
    private static final byte[] REQUEST = ascii(",\"requestParameters\":");
    private static final byte[] RESPONSE = ascii(",\"responseElements\":");
    private static final byte[] TLS = ascii(",\"tlsDetails\":{\"tlsVersion\":\"");
    private static final String S3_ID = "ABCDEFGHJKMNPQRSTVWXYZ0123456789";

    private RecordWriter() {}

    static void write(Bytes out, Entry entry) {
        Dice dice = new Dice(entry.seed());
        Service service = entry.call().service();
        out.put(START).put(service.eventVersion()).put(IDENTITY).put(entry.caller().json());
        out.put(TIME);
        TimeText.iso(out, entry.time());
        out.put('"');
        field(out, "eventSource", service.source());
        field(out, "eventName", entry.call().name());
        field(out, "awsRegion", entry.region());
        field(out, "sourceIPAddress", entry.via().address());
        agent(out, entry);
        outcome(out, entry, dice);
        ids(out, entry, dice);
        owner(out, entry, dice);
        out.put('}');
    }

    /// S3 puts its clients in brackets, but not the services that call it.
    private static void agent(Bytes out, Entry entry) {
        Via via = entry.via();
        boolean isBracketed = entry.call().service().isS3() && !via.agent().equals(via.address());
        field(out, "userAgent", isBracketed ? "[" + via.agent() + "]" : via.agent());
    }

    private static void outcome(Bytes out, Entry entry, Dice dice) {
        Failure failure = entry.failure();
        Call call = entry.call();
        if (failure != null) {
            if (failure.code() != null) {
                field(out, "errorCode", failure.code());
            }
            if (failure.message() != null) {
                out.put(",\"errorMessage\":\"");
                failure.message().write(out, entry, dice);
                out.put('"');
            }
        }
        out.put(REQUEST);
        boolean isHidden = failure != null && failure.hidesParameters();
        (isHidden ? Template.NULL : entry.request()).write(out, entry, dice);
        out.put(RESPONSE);
        boolean hasNoAnswer = failure != null && failure.code() != null;
        (hasNoAnswer ? Template.NULL : entry.response()).write(out, entry, dice);
        if (call.extra() != null) {
            out.put(",\"additionalEventData\":");
            call.extra().write(out, entry, dice);
        }
    }

    private static void ids(Bytes out, Entry entry, Dice dice) {
        Call call = entry.call();
        if (call.access() != Access.SIGNIN) {
            requestId(out, entry);
        }
        out.put(",\"eventID\":\"");
        uuid(out, entry.eventId());
        out.put("\",\"readOnly\":").put(call.access().isRead() ? "true" : "false");
        Failure failure = entry.failure();
        if (call.resources() != null && (failure == null || !failure.isRefusal())) {
            out.put(",\"resources\":");
            call.resources().write(out, entry, dice);
        }
    }

    private static void requestId(Bytes out, Entry entry) {
        UUID id = entry.requestId();
        out.put(",\"requestID\":\"");
        if (entry.call().service().isS3()) {
            long bits = id.getLeastSignificantBits();
            for (int i = 0; i < 12; i++) {
                out.put(S3_ID.charAt((int) (bits >>> (i * 5) & 31)));
            }
            for (int i = 0; i < 4; i++) {
                out.put(S3_ID.charAt((int) (id.getMostSignificantBits() >>> (i * 5) & 31)));
            }
        } else {
            uuid(out, id);
        }
        out.put('"');
    }

    private static void owner(Bytes out, Entry entry, Dice dice) {
        Access access = entry.call().access();
        Via via = entry.via();
        field(out, "eventType", access.eventType());
        optional(out, "apiVersion", entry.call().service().apiVersion());
        out.put(",\"managementEvent\":").put(access.isManagement() ? "true" : "false");
        field(out, "recipientAccountId", entry.account().id());
        if (entry.isShared()) {
            out.put(",\"sharedEventID\":\"");
            uuid(out, entry.sharedId());
            out.put('"');
        }
        optional(out, "vpcEndpointId", via.endpoint());
        field(out, "eventCategory", access.isManagement() ? "Management" : "Data");
        if (via.tls() != Via.Tls.UNTOLD) {
            out.put(TLS).put(via.tls().version());
            out.put("\",\"cipherSuite\":\"").put(via.tls().cipher());
            out.put("\",\"clientProvidedHostHeader\":\"");
            entry.call().service().host().write(out, entry, dice);
            out.put("\"}");
        }
        if (via.isConsole()) {
            field(out, "sessionCredentialFromConsole", "true");
        }
    }

    private static void uuid(Bytes out, UUID id) {
        out.uuid(id.getMostSignificantBits(), id.getLeastSignificantBits());
    }

    private static void optional(Bytes out, String name, @Nullable String value) {
        if (value != null) {
            field(out, name, value);
        }
    }

    /// The values given here hold nothing that JSON would escape.
    private static void field(Bytes out, String name, String value) {
        out.put(",\"").put(name).put("\":\"").put(value).put('"');
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}
