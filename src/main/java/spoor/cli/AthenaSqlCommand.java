package spoor.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

import spoor.athena.AthenaSql;
import spoor.athena.AthenaTable;
import spoor.event.Field;

import java.util.List;
import java.util.concurrent.Callable;

/// `spoor athena-sql LENS`
@Command(
        name = "athena-sql",
        mixinStandardHelpOptions = true,
        description = {
            "Prints the statement by which Athena answers a lens, over a table of athena-ddl.",
            "Nothing is sent to AWS. Where no statement gives the right answer, it says why."
        })
final class AthenaSqlCommand implements Callable<Integer> {
    private static final int MOST_VALUES = 1_000;
    private static final int MOST_ROWS = 1_000;
    private static final int MOST_LATE_DAYS = 400;

    @Spec private CommandSpec spec = CommandSpec.create();

    @Parameters(
            arity = "1..*",
            paramLabel = "LENS",
            description = "What to ask; time with both ends: time:2023-07-10..2023-07-12 error:any")
    private List<String> terms = List.of();

    @Option(
            names = "--table",
            paramLabel = "NAME",
            description = "TABLE or DATABASE.TABLE. Default: ${DEFAULT-VALUE}.")
    private String table = AthenaTable.USUAL_NAME;

    @Option(
            names = "--question",
            arity = "1",
            paramLabel = "Q",
            description = {
                "rows (the default), total, facet:FIELD, histogram:SECONDS, files (in which the",
                "records stand) or unload:s3://BUCKET/FOLDER/ (the records themselves, as JSON)."
            })
    private String question = "rows";

    @Option(
            names = "--late-days",
            paramLabel = "N",
            description =
                    "How many days after its event a file may have been delivered. Default:"
                            + " ${DEFAULT-VALUE}; after an outage of delivery up to 30.")
    private int lateDays = AthenaSql.LATE_DAYS;

    @Override
    public Integer call() {
        if (lateDays < 0 || lateDays > MOST_LATE_DAYS) {
            throw wrong("--late-days takes 0 to " + MOST_LATE_DAYS + ".");
        }
        AthenaSql sql = new AthenaSql(LensOptions.lens(terms), table, lateDays);
        spec.commandLine().getOut().println(statement(sql) + ";");
        sql.remarks().forEach(remark -> spec.commandLine().getErr().println("spoor: " + remark));
        return ExitCode.DONE;
    }

    private String statement(AthenaSql sql) {
        int colon = question.indexOf(':');
        String kind = colon < 0 ? question : question.substring(0, colon);
        String of = colon < 0 ? "" : question.substring(colon + 1);
        return switch (kind) {
            case "rows" -> sql.rows(AthenaSql.ROW_FIELDS, 0, MOST_ROWS);
            case "total" -> sql.total();
            case "facet" ->
                    sql.facet(
                            Field.ofTerm(of)
                                    .orElseThrow(() -> wrong("There is no field \"" + of + "\".")),
                            MOST_VALUES);
            case "histogram" -> sql.histogram(seconds(of) * 1_000L);
            case "files" -> sql.files();
            case "unload" -> sql.unload(of);
            default -> throw wrong("There is no question \"" + question + "\".");
        };
    }

    private int seconds(String text) {
        try {
            return Integer.parseInt(text);
        } catch (NumberFormatException _) {
            throw wrong("\"" + text + "\" is no number of seconds.");
        }
    }

    private ParameterException wrong(String message) {
        return new ParameterException(spec.commandLine(), message);
    }
}
