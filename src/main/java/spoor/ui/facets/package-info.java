/// What values the matching events have, field by field, and the quickest way to narrow by them.
/// What a section lists is worked out in plain classes; only rows, sections and the pane know
/// JavaFX scenes.
@NullMarked
package spoor.ui.facets;

import org.jspecify.annotations.NullMarked;
