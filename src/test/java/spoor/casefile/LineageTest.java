package spoor.casefile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import spoor.analysis.Chain;
import spoor.analysis.Chain.End;
import spoor.analysis.Chain.Rule;
import spoor.analysis.Life;
import spoor.analysis.Start;
import spoor.engine.Cancel;
import spoor.engine.EventTable;
import spoor.engine.Question;
import spoor.engine.Rows;
import spoor.event.Field;
import spoor.event.Session;
import spoor.lens.Lens;
import spoor.lens.LensText;
import spoor.sample.GroundTruth;
import spoor.sample.Progress;
import spoor.sample.SampleArchive;
import spoor.sample.SampleOptions;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;

/// Chains in whole cases.
class LineageTest {
    private static final Path DATA = Path.of(System.getProperty("spoor.data", "../shared/data"));

    @TempDir private Path folder;

    /// What the generator made of the chain is found again, link by link.
    @Test
    void findsTheChainOfTheSampleIncident() throws IOException {
        Path sample = folder.resolve("sample");
        SampleArchive.write(sample, SampleOptions.large(20_000), Progress.none());
        GroundTruth truth = GroundTruth.read(sample.resolve(GroundTruth.FILE));
        List<GroundTruth.Hop> hops = truth.story().chain();
        try (CaseFile file = imported(sample.resolve("AWSLogs"))) {
            Evidence evidence = file.evidence(Cancel.NEVER).traced(Cancel.NEVER);
            Set<String> seen = new TreeSet<>();
            EventTable table = evidence.table();
            for (int row = 0; row < table.size(); row++) {
                String key = table.text(Field.ACCESS_KEY, row);
                if (hops.getLast().accessKeyId().equals(key)) {
                    Chain chain = chain(evidence, row);

                    assertThat(chain.end()).isEqualTo(End.LONG_TERM);
                    assertThat(chain.root().key()).isEqualTo(hops.getFirst().accessKeyId());
                    assertThat(chain.root().arn()).isEqualTo(hops.getFirst().identity());
                    assertThat(chain.steps()).hasSize(hops.size() - 1);
                    for (int i = 1; i < hops.size(); i++) {
                        Chain.Step step = chain.steps().get(hops.size() - 1 - i);
                        assertThat(step.rule()).isEqualTo(Rule.ISSUED_KEY);
                        Set<String> ids = new TreeSet<>();
                        ids.add(step.issue().eventId());
                        ids.add(step.other().eventId());
                        assertThat(ids).isEqualTo(new TreeSet<>(hops.get(i).issuedBy()));
                    }
                    seen.add(table.eventId(row));
                }
            }
            assertThat(seen).isNotEmpty();
        }
    }

    /// Holder, first use and number of uses of every key in the attacker's hands, and the sessions
    /// of the chain.
    @Test
    void findsTheCredentialsOfTheSampleIncident() throws IOException {
        Path sample = folder.resolve("sample");
        SampleArchive.write(sample, SampleOptions.large(20_000), Progress.none());
        GroundTruth.Story story = GroundTruth.read(sample.resolve(GroundTruth.FILE)).story();
        try (CaseFile file = imported(sample.resolve("AWSLogs"))) {
            assertCredentials(file.evidence(Cancel.NEVER).traced(Cancel.NEVER), story);
        }
    }

    private static void assertCredentials(Evidence evidence, GroundTruth.Story story) {
        EventTable table = evidence.table();
        Lens attacker = LensText.parse("ip:" + story.attackerAddress());
        Rows rows = evidence.engine().answer(Question.rows(attacker), Cancel.NEVER).rows();
        List<Life> keys = Lives.keys(evidence, rows, Cancel.NEVER);
        assertThat(keys)
                .extracting(Life::id)
                .containsExactlyInAnyOrderElementsOf(
                        story.credentials().stream()
                                .map(GroundTruth.Credential::accessKeyId)
                                .toList());
        for (GroundTruth.Credential credential : story.credentials()) {
            Life life =
                    keys.stream()
                            .filter(k -> k.id().equals(credential.accessKeyId()))
                            .findFirst()
                            .orElseThrow();
            assertThat(life.events()).isEqualTo((int) credential.events());
            assertThat(Instant.ofEpochMilli(life.first())).isEqualTo(credential.firstUse());
            assertThat(life.accounts()).contains(credential.account());
            assertThat(life.chain().start().arn()).isEqualTo(credential.holder());
        }
        List<Life> sessions = Lives.sessions(evidence, rows, Cancel.NEVER);
        List<GroundTruth.Hop> hops = story.chain().subList(1, story.chain().size());
        assertThat(sessions)
                .extracting(life -> life.chain().start().arn())
                .containsExactlyElementsOf(hops.stream().map(GroundTruth.Hop::identity).toList());
        assertThat(sessions)
                .extracting(life -> Session.ofKey(life.id()).since())
                .containsExactlyElementsOf(hops.stream().map(GroundTruth.Hop::since).toList());
        String person = table.values(Field.PERSON).label(table.code(Field.PERSON, rows.at(0)));
        assertThat(sessions).extracting(life -> life.person().name()).containsOnly(person);
    }

    /// As measured on the public archive: 70 of the 76 calls of roles join by the issued key, the
    /// others are service-linked roles, for which AWS shows no key.
    @Test
    void joinsTheRolesOfARealArchive() {
        Path logs = DATA.resolve("invictus-aws_dataset");
        assumeTrue(Files.isDirectory(logs), () -> "no real archives at " + DATA);
        try (CaseFile file = imported(logs)) {
            Evidence evidence = file.evidence(Cancel.NEVER).traced(Cancel.NEVER);
            EventTable table = evidence.table();
            List<Chain> roles = new ArrayList<>();
            Set<String> keys = new TreeSet<>();
            Set<Integer> signIns = new TreeSet<>();
            for (int row = 0; row < table.size(); row++) {
                if (table.text(Field.IDENTITY_TYPE, row).equals("AssumedRole")) {
                    roles.add(chain(evidence, row));
                } else if (table.text(Field.ACCESS_KEY, row).startsWith("ASIA")) {
                    Chain chain = chain(evidence, row);
                    if (chain.end() == End.SIGNED_IN) {
                        keys.add(table.text(Field.ACCESS_KEY, row));
                        signIns.add(chain.steps().getLast().issue().row());
                    }
                }
            }
            assertThat(roles).hasSize(76);
            assertThat(roles)
                    .filteredOn(c ->
                            !c.steps().isEmpty() && c.steps().getFirst().rule() == Rule.ISSUED_KEY)
                    .hasSize(70);
            assertThat(roles).filteredOn(c -> c.end() == End.SERVICE_LINKED).hasSize(6);
            assertThat(keys).hasSize(21);
            assertThat(roles)
                    .extracting(Chain::cause)
                    .filteredOn(Objects::nonNull)
                    .extracting(Start::name)
                    .containsOnly("RunInstances");
            assertThat(
                            roles.stream()
                                    .map(Chain::cause)
                                    .filter(Objects::nonNull)
                                    .map(Start::eventId)
                                    .distinct())
                    .hasSize(2);
            assertThat(signIns).hasSize(1);
        }
    }

    private static Chain chain(Evidence evidence, int row) {
        EventTable table = evidence.table();
        return evidence.lineage().chainOf(Callers.of(table, row), table.time(row));
    }

    private CaseFile imported(Path logs) {
        CaseFile file = CaseFile.create(folder.resolve("case"));
        file.importFrom(List.of(logs), ImportOptions.USUAL, ImportListener.NONE, Cancel.NEVER);
        return file;
    }
}
