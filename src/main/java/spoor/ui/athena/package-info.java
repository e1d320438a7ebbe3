/// Athena in place of a case: what is asked of the analyst, what it costs, and what is not there.
@NullMarked
package spoor.ui.athena;

import org.jspecify.annotations.NullMarked;
