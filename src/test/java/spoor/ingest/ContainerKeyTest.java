package spoor.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ContainerKeyTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "Records",
                "Events",
                "QueryResultRows",
                "logEvents",
                "events",
                "results",
                "hits",
                "Messages",
                "records"
            })
    void knowsTheListsWhoseElementsAreUnits(String key) {
        byte[] bytes = Trail.bytes("\"" + key + "\"");

        assertThat(ContainerKey.isContainer(bytes, 1, bytes.length - 1)).isTrue();
        assertThat(ContainerKey.isWalked(bytes, 1, bytes.length - 1)).isEqualTo(key.equals("hits"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "record", "Record", "QueryResults", "detail", "resources", "message"})
    void knowsNoOthers(String key) {
        byte[] bytes = Trail.bytes(key);

        assertThat(ContainerKey.isContainer(bytes, 0, bytes.length)).isFalse();
        assertThat(ContainerKey.isWalked(bytes, 0, bytes.length)).isFalse();
    }
}
