package spoor.ingest;

import org.jspecify.annotations.Nullable;

import spoor.event.Fidelity;
import spoor.event.Field;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/// What the columns of an export mean: which of them hold the record itself, and what of a record
/// the others tell. Made once for all rows of the same columns; immutable.
final class ExportColumns {
    /// Columns that hold a record as text, the best first.
    private static final List<String> RECORDS =
            List.of("eventjson", "cloudtrailevent", "cloud_trail_event", "event.original", "_raw");

    /// Columns of CloudWatch Logs and of plain shippers, which may hold anything.
    private static final List<String> MESSAGES = List.of("@message", "message");

    /// What no table says by chance beside `eventTime` and `eventName`.
    private static final Set<Target> SIGNS =
            EnumSet.complementOf(
                    EnumSet.of(Target.EVENT_TIME, Target.EVENT_NAME, Target.ANNOTATION));

    /// What no log of anything else says beside them.
    private static final Set<Target> SURE_SIGNS =
            EnumSet.of(
                    Target.EVENT_SOURCE,
                    Target.AWS_REGION,
                    Target.SOURCE_IP_ADDRESS,
                    Target.REQUEST_PARAMETERS,
                    Target.RECIPIENT_ACCOUNT_ID,
                    Target.USER_IDENTITY,
                    Target.ARN,
                    Target.PRINCIPAL_ID,
                    Target.ACCESS_KEY_ID,
                    Target.USER_NAME);

    private final List<String> names;
    private final byte[][] nameBytes;
    private final ExportDialect dialect;
    private final @Nullable Target[] targets;
    private final int[] records;
    private final boolean isTable;
    private final boolean isSure;
    private final Set<Field> notExported;
    private final Set<Field> notExportedWithoutIdentity;

    private ExportColumns(List<String> names, boolean isDocument) {
        this.names = List.copyOf(names);
        this.nameBytes =
                names.stream().map(n -> n.getBytes(StandardCharsets.UTF_8)).toArray(byte[][]::new);
        this.dialect = ExportDialect.of(names);
        this.records = records(names);
        this.targets = targets(names, dialect);
        Set<Target> told = EnumSet.noneOf(Target.class);
        for (Target target : targets) {
            if (target != null) {
                told.add(target);
            }
        }
        this.isTable = isTable(told);
        this.isSure = isTable && told.stream().anyMatch(SURE_SIGNS::contains);
        if (isDocument) {
            told.addAll(dialect.alwaysTold());
        }
        this.notExported = untold(told);
        told.remove(Target.USER_IDENTITY);
        this.notExportedWithoutIdentity = untold(told);
    }

    /// The meaning of these columns, or empty where they say nothing of CloudTrail.
    static Optional<ExportColumns> of(List<String> names) {
        return known(new ExportColumns(names, false));
    }

    /// The meaning of the keys of one JSON row. Unlike a table's columns they may be missing for
    /// want of a value only.
    static Optional<ExportColumns> ofDocument(List<String> names) {
        return known(new ExportColumns(names, true));
    }

    private static Optional<ExportColumns> known(ExportColumns columns) {
        return columns.isTable || columns.records.length > 0
                ? Optional.of(columns)
                : Optional.empty();
    }

    List<String> names() {
        return names;
    }

    /// The name of a column in UTF-8.
    byte[] nameBytes(int column) {
        return nameBytes[column];
    }

    ExportDialect dialect() {
        return dialect;
    }

    /// The columns that may hold the whole record, the best first; none for most.
    int[] records() {
        return records;
    }

    /// Whether a column is there to hold the whole record, rather than any message.
    boolean isRecordHeld() {
        return records.length > 0 && !isMessage(names.get(records[0]));
    }

    /// The name of the column that holds the record best, in lower case.
    String recordName() {
        return names.get(records[0]).toLowerCase(Locale.ROOT);
    }

    private static boolean isMessage(String name) {
        return MESSAGES.contains(name.toLowerCase(Locale.ROOT));
    }

    /// Whether the columns make a record between them, without one that holds it whole.
    boolean isTable() {
        return isTable;
    }

    /// Whether they do, and are names that logs of other things hardly have.
    boolean isSurelyTable() {
        return isSure;
    }

    /// What the column fills, or null where that is nothing of a record.
    @Nullable Target target(int column) {
        return targets[column];
    }

    /// Whether any column tells of the identity.
    boolean isIdentityTold() {
        for (Target target : targets) {
            if (target != null && target.isOfIdentity()) {
                return true;
            }
        }
        return false;
    }

    Fidelity fidelity() {
        return isRecordHeld() || !isTable ? Fidelity.FULL : dialect.fidelity();
    }

    /// The fields that a record put together from these columns cannot tell.
    ///
    /// @param isIdentityRead false where the column `userIdentity` was there but not to be read
    Set<Field> notExported(boolean isIdentityRead) {
        return isIdentityRead ? notExported : notExportedWithoutIdentity;
    }

    private static int[] records(List<String> names) {
        List<Integer> found = new ArrayList<>();
        for (List<String> kind : List.of(RECORDS, MESSAGES)) {
            for (String wanted : kind) {
                for (int i = 0; i < names.size(); i++) {
                    if (names.get(i).equalsIgnoreCase(wanted)) {
                        found.add(i);
                    }
                }
            }
        }
        return found.stream().mapToInt(Integer::intValue).toArray();
    }

    private static @Nullable Target[] targets(List<String> names, ExportDialect dialect) {
        @Nullable Target[] targets = new Target[names.size()];
        for (int i = 0; i < targets.length; i++) {
            targets[i] = dialect.target(names.get(i));
        }
        for (int i = 0; i < targets.length; i++) {
            Target target = targets[i];
            if (target != null && isSurpassed(i, target, targets, names)) {
                targets[i] = null;
            }
        }
        return targets;
    }

    /// Whether another column holds the same better: the object around it, or, in Elastic, the
    /// object itself rather than its text.
    private static boolean isSurpassed(
            int column, Target target, @Nullable Target[] targets, List<String> names) {
        for (int i = 0; i < targets.length; i++) {
            Target other = targets[i];
            boolean isBetter =
                    other != null
                            && i != column
                            && (target.isPartOf(other)
                                    || target == other
                                            && isFlattened(names.get(i))
                                            && !isFlattened(names.get(column)));
            if (isBetter) {
                return true;
            }
        }
        return false;
    }

    private static boolean isFlattened(String name) {
        return name.contains(".flattened.");
    }

    private boolean isTable(Set<Target> told) {
        boolean isNamed = told.contains(Target.EVENT_NAME) || told.contains(Target.INSIGHT_DETAILS);
        boolean isTimed =
                told.contains(Target.EVENT_TIME)
                        || names.stream().anyMatch("@timestamp"::equalsIgnoreCase);
        return isNamed && isTimed && told.stream().anyMatch(SIGNS::contains);
    }

    private static Set<Field> untold(Set<Target> told) {
        Set<Field> untold = EnumSet.noneOf(Field.class);
        for (Field field : Field.values()) {
            if (field != Field.EVENT_TIME && !isTold(field, told)) {
                untold.add(field);
            }
        }
        return Set.copyOf(untold);
    }

    private static boolean isTold(Field field, Set<Target> told) {
        return switch (field) {
            case IDENTITY, IDENTITY_NAME -> told.stream().anyMatch(Target::isOfIdentity);
            case ACCOUNT ->
                    told.stream()
                            .anyMatch(t ->
                                    t.tells(Field.RECIPIENT_ACCOUNT)
                                            || t.tells(Field.CALLER_ACCOUNT));
            case OUTCOME -> told.stream().anyMatch(t -> t.tells(Field.ERROR_CODE));
            case SESSION -> told.stream().anyMatch(t -> t.tells(Field.PRINCIPAL_ID));
            case RESOURCE ->
                    told.contains(Target.REQUEST_PARAMETERS) || told.contains(Target.RESOURCES);
            case VIA -> told.stream().anyMatch(t -> t.tells(Field.INVOKED_BY));
            case FIDELITY, PERSON, IDENTITY_KIND, AREA, SIGNAL -> true;
            case ACCESS -> told.contains(Target.READ_ONLY) || told.contains(Target.EVENT_NAME);
            default -> told.stream().anyMatch(t -> t.tells(field));
        };
    }
}
