package spoor.casefile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import org.junit.jupiter.api.Test;

import spoor.analysis.story.Deed;
import spoor.analysis.story.Deed.Mark;
import spoor.analysis.story.Doer;
import spoor.analysis.story.Story;
import spoor.analysis.story.Topic;
import spoor.engine.Cancel;
import spoor.event.Field;
import spoor.lens.Filter;
import spoor.lens.Lens;
import spoor.lens.LensText;
import spoor.lens.Match;

import java.util.List;

class StoriesTest {
    private static final String KEY_ONLY =
            "\"userIdentity\":{\"accountId\":\"111122223333\",\"accessKeyId\":\"%s\"}";

    @Test
    void moneyIsToldByAccountWithWhatChanged() {
        List<Story> stories =
                told(
                        Topic.MONEY,
                        Lens.ALL,
                        call(1, "account", "PutAlternateContact", contact("desk@a.example")),
                        call(2, "account", "PutAlternateContact", contact("desk@b.example")),
                        call(3, "account", "GetAlternateContact", "{}"),
                        call(4, "iam", "CreateUser", "{\"userName\":\"eve\"}"));

        assertThat(stories)
                .extracting(Story::kind, Story::name, Story::mark)
                .containsExactly(tuple("account", "111122223333", Mark.NOTABLE));
        assertThat(stories.getFirst().deeds())
                .extracting(Deed::row, Deed::reading)
                .containsExactly(
                        tuple(0, "BILLING contact is now desk@a.example"),
                        tuple(1, "BILLING contact is now desk@b.example; it was desk@a.example"));
    }

    @Test
    void whatTheLensHidesIsStillComparedWith() {
        List<Story> stories =
                told(
                        Topic.MONEY,
                        LensText.parse("time:2023-07-10T12:00:02Z.."),
                        call(1, "account", "PutAlternateContact", contact("desk@a.example")),
                        call(2, "account", "PutAlternateContact", contact("desk@b.example")));

        assertThat(stories.getFirst().deeds())
                .extracting(Deed::reading)
                .containsExactly("BILLING contact is now desk@b.example; it was desk@a.example");
    }

    @Test
    void aWriteThatIsLoggedAsAReadIsToldAndARealReadOnlyWhenWanted() {
        Evidence evidence =
                TestEvidence.of(
                        call(1, "payments", "Instruments_Create", "{}", "\"readOnly\":true"),
                        call(2, "billingconsole", "GetAddresses", "{}", "\"readOnly\":true"));
        Stories stories = new Stories(evidence);

        assertThat(rows(stories.of(Topic.MONEY, false, Lens.ALL, Cancel.NEVER).stories()))
                .containsExactly(0);
        assertThat(rows(stories.of(Topic.MONEY, true, Lens.ALL, Cancel.NEVER).stories()))
                .containsExactly(0, 1);
    }

    @Test
    void whatIsComparedWithTakesNoRoomFromWhatIsTold() {
        String[] records = new String[Stories.MOST_READ + 10];
        records[0] = call(1, "monitoring", "PutMetricAlarm", alarm("5", "3"));
        for (int i = 1; i < records.length - 1; i++) {
            records[i] =
                    TestEvidence.record(
                            "2023-07-11T%02d:%02d:%02dZ".formatted(i / 3600, i / 60 % 60, i % 60),
                            "CreateLogGroup",
                            "logs",
                            "alice",
                            "203.0.113.7",
                            "\"requestParameters\":{\"logGroupName\":\"g" + i + "\"}");
        }
        records[records.length - 1] =
                TestEvidence.record(
                        "2023-07-12T12:00:00Z",
                        "PutMetricAlarm",
                        "monitoring",
                        "alice",
                        "203.0.113.7",
                        "\"requestParameters\":" + alarm("5", "30"));
        Stories.Found found =
                new Stories(TestEvidence.of(records))
                        .of(
                                Topic.WATCH,
                                false,
                                LensText.parse("time:2023-07-12T00:00Z.. event:PutMetricAlarm"),
                                Cancel.NEVER);

        assertThat(found.isCutShort()).isFalse();
        assertThat(found.stories().getFirst().deeds())
                .extracting(Deed::reading)
                .containsExactly("Must last longer: evaluationPeriods 3 is now 30");
    }

    @Test
    void anAlarmMadeAgainIsHeldAgainstTheDeletedOne() {
        List<Story> stories =
                told(
                        Topic.WATCH,
                        Lens.ALL,
                        call(1, "monitoring", "PutMetricAlarm", alarm("5", "3")),
                        call(2, "monitoring", "DeleteAlarms", "{\"alarmNames\":[\"Root\"]}"),
                        call(3, "monitoring", "PutMetricAlarm", alarm("5000", "3")));

        assertThat(stories.getFirst().deeds())
                .extracting(Deed::mark)
                .containsExactly(Mark.NONE, Mark.WEAKENED, Mark.WEAKENED);
        assertThat(stories.getFirst().deeds().getLast().reading())
                .isEqualTo("Alarm can hardly fire: threshold 5 is now 5000");
    }

    @Test
    void onlyWhatWeakensIsMarkedSo() {
        List<Story> stories =
                told(
                        Topic.WATCH,
                        Lens.ALL,
                        call(
                                1,
                                "monitoring",
                                "SetAlarmState",
                                "{\"alarmName\":\"a\",\"stateValue\":\"ALARM\"}"),
                        call(
                                2,
                                "monitoring",
                                "SetAlarmState",
                                "{\"alarmName\":\"a\",\"stateValue\":\"OK\"}"),
                        call(3, "logs", "PutRetentionPolicy", retention("30")),
                        call(4, "logs", "PutRetentionPolicy", retention("365")),
                        call(5, "logs", "PutRetentionPolicy", retention("1")));

        assertThat(stories.stream().flatMap(story -> story.deeds().stream()))
                .filteredOn(deed -> deed.mark() == Mark.WEAKENED)
                .extracting(Deed::row)
                .containsExactlyInAnyOrder(1, 4);
    }

    @Test
    void whatWasOnlyTriedIsSaidToBeRefused() {
        List<Story> stories =
                told(
                        Topic.MONEY,
                        Lens.ALL,
                        call(
                                1,
                                "billingconsole",
                                "CloseAccount",
                                "null",
                                "\"errorCode\":\"AccessDenied\""));

        assertThat(stories).extracting(Story::mark).containsExactly(Mark.REFUSED);
    }

    @Test
    void contactsOfAnotherAccountAreToldUnderThatAccount() {
        List<Story> stories =
                told(
                        Topic.MONEY,
                        Lens.ALL,
                        call(
                                1,
                                "account",
                                "PutAlternateContact",
                                "{\"accountId\":\"222233334444\",\"alternateContactType\":"
                                        + "\"SECURITY\",\"emailAddress\":\"a@b.example\"}"));

        assertThat(stories)
                .extracting(Story::name, Story::account)
                .containsExactly(tuple("222233334444", "111122223333"));
    }

    @Test
    void aContactOfWhichOnlyThePhoneChangedSaysSo() {
        String contact = contact("a@b.example");
        List<Story> stories =
                told(
                        Topic.MONEY,
                        Lens.ALL,
                        call(1, "account", "PutAlternateContact", contact),
                        call(
                                2,
                                "account",
                                "PutAlternateContact",
                                contact.replace("}", ",\"phoneNumber\":\"1\"}")),
                        call(
                                3,
                                "account",
                                "PutAlternateContact",
                                contact("c@b.example").replace("}", ",\"phoneNumber\":\"2\"}")));

        assertThat(stories.getFirst().deeds())
                .extracting(Deed::reading)
                .containsExactly(
                        "BILLING contact is now a@b.example",
                        "Added phoneNumber",
                        "BILLING contact is now c@b.example; it was a@b.example; also changed:"
                                + " phoneNumber");
    }

    @Test
    void aFailedSignInNamesNobody() {
        String sparse = "\"userIdentity\":\\{[^}]*\\}";
        Evidence evidence =
                TestEvidence.of(
                        call(
                                1,
                                "signin",
                                "ConsoleLogin",
                                "null",
                                "\"errorMessage\":\"Failed authentication\","
                                        + "\"responseElements\":{\"ConsoleLogin\":\"Failure\"}"),
                        call(2, "billingconsole", "SetContactAddress", "{}")
                                .replaceFirst(sparse, KEY_ONLY.formatted("ASIAOTHEREXAMPLE")));

        assertThat(new Doers(evidence.table()).of(1))
                .isEqualTo(new Doer.CannotTell("key ASIAOTHEREXAMPLE"));
    }

    @Test
    void whatEveryFunctionWritesBuriesNothing() {
        Evidence evidence =
                TestEvidence.of(
                        call(1, "logs", "CreateLogStream", "{\"logGroupName\":\"g\"}"),
                        call(2, "logs", "DeleteLogGroup", "{\"logGroupName\":\"g\"}"));
        Stories stories = new Stories(evidence);

        assertThat(rows(stories.of(Topic.WATCH, false, Lens.ALL, Cancel.NEVER).stories()))
                .containsExactly(1);
        assertThat(rows(stories.of(Topic.WATCH, true, Lens.ALL, Cancel.NEVER).stories()))
                .containsExactly(0, 1);
    }

    /// The first call of many is a change, all others look.
    @Test
    void whereThereAreTooManyCallsChangesAreReadFirst() {
        String[] records = new String[Stories.MOST_READ + 10];
        records[0] =
                call(
                        1,
                        "support",
                        "CreateCase",
                        "{}",
                        "\"responseElements\":{\"caseId\":\"case-1\"}");
        for (int i = 1; i < records.length; i++) {
            records[i] =
                    TestEvidence.record(
                            "2023-07-11T%02d:%02d:%02dZ".formatted(i / 3600, i / 60 % 60, i % 60),
                            "DescribeCases",
                            "support",
                            "alice",
                            "203.0.113.7",
                            "\"requestParameters\":{\"caseIdList\":[\"case-1\"]}");
        }
        Stories.Found found =
                new Stories(TestEvidence.of(records))
                        .of(Topic.SUPPORT, true, Lens.ALL, Cancel.NEVER);

        assertThat(found.isCutShort()).isTrue();
        assertThat(found.events()).isEqualTo(records.length);
        assertThat(rows(found.stories())).hasSize(Stories.MOST_READ).contains(0);
    }

    @Test
    void anAreaInTheLensDoesNotBringInOtherTopics() {
        List<Story> stories =
                told(
                        Topic.MONEY,
                        Lens.ALL.with(
                                new Filter.OfField(
                                        Field.AREA,
                                        false,
                                        List.of(
                                                new Match.Exact("contacts"),
                                                new Match.Exact("alarms")))),
                        call(1, "account", "PutAlternateContact", contact("desk@a.example")),
                        call(2, "monitoring", "DeleteAlarms", "{\"alarmNames\":[\"a\"]}"),
                        call(3, "billingconsole", "SetPayInformation", "{}"));

        assertThat(rows(stories)).containsExactly(0);
    }

    @Test
    void aCaseIsAThreadWithTheFilesSentInIt() {
        List<Story> stories =
                told(
                        Topic.SUPPORT,
                        Lens.ALL,
                        call(
                                1,
                                "support",
                                "CreateCase",
                                "{\"severityCode\":\"low\",\"categoryCode\":\"other\","
                                        + "\"serviceCode\":\"support-api\"}",
                                "\"responseElements\":{\"caseId\":\"case-1\"}"),
                        call(
                                2,
                                "support",
                                "AddAttachmentsToSet",
                                "null",
                                "\"responseElements\":{\"attachmentSetId\":\"as-1\"}"),
                        call(
                                3,
                                "support",
                                "AddCommunicationToCase",
                                "{\"caseId\":\"case-1\",\"attachmentSetId\":\"as-1\"}"),
                        call(4, "support", "DescribeCases", "{\"caseIdList\":[\"case-1\"]}"),
                        call(
                                5,
                                "support",
                                "ResolveCase",
                                "{\"caseId\":\"case-1\"}",
                                "\"responseElements\":{\"finalCaseStatus\":\"resolved\"}"),
                        call(6, "support", "DescribeCases", "{}"),
                        call(
                                7,
                                "support",
                                "RefreshTrustedAdvisorCheck",
                                "{\"checkId\":\"7DAFEmoDos\"}"));

        assertThat(stories)
                .extracting(Story::kind, Story::name, StoriesTest::rowsOf)
                .containsExactly(
                        tuple("support case", "case-1", List.of(0, 1, 2, 3, 4)),
                        tuple("Trusted Advisor check", "7DAFEmoDos", List.of(6)),
                        tuple("", "", List.of(5)));
        assertThat(stories.getFirst().facts())
                .containsExactly(
                        "severity low",
                        "service support-api",
                        "category other",
                        "closed as resolved");
        assertThat(stories.get(1).facts()).containsExactly("MFA on the root account");
        assertThat(stories.getFirst().deeds())
                .extracting(Deed::reading)
                .containsExactly(
                        "Support case opened: severity low, support-api, other",
                        "Files uploaded for Support",
                        "Message sent to Support, with files",
                        "",
                        "Case closed");
    }

    @Test
    void alarmsOfOneNameInTwoRegionsAreTwo() {
        String alarm = "{\"alarmName\":\"Root\",\"threshold\":1}";
        List<Story> stories =
                told(
                        Topic.WATCH,
                        Lens.ALL,
                        call(1, "monitoring", "PutMetricAlarm", alarm),
                        call(2, "monitoring", "PutMetricAlarm", alarm)
                                .replace("us-east-1", "eu-west-1"));

        assertThat(stories)
                .extracting(Story::region, StoriesTest::rowsOf)
                .containsExactlyInAnyOrder(
                        tuple("us-east-1", List.of(0)), tuple("eu-west-1", List.of(1)));
        assertThat(stories)
                .extracting(story -> story.deeds().getFirst().reading())
                .containsOnly("Alarm set, without actions");
    }

    @Test
    void aWeakenedAlarmIsMarkedAndARefusedCallIsNot() {
        List<Story> stories =
                told(
                        Topic.WATCH,
                        Lens.ALL,
                        call(1, "monitoring", "PutMetricAlarm", alarm("5", "3")),
                        call(2, "monitoring", "PutMetricAlarm", alarm("5", "30")),
                        call(
                                3,
                                "monitoring",
                                "DisableAlarmActions",
                                "{\"alarmNames\":[\"Root\"]}",
                                "\"errorCode\":\"AccessDenied\""),
                        call(4, "monitoring", "PutMetricAlarm", alarm("5", "2")),
                        call(5, "logs", "DeleteLogGroup", "{\"logGroupName\":\"g\"}"));

        assertThat(stories)
                .extracting(Story::kind, Story::mark)
                .containsExactly(tuple("alarm", Mark.WEAKENED), tuple("log group", Mark.WEAKENED));
        assertThat(stories.getFirst().deeds())
                .extracting(Deed::mark)
                .containsExactly(Mark.NONE, Mark.WEAKENED, Mark.REFUSED, Mark.NONE);
        assertThat(stories.getFirst().deeds().get(1).reading())
                .isEqualTo("Must last longer: evaluationPeriods 3 is now 30");
    }

    @Test
    void whoNamesNobodyIsFoundByKeyOrByTheCallsOfTheSameMinute() {
        String sparse = "userIdentity\":\\{[^}]*\\}";
        String named = call(1, "iam", "ListUsers", "{}");
        String byKey =
                call(2, "billingconsole", "SetPayInformation", "{}")
                        .replaceFirst('"' + sparse, KEY_ONLY.formatted("AKIAIOSFODNN7EXAMPLE"));
        String beside =
                call(3, "billingconsole", "SetContactAddress", "{}")
                        .replaceFirst('"' + sparse, KEY_ONLY.formatted("ASIAOTHEREXAMPLE"));
        String alone =
                call(4, "billingconsole", "SetContactAddress", "{}")
                        .replaceFirst('"' + sparse, KEY_ONLY.formatted("ASIAOTHEREXAMPLE"))
                        .replace("12:00:04", "14:00:04");
        Evidence evidence = TestEvidence.of(named, byKey, beside, alone).traced(Cancel.NEVER);

        assertThat(
                        new Stories(evidence)
                                .of(Topic.MONEY, false, Lens.ALL, Cancel.NEVER)
                                .stories()
                                .getFirst()
                                .deeds())
                .extracting(Deed::doer)
                .containsExactly(
                        new Doer.ByKey("user:AIDAALICE", "alice", "AKIAIOSFODNN7EXAMPLE"),
                        new Doer.SameMinute("user:AIDAALICE", "alice", 1),
                        new Doer.CannotTell("key ASIAOTHEREXAMPLE"));
    }

    @Test
    void severalInTheSameMinuteLeaveItOpen() {
        String sparse = "\"userIdentity\":\\{[^}]*\\}";
        Evidence evidence =
                TestEvidence.of(
                        call(1, "iam", "ListUsers", "{}"),
                        call(2, "iam", "ListRoles", "{}")
                                .replace("alice", "bob")
                                .replace("AIDAALICE", "AIDABOB"),
                        call(3, "billingconsole", "SetContactAddress", "{}")
                                .replaceFirst(sparse, KEY_ONLY.formatted("ASIAOTHEREXAMPLE")));

        assertThat(new Doers(evidence.table()).of(2))
                .isEqualTo(new Doer.Several(List.of("bob", "alice")));
    }

    private static List<Story> told(Topic topic, Lens lens, String... records) {
        Evidence evidence = TestEvidence.of(records);
        return new Stories(evidence).of(topic, topic.isReadTold(), lens, Cancel.NEVER).stories();
    }

    private static List<Integer> rows(List<Story> stories) {
        return stories.stream().flatMap(story -> rowsOf(story).stream()).toList();
    }

    private static List<Integer> rowsOf(Story story) {
        return story.deeds().stream().map(Deed::row).toList();
    }

    private static String contact(String mail) {
        return "{\"alternateContactType\":\"BILLING\",\"emailAddress\":\"" + mail + "\"}";
    }

    private static String retention(String days) {
        return "{\"logGroupName\":\"g\",\"retentionInDays\":" + days + "}";
    }

    private static String alarm(String threshold, String periods) {
        return """
        {"alarmName":"Root","threshold":%s,"evaluationPeriods":%s,\
        "comparisonOperator":"GreaterThanThreshold","alarmActions":["arn:aws:sns:a:b:c"]}\
        """
                .formatted(threshold, periods);
    }

    private static String call(
            int second, String source, String name, String request, String... more) {
        String parameters = "\"requestParameters\":" + request;
        return TestEvidence.record(
                "2023-07-10T12:00:0%dZ".formatted(second),
                name,
                source,
                "alice",
                "203.0.113.7",
                more.length == 0 ? new String[] {parameters} : new String[] {parameters, more[0]});
    }
}
