package spoor.ui.metering;

/// What the strip is drawn with. The sheet `metering.css` gives each its colour from the tokens.
enum Tint {
    HOVER("-strip-hover"),
    BAND("-strip-band"),
    LINE("-strip-line"),
    TEXT("-strip-text"),
    MUTED("-strip-muted"),
    ACCENT("-strip-accent"),
    QUANTITY("-strip-quantity"),
    MISSING("-strip-missing"),
    LATE("-strip-late"),
    REPEATED("-strip-repeated");

    private final String property;

    Tint(String property) {
        this.property = property;
    }

    /// The name of its CSS property.
    String property() {
        return property;
    }
}
