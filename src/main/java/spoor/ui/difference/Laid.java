package spoor.ui.difference;

import spoor.analysis.difference.Difference;

import java.util.List;

/// A difference laid out in lines, in both ways of showing it.
///
/// @param sides where both values of a change stand on one line, one on each side
record Laid(List<DifferenceLine> unified, List<DifferenceLine> sides) {
    /// @param name of the part that is compared
    static Laid of(Difference difference, String name) {
        return new Laid(
                DifferenceLines.unified(difference, name),
                DifferenceLines.sideBySide(difference, name));
    }

    List<DifferenceLine> lines(boolean isSideBySide) {
        return isSideBySide ? sides : unified;
    }
}
