/// What a call changed against the previous request seen, one line a part. It compares nothing
/// itself; the meaning comes from `analysis.difference`.
@NullMarked
package spoor.ui.difference;

import org.jspecify.annotations.NullMarked;
