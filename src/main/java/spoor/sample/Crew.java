package spoor.sample;

/// A part of everyday life in the accounts. What it does in an hour follows from the seed and the
/// hour alone.
interface Crew {
    /// What happens in this hour however little room there is: sign-ins, renewed credentials.
    default void duties(HourPage page, Dice dice) {}

    /// Its share of the hour's events, on the scale of all crews; 0 if it rests.
    int weight(Hour hour);

    /// About how many events one piece of work has.
    int stint();

    /// Does one piece of work.
    void work(HourPage page, Dice dice);
}
