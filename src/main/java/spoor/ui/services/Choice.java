package spoor.ui.services;

import org.jspecify.annotations.Nullable;

import spoor.analysis.story.Topic;
import spoor.event.Area;
import spoor.ui.kit.Words;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// What the tab shows.
public enum Choice {
    MONEY(Topic.MONEY),
    SUPPORT(Topic.SUPPORT),
    WATCH(Topic.WATCH),
    METERING(null);

    private final Optional<Topic> topic;

    Choice(@Nullable Topic topic) {
        this.topic = Optional.ofNullable(topic);
    }

    /// Where events of this area are shown; nowhere for most.
    static Optional<Choice> of(Area area) {
        return area == Area.METERING
                ? Optional.of(METERING)
                : Arrays.stream(values())
                        .filter(one -> one.topic.filter(t -> t.areas().contains(area)).isPresent())
                        .findFirst();
    }

    /// What stories it tells; none for the metering, which is no story but a heartbeat.
    Optional<Topic> topic() {
        return topic;
    }

    String words() {
        return Words.of("services.choice." + name());
    }

    String id() {
        return "services-" + name().toLowerCase(Locale.ROOT);
    }
}
