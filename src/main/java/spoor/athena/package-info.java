/// A lens as SQL for the documented CloudTrail table; text only.
@NullMarked
package spoor.athena;

import org.jspecify.annotations.NullMarked;
