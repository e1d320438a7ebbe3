/// Who made the matching events: all of them in a list, and one of them with all that is known of
/// it. What is counted and said is worked out in plain classes; only the pane, its lists and its
/// page know JavaFX scenes.
@NullMarked
package spoor.ui.identities;

import org.jspecify.annotations.NullMarked;
