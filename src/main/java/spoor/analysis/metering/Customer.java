package spoor.analysis.metering;

/// What was reported of one customer.
///
/// @param first hour that was counted, the last one in `last`; milliseconds since 1970
/// @param hours that were counted
/// @param missing hours between first and last that were reported on, but not for this customer
/// @param unsuccessful records that were not counted
public record Customer(
        String id,
        long first,
        long last,
        int hours,
        int missing,
        long quantity,
        int unsuccessful) {}
