package spoor.lens;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import spoor.event.Field;

import java.time.Instant;
import java.util.List;

class LensTextTest {
    @Test
    void readsTheExampleOfTheDesign() {
        Lens lens =
                LensText.parse(
                        """
                        time:2023-07-10T12:00Z..12:30Z identity:alice -event:Describe* \
                        source:iam,sts error:any ip:203.0.113.0/24 "AdministratorAccess"\
                        """);

        assertThat(lens)
                .isEqualTo(
                        new Lens(
                                range("2023-07-10T12:00:00Z", "2023-07-10T12:30:00Z"),
                                List.of(
                                        in(Field.IDENTITY, new Match.Exact("alice")),
                                        out(Field.EVENT_NAME, new Match.Like("Describe*")),
                                        in(
                                                Field.EVENT_SOURCE,
                                                new Match.Exact("iam.amazonaws.com"),
                                                new Match.Exact("sts.amazonaws.com")),
                                        in(Field.ERROR_CODE, new Match.Any()),
                                        in(
                                                Field.SOURCE_ADDRESS,
                                                new Match.Network("203.0.113.0/24")),
                                        new Filter.OfText("AdministratorAccess", false)),
                                Sort.BY_TIME));
        assertThat(LensText.format(lens))
                .isEqualTo(
                        """
                        time:2023-07-10T12:00Z..12:30Z -event:Describe* source:iam,sts \
                        identity:alice ip:203.0.113.0/24 error:any "AdministratorAccess"\
                        """);
    }

    @Test
    void readsNothingAsEverything() {
        assertThat(LensText.parse("")).isEqualTo(Lens.ALL);
        assertThat(LensText.parse(" \t\n ")).isEqualTo(Lens.ALL);
        assertThat(LensText.format(Lens.ALL)).isEmpty();
    }

    @Test
    void joinsTheTermsOfOneFieldWhereverTheyStand() {
        assertThat(LensText.parse("event:GetObject region:us-east-1 event:PutObject,GetObject"))
                .isEqualTo(LensText.parse("region:us-east-1 event:PutObject,GetObject"));
    }

    @Test
    void readsWhatAPersonTypesWithoutQuotesAsATextToSearchFor() {
        assertThat(LensText.parse("AdministratorAccess -\"Console Login\""))
                .isEqualTo(
                        Lens.ALL
                                .with(new Filter.OfText("AdministratorAccess", false))
                                .with(new Filter.OfText("Console Login", true)));
    }

    @Test
    void takesWordsOfFieldsInAnyCase() {
        assertThat(LensText.parse("EVENT:GetObject -Region:none"))
                .isEqualTo(LensText.parse("event:GetObject -region:none"));
    }

    @Test
    void completesTheNameOfAServiceThatHasNoDot() {
        assertThat(LensText.parse("source:iam").filters())
                .isEqualTo(LensText.parse("source:iam.amazonaws.com").filters());
        assertThat(LensText.parse("source:\"iam\"").alternatives(Field.EVENT_SOURCE, false))
                .containsExactly(new Match.Exact("iam"));
        assertThat(LensText.parse("source:signin.aws").alternatives(Field.EVENT_SOURCE, false))
                .containsExactly(new Match.Exact("signin.aws"));
    }

    @Test
    void tellsAnyAndNoneFromValuesOfThatName() {
        assertThat(LensText.parse("error:any,none,\"any\",\"none\"").filters())
                .containsExactly(
                        in(
                                Field.ERROR_CODE,
                                new Match.Exact("any"),
                                new Match.Exact("none"),
                                new Match.Any(),
                                new Match.None()));
    }

    @Test
    void readsTheEmptyValueBetweenQuotes() {
        Lens lens = LensText.parse("key:\"\"");

        assertThat(lens.alternatives(Field.ACCESS_KEY, false)).containsExactly(new Match.Exact(""));
        assertThat(LensText.format(lens)).isEqualTo("key:\"\"");
    }

    @Test
    void keepsEscapedStarsAndSpacesInPatterns() {
        Lens lens = LensText.parse("agent:\\[S3\\ Console*,a\\*b");

        assertThat(lens.alternatives(Field.USER_AGENT, false))
                .containsExactly(new Match.Like("[S3\\ Console*"), new Match.Like("a\\*b"));
        assertThat(LensText.format(lens)).isEqualTo("agent:[S3\\ Console*,a\\*b");
    }

    @Test
    void spellsPatternsThatMeanTheSameInOneWay() {
        assertThat(new Match.Like("G\\et***,\\Object\\"))
                .isEqualTo(new Match.Like("Get*\\,Object\\\\"));
        assertThat(new Match.Like("\\**").pattern()).isEqualTo("\\**");
    }

    @Test
    void tellsAPatternWithoutAWildcardFromAValue() {
        assertThat(LensText.format(in(Field.EVENT_NAME, new Match.Like("getobject"))))
                .isEqualTo("event:\\getobject");
    }

    @Test
    void takesWhatIsNoNetworkAsAValue() {
        assertThat(LensText.parse("ip:AWS/Internal,10.0.0.0/33,\"10.0.0.0/8\"").filters())
                .containsExactly(
                        in(
                                Field.SOURCE_ADDRESS,
                                new Match.Exact("AWS/Internal"),
                                new Match.Exact("10.0.0.0/33"),
                                new Match.Exact("10.0.0.0/8")));
    }

    @Test
    void sortsByAFieldInEitherDirection() {
        assertThat(LensText.parse("sort:event").sort())
                .isEqualTo(new Sort(Field.EVENT_NAME, false));
        assertThat(LensText.parse("sort:-time").sort()).isEqualTo(new Sort(Field.EVENT_TIME, true));
        assertThat(LensText.parse("sort:time").sort()).isEqualTo(Sort.BY_TIME);
    }

    @ParameterizedTest
    @CsvSource({
        "2023-07-10,                            2023-07-10T00:00:00Z, 2023-07-11T00:00:00Z",
        "2023-07-10T12:00Z,                     2023-07-10T12:00:00Z, 2023-07-10T12:01:00Z",
        "2023-07-10T12:00:07Z,                  2023-07-10T12:00:07Z, 2023-07-10T12:00:08Z",
        "2023-07-10T12:00,                      2023-07-10T12:00:00Z, 2023-07-10T12:01:00Z",
        "2023-07-10T12:00+02:00,                2023-07-10T10:00:00Z, 2023-07-10T10:01:00Z",
        "2023-07-10T12:00-02:00,                2023-07-10T14:00:00Z, 2023-07-10T14:01:00Z",
        "2023-07-10..2023-07-12,                2023-07-10T00:00:00Z, 2023-07-12T00:00:00Z",
        "2023-07-10T12:00Z..12:30Z,             2023-07-10T12:00:00Z, 2023-07-10T12:30:00Z",
        "2023-07-10T12:00..9:30,                2023-07-10T09:30:00Z, 2023-07-10T12:00:00Z",
        "2023-07-10T12:00:01.5..12:00:01.75Z,   2023-07-10T12:00:01.500Z, 2023-07-10T12:00:01.750Z",
        "2023-07-10T23:00Z..2023-07-11T01:00Z,  2023-07-10T23:00:00Z, 2023-07-11T01:00:00Z",
        "2023-07-10T12:00Z..,                   2023-07-10T12:00:00Z, ",
        "..2023-07-10T12:00Z,                   , 2023-07-10T12:00:00Z",
        "..,                                    , ",
    })
    void readsTimes(String text, Instant from, Instant to) {
        assertThat(LensText.parse("time:" + text).range()).isEqualTo(new TimeRange(from, to));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "yesterday",
                "12:00..12:30",
                "2023-02-30",
                "2023-07-10T25:00Z",
                "2023-07-10T12:00Z..x",
                "2023-7-10",
                "1689000000",
                "2023-07-10T12:00:00.1234567891Z"
            })
    void saysHowATimeIsWrittenWhereItIsNone(String text) {
        assertThatExceptionOfType(LensSyntaxException.class)
                .isThrownBy(() -> LensText.parse("event:any time:" + text))
                .withMessage(
                        "\""
                                + text
                                + "\" is no time range. Write time:2023-07-10T12:00Z..12:30Z or"
                                + " time:2023-07-10.")
                .satisfies(e -> assertThat(e.offset()).isEqualTo("event:any ".length()));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "evnt:x | 0 | There is no condition named \"evnt\". Put text that has a colon in it"
                        + " between quotes.",
                "http://x | 0 | There is no condition named \"http\". Put text that has a colon in"
                        + " it between quotes.",
                "request:abc | 0 | There is no condition named \"request\". Search the records for"
                        + " the text in quotes instead.",
                "region:a event: | 9 | A value is missing after \"event:\".",
                "event:a, | 0 | A value is missing after \"event:a,\".",
                "event:a,,b | 0 | A value is missing after \"event:a,\".",
                "event:\"abc | 6 | A closing quote is missing.",
                "a \"b\\\" | 2 | A closing quote is missing.",
                "\"\" | 0 | Put the text to search for between the quotes.",
                "sort:id | 0 | Cannot sort by \"id\".",
                "sort:--time | 0 | Cannot sort by \"--time\".",
                "-time:2023-07-10 | 0 | \"time:\" cannot be negated.",
                "-sort:time | 0 | \"sort:\" cannot be negated.",
                "time:2023-07-10 time:2023-07-11 | 16 | \"time:\" stands there twice.",
            })
    void saysWhatIsWrongAndWhere(String text, int offset, String message) {
        assertThatExceptionOfType(LensSyntaxException.class)
                .isThrownBy(() -> LensText.parse(text))
                .withMessage(message)
                .satisfies(e -> assertThat(e.offset()).isEqualTo(offset));
    }

    private static TimeRange range(String from, String to) {
        return new TimeRange(Instant.parse(from), Instant.parse(to));
    }

    private static Filter in(Field field, Match... alternatives) {
        return new Filter.OfField(field, false, List.of(alternatives));
    }

    private static Filter out(Field field, Match... alternatives) {
        return new Filter.OfField(field, true, List.of(alternatives));
    }
}
