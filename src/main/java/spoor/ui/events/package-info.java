/// The table of the matching events. It shows ten million rows by keeping only the few that fit.
@NullMarked
package spoor.ui.events;

import org.jspecify.annotations.NullMarked;
