package spoor.event;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// What services are called: the several spellings of a source, a plain name, and what its events
/// are about.
public final class ServiceTable {
    private static final int COLUMNS = 4;

    /// Guides and logs write one source in these ways.
    private static final List<String> SUFFIXES =
            List.of(".amazonaws.com", ".amazonaws.com.cn", ".amazon.com", ".aws.internal");

    private record Service(String name, Area area) {}

    private final Map<String, Service> services = new HashMap<>();
    private final Map<String, String> aliases = new HashMap<>();

    /// @param lines source, other spellings or a dash, plain name and area, parted by tabs
    public ServiceTable(List<String> lines) {
        for (String line : lines) {
            if (line.isBlank() || line.startsWith("#")) {
                continue;
            }
            String[] cells = line.split("\t", -1);
            if (cells.length != COLUMNS) {
                throw new IllegalArgumentException("not four columns: " + line);
            }
            services.put(cells[0], new Service(cells[2], Area.ofWord(cells[3]).orElseThrow()));
            if (!cells[1].equals("-")) {
                for (String alias : cells[1].split(",")) {
                    aliases.put(alias, cells[0]);
                }
            }
        }
    }

    /// A source without what nearly all end with, in lower case.
    static String bare(String source) {
        String lower = source.toLowerCase(Locale.ROOT);
        for (String suffix : SUFFIXES) {
            if (lower.endsWith(suffix) && lower.length() > suffix.length()) {
                return lower.substring(0, lower.length() - suffix.length());
            }
        }
        return lower;
    }

    /// The one spelling of a source that the catalogue uses.
    public String source(String spelling) {
        String bare = bare(spelling);
        return aliases.getOrDefault(bare, bare);
    }

    /// What people call the service; the source itself where nobody has named it.
    public String name(String source) {
        Service service = services.get(source(source));
        return service == null ? bare(source) : service.name();
    }

    /// What its events are about where nothing else tells.
    public Area area(String source) {
        Service service = services.get(source(source));
        return service == null ? Area.UNKNOWN : service.area();
    }

    /// Whether the table has a row for the source.
    boolean knows(String source) {
        return services.containsKey(source(source));
    }
}
