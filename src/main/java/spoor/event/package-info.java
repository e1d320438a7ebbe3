/// What a record says: values only. Uses the JDK and JSpecify, nothing else.
@NullMarked
package spoor.event;

import org.jspecify.annotations.NullMarked;
