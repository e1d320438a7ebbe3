/// The case on disk. The only place for SQL and H2.
@NullMarked
package spoor.casefile;

import org.jspecify.annotations.NullMarked;
