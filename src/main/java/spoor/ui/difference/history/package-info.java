/// Every write to a thing as a table, each with what it changed. The writes come from
/// `casefile.Requests`.
@NullMarked
package spoor.ui.difference.history;

import org.jspecify.annotations.NullMarked;
