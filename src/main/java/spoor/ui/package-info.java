/// The window: the only place, with its sub-packages, for JavaFX.
@NullMarked
package spoor.ui;

import org.jspecify.annotations.NullMarked;
