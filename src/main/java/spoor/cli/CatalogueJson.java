package spoor.cli;

import spoor.event.Area;
import spoor.event.CatalogueEntry;
import spoor.event.Signal;

import java.util.LinkedHashMap;
import java.util.Map;

/// An entry of the catalogue as a JSON object; what it does not have, it has no member for.
final class CatalogueJson {
    private CatalogueJson() {}

    static Map<String, Object> object(CatalogueEntry entry) {
        Map<String, Object> object = new LinkedHashMap<>();
        object.put("sources", entry.sources());
        object.put("event", entry.name());
        object.put("title", entry.title());
        object.put("what", entry.what());
        object.put("why", entry.why());
        if (entry.area() != Area.UNKNOWN) {
            object.put("area", entry.area().word());
        }
        object.put("access", entry.access().word());
        if (entry.signal() != Signal.NONE) {
            object.put("signal", entry.signal().word());
        }
        object.put("guide", entry.guide());
        object.put("isDerived", entry.isDerived());
        return object;
    }
}
