package spoor.athena.ask;

import java.math.BigDecimal;
import java.util.Optional;

/// How statements are run, as the analyst says.
///
/// @param workgroup without one, that of Athena named `primary`
/// @param database in which a table is that names none; without one `default`
/// @param output the folder in S3 (`s3://…`) to which Athena writes results; without one that of
///   the workgroup
/// @param mostBytes that one statement may read before it is stopped
/// @param mostBytesInAll that all may read together
/// @param dollarsATerabyte for the estimate of the price
public record AthenaChoices(
        Optional<String> workgroup,
        Optional<String> database,
        Optional<String> output,
        long mostBytes,
        long mostBytesInAll,
        BigDecimal dollarsATerabyte) {
    private static final long GIGABYTE = 1_000_000_000;

    /// A quarter of a dollar a statement, and five dollars for all.
    public static final AthenaChoices USUAL =
            new AthenaChoices(
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    50 * GIGABYTE,
                    1_000 * GIGABYTE,
                    Cost.DOLLARS_A_TERABYTE);
}
