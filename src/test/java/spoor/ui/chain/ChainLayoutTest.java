package spoor.ui.chain;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import spoor.ui.chain.ChainLayout.Area;
import spoor.ui.chain.ChainLayout.Point;
import spoor.ui.chain.ChainLayout.Route;

import java.util.ArrayList;
import java.util.List;

class ChainLayoutTest {
    private static final ChainLayout.Sizes SIZES =
            new ChainLayout.Sizes() {
                @Override
                public double box() {
                    return 60;
                }

                @Override
                public double edge(int edge, double width) {
                    return width < 200 ? 45 : 30;
                }

                @Override
                public double stub(double width) {
                    return width < 400 ? 30 : 15;
                }
            };

    @Test
    void threeLinksStandInOneRowWithTheirWordsAboveTheArrows() {
        ChainLayout layout = ChainLayout.of(3, false, 744, SIZES);

        assertThat(layout.boxes())
                .containsExactly(
                        new Area(0, 36, 208, 60),
                        new Area(268, 36, 208, 60),
                        new Area(536, 36, 208, 60));
        assertThat(layout.edges().getFirst())
                .isEqualTo(
                        new Route(
                                List.of(new Point(208, 66), new Point(268, 66)),
                                new Area(111, 0, 254, 30)));
        assertThat(layout.stub()).isEmpty();
        assertThat(layout.height()).isEqualTo(96);
    }

    @Test
    void fiveHopsTakeTwoRowsWithALineBackToTheLeft() {
        ChainLayout layout = ChainLayout.of(6, true, 744, SIZES);

        assertThat(layout.boxes())
                .extracting(Area::x)
                .containsExactly(0., 268., 536., 0., 268., 536.);
        assertThat(layout.boxes())
                .extracting(Area::y)
                .containsExactly(57., 57., 57., 217., 217., 217.);
        assertThat(layout.edges().get(2).points())
                .containsExactly(
                        new Point(640, 117),
                        new Point(640, 167),
                        new Point(20, 167),
                        new Point(20, 217));
        assertThat(layout.stub())
                .contains(
                        new Route(
                                List.of(new Point(28, 7.5), new Point(20, 7.5), new Point(20, 57)),
                                new Area(34, 0, 710, 15)));
    }

    @Test
    void aNarrowPaneHasThemOneBelowTheOther() {
        ChainLayout layout = ChainLayout.of(3, true, 356, SIZES);

        assertThat(layout.boxes())
                .containsExactly(
                        new Area(0, 36, 356, 60),
                        new Area(0, 138, 356, 60),
                        new Area(0, 240, 356, 60));
        assertThat(layout.edges().getFirst())
                .isEqualTo(
                        new Route(
                                List.of(new Point(20, 96), new Point(20, 138)),
                                new Area(34, 102, 322, 30)));
        assertThat(layout.height()).isEqualTo(300);
    }

    @Test
    void rowsAreEvenlyFilled() {
        assertThat(ChainLayout.of(4, false, 744, SIZES).boxes())
                .extracting(Area::x)
                .containsExactly(0., 318., 0., 318.);
    }

    @Test
    void oneAloneHasNoLines() {
        ChainLayout layout = ChainLayout.of(1, false, 356, SIZES);

        assertThat(layout.boxes()).containsExactly(new Area(0, 0, 208, 60));
        assertThat(layout.edges()).isEmpty();
    }

    @Test
    void nothingOverlapsOrLeavesThePaneWhateverItsWidth() {
        for (int width = 200; width <= 1_600; width += 4) {
            for (int boxes = 1; boxes <= 11; boxes++) {
                ChainLayout layout = ChainLayout.of(boxes, true, width, SIZES);
                List<Area> all = new ArrayList<>(layout.boxes());
                layout.edges().forEach(edge -> all.add(edge.words()));
                layout.stub().ifPresent(stub -> all.add(stub.words()));

                assertThat(layout.edges()).hasSize(boxes - 1);
                for (Area one : all) {
                    assertThat(one.x()).isNotNegative();
                    assertThat(one.y()).isNotNegative();
                    assertThat(one.right()).isLessThanOrEqualTo(width);
                    assertThat(one.bottom()).isLessThanOrEqualTo(layout.height());
                    assertThat(all)
                            .as("%d boxes in %d", boxes, width)
                            .noneMatch(other -> other != one && overlap(one, other));
                }
            }
        }
    }

    private static boolean overlap(Area one, Area other) {
        return one.x() < other.right()
                && other.x() < one.right()
                && one.y() < other.bottom()
                && other.y() < one.bottom();
    }
}
