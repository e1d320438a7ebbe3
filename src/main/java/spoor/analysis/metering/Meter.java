package spoor.analysis.metering;

import java.util.Comparator;

/// What is metered: a dimension of a product, reported from an account.
///
/// @param account in whose log the reports are: the seller's for BatchMeterUsage, the buyer's for
///   MeterUsage
/// @param product its code; empty where the record does not say
/// @param dimension empty where there is none
/// @param isHourly whether a report is owed for every hour. A container says by RegisterUsage only
///   that it has started, and AWS meters it from then on.
public record Meter(String account, String product, String dimension, boolean isHourly) {
    static final Comparator<Meter> ORDER =
            Comparator.comparing(Meter::product)
                    .thenComparing(Meter::dimension)
                    .thenComparing(Meter::account)
                    .thenComparing(Meter::isHourly);
}
