package spoor.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

import spoor.archive.aws.AwsClients;
import spoor.athena.ask.AthenaAnswer;
import spoor.athena.ask.AthenaEngine;
import spoor.athena.ask.Part;
import spoor.casefile.CaseFile;
import spoor.engine.Cancel;
import spoor.engine.FacetCounts;
import spoor.engine.Question;
import spoor.event.Field;
import spoor.export.TextTable;
import spoor.lens.Lens;

import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;

import java.io.IOException;
import java.io.PrintWriter;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;

/// `spoor facets --case FILE [LENS] --field F`, or with `--athena TABLE`
@Command(
        name = "facets",
        mixinStandardHelpOptions = true,
        description = {
            "Counts the events that a lens shows by the values of one field.",
            "As in the window, conditions on the field itself do not narrow its own counts."
        })
final class FacetsCommand implements Callable<Integer> {
    @Spec private CommandSpec spec = CommandSpec.create();
    @Mixin private CaseOrAthena options = new CaseOrAthena();

    @Option(
            names = "--field",
            required = true,
            paramLabel = "F",
            description =
                    "The field, by its word in a lens, such as event, source, identity, ip or"
                            + " error.")
    private String field = "";

    @Option(
            names = "--top",
            paramLabel = "N",
            defaultValue = "50",
            description = "How many values at the most, the most frequent first. Default: 50.")
    private int top;

    @Option(names = "--json", description = "Print an array of {value, label, count}.")
    private boolean isJson;

    @Override
    public Integer call() throws IOException {
        Field counted =
                Field.ofTerm(field)
                        .filter(Field::isCoded)
                        .orElseThrow(() ->
                                new ParameterException(
                                        spec.commandLine(),
                                        "There is no facet named "
                                                + field
                                                + ". There are: "
                                                + terms()));
        if (top < 1) {
            throw new ParameterException(spec.commandLine(), "--top takes a number from 1 on.");
        }
        Lens lens = options.lens();
        if (options.isAthena()) {
            return askAthena(lens, counted);
        }
        try (CaseFile file = CaseFile.open(options.caseFile())) {
            FacetCounts counts =
                    CatalogueFile.evidence(file, spec, Cancel.NEVER)
                            .engine()
                            .answer(new Question(lens, List.of(counted), List.of()), Cancel.NEVER)
                            .facets()
                            .get(counted);
            print(counts == null ? List.of() : counts.top(top, ""));
        }
        return ExitCode.DONE;
    }

    private int askAthena(Lens lens, Field counted) throws IOException {
        AthenaOptions athena = options.athena();
        if (athena.isDry()) {
            athena.printStatements(lens, List.of(new Part.Facet(counted, top)));
            return ExitCode.DONE;
        }
        try (AwsClients clients = athena.clients();
                Interruption interruption = new Interruption()) {
            AthenaEngine engine = athena.engine(clients);
            AthenaAnswer told = engine.facet(lens, counted, top, interruption);
            FacetCounts counts = told.answer().facets().get(counted);
            if (counts != null) {
                print(counts.top(top, ""));
            }
            AthenaWords.print(told, "", spec);
            return counts == null ? ExitCode.NOT_POSSIBLE : ExitCode.DONE;
        }
    }

    private static String terms() {
        return Field.CODED.stream().map(Field::term).collect(Collectors.joining(", "));
    }

    private void print(List<FacetCounts.Value> values) {
        PrintWriter out = spec.commandLine().getOut();
        if (isJson) {
            out.println(json(values));
            return;
        }
        for (FacetCounts.Value value : values) {
            out.println(
                    value.count()
                            + "\t"
                            + (value.isAbsent() ? "(none)" : TextTable.plain(value.label())));
        }
    }

    private static String json(List<FacetCounts.Value> values) {
        JsonMapper mapper = JsonMapper.builder().build();
        ArrayNode array = mapper.createArrayNode();
        for (FacetCounts.Value value : values) {
            array.addObject()
                    .put("value", value.isAbsent() ? null : value.text())
                    .put("label", value.isAbsent() ? null : value.label())
                    .put("count", value.count());
        }
        return mapper.writeValueAsString(array);
    }
}
