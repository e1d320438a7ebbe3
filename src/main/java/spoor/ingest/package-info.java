/// Bytes to records or rejects, with a tally that balances. The only place that sniffs shapes.
@NullMarked
package spoor.ingest;

import org.jspecify.annotations.NullMarked;
