package spoor.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

import spoor.casefile.CaseFile;
import spoor.casefile.Evidence;
import spoor.engine.Cancel;
import spoor.engine.Question;
import spoor.event.IdentityKind;
import spoor.export.CsvReader;
import spoor.lens.LensText;
import spoor.sample.GroundTruth;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// The sample incident from the shell, as a script would use it.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CommandLineTest {
    @TempDir static Path folder;
    private String caseName = "";
    private JsonNode truth = JsonMapper.shared().createObjectNode();

    record Run(int code, String out, String err) {}

    @BeforeAll
    void writeAndImportTheSample() throws IOException {
        Path sample = folder.resolve("sample");
        assertThat(spoor("sample", sample.toString()).code()).isZero();
        truth = JsonMapper.shared().readTree(Files.readString(sample.resolve(GroundTruth.FILE)));
        caseName = folder.resolve("incident").toString();
        Run run =
                spoor("import", sample.resolve("AWSLogs").toString(), "--case", caseName, "--json");
        assertThat(run.code()).as(run.err()).isZero();
        JsonNode totals = lastLine(run);
        assertThat(totals.get("records").asLong()).isEqualTo(truth.get("records").asLong());
        assertThat(totals.get("kept").asLong()).isEqualTo(truth.get("distinctEvents").asLong());
        assertThat(totals.get("duplicates").asLong()).isEqualTo(truth.get("duplicates").asLong());
        assertThat(totals.get("rejected").asLong()).isZero();
        assertThat(totals.get("filesFound").asLong()).isEqualTo(truth.get("files").asLong());
        assertThat(totals.get("files").size()).isEqualTo(truth.get("files").asInt());
    }

    @Test
    void importingAgainAddsNothingAndSaysSo() {
        Run run =
                spoor(
                        "import",
                        folder.resolve("sample/AWSLogs").toString(),
                        "--case",
                        caseName,
                        "--json");

        assertThat(run.code()).isZero();
        assertThat(run.err()).contains("Every file was in the case already; nothing was added.");
        assertThat(lastLine(run).get("records").asLong()).isZero();
        assertThat(lastLine(run).get("total").get("kept").asLong())
                .isEqualTo(truth.get("distinctEvents").asLong());
    }

    @Test
    void explainsAnEventByItsNameAndByItsId() {
        assertThat(spoor("explain", "billingconsole.amazonaws.com:closeaccount").out())
                .isEqualTo(
                        """
                        Account closed
                          event     billingconsole:CloseAccount (Billing console)
                          what      Closes the AWS account; it can be reopened for 90 days, then its\
                         content is gone.
                          why       Ends every workload, and most logging, at once. Ask who held root,\
                         and whether the owner wanted it.
                          area      account
                          access    write
                          signal    impact
                          told by   both billing guides
                        """
                                .replace("\n", System.lineSeparator()));
        assertThat(spoor("explain", "DescribeNatGateways").out())
                .startsWith("NAT gateways described (derived)");

        String line =
                spoor("events", "--case", caseName, "signal:evasion", "sort:time", "--jsonl")
                        .out()
                        .lines()
                        .findFirst()
                        .orElseThrow();
        JsonNode event = JsonMapper.shared().readTree(line);
        String id = event.get("eventID").asString();
        JsonNode told =
                JsonMapper.shared()
                        .readTree(spoor("explain", id, "--case", caseName, "--json").out())
                        .get(0);
        assertThat(told.get("event").asString()).isEqualTo(event.get("eventName").asString());
        assertThat(told.get("signal").asString()).isEqualTo("evasion");
        assertThat(told.has("who")).isTrue();
        assertThat(spoor("explain", "no-such-id", "--case", caseName).code())
                .isEqualTo(ExitCode.USAGE);
    }

    @Test
    void listsTheCatalogueByAreaSignalAndWords() {
        assertThat(spoor("catalogue", "origami", "--signal", "evasion").out().lines())
                .containsExactly(
                        "area\tsignal\taccess\tsource\tevent\ttitle",
                        "cost reports\tevasion\twrite\tbillingconsole"
                            + "\tDeleteOrigamiReportPreferences\tCost and usage report deleted");
        assertThat(
                        JsonMapper.shared()
                                .readTree(spoor("catalogue", "--area", "metering", "--json").out())
                                .size())
                .isEqualTo(4);
        assertThat(spoor("catalogue", "--area", "moon").code()).isEqualTo(ExitCode.USAGE);
    }

    @Test
    void facetsAgreeWithTheGroundTruth() {
        Run run =
                spoor("facets", "--case", caseName, "--field", "event", "--top", "1000", "--json");

        JsonNode counts = JsonMapper.shared().readTree(run.out());
        assertThat(counts.size()).isEqualTo(truth.get("eventNames").size());
        for (JsonNode value : counts) {
            assertThat(value.get("count").asLong())
                    .as(value.get("value").asString())
                    .isEqualTo(truth.get("eventNames").get(value.get("value").asString()).asLong());
        }
    }

    @Test
    void listsTheIdentitiesUnderALensByKind() {
        Run json = spoor("identities", "--case", caseName, "access:write", "--json");
        List<JsonNode> all = JsonMapper.shared().readTree(json.out()).valueStream().toList();
        List<IdentityKind> kinds =
                all.stream().map(i -> IdentityKind.valueOf(i.get("kind").asString())).toList();
        assertThat(kinds).isSorted().contains(IdentityKind.PERSON, IdentityKind.ROLE);
        long events = all.stream().mapToLong(i -> i.get("events").asLong()).sum();
        long lines =
                spoor("events", "--case", caseName, "access:write", "--jsonl")
                        .out()
                        .lines()
                        .count();
        assertThat(events).isEqualTo(lines);

        JsonNode busiest =
                all.stream().filter(i -> i.get("kind").asString().equals("ROLE")).findFirst().get();
        String term = "identity:" + busiest.get("identity").asString();
        assertThat(
                        spoor("events", "--case", caseName, "access:write", term, "--jsonl")
                                .out()
                                .lines())
                .hasSize(busiest.get("events").asInt());

        Run text = spoor("identities", "--case", caseName, "access:write");
        assertThat(text.out().lines())
                .hasSize(all.size() + 1)
                .first()
                .asString()
                .startsWith("kind");
        assertThat(spoor("identities", "--case", caseName, "event:NoSuchEvent").out().lines())
                .hasSize(1);
    }

    @Test
    void listsTheSessionsOfTheStoryAndWhoIsBehindThem() {
        JsonNode hops = truth.get("story").get("chain");
        String key = hops.get(hops.size() - 1).get("accessKeyId").asString();
        Run json = spoor("sessions", "--case", caseName, "key:" + key, "--json");

        JsonNode session = JsonMapper.shared().readTree(json.out()).get(0);
        assertThat(session.get("id").asString())
                .endsWith("|" + hops.get(hops.size() - 1).get("since").asString());
        assertThat(session.get("steps").size()).isEqualTo(hops.size() - 1);
        String user = hops.get(0).get("identity").asString();
        assertThat(session.get("personName").asString())
                .isEqualTo(user.substring(user.lastIndexOf('/') + 1));
        assertThat(session.get("isPersonClaimed").asBoolean()).isFalse();
        Run text = spoor("sessions", "--case", caseName, "key:" + key);
        assertThat(text.out().lines()).hasSize(2).first().asString().startsWith("events\t");
        assertThat(
                        spoor(
                                        "sessions",
                                        "--keys",
                                        "--case",
                                        caseName,
                                        "key:" + hops.get(0).get("accessKeyId").asString())
                                .out())
                .contains("created 2023-07-10T12:14:42Z");
        Run events =
                spoor(
                        "events",
                        "--case",
                        caseName,
                        "session:\"" + session.get("id").asString() + "\"",
                        "--jsonl");
        assertThat(events.out().lines()).hasSize(session.get("events").asInt());
    }

    @Test
    void tellsTheChainOfTheStory() {
        JsonNode hops = truth.get("story").get("chain");
        String key = hops.get(hops.size() - 1).get("accessKeyId").asString();
        Run found = spoor("events", "--case", caseName, "key:" + key, "--jsonl");
        String event =
                JsonMapper.shared()
                        .readTree(found.out().lines().findFirst().orElseThrow())
                        .get("eventID")
                        .asString();

        Run json = spoor("chain", "--case", caseName, event, "--json");
        JsonNode chain = JsonMapper.shared().readTree(json.out());
        assertThat(chain.get("end").asString()).isEqualTo("LONG_TERM");
        assertThat(chain.get("steps").size()).isEqualTo(hops.size() - 1);
        for (int i = 1; i < hops.size(); i++) {
            JsonNode step = chain.get("steps").get(hops.size() - 1 - i);
            assertThat(step.get("eventIDs").valueStream().map(JsonNode::asString))
                    .containsExactlyInAnyOrderElementsOf(
                            hops.get(i)
                                    .get("issuedBy")
                                    .valueStream()
                                    .map(JsonNode::asString)
                                    .toList());
            assertThat(step.get("caller").get("accessKeyId").asString())
                    .isEqualTo(hops.get(i - 1).get("accessKeyId").asString());
        }

        Run text = spoor("chain", "--case", caseName, event);
        assertThat(text.code()).isZero();
        assertThat(text.out())
                .startsWith("Root: credentials of the user's own.")
                .contains(hops.get(0).get("accessKeyId").asString())
                .contains("by the issued key seen in use")
                .contains("the same call as");
        assertThat(spoor("chain", "--case", caseName, "no-such-event").code()).isEqualTo(2);

        Run session = spoor("chain", "--case", caseName, key, "--json");
        assertThat(session.out().lines())
                .isNotEmpty()
                .allSatisfy(line -> {
                    JsonNode same = JsonMapper.shared().readTree(line);
                    assertThat(same.get("steps")).isEqualTo(chain.get("steps"));
                    assertThat(same.get("caller").get("accessKeyId").asString()).isEqualTo(key);
                });
    }

    @Test
    void tellsWhatACallOfTheStoryChanged() {
        String event = eventOf("PutEventSelectors", "deploy-bot");

        Run text = spoor("diff", "--case", caseName, event);
        assertThat(text.code()).as(text.err()).isZero();
        assertThat(text.out())
                .contains("Nothing is logged any more: neither management events nor data.")
                .contains("~     readWriteType: \"All\" → \"ReadOnly\"");

        JsonNode json =
                JsonMapper.shared()
                        .readTree(spoor("diff", "--case", caseName, event, "--json").out());
        assertThat(json.get("isSame").asBoolean()).isFalse();
        assertThat(json.get("after").get("eventID").asString()).isEqualTo(event);
        String before = json.get("before").get("eventID").asString();
        assertThat(spoor("diff", "--case", caseName, before, event).out()).isEqualTo(text.out());
        assertThat(spoor("diff", "--case", caseName, event, event).out())
                .contains("Nothing changed.");
        assertThat(spoor("diff", "--case", caseName, before, "--markdown").out())
                .contains("**No previous request seen", "```diff");
        assertThat(spoor("diff", "--case", caseName, event, "--part", "userIdentity").out())
                .contains("~ type: \"AssumedRole\" → \"IAMUser\"");
        assertThat(spoor("diff", "--case", caseName, "no-such-event").code()).isEqualTo(2);
        assertThat(spoor("diff", "--case", caseName, event, "--part", "colour").code())
                .isEqualTo(2);
    }

    @Test
    void tellsTheHistoryOfAThingByNameAndArn() {
        Run text = spoor("history", "--case", caseName, "harbour-ledger");
        assertThat(text.out().lines().map(line -> line.split("\t")[1] + ": " + line.split("\t")[4]))
                .containsExactly(
                        "event: what changed",
                        "CreateBucket: Bucket created",
                        "PutBucketPolicy: Service cloudtrail.amazonaws.com may s3:GetBucketAcl on"
                                + " bucket harbour-ledger",
                        "PutBucketPolicy: Anyone may list and read bucket harbour-ledger");
        assertThat(spoor("history", "--case", caseName, "arn:aws:s3:::harbour-ledger").out())
                .isEqualTo(text.out());

        JsonNode trail =
                JsonMapper.shared()
                        .readTree(
                                spoor(
                                                "history",
                                                "--case",
                                                caseName,
                                                "arn:aws:cloudtrail:us-east-1:111122223333:trail/harbour-trail",
                                                "--json")
                                        .out());
        assertThat(trail.valueStream().map(step -> step.get("eventName").asString()))
                .containsExactly("PutEventSelectors", "PutEventSelectors", "StopLogging");
        assertThat(trail.get(1).get("previousEventID")).isEqualTo(trail.get(0).get("eventID"));
        assertThat(spoor("history", "--case", caseName, "no-such-thing").out().lines()).hasSize(1);
    }

    @Test
    void tellsTheStoriesOfTheIncident() {
        Run text = spoor("story", "--about", "watch", "--case", caseName, "event:*Alarm*");
        assertThat(text.out().lines().findFirst())
                .hasValue("alarm LedgerReads · account 444455556666 · us-east-1");
        assertThat(text.out()).contains("Alarm deleted\tweakened\t");

        String id = truth.at("/story/supportCase").asString();
        JsonNode stories =
                JsonMapper.shared()
                        .readTree(
                                spoor("story", "--about", "support", "--case", caseName, "--json")
                                        .out());
        JsonNode thread =
                stories.valueStream()
                        .filter(story -> story.get("name").asString().equals(id))
                        .findFirst()
                        .orElseThrow();
        assertThat(thread.get("calls").valueStream().map(call -> call.get("event").asString()))
                .containsExactly("CreateCase", "AddCommunicationToCase", "ResolveCase");

        Run looks = spoor("story", "--about", "money", "--reads", "--case", caseName);
        assertThat(looks.out()).contains("\tGetAddresses\t");
        assertThat(spoor("story", "--about", "money", "--case", caseName).out())
                .doesNotContain("\tGetAddresses\t");
    }

    @Test
    void laysAllCallsOfANameBesideEachOther() {
        Run text = spoor("compare", "--case", caseName, "--event", "PutEventSelectors");
        assertThat(text.out().lines().map(line -> line.replaceAll("\\d{4}-[^\t]*Z", "T")))
                .containsExactly(
                        "# same: trailName = \"harbour-trail\"",
                        "# same: eventSelectors.excludeManagementEventSources = []",
                        "count\tfirst\tlast\teventSelectors.readWriteType"
                                + "\teventSelectors.includeManagementEvents"
                                + "\teventSelectors.dataResources.type"
                                + "\teventSelectors.dataResources.values\todd",
                        "1\tT\tT\t\"All\"\ttrue\t\"AWS::S3::Object\"\t[\"arn:aws:s3\"]\t",
                        "1\tT\tT\t\"ReadOnly\"\tfalse\t(absent)\t(absent)\t");

        Run events =
                spoor("compare", "--case", caseName, "--event", "PutEventSelectors", "--events");
        assertThat(events.out().lines().filter(line -> !line.startsWith("#"))).hasSize(3);

        JsonNode json =
                JsonMapper.shared()
                        .readTree(
                                spoor(
                                                "compare",
                                                "--case",
                                                caseName,
                                                "--event",
                                                "PutObject",
                                                "--json")
                                        .out());
        assertThat(json.get("leftOut").valueStream().map(JsonNode::asString))
                .containsExactly("key");
        assertThat(
                        json.get("combinations")
                                .valueStream()
                                .mapToInt(one -> one.get("count").asInt())
                                .sum())
                .isEqualTo(json.get("total").asInt());
        assertThat(spoor("compare", "--case", caseName).code()).isEqualTo(ExitCode.USAGE);
    }

    @Test
    void findsTheHoursOfMeteringThatTheStoryLacksRepeatsAndDelays() throws IOException {
        JsonNode story = truth.get("story").get("metering");
        Run json = spoor("metering", "--case", caseName, "--json");
        assertThat(json.code()).isEqualTo(ExitCode.FOUND_FAULTS);
        JsonNode beats = JsonMapper.shared().readTree(json.out());
        assertThat(beats.valueStream().map(beat -> beat.get("dimension")))
                .containsExactlyInAnyOrderElementsOf(story.get("dimensions"));
        for (JsonNode beat : beats) {
            String dimension = beat.get("dimension").asString();
            assertThat(beat.get("account")).isEqualTo(story.get("account"));
            assertThat(beat.get("productCode")).isEqualTo(story.get("productCode"));
            assertThat(beat.get("sent")).isEqualTo(story.get("hours"));
            assertThat(beat.get("quantity").asLong())
                    .isEqualTo(story.get("quantities").get(dimension).asLong());
            assertThat(beat.get("quietHoursAfterLast").asInt()).isZero();
            assertThat(beat.get("gaps").valueStream().map(gap -> gap.get("from").asString()))
                    .containsExactly("2023-07-10T13:00:00Z");
            assertThat(beat.get("gaps").get(0).get("to").asString())
                    .isEqualTo("2023-07-10T16:00:00Z");
            assertThat(oddHours(beat, "isLate")).isEqualTo(texts(story.get("lateHours")));
            assertThat(oddHours(beat, "isRepeated")).isEqualTo(texts(story.get("repeatedHours")));
        }
        assertThat(
                        beats.valueStream()
                                .flatMap(beat -> oddHours(beat, "unsuccessfulRecords").stream()))
                .containsExactlyElementsOf(texts(story.get("unprocessedHours")));

        Run hours = spoor("metering", "--case", caseName, "--hours");
        assertThat(
                        hours.out()
                                .lines()
                                .map(line -> line.split("\t"))
                                .filter(cells -> cells[4].equals("missing"))
                                .map(cells -> cells[3])
                                .distinct())
                .containsExactlyElementsOf(texts(story.get("missingHours")));

        Path csv = folder.resolve("metering.csv");
        spoor("metering", "--case", caseName, "--csv", "-o", csv.toString());
        assertThat(Files.readString(csv).split("\r\n"))
                .hasSize((int) hours.out().lines().count())
                .startsWith(hours.out().lines().findFirst().orElseThrow().replace('\t', ','));

        String morning = "time:2023-07-10T03:00Z..09:00Z";
        assertThat(spoor("metering", "--case", caseName, morning).code()).isZero();
        Run none = spoor("metering", "--case", caseName, "name:nobody");
        assertThat(none)
                .isEqualTo(
                        new Run(
                                0,
                                "",
                                "spoor: no call under this lens reports use to the Marketplace."
                                        + System.lineSeparator()));
    }

    private static List<String> oddHours(JsonNode beat, String flag) {
        return beat.get("hours")
                .valueStream()
                .filter(hour ->
                        hour.get(flag).isBoolean()
                                ? hour.get(flag).asBoolean()
                                : hour.get(flag).asInt() > 0)
                .map(hour -> hour.get("hour").asString())
                .toList();
    }

    private static List<String> texts(JsonNode array) {
        return array.valueStream().map(JsonNode::asString).toList();
    }

    private String eventOf(String name, String identity) {
        Run found =
                spoor("events", "--case", caseName, "event:" + name, "name:" + identity, "--jsonl");
        return JsonMapper.shared()
                .readTree(found.out().lines().findFirst().orElseThrow())
                .get("eventID")
                .asString();
    }

    @Test
    void writesTheAttackersEventsAsCsvThatAgreesWithTheStory() throws IOException {
        Path csv = folder.resolve("attacker.csv");
        String address = truth.get("story").get("attackerAddress").asString();
        Run run =
                spoor("events", "--case", caseName, "ip:" + address, "--csv", "-o", csv.toString());

        assertThat(run.code()).as(run.err()).isZero();
        List<List<String>> lines = CsvReader.read(Files.readString(csv));
        int id = lines.get(0).indexOf("eventID");
        List<String> ids = lines.stream().skip(1).map(line -> line.get(id)).toList();
        List<String> steps =
                truth.get("story")
                        .get("steps")
                        .valueStream()
                        .map(step -> step.get("eventId").asString())
                        .toList();
        assertThat(ids).hasSizeGreaterThan(steps.size() / 2).doesNotHaveDuplicates();
        assertThat(steps).containsAll(ids);
        assertThat(
                        spoor(
                                        "events",
                                        "--case",
                                        caseName,
                                        "--jsonl",
                                        "id:" + String.join(",", steps))
                                .out()
                                .lines())
                .hasSameSizeAs(steps);
    }

    @Test
    void writesOverAFileOnlyByForce() throws IOException {
        Path file = Files.writeString(folder.resolve("mine.txt"), "mine");

        Run refused =
                spoor("events", "--case", caseName, "id:none", "--csv", "-o", file.toString());
        assertThat(refused.code()).isEqualTo(3);
        assertThat(refused.err()).contains("It was not touched");
        assertThat(file).hasContent("mine");
        Run forced =
                spoor(
                        "events",
                        "--case",
                        caseName,
                        "id:none",
                        "--csv",
                        "-o",
                        file.toString(),
                        "--force");
        assertThat(forced.code()).isZero();
        assertThat(CsvReader.read(Files.readString(file))).hasSize(1);
    }

    @Test
    void aTermThatBeginsWithADashIsATermAndNoOption() {
        Run all = spoor("events", "--case", caseName, "--jsonl", "error:any");
        Run some = spoor("events", "--case", caseName, "--jsonl", "error:any", "-outcome:failed");

        assertThat(some.code()).as(some.err()).isZero();
        assertThat(some.out().lines().count()).isPositive().isLessThan(all.out().lines().count());
    }

    @Test
    void printsTheRecordsTheEngineFinds() {
        long expected;
        try (CaseFile file = CaseFile.open(Path.of(caseName))) {
            Evidence evidence = file.evidence(Cancel.NEVER);
            expected =
                    evidence.engine()
                            .answer(
                                    Question.rows(LensText.parse("\"harbour-ledger\"")),
                                    Cancel.NEVER)
                            .total();
        }
        Run run = spoor("events", "--case", caseName, "--jsonl", "\"harbour-ledger\"");

        assertThat(expected).isPositive();
        assertThat(run.out().lines())
                .hasSize((int) expected)
                .allMatch(l -> l.contains("harbour-ledger"));
    }

    @Test
    void verifiesACaseAndItsOriginals() {
        Run run = spoor("verify", caseName, "--sources");

        assertThat(run.code()).as(run.out()).isZero();
        assertThat(run.out()).contains("originals: sound");
    }

    @Test
    void saysWhatIsWrongInASentenceAndByItsExitCode() throws IOException {
        Run noCase = spoor("events", "--case", folder.resolve("none").toString());
        assertThat(noCase.code()).isEqualTo(3);
        assertThat(noCase.err()).startsWith("spoor: There is no case at ").doesNotContain("\tat ");

        Path text = Files.writeString(folder.resolve("text.mv.db"), "no case");
        assertThat(spoor("verify", text.toString()).err()).contains("is not a Spoor case");

        Run badLens = spoor("events", "--case", caseName, "colour:red");
        assertThat(badLens.code()).isEqualTo(2);
        assertThat(badLens.err()).contains("There is no condition named \"colour\"");

        Run badField = spoor("facets", "--case", caseName, "--field", "colour");
        assertThat(badField.code()).isEqualTo(2);
        assertThat(badField.err()).contains("There are: event, source");

        Run nothing =
                spoor(
                        "import",
                        folder.resolve("missing").toString(),
                        "--case",
                        folder.resolve("empty").toString());
        assertThat(nothing.code()).isEqualTo(1);
        assertThat(nothing.err()).contains("missing: there is no such file or folder");
        assertThat(spoor().code()).isEqualTo(2);
    }

    @Test
    void helpTeachesByExample() {
        Run help = spoor("--help");

        assertThat(help.code()).isZero();
        assertThat(help.out()).contains("spoor import demo/AWSLogs", "Exit codes:");
    }

    private static JsonNode lastLine(Run run) {
        return JsonMapper.shared().readTree(run.out().lines().toList().getLast());
    }

    private static Run spoor(String... arguments) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        int code = SpoorCommand.run(arguments, new PrintWriter(out), new PrintWriter(err));
        return new Run(code, out.toString(), err.toString());
    }
}
