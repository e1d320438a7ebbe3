/// The tab of differences: which events are compared, in what, and how it is shown. The lines are
/// those of `ui.difference`, the writes those of `ui.difference.history`.
@NullMarked
package spoor.ui.difference.tab;

import org.jspecify.annotations.NullMarked;
