/// One event in full: what happened in a sentence, the record as it stands, and where it came from.
@NullMarked
package spoor.ui.inspector;

import org.jspecify.annotations.NullMarked;
