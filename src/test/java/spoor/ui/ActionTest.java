package spoor.ui;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.input.KeyCombination;

import org.junit.jupiter.api.Test;

import java.util.Arrays;
import java.util.List;

class ActionTest {
    @Test
    void hasNoKeyTwice() {
        List<KeyCombination> keys =
                Arrays.stream(Action.values())
                        .flatMap(action -> action.keys().stream())
                        .map(Action.Key::keys)
                        .toList();

        assertThat(keys).doesNotHaveDuplicates();
    }

    @Test
    void givesEachActionAKeyAndWords() {
        for (Action action : Action.values()) {
            assertThat(action.keys()).as(action.name()).isNotEmpty();
            assertThat(action.words()).as(action.name()).isNotBlank();
        }
    }

    @Test
    void hasIdsThatTestsCanRead() {
        assertThat(Action.NEW_CASE.id()).isEqualTo("action-new-case");
    }
}
