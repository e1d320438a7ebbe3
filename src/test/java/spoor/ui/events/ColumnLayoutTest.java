package spoor.ui.events;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import spoor.event.Field;
import spoor.ui.events.ColumnLayout.Column;

import java.util.Arrays;
import java.util.List;

class ColumnLayoutTest {

    @Test
    void survivesSettings() {
        ColumnLayout layout = ColumnLayout.DEFAULT.toggled(Field.REGION).toggled(Field.ERROR_CODE);

        assertThat(layout.toTexts())
                .containsExactly(
                        "time:140", "event:176", "source:92", "name:136", "ip:128", "region:100");
        assertThat(ColumnLayout.ofTexts(layout.toTexts())).isEqualTo(layout);
    }

    @Test
    void leavesOutWhatItDoesNotUnderstand() {
        assertThat(
                        ColumnLayout.ofTexts(
                                List.of("event:200", "moon:3", "event:90", "ip", "request:10")))
                .isEqualTo(
                        new ColumnLayout(
                                List.of(
                                        new Column(Field.EVENT_NAME, 200),
                                        new Column(Field.SOURCE_ADDRESS, 128))));
        assertThat(ColumnLayout.ofTexts(List.of())).isEqualTo(ColumnLayout.DEFAULT);
        assertThat(ColumnLayout.ofTexts(List.of("event:-4", "ip:99999")).columns())
                .containsExactly(
                        new Column(Field.EVENT_NAME, 176), new Column(Field.SOURCE_ADDRESS, 2_000));
    }

    @Test
    void offersAllThatTheTableHolds() {
        assertThat(ColumnLayout.CHOICE)
                .contains(Field.EVENT_TIME, Field.EVENT_ID)
                .containsAll(Field.CODED)
                .doesNotContain(Field.REQUEST_ID, Field.SHARED_EVENT_ID);
    }

    @Test
    void theLastColumnStays() {
        ColumnLayout one = ColumnLayout.of(Field.EVENT_NAME);

        assertThat(one.toggled(Field.EVENT_NAME)).isEqualTo(one);
    }

    @Test
    void whatIsOverGoesToTheLastColumn() {
        ColumnLayout layout = ColumnLayout.of(Field.EVENT_NAME, Field.ERROR_CODE);

        assertThat(layout.fitted(500, ColumnLayoutTest::none)).containsExactly(176, 324);
    }

    @Test
    void theUsualColumnsFitTheUsualWidth() {
        double[] widths = ColumnLayout.DEFAULT.fitted(764, ColumnLayoutTest::time);

        assertThat(Arrays.stream(widths).sum()).isLessThanOrEqualTo(764.001);
        assertThat(widths[0]).isEqualTo(156);
        assertThat(Arrays.stream(widths).min().orElse(0)).isGreaterThan(80);
    }

    @Test
    void tooManyColumnsScrollSidewaysRatherThanBecomeUnreadable() {
        ColumnLayout layout = ColumnLayout.of(ColumnLayout.CHOICE.toArray(Field[]::new));

        double[] widths = layout.fitted(764, ColumnLayoutTest::time);

        assertThat(Arrays.stream(widths).sum()).isGreaterThan(2_000);
        assertThat(widths[1]).isEqualTo(176);
    }

    @Test
    void aPullMovesOneEdgeOnly() {
        ColumnLayout layout =
                ColumnLayout.of(Field.EVENT_NAME, Field.EVENT_SOURCE, Field.ERROR_CODE);
        double[] before = layout.fitted(500, ColumnLayoutTest::none);

        ColumnLayout wider = layout.pulled(0, 30, before, ColumnLayoutTest::none, 500);
        ColumnLayout narrower = layout.pulled(1, -20, before, ColumnLayoutTest::none, 500);

        assertThat(before).containsExactly(176, 92, 232);
        assertThat(wider.fitted(500, ColumnLayoutTest::none)).containsExactly(206, 92, 202);
        assertThat(narrower.fitted(500, ColumnLayoutTest::none)).containsExactly(176, 72, 252);
        assertThat(narrower.columns().getLast().width()).isEqualTo(140);
    }

    @Test
    void aPullEndsWhereTheOthersCannotGiveWay() {
        ColumnLayout layout =
                ColumnLayout.of(Field.EVENT_NAME, Field.EVENT_SOURCE, Field.ERROR_CODE);
        double[] before = layout.fitted(408, ColumnLayoutTest::none);

        ColumnLayout pulled = layout.pulled(0, 1_000, before, ColumnLayoutTest::none, 408);

        assertThat(pulled.columns().stream().mapToDouble(Column::width).toArray())
                .containsExactly(312, 48, 48);
    }

    @Test
    void columnsMoveWithTheirWidths() {
        ColumnLayout layout = ColumnLayout.of(Field.EVENT_NAME, Field.REGION);

        assertThat(layout.inOrder(List.of(Field.REGION, Field.EVENT_NAME)).toTexts())
                .containsExactly("region:100", "event:176");
    }

    /// No column has its width given.
    private static double none(Field field) {
        return 0;
    }

    /// The column of times has.
    private static double time(Field field) {
        return field == Field.EVENT_TIME ? 156 : 0;
    }
}
