/// What differs between two requests, by their meaning and not their text: the rules of
/// `cloudtrail.md` section 6. Values only; nothing here reads JSON or files.
@NullMarked
package spoor.analysis.difference;

import org.jspecify.annotations.NullMarked;
