package spoor.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.nio.charset.StandardCharsets;
import java.util.Random;

class StructTextTest {
    private final StructText structs = new StructText();

    @Test
    void readsAnIdentityAsAthenaPrintsIt() {
        String printed =
                "{type=AssumedRole, principalid=AROAX:s=e,x+y@z, arn=arn:aws:sts::111122223333:"
                        + "assumed-role/R/s=e,x+y@z, accountid=111122223333, invokedby=null,"
                        + " accesskeyid=ASIAX, username=null, onbehalfof=null, sessioncontext="
                        + "{attributes={mfaauthenticated=false, creationdate=2025-09-30T19:15:32Z},"
                        + " sessionissuer={type=Role, username=R}, ec2roledelivery=null,"
                        + " webidfederationdata={federatedprovider=accounts.google.com, attributes="
                        + "{accounts.google.com:aud=1, user_id=2}}}}";

        assertThat(read(printed))
                .isEqualTo(
                        """
                        {"type":"AssumedRole","principalId":"AROAX:s=e,x+y@z","arn":\
                        "arn:aws:sts::111122223333:assumed-role/R/s=e,x+y@z","accountId":\
                        "111122223333","accessKeyId":"ASIAX","sessionContext":{"attributes":\
                        {"mfaAuthenticated":"false","creationDate":"2025-09-30T19:15:32Z"},\
                        "sessionIssuer":{"type":"Role","userName":"R"},"webIdFederationData":\
                        {"federatedProvider":"accounts.google.com","attributes":\
                        {"accounts.google.com:aud":"1","user_id":"2"}}}}\
                        """);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\'',
            value = {
                "{}                                  | {}",
                "[]                                  | []",
                "' {type=Root} '                     | {\"type\":\"Root\"}",
                "{type=}                             | {\"type\":\"\"}",
                "{type=null, arn=a}                  | {\"arn\":\"a\"}",
                "{x_y=1, type=a b, c}                | {\"x_y\":\"1\",\"type\":\"a b, c\"}",
                "{type=a\"b\\c}                      | {\"type\":\"a\\\"b\\\\c\"}",
                "[{type=a}, {type=b}]                | [{\"type\":\"a\"},{\"type\":\"b\"}]",
                "{attributes=[a, b], type=c}         |"
                        + " {\"attributes\":[\"a\",\"b\"],\"type\":\"c\"}",
                "{\"user_name\":\"a\"}               | {\"userName\":\"a\"}",
                "{ \"type\" : \"a\" , \"arn\":null } | {\"type\":\"a\"}",
                "{\"a\":[1,{\"account_id\":true}]}   | {\"a\":[1,{\"accountId\":true}]}",
                "{\"webIdFederationData\":{\"attributes\":{\"user_id\":\"1\"}}}"
                        + "| {\"webIdFederationData\":{\"attributes\":{\"user_id\":\"1\"}}}",
            })
    void readsWhatIsPrinted(String printed, String json) {
        assertThat(read(printed)).isEqualTo(json);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "Root",
                "{",
                "{type",
                "{type=a",
                "{type=a} more",
                "{type=a}}",
                "{=a}",
                "{type=a{b}",
                "{type={a}",
                "[{type=a}, {type=b}",
                "{\"type\":\"a\"",
                "{\"type\":\"a\"} more",
                "{'type': a}",
            })
    void readsNothingThatLeavesADoubt(String printed) {
        assertThat(read(printed)).isEqualTo("unread");
    }

    @Test
    void spellsTheArnOfResourcesAsTheyDo() {
        assertThat(read("[{arn=a, accountid=1, type=AWS::S3::Bucket}]", true))
                .isEqualTo("[{\"ARN\":\"a\",\"accountId\":\"1\",\"type\":\"AWS::S3::Bucket\"}]");
        assertThat(read("[{\"resourceType\":\"t\",\"resourceName\":\"n\"}]", true))
                .isEqualTo("[{\"resourceType\":\"t\",\"resourceName\":\"n\"}]");
    }

    @Test
    void takesAnythingAndWritesJsonOrNothing() {
        Random dice = new Random(5);
        String whole = "{type=a, sessioncontext={attributes={x=[1, {y=2}]}}, \"a\":\"\\\"\"}";
        for (int i = 0; i < 20_000; i++) {
            StringBuilder text = new StringBuilder(whole);
            for (int n = dice.nextInt(6); n >= 0; n--) {
                int at = dice.nextInt(text.length());
                text.setCharAt(at, whole.charAt(dice.nextInt(whole.length())));
            }
            String json = read(text.toString());
            if (!json.equals("unread")) {
                assertThat(isJson(json)).as(text + " became " + json).isTrue();
            }
        }
        assertThat(read("{a=".repeat(50_000))).isEqualTo("unread");
        assertThat(read("[".repeat(50_000))).isEqualTo("unread");
    }

    private static boolean isJson(String text) {
        byte[] bytes = Trail.bytes(text);
        JsonScanner scanner = new JsonScanner(200);
        scanner.reset(bytes, 0, bytes.length);
        try {
            scanner.skip();
            return scanner.peek() < 0;
        } catch (JsonFault _) {
            return false;
        }
    }

    private String read(String printed) {
        return read(printed, false);
    }

    private String read(String printed, boolean isOfResources) {
        byte[] bytes = Trail.bytes("x" + printed + "}");
        JsonOut out = new JsonOut();
        out.raw('-');
        boolean isRead = structs.write(bytes, 1, bytes.length - 1, isOfResources, out);
        String written = new String(out.bytes(), 1, out.length() - 1, StandardCharsets.UTF_8);
        assertThat(isRead || written.isEmpty()).isTrue();
        return isRead ? written : "unread";
    }
}
