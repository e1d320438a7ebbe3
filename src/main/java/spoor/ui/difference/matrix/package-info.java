/// Many events of one name beside each other, by their parameters.
@NullMarked
package spoor.ui.difference.matrix;

import org.jspecify.annotations.NullMarked;
