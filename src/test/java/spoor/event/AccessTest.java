package spoor.event;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AccessTest {
    @ParameterizedTest
    @CsvSource({
        "true,  DeleteTrail, READ",
        "false, GetObject,   WRITE",
        "True,  DeleteTrail, READ",
        "FALSE, GetObject,   WRITE",
        "'',    GetObject,   READ",
        "'',    DeleteTrail, WRITE",
        "maybe, GetObject,   READ",
    })
    void isWhatTheRecordSaysAndElseWhatTheNameSays(String readOnly, String name, Access access) {
        assertThat(Access.of(readOnly, name)).isEqualTo(access);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "GetObject",
                "ListUsers",
                "DescribeInstances",
                "HeadBucket",
                "LookupEvents",
                "BatchGetItem",
                "BatchDescribeMergeConflicts",
                "SearchResources",
                "SelectObjectContent",
                "QueryObjects",
                "Scan",
                "CheckCapacity",
                "CountClosedWorkflowExecutions",
                "EstimateTemplateCost",
                "PreviewAgents",
                "SimulatePrincipalPolicy",
                "ValidateTemplate",
                "DiscoverInstances",
                "DownloadDBLogFilePortion",
                "FindMatches",
                "FilterLogEvents",
                "ViewBilling",
                "TestRole",
                "RetrieveDomainAuthCode"
            })
    void infersReadingFromTheVerb(String name) {
        assertThat(Access.inferred(name)).isEqualTo(Access.READ);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "AssumeRole",
                "Decrypt",
                "Encrypt",
                "GenerateDataKey",
                "SendEmail",
                "Instruments_Create"
            })
    void knowsTheReadsThatDoNotSoundLikeThem(String name) {
        assertThat(Access.inferred(name)).isEqualTo(Access.READ);
    }

    @ParameterizedTest
    @ValueSource(strings = {"GetSessionToken", "GetFederationToken", "GetSigninToken", "CheckMfa"})
    void knowsTheWritesThatDoNotSoundLikeThem(String name) {
        assertThat(Access.inferred(name)).isEqualTo(Access.WRITE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "PutObject",
                "DeleteTrail",
                "ConsoleLogin",
                "ResolveCase",
                "CreateCase",
                "",
                "get",
                "listUsers",
                "UpdateFunctionCode20150331v2",
                "Instruments_Delete"
            })
    void takesEverythingElseForAWrite(String name) {
        assertThat(Access.inferred(name)).isEqualTo(Access.WRITE);
    }

    @Test
    void isWrittenInSmallLetters() {
        assertThat(Access.READ.word()).isEqualTo("read");
    }
}
