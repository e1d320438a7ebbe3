package spoor.ui;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import spoor.event.Field;

import java.util.Optional;

class LensTokenTest {
    @Test
    void isTheWordBeforeTheCaret() {
        assertThat(LensToken.at("source:iam ali", 14))
                .contains(new LensToken(11, 14, false, Optional.empty(), "ali"));
        assertThat(LensToken.at("alice", 2))
                .contains(new LensToken(0, 2, false, Optional.empty(), "al"));
    }

    @Test
    void isEmptyButThereAfterASpace() {
        assertThat(LensToken.at("source:iam ", 11))
                .contains(new LensToken(11, 11, false, Optional.empty(), ""));
    }

    @Test
    void isTheValueAfterAKnownTerm() {
        assertThat(LensToken.at("event:Get", 9))
                .contains(new LensToken(6, 9, false, Optional.of(Field.EVENT_NAME), "Get"));
    }

    @Test
    void isTheLastOfSeveralValues() {
        assertThat(LensToken.at("source:iam,s", 12))
                .contains(new LensToken(11, 12, false, Optional.of(Field.EVENT_SOURCE), "s"));
    }

    @Test
    void knowsAnExclusion() {
        assertThat(LensToken.at("-event:Des", 10))
                .contains(new LensToken(7, 10, true, Optional.of(Field.EVENT_NAME), "Des"));
        assertThat(LensToken.at("-ev", 3))
                .contains(new LensToken(1, 3, true, Optional.empty(), "ev"));
    }

    @Test
    void isNotInsideQuotes() {
        assertThat(LensToken.at("\"Administ", 9)).isEmpty();
        assertThat(LensToken.at("event:\"Get", 10)).isEmpty();
        assertThat(LensToken.at("\"a \\\" b", 7)).isEmpty();
        assertThat(LensToken.at("\"a b\" c", 7))
                .contains(new LensToken(6, 7, false, Optional.empty(), "c"));
    }

    @Test
    void isNotAfterAnUnknownTerm() {
        assertThat(LensToken.at("erro:Acc", 8)).isEmpty();
        assertThat(LensToken.at("time:2023", 9)).isEmpty();
    }
}
