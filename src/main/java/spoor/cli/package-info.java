/// The same work without a window.
@NullMarked
package spoor.cli;

import org.jspecify.annotations.NullMarked;
