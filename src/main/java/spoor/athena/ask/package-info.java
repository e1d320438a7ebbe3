/// Statements run on Athena, and their results as answers to a lens. Every statement has a limit on
/// what it reads, and what it cost is told.
@NullMarked
package spoor.athena.ask;

import org.jspecify.annotations.NullMarked;
