/// The program: its entry and the wiring by hand. Nothing else in the house may depend on it.
@NullMarked
package spoor;

import org.jspecify.annotations.NullMarked;
