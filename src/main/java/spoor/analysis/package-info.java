/// Findings from events. No I/O: what it needs of a record or a case it asks through interfaces of
/// its own.
@NullMarked
package spoor.analysis;

import org.jspecify.annotations.NullMarked;
