package spoor.cli;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import picocli.CommandLine.TypeConversionException;

import spoor.casefile.ImportOptions;
import spoor.ingest.IngestLimits;

import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// What an import can be told beyond its sources.
final class ImportChoices {
    @Spec(Spec.Target.MIXEE)
    private CommandSpec spec = CommandSpec.create();

    @Option(
            names = "--zone",
            paramLabel = "ZONE",
            converter = Zone.class,
            description =
                    "The time zone of CSV files whose times name none, such as Europe/Vienna, UTC"
                            + " or +02:00. Without it such files wait in the ledger; importing them"
                            + " again with it reads them.")
    private @Nullable ZoneId zone;

    @Option(
            names = "--limit",
            paramLabel = "NAME=VALUE",
            description =
                    "Another value for one of the limits against hostile files; may be given"
                            + " several times. The limits are listed in the README.")
    private Map<String, Long> limits = new TreeMap<>();

    /// The choices, checked.
    ///
    /// @throws ParameterException if there is no such limit or it cannot have that value
    ImportOptions options() {
        IngestLimits all = IngestLimits.USUAL;
        for (Map.Entry<String, Long> limit : limits.entrySet()) {
            if (!all.byName().containsKey(limit.getKey())) {
                throw wrong(
                        "There is no limit named "
                                + limit.getKey()
                                + ". There are: "
                                + String.join(", ", all.byName().keySet()));
            }
            try {
                all = all.with(limit.getKey(), limit.getValue());
            } catch (IllegalArgumentException | ArithmeticException e) {
                throw wrong("--limit " + limit.getKey() + ": " + e.getMessage());
            }
        }
        return new ImportOptions(Optional.ofNullable(zone), limits);
    }

    private ParameterException wrong(String message) {
        return new ParameterException(spec.commandLine(), message);
    }

    private static final class Zone implements ITypeConverter<ZoneId> {
        @Override
        public ZoneId convert(String value) {
            try {
                return ZoneId.of(value);
            } catch (DateTimeException e) {
                throw new TypeConversionException(
                        "there is no time zone "
                                + value
                                + "; write it as Europe/Vienna, UTC or +02:00");
            }
        }
    }
}
