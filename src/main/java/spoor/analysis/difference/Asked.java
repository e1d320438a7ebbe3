package spoor.analysis.difference;

import spoor.event.Family;
import spoor.event.Subject;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// A call with what it asks for and what the request before it asked for.
record Asked(Call call, Difference difference) {
    private static final int ARN_PARTS = 6;

    Value now() {
        return difference.after();
    }

    Value then() {
        return difference.before();
    }

    /// Whether no earlier request is known, so that nothing can be said to have changed.
    boolean isFirst() {
        return then().isNothing();
    }

    String name() {
        return Family.withoutVersion(call.name());
    }

    /// The first scalar at a path of names joined by dots, through lists on the way.
    Optional<String> text(String path) {
        return texts(now(), path).stream().findFirst();
    }

    Optional<String> textBefore(String path) {
        return texts(then(), path).stream().findFirst();
    }

    /// What stands at the path now, if it stands otherwise before or not at all.
    Optional<String> changed(String path) {
        Optional<String> before = textBefore(path);
        return text(path).filter(now -> before.isEmpty() || !isSame(now, before.get()));
    }

    private static boolean isSame(String one, String other) {
        return one.equals(other)
                || Differ.compare(new Value.Text(one), new Value.Text(other)).isEmpty();
    }

    /// Whether the member is false now and was not before.
    boolean isOff(String path) {
        return is(now(), path, "false") && !is(then(), path, "false");
    }

    boolean is(String path, String value) {
        return is(now(), path, value);
    }

    static boolean is(Value value, String path, String wanted) {
        return texts(value, path).stream().findFirst().filter(wanted::equalsIgnoreCase).isPresent();
    }

    static List<Value> values(Value value, String path) {
        List<Value> reached = value.elements();
        for (String name : path.split("\\.")) {
            List<Value> next = new ArrayList<>();
            reached.forEach(one -> next.addAll(one.at(name).elements()));
            reached = next;
        }
        return reached;
    }

    static List<String> texts(Value value, String path) {
        return values(value, path).stream().flatMap(one -> one.scalar().stream()).toList();
    }

    /// An account's number in words; one that is not the call's own is called by it.
    String account(String number) {
        return number.equals(call.account()) ? "its own account" : "account " + number;
    }

    boolean isForeign(String account) {
        return account.matches("\\d{12}")
                && !call.account().isEmpty()
                && !account.equals(call.account());
    }

    /// The name in a name or ARN, with the account if it is another.
    String named(String spelling) {
        String[] parts = spelling.split(":", ARN_PARTS);
        boolean isSession = spelling.startsWith("arn:") && spelling.contains(":assumed-role/");
        String name =
                isSession ? spelling.substring(spelling.indexOf('/') + 1) : Subject.name(spelling);
        return parts.length == ARN_PARTS && isForeign(parts[4])
                ? name + " of account " + parts[4]
                : name;
    }
}
