package spoor.event;

import java.util.List;

/// What the events of one name mean.
///
/// @param sources services that use the name in this meaning, without `.amazonaws.com`; the first
///   is the usual one
/// @param name without the version that Lambda adds
/// @param signal [Signal#NONE] where the event is no reason to look by itself
/// @param guide who tells of the event: a guide, a list of detections, logs
/// @param title in the past tense, as a headline
/// @param what it does
/// @param why an investigator may care
/// @param isDerived whether nobody wrote this: it follows from the name alone
public record CatalogueEntry(
        List<String> sources,
        String name,
        Area area,
        Access access,
        Signal signal,
        String guide,
        String title,
        String what,
        String why,
        boolean isDerived) {
    public CatalogueEntry {
        sources = List.copyOf(sources);
    }

    /// The service that usually makes the event.
    public String source() {
        return sources.getFirst();
    }
}
