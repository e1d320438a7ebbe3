package spoor.ui.facets;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import spoor.casefile.TestEvidence;
import spoor.event.Field;
import spoor.lens.Lens;
import spoor.lens.LensText;
import spoor.lens.Match;
import spoor.ui.difference.Policies;
import spoor.ui.facets.FacetModel.Length;
import spoor.ui.facets.FacetValue.State;
import spoor.ui.kit.Jobs;
import spoor.ui.kit.Workbench;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.stream.IntStream;

class FacetModelTest {
    private Workbench workbench;
    private FacetModel names;

    @BeforeEach
    void open() {
        workbench =
                new Workbench(
                        new Jobs(Runnable::run, Runnable::run),
                        TestEvidence.of(
                                record("12:00:00", "ListBuckets", "s3"),
                                record("12:00:01", "ListBuckets", "s3"),
                                record("12:00:02", "GetObject", "s3"),
                                record("12:00:03", "PutUserPolicy", "iam")));
        names = new FacetModel(workbench, Field.EVENT_NAME);
    }

    @Test
    void worksOutNothingWhileNobodySeesIt() {
        assertThat(names.listProperty().get()).isEqualTo(FacetList.UNKNOWN);

        names.setInSight(true);
        assertThat(names.listProperty().get().distinct()).isEqualTo(3);

        names.setInSight(false);
        FacetList before = names.listProperty().get();
        workbench.advance(LensText.parse("source:iam"));
        assertThat(names.listProperty().get()).isSameAs(before);

        names.setInSight(true);
        assertThat(names.listProperty().get().distinct()).isEqualTo(1);
    }

    @Test
    void includesOneAndThenAnotherAndTakesThemOutAgain() {
        names.setInSight(true);

        names.toggle(value("GetObject"));
        assertThat(lens()).isEqualTo("event:GetObject");
        assertThat(value("GetObject").state()).isEqualTo(State.INCLUDED);
        assertThat(value("ListBuckets").count()).isEqualTo(2);

        names.toggle(value("ListBuckets"));
        assertThat(lens()).isEqualTo("event:GetObject,ListBuckets");

        names.toggle(value("GetObject"));
        names.toggle(value("ListBuckets"));
        assertThat(workbench.lensProperty().get()).isEqualTo(Lens.ALL);
    }

    @Test
    void aResourceHasAHistoryAndOtherValuesHaveNone() {
        Workbench policies = new Workbench(new Jobs(Runnable::run, Runnable::run), Policies.all());
        FacetModel resources = new FacetModel(policies, Field.RESOURCE);
        resources.setInSight(true);
        names.setInSight(true);
        FacetValue ledger =
                resources.listProperty().get().values().stream()
                        .filter(value -> value.text().equals("harbour-ledger (bucket)"))
                        .findFirst()
                        .orElseThrow();

        assertThat(names.hasHistory(value("GetObject"))).isFalse();
        assertThat(resources.hasHistory(ledger)).isTrue();
        resources.showHistory(ledger);
        assertThat(policies.openRowProperty().get()).isEqualTo(Policies.SECOND);
    }

    @Test
    void excludesAndTakesTheExclusionBack() {
        names.setInSight(true);

        names.toggleExcluded(value("ListBuckets"));
        assertThat(lens()).isEqualTo("-event:ListBuckets");
        assertThat(value("ListBuckets"))
                .isEqualTo(
                        new FacetValue(
                                new Match.Exact("ListBuckets"),
                                "ListBuckets",
                                "ListBuckets",
                                2,
                                State.EXCLUDED));

        names.toggle(value("ListBuckets"));
        assertThat(workbench.lensProperty().get()).isEqualTo(Lens.ALL);
    }

    @Test
    void excludesWhatWasIncluded() {
        names.setInSight(true);
        names.toggle(value("GetObject"));

        names.toggleExcluded(value("GetObject"));

        assertThat(lens()).isEqualTo("-event:GetObject");
    }

    @Test
    void takesOutATypedValueInTheSpellingInWhichItWasTyped() {
        names.setInSight(true);
        workbench.advance(LensText.parse("event:getobject"));

        names.toggle(value("GetObject"));

        assertThat(workbench.lensProperty().get()).isEqualTo(Lens.ALL);
    }

    @Test
    void leavesOnlyOneValueAndKeepsOtherFields() {
        names.setInSight(true);
        workbench.advance(LensText.parse("event:List* -event:GetObject source:s3,iam"));

        names.only(value("PutUserPolicy"));
        assertThat(lens()).isEqualTo("event:PutUserPolicy source:iam,s3");

        names.clear();
        assertThat(lens()).isEqualTo("source:iam,s3");
        assertThat(names.hasConditions()).isFalse();
    }

    @Test
    void listsTypedPatternsAndTakesThemOut() {
        workbench.advance(LensText.parse("event:List*,GetObject -event:Describe*,none"));

        assertThat(names.typedProperty().get())
                .containsExactly(
                        new TypedMatch(new Match.Like("List*"), false, "List*"),
                        new TypedMatch(new Match.Like("Describe*"), true, "Describe*"));

        names.remove(names.typedProperty().get().getFirst());
        assertThat(lens()).isEqualTo("event:GetObject -event:Describe*,none");
    }

    @Test
    void narrowsAndShowsMore() {
        workbench =
                new Workbench(
                        new Jobs(Runnable::run, Runnable::run),
                        TestEvidence.of(
                                IntStream.range(10, 60)
                                        .mapToObj(i -> record("12:00:" + i, "Call" + i, "s3"))
                                        .toArray(String[]::new)));
        names = new FacetModel(workbench, Field.EVENT_NAME);
        names.setInSight(true);
        assertThat(sizes()).isEqualTo(List.of(7, 50));

        names.show(Length.MORE);
        assertThat(sizes()).isEqualTo(List.of(32, 50));

        names.show(Length.ALL);
        assertThat(sizes()).isEqualTo(List.of(50, 50));

        names.narrow("all3");
        assertThat(sizes()).isEqualTo(List.of(10, 50));
    }

    @Test
    void doesNotListOnTheWindowsThreadWhereThereAreVeryManyValues() {
        Deque<Runnable> waiting = new ArrayDeque<>();
        Workbench slow =
                new Workbench(
                        new Jobs(waiting::add, Runnable::run),
                        TestEvidence.of(
                                IntStream.range(0, 20_001)
                                        .mapToObj(i -> record("12:00:00", "Call" + i, "s3"))
                                        .toArray(String[]::new)));
        FacetModel many = new FacetModel(slow, Field.EVENT_NAME);
        many.setInSight(true);
        waiting.remove().run();

        assertThat(many.listProperty().get()).isEqualTo(FacetList.UNKNOWN);
        waiting.remove().run();
        assertThat(many.listProperty().get().distinct()).isEqualTo(20_001);
        assertThat(waiting).isEmpty();
    }

    private List<Integer> sizes() {
        FacetList list = names.listProperty().get();
        return List.of(list.values().size(), list.distinct());
    }

    private FacetValue value(String text) {
        return names.listProperty().get().values().stream()
                .filter(value -> value.text().equals(text))
                .findFirst()
                .orElseThrow();
    }

    private String lens() {
        return LensText.format(workbench.lensProperty().get());
    }

    private static String record(String time, String name, String service) {
        return TestEvidence.record(
                "2023-07-10T" + time + "Z", name, service, "alice", "203.0.113.7");
    }
}
