package spoor.ui.facets;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import spoor.casefile.Evidence;
import spoor.casefile.TestEvidence;
import spoor.engine.Answer;
import spoor.engine.Cancel;
import spoor.engine.Question;
import spoor.event.Field;
import spoor.lens.Lens;
import spoor.lens.LensText;
import spoor.lens.Match;
import spoor.ui.facets.FacetValue.State;

import java.util.List;

class FacetListTest {
    private static final String DENIED = "\"errorCode\":\"AccessDenied\"";

    private final Evidence evidence =
            TestEvidence.of(
                    record(0, "ListBuckets", "s3", "alice"),
                    record(1, "ListBuckets", "s3", "bob"),
                    record(2, "ListBuckets", "s3", "bob", DENIED),
                    record(3, "GetObject", "s3", "bob"),
                    record(4, "GetObject", "s3", "carol"),
                    record(5, "PutUserPolicy", "iam", "carol"),
                    record(6, "StopLogging", "cloudtrail", "carol", DENIED));

    @Test
    void listsTheMostFrequentValuesFirst() {
        assertThat(list(Field.EVENT_NAME, "", 3, ""))
                .isEqualTo(
                        new FacetList(
                                List.of(
                                        plain("ListBuckets", 3),
                                        plain("GetObject", 2),
                                        plain("PutUserPolicy", 1)),
                                3,
                                4,
                                true,
                                true));
    }

    @Test
    void listsTheEventsThatLackTheFieldAsNone() {
        assertThat(list(Field.ERROR_CODE, "", 7, "").values())
                .containsExactly(
                        new FacetValue(new Match.None(), "", "", 5, State.PLAIN),
                        plain("AccessDenied", 2));
    }

    @Test
    void countsUnderAllOtherConditionsAndMarksItsOwn() {
        FacetList list =
                list(Field.EVENT_NAME, "event:GetObject -event:StopLogging name:carol", 7, "");

        assertThat(list.values())
                .containsExactly(
                        new FacetValue(
                                exact("GetObject"), "GetObject", "GetObject", 1, State.INCLUDED),
                        plain("PutUserPolicy", 1),
                        new FacetValue(
                                exact("StopLogging"),
                                "StopLogging",
                                "StopLogging",
                                1,
                                State.EXCLUDED));
    }

    @Test
    void keepsNamedValuesInSightWhereverTheyRank() {
        FacetList list =
                list(
                        Field.EVENT_NAME,
                        "event:PutUserPolicy,Unheard -event:StopLogging name:bob",
                        1,
                        "");

        assertThat(list.values())
                .containsExactly(
                        plain("ListBuckets", 2),
                        new FacetValue(exact("Unheard"), "Unheard", "Unheard", 0, State.INCLUDED),
                        new FacetValue(
                                exact("PutUserPolicy"),
                                "PutUserPolicy",
                                "PutUserPolicy",
                                0,
                                State.INCLUDED),
                        new FacetValue(
                                exact("StopLogging"),
                                "StopLogging",
                                "StopLogging",
                                0,
                                State.EXCLUDED));
        assertThat(list.hasMore()).isTrue();
    }

    @Test
    void findsATypedValueTheWayTheEngineDoes() {
        assertThat(list(Field.EVENT_NAME, "event:getobject", 7, "").values())
                .contains(
                        new FacetValue(
                                exact("getobject"), "GetObject", "GetObject", 2, State.INCLUDED));
        assertThat(list(Field.EVENT_SOURCE, "source:iam", 7, "").values())
                .contains(
                        new FacetValue(
                                exact("iam.amazonaws.com"),
                                "iam.amazonaws.com",
                                "iam",
                                1,
                                State.INCLUDED));
    }

    @Test
    void showsTheNameOfAnIdentityAndMatchesItsKey() {
        FacetValue carol = list(Field.IDENTITY, "", 7, "car").values().getFirst();

        assertThat(carol.label()).isEqualTo("carol");
        assertThat(carol.text()).isNotEqualTo("carol");
        assertThat(carol.match()).isEqualTo(exact(carol.text()));
    }

    @Test
    void narrowsByAPartOfTheName() {
        assertThat(list(Field.EVENT_NAME, "event:ListBuckets", 7, "OBJ"))
                .isEqualTo(new FacetList(List.of(plain("GetObject", 2)), 3, 4, false, true));
        assertThat(list(Field.ERROR_CODE, "", 7, "non").values())
                .extracting(FacetValue::name)
                .containsExactly("none");
        assertThat(list(Field.EVENT_NAME, "", 7, "zz").values()).isEmpty();
    }

    @Test
    void knowsThatThereAreNoValues() {
        assertThat(list(Field.EVENT_SOURCE, "event:Unheard", 7, ""))
                .isEqualTo(new FacetList(List.of(), 0, 0, false, true))
                .isNotEqualTo(FacetList.UNKNOWN);
    }

    private FacetList list(Field field, String lens, int most, String part) {
        Lens asked = LensText.parse(lens);
        Answer answer =
                evidence.engine()
                        .answer(new Question(asked, Field.FACETS, List.of()), Cancel.NEVER);
        int codes = evidence.table().values(field).size();
        return FacetList.of(answer.facets().get(field), codes, field, asked, most, part);
    }

    private static FacetValue plain(String value, int count) {
        return new FacetValue(exact(value), value, value, count, State.PLAIN);
    }

    private static Match exact(String value) {
        return new Match.Exact(value);
    }

    private static String record(
            int second, String name, String service, String user, String... more) {
        return TestEvidence.record(
                "2023-07-10T12:00:0" + second + "Z", name, service, user, "203.0.113.7", more);
    }
}
