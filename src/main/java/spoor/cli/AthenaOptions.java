package spoor.cli;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import picocli.CommandLine.TypeConversionException;

import spoor.archive.aws.AwsClients;
import spoor.archive.aws.AwsException;
import spoor.athena.AthenaSql;
import spoor.athena.ask.AthenaChoices;
import spoor.athena.ask.AthenaEngine;
import spoor.athena.ask.AthenaQueries;
import spoor.athena.ask.AthenaSlice;
import spoor.athena.ask.Cost;
import spoor.athena.ask.Figures;
import spoor.athena.ask.LakeQueries;
import spoor.athena.ask.Part;
import spoor.lens.Lens;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A table in Athena in place of a case, which several commands take.
final class AthenaOptions {
    private static final int MOST_LATE_DAYS = 400;

    @Spec(Spec.Target.MIXEE)
    private CommandSpec spec = CommandSpec.create();

    @Mixin private AwsOptions aws = new AwsOptions();

    @Option(
            names = "--athena",
            paramLabel = "TABLE",
            description = {
                "Ask this table of athena-ddl in Athena instead of a case: TABLE or"
                        + " DATABASE.TABLE.",
                "AWS charges for it; the lens needs a time with both ends."
            })
    private @Nullable String table;

    @Option(
            names = "--workgroup",
            paramLabel = "NAME",
            description = "The workgroup that asks. Default: Athena's own, primary.")
    private @Nullable String workgroup;

    @Option(
            names = "--database",
            paramLabel = "NAME",
            description = "Where a TABLE without a database is. Default: Athena's own, default.")
    private @Nullable String database;

    @Option(
            names = "--output",
            paramLabel = "s3://…",
            description = "Where Athena writes results. Default: as the workgroup says.")
    private @Nullable String output;

    @Option(
            names = "--max-scan",
            paramLabel = "BYTES",
            converter = Size.class,
            description =
                    "Stop a statement that reads more than this, such as 500MB or 2TB. Default:"
                            + " 50GB.")
    private long mostBytes = AthenaChoices.USUAL.mostBytes();

    @Option(
            names = "--price",
            paramLabel = "USD",
            description =
                    "What AWS asks for a terabyte, for the estimate. Default: ${DEFAULT-VALUE}.")
    private BigDecimal dollars = AthenaChoices.USUAL.dollarsATerabyte();

    @Option(
            names = "--late-days",
            paramLabel = "N",
            description =
                    "How many days after its event a file may have been delivered. Default:"
                            + " ${DEFAULT-VALUE}; after an outage of delivery up to 30.")
    private int lateDays = AthenaSql.LATE_DAYS;

    @Option(names = "--dry-run", description = "Print what Athena would be asked, and ask nothing.")
    private boolean isDry;

    /// Whether Athena is asked rather than a case.
    ///
    /// @throws ParameterException if the options do not go together
    boolean isAsked() {
        if (table == null && (isDry || workgroup != null || database != null || output != null)) {
            throw wrong(
                    "--workgroup, --database, --output and --dry-run belong to --athena TABLE.");
        }
        if (lateDays < 0 || lateDays > MOST_LATE_DAYS) {
            throw wrong("--late-days takes 0 to " + MOST_LATE_DAYS + ".");
        }
        if (dollars.signum() < 0) {
            throw wrong("--price takes 0 or more.");
        }
        return table != null;
    }

    boolean isDry() {
        return isDry;
    }

    /// The statements of some parts, and what they leave open.
    ///
    /// @throws spoor.athena.AthenaRefusal if one has none
    void printStatements(Lens lens, List<Part> parts) {
        parts.forEach(part ->
                spec.commandLine().getOut().println(part.sql(lens, table(), lateDays) + ";"));
        sql(lens)
                .remarks()
                .forEach(remark -> spec.commandLine().getErr().println("spoor: " + remark));
        sayMost();
    }

    /// Athena tells only afterwards what a statement reads; the limit is known before.
    void sayMost() {
        Cost most = Cost.of(mostBytes, 0, dollars);
        spec.commandLine()
                .getErr()
                .printf(
                        "spoor: Each statement may read %s, about %s; --max-scan sets another"
                                + " limit.%n",
                        Figures.bytes(most.bytesScanned()), Figures.price(most.price()));
    }

    /// To be closed by whoever asks for it.
    ///
    /// @throws AwsException if there is no such profile
    AwsClients clients() throws AwsException {
        return clients(false);
    }

    /// @param isPaying as [spoor.archive.aws.AwsAccess#isPaying]
    /// @throws AwsException if there is no such profile
    AwsClients clients(boolean isPaying) throws AwsException {
        return new AwsClients(aws.access(isPaying), aws.mfaCode());
    }

    AthenaEngine engine(AwsClients clients) {
        return new AthenaEngine(queries(clients), table(), lateDays);
    }

    AthenaSlice slice(AwsClients clients, Lens lens) {
        return new AthenaSlice(queries(clients), sql(lens));
    }

    /// The questions of a lens over the table.
    ///
    /// @throws spoor.athena.AthenaRefusal if its range is open
    AthenaSql sql(Lens lens) {
        return new AthenaSql(lens, table(), lateDays);
    }

    /// CloudTrail Lake in place of Athena; limit and price count there too.
    LakeQueries lake(AwsClients clients) {
        return new LakeQueries(clients, choices());
    }

    private AthenaQueries queries(AwsClients clients) {
        return new AthenaQueries(clients, choices());
    }

    private AthenaChoices choices() {
        return new AthenaChoices(
                Optional.ofNullable(workgroup),
                Optional.ofNullable(database),
                Optional.ofNullable(output),
                mostBytes,
                Math.max(mostBytes, AthenaChoices.USUAL.mostBytesInAll()),
                dollars);
    }

    /// Where [#isAsked] holds.
    String table() {
        if (table == null) {
            throw new IllegalStateException("a case is asked");
        }
        return table;
    }

    private ParameterException wrong(String message) {
        return new ParameterException(spec.commandLine(), message);
    }

    /// A number of bytes, in steps of a thousand.
    static final class Size implements ITypeConverter<Long> {
        private static final Pattern SIZE =
                Pattern.compile("([0-9]{1,9}(?:\\.[0-9]{1,3})?) ?([kmgtp]?)b?");
        private static final String STEPS = "kmgtp";

        @Override
        public Long convert(String value) {
            Matcher size = SIZE.matcher(value.toLowerCase(Locale.ROOT));
            if (!size.matches()) {
                throw new TypeConversionException(
                        "\"" + value + "\" is no size; write it as 500MB, 50GB or 2TB");
            }
            String unit = String.valueOf(size.group(2));
            int steps = unit.isEmpty() ? 0 : STEPS.indexOf(unit) + 1;
            try {
                return new BigDecimal(size.group(1)).scaleByPowerOfTen(3 * steps).longValueExact();
            } catch (ArithmeticException _) {
                throw new TypeConversionException("\"" + value + "\" is no whole number of bytes");
            }
        }
    }
}
