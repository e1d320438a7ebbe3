/// What the program remembers between runs: one record, one JSON file, saved atomically.
@NullMarked
package spoor.settings;

import org.jspecify.annotations.NullMarked;
