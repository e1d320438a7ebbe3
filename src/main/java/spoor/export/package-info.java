/// Evidence out: CSV, JSON lines and text tables.
@NullMarked
package spoor.export;

import org.jspecify.annotations.NullMarked;
