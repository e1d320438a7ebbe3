/// When it happened: the whole case as a strip, the stretch in sight as bars, the chosen range as a
/// band. What is drawn is decided in plain classes; only those named Chart, Mouse, Keys, Menu and
/// Pane know JavaFX scenes.
@NullMarked
package spoor.ui.timeline;

import org.jspecify.annotations.NullMarked;
