package spoor.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import spoor.analysis.KeyChange.Kind;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Shapes: IAM API reference on CreateAccessKey, UpdateAccessKey, DeleteAccessKey.
class KeyChangeTest {
    private static final String KEY = "AKIAI44QH8DHBEXAMPLE";

    @Test
    void aKeyIsMadeForTheUserThatTheAnswerNames() {
        KeyChange made =
                change(
                                "CreateAccessKey",
                                0,
                                Map.of(
                                        "responseElements.accessKey.accessKeyId",
                                        KEY,
                                        "responseElements.accessKey.userName",
                                        "deploy-bot"))
                        .orElseThrow();

        assertThat(made.kind()).isEqualTo(Kind.CREATED);
        assertThat(made.key()).isEqualTo(KEY);
        assertThat(made.holder()).isEqualTo("deploy-bot");
        assertThat(made.isEnd()).isFalse();
    }

    @Test
    void aKeyIsSwitchedOffAndOnAndDeleted() {
        assertThat(status("Inactive", 0).kind()).isEqualTo(Kind.DEACTIVATED);
        assertThat(status("Active", 0).kind()).isEqualTo(Kind.ACTIVATED);
        assertThat(
                        change("DeleteAccessKey", 0, Map.of("requestParameters.accessKeyId", KEY))
                                .orElseThrow()
                                .kind())
                .isEqualTo(Kind.DELETED);
    }

    @Test
    void aCallThatFailedOrNamesNoKeyChangesNothing() {
        assertThat(
                        change(
                                "DeleteAccessKey",
                                0,
                                Map.of(
                                        "requestParameters.accessKeyId",
                                        KEY,
                                        "errorCode",
                                        "AccessDenied")))
                .isEmpty();
        assertThat(change("DeleteAccessKey", 0, Map.of())).isEmpty();
        assertThat(change("ListAccessKeys", 0, Map.of())).isEmpty();
    }

    @Test
    void usesAfterTheEndAreCountedButNotThoseOfTheSameSecond() {
        List<KeyChange> changes = new ArrayList<>();
        changes.add(status("Inactive", 60));
        changes.add(status("Active", 120));
        changes.add(status("Inactive", 180));

        assertThat(Life.usesAfterEnd(changes, times(0, 60, 61, 120, 121, 180, 181, 900)))
                .isEqualTo(4);
        assertThat(Life.usesAfterEnd(List.of(), times(0, 60))).isZero();
    }

    private static KeyChange status(String status, long seconds) {
        return change(
                        "UpdateAccessKey",
                        seconds,
                        Map.of(
                                "requestParameters.accessKeyId",
                                KEY,
                                "requestParameters.status",
                                status))
                .orElseThrow();
    }

    private static Optional<KeyChange> change(String name, long seconds, Map<String, String> more) {
        Map<String, String> record = new HashMap<>(more);
        record.put("eventName", name);
        record.put("eventTime", Instant.EPOCH.plusSeconds(seconds).toString());
        Said said = path -> Optional.ofNullable(record.get(path));
        return KeyChange.of(said, 0, Caller.of(said));
    }

    private static long[] times(long... seconds) {
        long[] millis = new long[seconds.length];
        for (int i = 0; i < seconds.length; i++) {
            millis[i] = seconds[i] * 1_000;
        }
        return millis;
    }
}
