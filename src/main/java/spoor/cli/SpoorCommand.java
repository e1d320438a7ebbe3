package spoor.cli;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

import spoor.athena.AthenaRefusal;
import spoor.casefile.CaseException;
import spoor.lens.LensSyntaxException;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.util.concurrent.CancellationException;

/// The command line as a whole.
@Command(
        name = "spoor",
        version = "Spoor 0.1.0",
        mixinStandardHelpOptions = true,
        description = "Investigates AWS accounts from CloudTrail logs on disk.",
        footerHeading = "%nA first look:%n",
        footer = {
            "  spoor sample demo",
            "  spoor import demo/AWSLogs --case demo/incident",
            "  spoor facets --case demo/incident --field error",
            "  spoor events --case demo/incident error:any access:write --csv -o writes.csv",
            "",
            "A LENS narrows what is shown: terms of one field are alternatives, fields combine with"
                    + " and,",
            "a dash negates, * is a wildcard, quotes search the records themselves:",
            "  time:2023-07-10T12:00Z..12:30Z identity:alice -event:Describe* source:iam,sts"
                    + " error:any",
            "",
            "Exit codes: 0 done, 1 done and something was found wrong, 2 wrong usage,",
            "3 a case or file cannot be opened or written, 130 stopped.",
            "Without arguments the window opens."
        },
        subcommands = {
            ImportCommand.class,
            EventsCommand.class,
            FacetsCommand.class,
            IdentitiesCommand.class,
            SessionsCommand.class,
            ChainCommand.class,
            DiffCommand.class,
            HistoryCommand.class,
            StoryCommand.class,
            CompareCommand.class,
            MeteringCommand.class,
            ExplainCommand.class,
            CatalogueCommand.class,
            LedgerCommand.class,
            VerifyCommand.class,
            SampleCommand.class,
            AwsTrailsCommand.class,
            AwsPolicyCommand.class,
            AthenaDdlCommand.class,
            AthenaSqlCommand.class,
            BringHomeCommand.class,
            CommandLine.HelpCommand.class
        })
public final class SpoorCommand implements Runnable {
    @Spec private CommandSpec spec = CommandSpec.create();

    /// Runs the command line and returns its exit code. Results go to `out`, all else to `err`.
    public static int run(String[] arguments, PrintWriter out, PrintWriter err) {
        CommandLine line =
                new CommandLine(new SpoorCommand())
                        .setOut(out)
                        .setErr(err)
                        .setUsageHelpWidth(100)
                        .setCaseInsensitiveEnumValuesAllowed(true)
                        .setExecutionExceptionHandler(SpoorCommand::explain);
        int code = line.execute(LensOptions.shielded(arguments));
        out.flush();
        err.flush();
        return code;
    }

    /// Runs the command line on the streams of the process, in UTF-8.
    public static int run(String[] arguments) {
        return run(
                arguments,
                new PrintWriter(System.out, false, StandardCharsets.UTF_8),
                new PrintWriter(System.err, true, StandardCharsets.UTF_8));
    }

    @Override
    public void run() {
        spec.commandLine().usage(spec.commandLine().getErr());
        throw new ParameterException(spec.commandLine(), "Name a command.");
    }

    /// A failure in a sentence: stack traces are for bugs.
    private static int explain(Exception e, CommandLine line, CommandLine.ParseResult parsed)
            throws Exception {
        PrintWriter err = line.getErr();
        switch (e) {
            case CaseException known -> err.println("spoor: " + known.getMessage());
            case LensSyntaxException syntax -> {
                err.println("spoor: " + syntax.getMessage());
                return ExitCode.USAGE;
            }
            case AthenaRefusal refusal -> {
                err.println("spoor: " + refusal.getMessage());
                return ExitCode.USAGE;
            }
            case FileAlreadyExistsException exists ->
                    err.println(
                            "spoor: there is a file at "
                                    + exists.getFile()
                                    + " already. It was not touched; choose another name.");
            case FileSystemException file ->
                    err.println(
                            "spoor: cannot write "
                                    + file.getFile()
                                    + (file.getReason() == null ? "" : ": " + file.getReason())
                                    + ". Nothing was left behind.");
            case CancellationException _ -> {
                err.println("spoor: stopped.");
                return ExitCode.CANCELLED;
            }
            case IOException io -> err.println("spoor: " + io.getMessage());
            default -> throw e;
        }
        return ExitCode.NOT_POSSIBLE;
    }
}
