/// Benchmarks: what the program reaches, beside DuckDB on the same files in the same run. Not part
/// of the program.
@NullMarked
package spoor.bench;

import org.jspecify.annotations.NullMarked;
