package spoor.analysis.difference;

import spoor.event.TargetTable;

import java.util.ArrayList;
import java.util.List;

/// What a record that was read as a value says about what its call is about.
///
/// @param record the whole record
public record SaidInValue(Value record) implements TargetTable.Said {
    @Override
    public List<String> texts(String path) {
        return path.startsWith(TargetTable.RESPONSE)
                ? texts(
                        record.at("responseElements"),
                        path.substring(TargetTable.RESPONSE.length()))
                : texts(record.at("requestParameters"), path);
    }

    @Override
    public List<String> account() {
        return texts(record, "recipientAccountId");
    }

    @Override
    public List<TargetTable.Listed> listed() {
        return record.at("resources").elements().stream()
                .map(resource ->
                        new TargetTable.Listed(
                                resource.at("ARN").scalar().orElse(""),
                                resource.at("type").scalar().orElse("")))
                .toList();
    }

    private static List<String> texts(Value value, String path) {
        List<Value> reached = List.of(value);
        for (String name : path.split("\\.")) {
            List<Value> next = new ArrayList<>();
            for (Value one : reached) {
                one.elements().forEach(element -> next.add(element.at(name)));
            }
            reached = next;
        }
        List<String> texts = new ArrayList<>();
        for (Value one : reached) {
            one.elements().forEach(e -> e.scalar().filter(t -> !t.isEmpty()).ifPresent(texts::add));
        }
        return texts;
    }
}
