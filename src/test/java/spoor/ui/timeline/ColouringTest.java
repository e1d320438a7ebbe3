package spoor.ui.timeline;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import spoor.engine.Stack;
import spoor.event.Area;
import spoor.event.Signal;

import java.util.Arrays;
import java.util.List;
import java.util.Set;

class ColouringTest {
    @Test
    void giveEachPartOfABarAColourOfItsOwn() {
        for (Colouring colouring : Colouring.values()) {
            assertThat(colouring.parts())
                    .hasSize(colouring.stack().parts())
                    .extracting(Part::ink)
                    .doesNotHaveDuplicates();
        }
    }

    @Test
    void giveEverySignalAColour() {
        assertThat(grouped(Colouring.SIGNAL))
                .containsExactlyInAnyOrderElementsOf(
                        Arrays.stream(Signal.values())
                                .filter(signal -> signal != Signal.NONE)
                                .map(Signal::word)
                                .toList());
    }

    @Test
    void giveAnAreaOneColourAndLeaveTheDailyWorkGrey() {
        List<String> grouped = grouped(Colouring.AREA);

        assertThat(grouped).doesNotHaveDuplicates();
        assertThat(Arrays.stream(Area.values()).map(Area::word))
                .filteredOn(area -> !grouped.contains(area))
                .containsExactly(
                        "operations",
                        "compute",
                        "functions",
                        "containers",
                        "network",
                        "messages",
                        "mail",
                        "models",
                        "domains",
                        "quotas",
                        "-");
    }

    @Test
    void areKnownByTheirBarsAndFollowEachOther() {
        assertThat(Colouring.of(Stack.BY_OUTCOME)).isEqualTo(Colouring.OUTCOME);
        assertThat(Colouring.of(Colouring.AREA.stack())).isEqualTo(Colouring.AREA);
        assertThat(Colouring.OUTCOME.next()).isEqualTo(Colouring.SIGNAL);
        assertThat(Colouring.AREA.next()).isEqualTo(Colouring.OUTCOME);
    }

    private static List<String> grouped(Colouring colouring) {
        return colouring.stack() instanceof Stack.ByValue by
                ? by.groups().stream().flatMap(Set::stream).toList()
                : List.of();
    }
}
