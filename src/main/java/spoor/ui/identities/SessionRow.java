package spoor.ui.identities;

import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

import org.jspecify.annotations.Nullable;

import spoor.lens.TimeRange;
import spoor.ui.kit.Words;
import spoor.ui.timeline.SpanChart;

import java.util.function.Supplier;

/// One session: its name, when it was used, how many events it has.
final class SessionRow extends ListCell<SessionSpan> {
    private static final double NAME_WIDTH = 240;

    private final Supplier<SeenTimes> times;
    private final Supplier<TimeRange> window;
    private final Label name = new Label();
    private final Label since = new Label();
    private final SpanChart span = new SpanChart();
    private final Label count = new Label();
    private final HBox line;

    /// @param times how times are written now
    /// @param window the stretch of time of the lane
    SessionRow(Supplier<SeenTimes> times, Supplier<TimeRange> window) {
        this.times = times;
        this.window = window;
        getStyleClass().add("session-row");
        name.getStyleClass().add("facet-name");
        name.setMinWidth(40);
        since.getStyleClass().addAll("muted", "small");
        since.setMinWidth(Region.USE_PREF_SIZE);
        count.getStyleClass().add("facet-count");
        count.setMinWidth(48);
        count.setAlignment(Pos.CENTER_RIGHT);
        HBox words = new HBox(6, name, since);
        words.setAlignment(Pos.CENTER_LEFT);
        words.setMinWidth(NAME_WIDTH);
        words.setMaxWidth(NAME_WIDTH);
        words.setPrefWidth(NAME_WIDTH);
        HBox.setHgrow(span, Priority.ALWAYS);
        this.line = new HBox(8, words, span, count);
        line.setAlignment(Pos.CENTER_LEFT);
        line.setMouseTransparent(true);
        span.setMinHeight(16);
        span.setPrefHeight(16);
    }

    @Override
    protected void updateItem(@Nullable SessionSpan session, boolean isEmpty) {
        super.updateItem(session, isEmpty);
        SessionSpan shown = isEmpty ? null : session;
        if (shown == null) {
            setGraphic(null);
            setTooltip(null);
            return;
        }
        SeenTimes written = times.get();
        name.setText(shown.name().isEmpty() ? Words.of("identities.session.own") : shown.name());
        since.setText(
                shown.created()
                        .map(written::moment)
                        .map(moment -> Words.of("identities.session.since", moment))
                        .orElse(""));
        count.setText(Words.of("facets.count", shown.activity().events()));
        span.show(shown.activity().first(), shown.activity().last() + 1, window.get());
        String said =
                Words.of(
                        "identities.session.said",
                        shown.key(),
                        shown.activity().events(),
                        written.stretch(shown.activity().first(), shown.activity().last()),
                        shown.activity().failures(),
                        shown.activity().writes());
        setTooltip(new Tooltip(said));
        setAccessibleText(said);
        setGraphic(line);
    }
}
