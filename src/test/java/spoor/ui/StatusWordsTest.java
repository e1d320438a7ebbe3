package spoor.ui;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import spoor.engine.Answer;
import spoor.engine.Rows;
import spoor.ingest.Tally;
import spoor.lens.Lens;
import spoor.lens.LensText;

import java.util.List;
import java.util.Map;

class StatusWordsTest {
    @Test
    void countsWhatIsShownOfAll() {
        assertThat(StatusWords.events(answer("error:any", 12_345), 2_900_000))
                .isEqualTo("12,345 of 2,900,000 events");
        assertThat(StatusWords.events(answer("", 2_900_000), 2_900_000))
                .isEqualTo("2,900,000 events");
        assertThat(StatusWords.events(answer("", 1), 1)).isEqualTo("1 event");
    }

    @Test
    void saysThatItDoesNotKnowYet() {
        assertThat(StatusWords.events(null, 5)).isEqualTo("Looking…");
    }

    @Test
    void leavesOutWhatThereIsNoneOf() {
        assertThat(StatusWords.of(new Tally(6_500, 4, 6_496, 0, 0, 2)))
                .containsExactly("6,496 duplicates folded", "2 conflicts");
        assertThat(StatusWords.of(new Tally(5, 4, 1, 0, 0, 1)))
                .containsExactly("1 duplicate folded", "1 conflict");
        assertThat(StatusWords.of(new Tally(5, 2, 0, 0, 3, 0))).isEmpty();
    }

    private static Answer answer(String lens, int total) {
        Lens asked = LensText.parse(lens);
        return new Answer(asked, new Rows.Range(0, total), Map.of(), List.of());
    }
}
