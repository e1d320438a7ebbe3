package spoor.ui.timeline;

/// What a chart is drawn with. The sheet `timeline.css` gives each its colour from the tokens.
enum Ink {
    SURFACE("-chart-surface"),
    STRIP("-chart-strip"),
    HOVER("-chart-hover"),
    LINE("-chart-line"),
    FAINT("-chart-faint"),
    TEXT("-chart-text"),
    MUTED("-chart-muted"),
    ACCENT("-chart-accent"),
    BAND("-chart-band"),
    ON_ACCENT("-chart-on-accent"),
    READ("-chart-read"),
    WRITE("-chart-write"),
    FAILED("-chart-failed"),
    TAG("-chart-tag"),
    KIND_1("-chart-kind-1"),
    KIND_2("-chart-kind-2"),
    KIND_3("-chart-kind-3"),
    KIND_4("-chart-kind-4"),
    KIND_5("-chart-kind-5"),
    KIND_6("-chart-kind-6"),
    KIND_7("-chart-kind-7"),
    KIND_8("-chart-kind-8"),
    KIND_NONE("-chart-kind-none");

    private static final String PREFIX = "-chart-";

    private final String property;

    Ink(String property) {
        this.property = property;
    }

    /// The name of its CSS property.
    String property() {
        return property;
    }

    /// The style class of a small square in this colour.
    String swatch() {
        return property.substring(PREFIX.length());
    }
}
