package spoor.ui.aws;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableSet;

import spoor.archive.aws.AwsException;
import spoor.archive.aws.BucketPlace;
import spoor.archive.aws.EventHistoryQuery;
import spoor.archive.aws.TrailChoice;
import spoor.event.DeliveryDays;
import spoor.lens.Lens;
import spoor.lens.LensText;
import spoor.lens.TimeRange;
import spoor.ui.kit.Words;

import java.time.Clock;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Which logs are wanted, as typed. FX thread only.
public final class WhatModel {
    private static final int MOST_LATE_DAYS = 400;

    /// Where logs are kept.
    public enum Store {
        BUCKET,
        HISTORY
    }

    private final Clock clock;
    private final ObjectProperty<Store> store = new SimpleObjectProperty<>(Store.BUCKET);
    private final StringProperty place = new SimpleStringProperty("");
    private final StringProperty time = new SimpleStringProperty("");
    private final StringProperty lateDays =
            new SimpleStringProperty(String.valueOf(DeliveryDays.LATE_DAYS));
    private final ObservableSet<String> regions =
            FXCollections.observableSet(EventHistoryQuery.GLOBAL_REGION);
    private final ObjectProperty<Optional<EventHistoryQuery.Key>> key =
            new SimpleObjectProperty<>(Optional.empty());
    private final StringProperty value = new SimpleStringProperty("");

    public WhatModel(Clock clock) {
        this.clock = clock;
    }

    public ObjectProperty<Store> storeProperty() {
        return store;
    }

    public StringProperty placeProperty() {
        return place;
    }

    public StringProperty timeProperty() {
        return time;
    }

    public StringProperty lateDaysProperty() {
        return lateDays;
    }

    /// The Regions whose Event history is asked; that of global services is always among them.
    public ObservableSet<String> regions() {
        return regions;
    }

    /// Asks these Regions, and always that of global services.
    void choose(List<String> chosen) {
        Set<String> wanted = new HashSet<>(chosen);
        wanted.add(EventHistoryQuery.GLOBAL_REGION);
        regions.retainAll(wanted);
        regions.addAll(wanted);
    }

    /// The one thing that events are looked up by; empty for all events.
    public ObjectProperty<Optional<EventHistoryQuery.Key>> keyProperty() {
        return key;
    }

    public StringProperty valueProperty() {
        return value;
    }

    /// What the time means, for the line below its field.
    ///
    /// @throws IllegalArgumentException if it is no time; says why
    public String timeWords() {
        TimeRange range = range();
        return switch (store.get()) {
            case BUCKET ->
                    days().map(d -> Words.of("aws.what.days", d.first(), d.last()))
                            .orElseGet(() -> Words.of("aws.what.allDays"));
            case HISTORY ->
                    Words.of(
                            "aws.what.history",
                            second(range.from() == null ? reach() : range.from()),
                            second(range.to() == null ? clock.instant() : range.to()));
        };
    }

    static String second(Instant time) {
        return Instant.ofEpochSecond(time.getEpochSecond()).toString();
    }

    /// @throws IllegalArgumentException if there is none
    /// @throws AwsException if it cannot be a bucket
    BucketPlace bucketPlace() throws AwsException {
        if (place.get().isBlank()) {
            throw new IllegalArgumentException(Words.of("aws.what.noPlace"));
        }
        return BucketPlace.of(place.get());
    }

    /// @throws IllegalArgumentException if a field is wrong; says why
    TrailChoice bucketChoice() {
        return new TrailChoice(Set.of(), Set.of(), Set.of(), days());
    }

    /// @throws IllegalArgumentException if a field is wrong; says why
    EventHistoryQuery historyQuery() {
        TimeRange range = range();
        Optional<EventHistoryQuery.Attribute> attribute =
                key.get().map(k -> new EventHistoryQuery.Attribute(k, value.get().strip()));
        return new EventHistoryQuery(
                List.copyOf(regions).stream().sorted().toList(),
                range.from() == null ? reach() : range.from(),
                range.to() == null ? clock.instant() : range.to(),
                attribute);
    }

    private Instant reach() {
        return clock.instant().minus(EventHistoryQuery.REACH);
    }

    private Optional<DeliveryDays> days() {
        TimeRange range = range();
        int late = late();
        if (range.isAll()) {
            return Optional.empty();
        }
        Instant from = range.from() == null ? Instant.MIN : range.from();
        Instant to = range.to() == null ? clock.instant() : range.to();
        return Optional.of(DeliveryDays.of(from, to, late));
    }

    private int late() {
        try {
            int late = Integer.parseInt(lateDays.get().strip());
            if (late >= 0 && late <= MOST_LATE_DAYS) {
                return late;
            }
        } catch (NumberFormatException _) {
            // Told below, in words of ours.
        }
        throw new IllegalArgumentException(Words.of("aws.what.badLateDays", MOST_LATE_DAYS));
    }

    private TimeRange range() {
        String text = time.get().strip();
        if (text.isEmpty()) {
            return TimeRange.ALL;
        }
        Lens lens = LensText.parse("time:" + text);
        if (!lens.equals(Lens.ALL.withRange(lens.range()))) {
            throw new IllegalArgumentException(Words.of("aws.what.onlyTime"));
        }
        return lens.range();
    }
}
