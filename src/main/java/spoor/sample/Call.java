package spoor.sample;

import org.jspecify.annotations.Nullable;

import java.util.List;

/// A call that an account of the sample may see, a row of `calls.tsv`.
///
/// @param extra its `additionalEventData`
/// @param risks what may go wrong, apart from a refusal
record Call(
        Service service,
        String name,
        Access access,
        Template request,
        Template response,
        @Nullable Template extra,
        @Nullable Template resources,
        List<Risk> risks,
        Failure refusal) {
    Call {
        risks = List.copyOf(risks);
    }

    /// A failure and how often in a thousand calls it happens.
    record Risk(Failure failure, int permille) {}

    /// What goes wrong this time, if anything does.
    @Nullable Failure failure(int deniedPermille, Dice dice) {
        if (dice.chance(deniedPermille)) {
            return refusal;
        }
        for (Risk risk : risks) {
            if (dice.chance(risk.permille())) {
                return risk.failure();
            }
        }
        return null;
    }
}
