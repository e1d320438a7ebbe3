package spoor.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

import spoor.lens.Lens;
import spoor.lens.LensSyntaxException;
import spoor.lens.LensText;

class LensEditTest {
    @Test
    void addsToWhatIsThere() {
        assertThat(merged("source:iam", "source:sts error:any \"secret\""))
                .isEqualTo("source:iam,sts error:any \"secret\"");
    }

    @Test
    void takesABareWordAsTextToSearch() {
        assertThat(merged("source:iam", "AdministratorAccess"))
                .isEqualTo("source:iam \"AdministratorAccess\"");
    }

    @Test
    void replacesTheRange() {
        assertThat(merged("time:2023-07-10", "time:2023-07-11"))
                .isEqualTo("time:2023-07-11T00:00Z..2023-07-12T00:00Z");
    }

    @Test
    void keepsTheRangeAndTheOrderWhereNoneIsTyped() {
        assertThat(merged("time:2023-07-10 sort:-event", "error:any"))
                .isEqualTo("time:2023-07-10T00:00Z..2023-07-11T00:00Z error:any sort:-event");
    }

    @Test
    void excludesWhatWasIncludedAndTheOtherWayRound() {
        assertThat(merged("event:ListBuckets,PutObject", "-event:PutObject"))
                .isEqualTo("event:ListBuckets -event:PutObject");
        assertThat(merged("-event:PutObject", "event:PutObject")).isEqualTo("event:PutObject");
    }

    @Test
    void changesNothingForAnEmptyText() {
        assertThat(merged("source:iam", "  ")).isEqualTo("source:iam");
    }

    @Test
    void leavesItToTheParserToSayWhatIsWrong() {
        assertThatThrownBy(() -> LensEdit.merge(Lens.ALL, "erro:any"))
                .isInstanceOf(LensSyntaxException.class)
                .hasMessageStartingWith("There is no condition named \"erro\".");
    }

    private static String merged(String before, String typed) {
        return LensText.format(LensEdit.merge(LensText.parse(before), typed));
    }
}
