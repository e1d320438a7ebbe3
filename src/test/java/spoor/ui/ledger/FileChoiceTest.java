package spoor.ui.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class FileChoiceTest {
    @Test
    void choosesOneAndLetsTheOthersGo() {
        FileChoice choice = FileChoice.NONE.only(3).only(7);

        assertThat(choice.places()).containsExactly(7);
        assertThat(choice.lead()).isEqualTo(7);
    }

    @Test
    void addsAndTakesAway() {
        FileChoice choice = FileChoice.NONE.only(3).toggled(5).toggled(3);

        assertThat(choice.places()).containsExactly(5);
        assertThat(choice.lead()).isEqualTo(3);
        assertThat(choice.contains(3)).isFalse();
    }

    @Test
    void extendsFromWhereItBegan() {
        FileChoice choice = FileChoice.NONE.only(5).extendedTo(8);

        assertThat(choice.places()).containsExactly(5, 6, 7, 8);
        assertThat(choice.extendedTo(3).places()).containsExactly(3, 4, 5);
        assertThat(FileChoice.NONE.extendedTo(2).places()).containsExactly(2);
    }

    @Test
    void choosesAllOfManyAtOnce() {
        assertThat(FileChoice.NONE.all(100_000).count()).isEqualTo(100_000);
        assertThat(FileChoice.NONE.all(0)).isSameAs(FileChoice.NONE);
    }
}
