package spoor.ui;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import spoor.casefile.Evidence;
import spoor.casefile.TestEvidence;
import spoor.engine.Answer;
import spoor.engine.Cancel;
import spoor.engine.FacetCounts;
import spoor.engine.Question;
import spoor.event.Field;
import spoor.lens.Lens;

import java.util.List;
import java.util.Map;
import java.util.Optional;

class SuggestionsTest {
    private final Evidence evidence = TestEvidence.of(FakeCases.RECORDS);

    @Test
    void offersTheWordsForFields() {
        assertThat(suggestions("re"))
                .containsExactly(
                        new Suggestion("resource:", "Resource", "resource:"),
                        new Suggestion("recipient:", "Recipient account", "recipient:"),
                        new Suggestion("region:", "Region", "region:"),
                        new Suggestion("readonly:", "Read-only", "readonly:"));
    }

    @Test
    void offersFieldsAndValuesForABareWord() {
        assertThat(suggestions("ali"))
                .containsExactly(new Suggestion("identity:alice", "2 events", "identity:alice"));
    }

    @Test
    void offersTheMostFrequentValuesOfAField() {
        assertThat(suggestions("ip:"))
                .containsExactly(
                        new Suggestion("203.0.113.77", "2 events", "203.0.113.77"),
                        new Suggestion("198.51.100.15", "1 event", "198.51.100.15"));
    }

    @Test
    void offersThatARecordLacksTheField() {
        assertThat(suggestions("error:"))
                .containsExactly(
                        new Suggestion("none", "2 events", "none"),
                        new Suggestion("AccessDenied", "1 event", "AccessDenied"));
    }

    @Test
    void looksUpFieldsThatAreNotCounted() {
        assertThat(suggestions("version:1")).containsExactly(new Suggestion("1.08", "", "1.08"));
    }

    @Test
    void putsTheSuggestionInPlaceOfTheToken() {
        Suggestion value = new Suggestion("iam", "", "iam");
        Suggestion term = new Suggestion("event:", "", "event:");

        assertThat(accept("error:any source:i", 18, value))
                .isEqualTo(new Suggestions.Typed("error:any source:iam ", 21));
        assertThat(accept("source:i error:any", 8, value))
                .isEqualTo(new Suggestions.Typed("source:iam error:any", 11));
        assertThat(accept("-ev", 3, term)).isEqualTo(new Suggestions.Typed("-event:", 7));
    }

    @Test
    void quotesAValueThatNeedsIt() {
        Evidence odd =
                TestEvidence.of(
                        TestEvidence.record(
                                "2023-07-10T12:00:00Z", "Get Thing", "s3", "ana", "192.0.2.1"));

        assertThat(Suggestions.of(LensToken.at("event:", 6), odd.table(), Map.of(), Cancel.NEVER))
                .containsExactly(new Suggestion("Get Thing", "", "\"Get Thing\""));
    }

    private static Suggestions.Typed accept(String text, int caret, Suggestion suggestion) {
        return Suggestions.accept(text, LensToken.at(text, caret).orElseThrow(), suggestion);
    }

    private List<Suggestion> suggestions(String typed) {
        Answer answer =
                evidence.engine()
                        .answer(new Question(Lens.ALL, Field.FACETS, List.of()), Cancel.NEVER);
        Map<Field, FacetCounts> counts = answer.facets();
        Optional<LensToken> token = LensToken.at(typed, typed.length());
        return Suggestions.of(token, evidence.table(), counts, Cancel.NEVER);
    }
}
