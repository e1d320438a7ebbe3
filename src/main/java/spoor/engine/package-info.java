/// Columns in memory that answer a lens: counts, histogram, rows. No I/O and no SQL.
@NullMarked
package spoor.engine;

import org.jspecify.annotations.NullMarked;
