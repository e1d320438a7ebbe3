package spoor.event;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// What events mean, by source and name. One name may mean different things under several sources;
/// a name that no entry is about gets a reading that says it is derived. Immutable.
public final class EventCatalogue {
    private final ServiceTable services;

    /// By name without version, then by source; in the order of the files.
    private final Map<String, Map<String, CatalogueEntry>> entries;

    /// The spelling that entries use, by name in lower case.
    private final Map<String, String> spellings = new HashMap<>();

    private final Set<String> sources = new HashSet<>();

    /// @param all of two entries for one source and name the later counts
    public EventCatalogue(ServiceTable services, Collection<CatalogueEntry> all) {
        this.services = services;
        this.entries = new LinkedHashMap<>();
        for (CatalogueEntry entry : all) {
            spellings.put(entry.name().toLowerCase(Locale.ROOT), entry.name());
            for (String source : entry.sources()) {
                sources.add(services.source(source));
                entries.computeIfAbsent(entry.name(), _ -> new LinkedHashMap<>())
                        .put(services.source(source), entry);
            }
        }
    }

    /// This catalogue with entries of somebody's own, which come before those it has.
    public EventCatalogue with(Collection<CatalogueEntry> own) {
        List<CatalogueEntry> together = new ArrayList<>(all());
        together.addAll(own);
        return new EventCatalogue(services, together);
    }

    public ServiceTable services() {
        return services;
    }

    /// What an event means.
    ///
    /// @param source as the record spells it; empty where that is not known, then a name that only
    ///   one service uses is taken for that
    public CatalogueEntry entry(String source, String name) {
        return written(source, name).orElseGet(() -> DerivedReading.of(source, name, services));
    }

    /// The same, but only what somebody wrote.
    public Optional<CatalogueEntry> written(String source, String name) {
        Map<String, CatalogueEntry> ofName =
                entries.getOrDefault(Family.withoutVersion(name), Map.of());
        if (source.isEmpty()) {
            List<CatalogueEntry> different = ofName.values().stream().distinct().toList();
            return different.size() == 1 ? Optional.of(different.getFirst()) : Optional.empty();
        }
        return Optional.ofNullable(ofName.get(services.source(source)));
    }

    /// The one spelling of a source that anything is known of, be it one entry only.
    public Optional<String> knownSource(String source) {
        boolean isKnown = services.knows(source) || sources.contains(services.source(source));
        return isKnown ? Optional.of(services.source(source)) : Optional.empty();
    }

    /// The name without version, if any entry is about it.
    public Optional<String> knownName(String name) {
        String bare = Family.withoutVersion(name);
        return entries.containsKey(bare) ? Optional.of(bare) : Optional.empty();
    }

    /// All entries of a name, whatever the service; the name may be in any case.
    public List<CatalogueEntry> named(String name) {
        String bare = Family.withoutVersion(name);
        String spelled = spellings.getOrDefault(bare.toLowerCase(Locale.ROOT), bare);
        return entries.getOrDefault(spelled, Map.of()).values().stream().distinct().toList();
    }

    /// The name as entries spell it; itself where none is about it.
    public String spelling(String name) {
        return spellings.getOrDefault(Family.withoutVersion(name).toLowerCase(Locale.ROOT), name);
    }

    /// All entries, those of one area and service together.
    public List<CatalogueEntry> all() {
        return entries.values().stream()
                .flatMap(ofName -> ofName.values().stream())
                .distinct()
                .sorted(
                        Comparator.comparing(CatalogueEntry::area)
                                .thenComparing(CatalogueEntry::source)
                                .thenComparing(CatalogueEntry::name))
                .toList();
    }

    /// Entries in which all words of a text stand, in names, texts or the names of services.
    public List<CatalogueEntry> search(String text) {
        List<String> words = List.of(text.toLowerCase(Locale.ROOT).strip().split("\\s+"));
        return all().stream()
                .filter(entry -> words.stream().allMatch(searched(entry)::contains))
                .toList();
    }

    private String searched(CatalogueEntry entry) {
        List<String> texts = new ArrayList<>(entry.sources());
        entry.sources().stream().map(services::name).forEach(texts::add);
        texts.addAll(
                List.of(
                        entry.name(),
                        entry.area().word(),
                        entry.access().word(),
                        entry.signal().word(),
                        entry.title(),
                        entry.what(),
                        entry.why()));
        return String.join("\n", texts).toLowerCase(Locale.ROOT);
    }
}
