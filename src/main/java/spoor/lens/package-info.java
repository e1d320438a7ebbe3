/// What an analyst asks: a lens and its text form. Values only.
@NullMarked
package spoor.lens;

import org.jspecify.annotations.NullMarked;
