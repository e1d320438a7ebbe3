/// What the panes share: the door to threads, controls of our own, words.
@NullMarked
package spoor.ui.kit;

import org.jspecify.annotations.NullMarked;
