package spoor.analysis.metering;

import java.util.OptionalLong;
import java.util.Set;

/// What the whole case holds of an account, whoever asks for what: without a single event nobody
/// can tell a silent hour from one without logs.
public interface Logs {
    /// How many events of an account, in these regions, lie in the hour that begins at `hour`.
    long events(String account, Set<String> regions, long hour);

    /// The last event of an account in these regions.
    OptionalLong last(String account, Set<String> regions);
}
