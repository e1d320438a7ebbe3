package spoor.athena.ask;

import spoor.engine.Answer;
import spoor.engine.EventTable;

import java.util.List;

/// What Athena says to a question, in the form in which a case answers.
///
/// @param answer whose rows are the first ones only, and whose total is that of all
/// @param table the events of those rows; what was not asked of them reads as
///   [spoor.event.Field#NOT_EXPORTED], and there are no records. Its codes are those of the facets
/// @param refused the parts that are absent, or empty where an answer must have them
/// @param remarks what the answer leaves open, in sentences
/// @param cost of what was asked now; what was known already costs nothing
public record AthenaAnswer(
        Answer answer, EventTable table, List<Refused> refused, List<String> remarks, Cost cost) {
    public AthenaAnswer {
        refused = List.copyOf(refused);
        remarks = List.copyOf(remarks);
    }

    /// A part that has no answer.
    ///
    /// @param why a sentence
    public record Refused(Part part, String why) {}
}
