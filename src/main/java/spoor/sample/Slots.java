package spoor.sample;

import java.util.Arrays;
import java.util.Objects;
import java.util.UUID;

/// The places that a [Template] may have, `${name}` or `${name:argument}`. A name that is none of
/// these is a kind of thing the account owns, as in `${bucket}`.
final class Slots {
    private static final String DIGITS = "0123456789";
    private static final String UPPER = "ABCDEFGHIJKLMNOPQRSTUVWXYZ";
    private static final String LOWER = "abcdefghijklmnopqrstuvwxyz";
    private static final String BASE64 = UPPER + LOWER + DIGITS + "+/";
    private static final String URL_SAFE = UPPER + LOWER + DIGITS + "-_";

    /// Keys of objects in S3, before and after their number; one is not ASCII, as real ones are
    /// not.
    private static final String[] OBJECTS = {
        "in/orders-", ".csv", "in/manifest-", ".json", "out/settled-", ".parquet",
        "daily/berths-", ".csv.gz", "images/", ".jpg", "thumbnails/", ".webp",
        "reports/übersicht-", ".pdf", "tmp/part-", ".tmp"
    };

    private Slots() {}

    static Template.Part of(String slot) {
        int colon = slot.indexOf(':');
        String name = colon < 0 ? slot : slot.substring(0, colon);
        String argument = colon < 0 ? "" : slot.substring(colon + 1);
        return switch (name) {
            case "account" -> (out, e, _) -> out.put(e.account().id());
            case "region" -> (out, e, _) -> out.put(e.region());
            case "caller" -> (out, e, _) -> out.put(e.caller().arn());
            case "request" -> (out, e, _) -> uuid(out, e.requestId());
            case "uuid" -> (out, _, dice) -> uuid(out, dice.uuid());
            case "hex" -> hex(Integer.parseInt(argument));
            case "digits" -> letters(DIGITS, argument);
            case "upper" -> letters(UPPER + DIGITS, argument);
            case "alnum" -> letters(UPPER + LOWER + DIGITS, argument);
            case "b64" -> letters(BASE64, argument);
            case "urlsafe" -> letters(URL_SAFE, argument);
            case "token" -> letters("IQoJb3JpZ2luX2Vj", BASE64, 420);
            case "int" -> number(argument);
            case "one" -> one(argument);
            case "object" -> Slots::object;
            case "ledger" -> Slots::ledger;
            default -> name.startsWith("issued.") ? issued(name) : timeOrThing(name, argument);
        };
    }

    private static Template.Part timeOrThing(String name, String argument) {
        long shift = argument.isEmpty() ? 0 : Long.parseLong(argument);
        return switch (name) {
            case "iso" -> (out, e, _) -> TimeText.iso(out, e.time() + shift);
            case "text" -> (out, e, _) -> TimeText.words(out, e.time() + shift, true);
            case "stamp" -> (out, e, _) -> TimeText.words(out, e.time() + shift, false);
            case "date" -> (out, e, _) -> TimeText.day(out, e.time() + shift, '/');
            case "day" -> (out, e, _) -> TimeText.day(out, e.time() + shift, '-');
            case "epoch" -> (out, e, _) -> out.number(e.time() + shift);
            case "millis" -> (out, e, _) -> out.number((e.time() + shift) * 1000);
            case "instance" -> (out, e, _) -> out.put(own(e, true, "instance"));
            case "function" -> (out, e, _) -> out.put(own(e, false, "function"));
            default -> (out, e, _) -> out.put(e.account().names().pick(name, e.pick()));
        };
    }

    /// An instance or a function mostly talks of itself.
    private static String own(Entry entry, boolean isInstance, String kind) {
        String own = entry.caller().own();
        return !own.isEmpty() && own.startsWith("i-") == isInstance
                ? own
                : entry.account().names().pick(kind, entry.pick());
    }

    private static Template.Part issued(String name) {
        return switch (name) {
            case "issued.key" -> (out, e, _) -> out.put(session(e).key());
            case "issued.name" -> (out, e, _) -> out.put(session(e).name());
            case "issued.id" -> (out, e, _) -> out.put(session(e).principalId());
            case "issued.arn" -> (out, e, _) -> out.put(session(e).arn());
            case "issued.role" -> (out, e, _) -> out.put(session(e).role().arn());
            case "issued.account" -> (out, e, _) -> out.put(session(e).role().account().id());
            case "issued.lasts" -> (out, e, _) -> out.number(session(e).lasts());
            case "issued.expires" -> (out, e, _) -> TimeText.words(out, session(e).expires(), true);
            default -> throw new IllegalArgumentException("unknown place: " + name);
        };
    }

    private static Session session(Entry entry) {
        return Objects.requireNonNull(entry.issued(), entry.call().name());
    }

    private static void uuid(Bytes out, UUID id) {
        out.uuid(id.getMostSignificantBits(), id.getLeastSignificantBits());
    }

    private static Template.Part hex(int count) {
        return (out, _, dice) -> {
            for (int left = count; left > 0; left -= 16) {
                out.hex(dice.next(), Math.min(left, 16));
            }
        };
    }

    private static Template.Part letters(String alphabet, String count) {
        return letters("", alphabet, Integer.parseInt(count));
    }

    /// Alphabets of fewer than 64 letters are folded over.
    private static Template.Part letters(String start, String alphabet, int count) {
        byte[] table = new byte[64];
        for (int i = 0; i < table.length; i++) {
            table[i] = (byte) alphabet.charAt(i % alphabet.length());
        }
        return (out, _, dice) -> out.put(start).letters(table, count, dice);
    }

    private static Template.Part number(String range) {
        int colon = range.indexOf(':');
        int low = Integer.parseInt(range.substring(0, colon));
        int high = Integer.parseInt(range.substring(colon + 1));
        return (out, _, dice) -> out.number(dice.between(low, high));
    }

    /// A choice that the record repeats wherever the same choice stands.
    private static Template.Part one(String choices) {
        byte[][] all =
                Arrays.stream(choices.split("\\|", -1))
                        .map(choice -> new Bytes(choice.length()).utf8(choice).toArray())
                        .toArray(byte[][]::new);
        return (out, e, _) ->
                out.put(all[(int) Long.remainderUnsigned(Dice.mix(e.pick()), all.length)]);
    }

    private static void object(Bytes out, Entry entry, Dice dice) {
        long number = Dice.mix(entry.pick() + 1) >>> 40;
        int kinds = OBJECTS.length / 2;
        int kind = (int) (number % kinds) * 2;
        out.utf8(OBJECTS[kind]).digits(number / kinds % 50_000, 6).put(OBJECTS[kind + 1]);
    }

    private static void ledger(Bytes out, Entry entry, Dice dice) {
        long number = Dice.mix(entry.pick() + 2) >>> 40;
        out.put("accounts/202").digits(number % 4, 1).put("/q").digits(number / 4 % 4 + 1, 1);
        out.put("/ledger-").digits(number / 16 % 1200, 4).put(".csv");
    }
}
