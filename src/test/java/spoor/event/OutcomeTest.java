package spoor.event;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OutcomeTest {
    @ParameterizedTest
    @CsvSource({
        "'', '', false, SUCCEEDED",
        "Success, '', false, SUCCEEDED",
        "success, all went well, false, SUCCEEDED",
        "AccessDenied, '', false, DENIED",
        "AccessDeniedException, no, false, DENIED",
        "Client.UnauthorizedOperation, You are not authorized., false, DENIED",
        "UnauthorizedOperation, '', false, DENIED",
        "UnauthorizedException, '', false, DENIED",
        "NotAuthorized, '', false, DENIED",
        "NotAuthorizedException, '', false, DENIED",
        "Server.AccessDenied, '', false, DENIED",
        "VpceAccessDenied, The request was denied due to a VPC endpoint policy, false, DENIED",
        "ValidationError, User: arn:aws:iam::1:user/a is Not Authorized to perform: x, false,"
                + " DENIED",
        "NoSuchBucketPolicy, '', false, FAILED",
        "Client.InvalidRouteTableID.NotFound, '', false, FAILED",
        "ThrottlingException, Rate exceeded, false, FAILED",
        "Client., '', false, FAILED",
        "'', Failed authentication, false, FAILED",
        "'', '', true, FAILED",
        "Success, '', true, FAILED",
        "'', 'You are not authorized to perform this', false, DENIED",
    })
    void followsFromTheErrorFields(
            String code, String message, boolean isSignInFailure, Outcome outcome) {
        assertThat(Outcome.of(code, message, isSignInFailure)).isEqualTo(outcome);
    }

    @Test
    void isWrittenInSmallLetters() {
        assertThat(Outcome.DENIED.word()).isEqualTo("denied");
    }
}
