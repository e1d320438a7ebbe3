package spoor.settings;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;

/// What the program remembers between runs.
///
/// @param window where the window stood; null before the first run ended
/// @param recentCases paths of case files, the latest first, at most [#RECENT_CASES]
/// @param columns the columns of the events table and their widths, as that table writes them;
///   empty for its own choice
/// @param bars what the bars of the timeline are coloured by
public record Settings(
        Look look,
        @Nullable WindowPlace window,
        Panes panes,
        Zone zone,
        List<String> recentCases,
        List<String> columns,
        Bars bars) {
    public static final int RECENT_CASES = 10;

    /// What a first run starts with.
    public static final Settings DEFAULTS =
            new Settings(
                    Look.SYSTEM,
                    null,
                    Panes.DEFAULTS,
                    Zone.UTC,
                    List.of(),
                    List.of(),
                    Bars.BY_OUTCOME);

    /// Light or dark.
    public enum Look {
        LIGHT,
        DARK,
        /// As the desktop does.
        SYSTEM
    }

    /// In which zone times are shown.
    public enum Zone {
        UTC,
        /// That of the computer.
        LOCAL
    }

    /// What the bars of the timeline are coloured by.
    public enum Bars {
        BY_OUTCOME,
        BY_SIGNAL,
        BY_AREA
    }

    /// Where the window stands when it is not maximised, in screen units.
    public record WindowPlace(double x, double y, double width, double height, boolean maximised) {}

    /// How the window is divided.
    ///
    /// @param timelineShare of the height, 0 to 1
    /// @param facetsWidth in pixels
    /// @param inspectorWidth in pixels
    public record Panes(
            double timelineShare,
            double facetsWidth,
            double inspectorWidth,
            boolean facetsFolded,
            boolean inspectorFolded) {
        public static final Panes DEFAULTS = new Panes(0.26, 252, 384, false, false);

        public Panes {
            timelineShare = within(timelineShare, 0.05, 0.9);
            facetsWidth = within(facetsWidth, 120, 1_200);
            inspectorWidth = within(inspectorWidth, 160, 1_600);
        }

        private static double within(double value, double least, double most) {
            return Math.max(least, Math.min(most, value));
        }
    }

    public Settings {
        recentCases =
                recentCases.size() <= RECENT_CASES
                        ? List.copyOf(recentCases)
                        : List.copyOf(recentCases.subList(0, RECENT_CASES));
        columns = List.copyOf(columns);
    }

    public Settings withLook(Look other) {
        return new Settings(other, window, panes, zone, recentCases, columns, bars);
    }

    public Settings withWindow(WindowPlace other) {
        return new Settings(look, other, panes, zone, recentCases, columns, bars);
    }

    public Settings withPanes(Panes other) {
        return new Settings(look, window, other, zone, recentCases, columns, bars);
    }

    public Settings withZone(Zone other) {
        return new Settings(look, window, panes, other, recentCases, columns, bars);
    }

    public Settings withColumns(List<String> others) {
        return new Settings(look, window, panes, zone, recentCases, others, bars);
    }

    public Settings withBars(Bars other) {
        return new Settings(look, window, panes, zone, recentCases, columns, other);
    }

    /// With this case as the latest.
    public Settings withRecentCase(String path) {
        List<String> all = new ArrayList<>(List.of(path));
        all.addAll(withoutRecentCase(path).recentCases);
        return new Settings(look, window, panes, zone, all, columns, bars);
    }

    public Settings withoutRecentCase(String path) {
        List<String> rest = recentCases.stream().filter(p -> !p.equals(path)).toList();
        return new Settings(look, window, panes, zone, rest, columns, bars);
    }
}
