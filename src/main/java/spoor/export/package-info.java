/// Evidence and ledger out: CSV, JSON lines and text.
@NullMarked
package spoor.export;

import org.jspecify.annotations.NullMarked;
