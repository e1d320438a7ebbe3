/// What was read into a case and what became of it: every import, every file, every reject.
@NullMarked
package spoor.ui.ledger;

import org.jspecify.annotations.NullMarked;
