package spoor.analysis.difference;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import spoor.casefile.RecordValues;

import java.nio.charset.StandardCharsets;
import java.util.Optional;

class WeakeningTest {
    private static final String ALARM =
            """
            {'alarmName':'Root','threshold':5,'comparisonOperator':'GreaterThanThreshold',\
            'evaluationPeriods':5,'datapointsToAlarm':1,'period':60,'statistic':'Average',\
            'metricName':'RootUse','treatMissingData':'breaching',\
            'alarmActions':['arn:aws:sns:us-east-1:111122223333:pager']}\
            """;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "'threshold':5 | 'threshold':6 | harder to reach: threshold 5 is now 6",
                "'threshold':5 | 'threshold':5000 | alarm can hardly fire: threshold 5 is now 5000",
                "Greater | Less | fires the other way: comparisonOperator GreaterThanThreshold is"
                        + " now LessThanThreshold",
                "'evaluationPeriods':5 | 'evaluationPeriods':50 | must last longer:"
                        + " evaluationPeriods 5 is now 50",
                "'datapointsToAlarm':1, | `` | needs more bad values: datapointsToAlarm 1 is now"
                        + " left out",
                "'period':60 | 'period':600 | looks less often: period 60 is now 600",
                "RootUse | RootUseTest | watches something else: metricName RootUse is now"
                        + " RootUseTest",
                "'treatMissingData':'breaching', | `` | no longer minds missing data",
                ":pager | :nobody | no longer tells pager"
            })
    void sentenceFor(String then, String now, String sentence) {
        assertThat(weaknesses(ALARM, ALARM.replace(then, now))).isEqualTo(Optional.of(sentence));
        assertThat(isWeaker("PutMetricAlarm", ALARM, ALARM.replace(then, now))).contains(true);
    }

    @Test
    void whatMakesAnAlarmMoreWatchfulIsNoWeakness() {
        String stronger =
                ALARM.replace("'threshold':5", "'threshold':4")
                        .replace("'evaluationPeriods':5", "'evaluationPeriods':1")
                        .replace("['arn", "['arn:aws:sns:us-east-1:111122223333:more','arn");

        assertThat(isWeaker("PutMetricAlarm", ALARM, stronger)).contains(false);
        assertThat(isWeaker("PutMetricAlarm", ALARM, ALARM)).contains(false);
    }

    @Test
    void aLongerSumIsReachedSooner() {
        String sum = ALARM.replace("Average", "Sum");

        assertThat(isWeaker("PutMetricAlarm", sum, sum.replace(":60", ":600"))).contains(false);
    }

    @Test
    void aSmallStepBelowZeroIsNotOutOfReach() {
        String below = ALARM.replace("Greater", "Less").replace("'threshold':5", "'threshold':-4");

        assertThat(weaknesses(below, below.replace("-4", "-5")))
                .contains("harder to reach: threshold -4 is now -5");
        assertThat(weaknesses(below, below.replace("-4", "-4000")))
                .contains("alarm can hardly fire: threshold -4 is now -4000");
    }

    @Test
    void aSuppressorCanKeepACompositeAlarmSilent() {
        String alarm = "{'alarmName':'all','alarmRule':'ALARM(a)'}";

        assertThat(weaknesses(alarm, alarm.replace("}", ",'actionsSuppressor':'quiet'}")))
                .contains("can be kept silent by quiet");
    }

    @Test
    void ofOtherCallsNothingIsSaid() {
        assertThat(isWeaker("DeleteAlarms", "{}", "{}")).isEmpty();
    }

    private static Optional<String> weaknesses(String then, String now) {
        return AlarmReading.weaknesses(asked("PutMetricAlarm", then, now)).stream().findFirst();
    }

    private static Optional<Boolean> isWeaker(String name, String then, String now) {
        Asked asked = asked(name, then, now);
        return Weakening.isIn(asked.call(), asked.difference());
    }

    private static Asked asked(String name, String then, String now) {
        return new Asked(
                new Call("monitoring", name, "111122223333", "Root"),
                Differ.compare(value(then), value(now)));
    }

    private static Value value(String json) {
        return RecordValues.value(json.replace('\'', '"').getBytes(StandardCharsets.UTF_8));
    }
}
