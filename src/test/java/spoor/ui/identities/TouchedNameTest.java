package spoor.ui.identities;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import spoor.ui.inspector.Target;

class TouchedNameTest {
    @Test
    void saysTheSameOfAnArnAndOfAName() {
        assertThat(words("resources", "arn:aws:iam::111122223333:user/deploy-bot"))
                .isEqualTo(words("userName", "deploy-bot"))
                .isEqualTo("user deploy-bot");
        assertThat(words("bucketName", "ledger")).isEqualTo("bucket ledger");
    }

    @Test
    void countsObjectsForTheirBucket() {
        assertThat(words("resources", "arn:aws:s3:::ledger/2023/07.csv"))
                .isEqualTo("bucket ledger");
    }

    @Test
    void namesTheKindThatTheArnHas() {
        assertThat(words("resources", "arn:aws:logs:eu-west-1:1:log-group:app"))
                .isEqualTo("log group app");
        assertThat(words("resources", "arn:aws:sns:eu-west-1:1:topic")).isEqualTo("sns topic");
        assertThat(words("dBInstanceIdentifier", "orders")).isEqualTo("db instance orders");
        assertThat(words("name", "thing")).isEqualTo("thing");
    }

    private static String words(String from, String full) {
        return TouchedName.of(new Target(full, full, from, 0)).words();
    }
}
