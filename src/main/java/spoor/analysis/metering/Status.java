package spoor.analysis.metering;

/// What became of a record of use.
public enum Status {
    SUCCESS(true),
    /// The customer is unknown, has no agreement for the product, or is suspended.
    NOT_SUBSCRIBED(false),
    /// Another quantity was reported before for the same customer, dimension and time.
    DUPLICATE(false),
    /// An error on the side of the service: to be sent again.
    UNPROCESSED(false),
    /// The whole call was denied or failed.
    REFUSED(false),
    /// The record does not tell; no error says that it went wrong.
    NOT_SAID(true);

    private final boolean isCounted;

    Status(boolean isCounted) {
        this.isCounted = isCounted;
    }

    /// Whether the quantity counts, as far as can be told.
    public boolean isCounted() {
        return isCounted;
    }

    /// Whether a report got through for the customer and hour, this one or one before it.
    boolean isReported() {
        return isCounted || this == DUPLICATE;
    }

    static Status of(String word) {
        return switch (word) {
            case "Success" -> SUCCESS;
            case "CustomerNotSubscribed" -> NOT_SUBSCRIBED;
            case "DuplicateRecord" -> DUPLICATE;
            default -> NOT_SAID;
        };
    }
}
