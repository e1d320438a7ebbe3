package spoor.lens;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import spoor.event.Field;

import java.time.Instant;
import java.util.List;

class LensTest {
    private static final Match GET = new Match.Exact("GetObject");
    private static final Match PUT = new Match.Exact("PutObject");

    @Test
    void includesOneMoreAlternative() {
        assertThat(Lens.ALL.including(Field.EVENT_NAME, GET).including(Field.EVENT_NAME, PUT))
                .isEqualTo(lens("event:GetObject,PutObject"));
    }

    @Test
    void includesWhatWasExcludedByForgettingTheExclusion() {
        assertThat(lens("-event:GetObject,PutObject").including(Field.EVENT_NAME, GET))
                .isEqualTo(lens("event:GetObject -event:PutObject"));
    }

    @Test
    void excludesWhatWasIncludedByForgettingTheInclusion() {
        assertThat(lens("event:GetObject region:us-east-1").excluding(Field.EVENT_NAME, GET))
                .isEqualTo(lens("-event:GetObject region:us-east-1"));
    }

    @Test
    void makesAValueTheOnlyConditionOfItsField() {
        assertThat(
                        lens("event:PutObject -event:List* region:us-east-1 \"x\" sort:-time")
                                .only(Field.EVENT_NAME, GET))
                .isEqualTo(lens("event:GetObject region:us-east-1 \"x\" sort:-time"));
    }

    @Test
    void clearsAllConditionsOfAField() {
        assertThat(lens("event:PutObject -event:List* region:us-east-1").clearing(Field.EVENT_NAME))
                .isEqualTo(lens("region:us-east-1"));
    }

    @Test
    void dropsOneAlternativeAndWithTheLastTheCondition() {
        Lens both = lens("event:GetObject,PutObject");

        assertThat(both.dropping(Field.EVENT_NAME, GET, false)).isEqualTo(lens("event:PutObject"));
        assertThat(lens("event:PutObject").dropping(Field.EVENT_NAME, PUT, false))
                .isEqualTo(Lens.ALL);
        assertThat(both.dropping(Field.EVENT_NAME, GET, true)).isEqualTo(both);
        assertThat(both.dropping(Field.REGION, GET, false)).isEqualTo(both);
    }

    @Test
    void saysWhatAFieldIsHeldTo() {
        Lens lens = lens("event:PutObject,GetObject -event:none");

        assertThat(lens.alternatives(Field.EVENT_NAME, false)).containsExactly(GET, PUT);
        assertThat(lens.alternatives(Field.EVENT_NAME, true)).containsExactly(new Match.None());
        assertThat(lens.alternatives(Field.REGION, false)).isEmpty();
    }

    @Test
    void takesAConditionAwayAgain() {
        Filter text = new Filter.OfText("x", false);

        assertThat(lens("event:any").with(text).without(text)).isEqualTo(lens("event:any"));
    }

    @Test
    void changesRangeAndSortAlone() {
        TimeRange range = TimeRange.ofMillis(1_000, 2_000);
        Sort sort = new Sort(Field.REGION, true);

        assertThat(lens("event:any").withRange(range).withSort(sort))
                .isEqualTo(new Lens(range, lens("event:any").filters(), sort));
    }

    @Test
    void isEqualWhateverTheOrderItWasPutTogetherIn() {
        assertThat(lens("\"b\" region:x,y -event:a \"a\" event:c event:b"))
                .isEqualTo(lens("event:b,c,b -event:a region:y,x \"a\" \"b\" \"a\""))
                .hasSameHashCodeAs(lens("event:b,c,b -event:a region:y,x \"a\" \"b\" \"a\""));
    }

    @Test
    void leavesOutConditionsThatAskForNothing() {
        assertThat(
                        Lens.ALL.withFilters(
                                List.of(
                                        new Filter.OfText("", true),
                                        new Filter.OfField(Field.REGION, false, List.of()))))
                .isEqualTo(Lens.ALL);
    }

    @Test
    void isAllOnlyWithoutRangeAndConditions() {
        assertThat(Lens.ALL.withSort(new Sort(Field.REGION, true)).isAll()).isTrue();
        assertThat(lens("event:any").isAll()).isFalse();
        assertThat(lens("time:2023-07-10..").isAll()).isFalse();
    }

    @Test
    void putsTheEndsOfARangeInOrder() {
        Instant early = Instant.ofEpochMilli(1_000);
        Instant late = Instant.ofEpochMilli(2_000);

        assertThat(new TimeRange(late, early)).isEqualTo(new TimeRange(early, late));
        assertThat(TimeRange.ofMillis(2_000, 1_000)).isEqualTo(new TimeRange(early, late));
    }

    @Test
    void countsARangeInMillisecondsHoweverFarItReaches() {
        assertThat(TimeRange.ALL.fromMillis()).isEqualTo(Long.MIN_VALUE);
        assertThat(TimeRange.ALL.toMillis()).isEqualTo(Long.MAX_VALUE);
        assertThat(new TimeRange(Instant.MIN, Instant.MAX).fromMillis()).isEqualTo(Long.MIN_VALUE);
        assertThat(new TimeRange(Instant.MIN, Instant.MAX).toMillis()).isEqualTo(Long.MAX_VALUE);
        assertThat(new TimeRange(Instant.ofEpochSecond(1, 999_999), null))
                .isEqualTo(new TimeRange(Instant.ofEpochSecond(1), null));
    }

    private static Lens lens(String text) {
        return LensText.parse(text);
    }
}
