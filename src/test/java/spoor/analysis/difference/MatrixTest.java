package spoor.analysis.difference;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import spoor.analysis.difference.Matrix.Cell;
import spoor.analysis.difference.Matrix.Column;
import spoor.analysis.difference.Matrix.Combination;
import spoor.analysis.difference.Matrix.Constant;
import spoor.analysis.difference.Matrix.Kind;
import spoor.analysis.difference.Matrix.Row;
import spoor.casefile.RecordValues;
import spoor.export.DifferenceText;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/// Many calls beside each other.
class MatrixTest {
    private static final Value DENIED = new Value.Unknown(Value.Reason.DENIED, "null");

    @Test
    void aColumnForWhatDiffersAndALineForWhatDoesNot() {
        Matrix matrix =
                of(
                        "{'bucketName':'logs','key':'a','Host':'one'}",
                        "{'bucketName':'logs','key':'b','Host':'two'}",
                        "{'bucketName':'logs','key':'a','Host':'two'}");

        Cell a = new Cell(0, new Value.Text("a"), Kind.KNOWN, 2, false);
        Cell b = new Cell(1, new Value.Text("b"), Kind.KNOWN, 1, false);
        assertThat(matrix)
                .isEqualTo(
                        new Matrix(
                                List.of(new Column("key", "key", List.of(a, b))),
                                0,
                                List.of(new Constant("bucketName", new Value.Text("logs"), 0)),
                                List.of(),
                                List.of(
                                        new Row(0, false, List.of(a)),
                                        new Row(1, false, List.of(b)),
                                        new Row(2, false, List.of(a))),
                                List.of("Host")));
        assertThat(matrix.combinationsWithout(Set.of()))
                .containsExactly(
                        new Combination(List.of(a), false, 2, 0, 2),
                        new Combination(List.of(b), false, 1, 1, 1));
    }

    @Test
    void ofNothingThereIsNothing() {
        assertThat(Matrix.of(List.of())).isEqualTo(Matrix.EMPTY);
    }

    @Test
    void orderLettersAndSpellingThatMeanNothingAreNoDifference() {
        Matrix matrix =
                of(
                        "{'port':'22','groups':['a','b'],'publicAccess':'true'}",
                        "{'Port':22,'groups':{'items':['b','a']},'PublicAccess':true}");

        assertThat(columns(matrix)).isEmpty();
        assertThat(constants(matrix))
                .containsExactly(
                        "port = \"22\"", "groups = [\"a\", \"b\"]", "publicAccess = \"true\"");
        assertThat(combinations(matrix)).containsExactly("2 ×");
    }

    @Test
    void aDeniedCallIsUnknownInEachColumnAndChangesNone() {
        Matrix matrix = of(values("{'a':1,'b':2}", "{'a':1,'b':3}", null, null));

        assertThat(columns(matrix))
                .containsExactly("b: 2 of (not recorded: the call failed), 2, 3");
        assertThat(matrix.constants())
                .containsExactly(new Constant("a", new Value.Numeral("1"), 2));
        assertThat(combinations(matrix))
                .containsExactly("2 × (not recorded: the call failed) untold", "1 × 2", "1 × 3");
    }

    @Test
    void deniedCallsStandApartWhereNothingElseDiffers() {
        Matrix matrix = of(values("{'a':1}", "{'a':1}", null));

        assertThat(matrix.columns()).isEmpty();
        assertThat(combinations(matrix)).containsExactly("2 ×", "1 × untold");
    }

    @Test
    void aCallThatLeavesAParameterOutDiffersFromOneThatHasIt() {
        Matrix matrix = of("{'alarm':'root','threshold':1}", "{'alarm':'root'}", "null");

        assertThat(columns(matrix))
                .containsExactly("alarm: 2 of \"root\", (absent)", "threshold: 2 of (absent), 1");
    }

    @Test
    void aMarkerIsUnknownAndMakesNoColumn() {
        Matrix matrix =
                of(
                        "{'user':'a','password':'HIDDEN_DUE_TO_SECURITY_REASONS'}",
                        "{'user':'b','password':'HIDDEN_DUE_TO_SECURITY_REASONS'}",
                        "{'user':'c'}");

        assertThat(columns(matrix)).containsExactly("user: 1 of \"a\", \"b\", \"c\"");
        assertThat(matrix.untold()).containsExactly("password");
    }

    @Test
    void aMarkerBesideRealValuesIsUnknownThereOnly() {
        Matrix matrix = of("{'value':'x'}", "{'value':'<sensitiveDataRemoved>'}", "{'value':'x'}");

        assertThat(columns(matrix)).isEmpty();
        assertThat(matrix.constants())
                .containsExactly(new Constant("value", new Value.Text("x"), 1));
    }

    @Test
    void membersOfAnUnknownObjectAreUnknown() {
        Matrix matrix =
                of(
                        "{'settings':{'a':1,'b':{'c':1}}}",
                        "{'settings':{'a':2,'b':{'c':1}}}",
                        "{'settings':{'omitted':true,'originalSize':200000,'reason':'settings too"
                                + " large'}}");

        assertThat(columns(matrix))
                .containsExactly("settings.a: 1 of 1, 2, (left out, too large: 200000 bytes)");
        assertThat(matrix.constants())
                .containsExactly(new Constant("settings.b.c", new Value.Numeral("1"), 1));
    }

    @Test
    void aPolicyInAStringIsOpenedAndIsOneCell() {
        String one = policy("[\\\"s3:GetObject\\\",\\\"s3:ListBucket\\\"]");
        String reordered = policy("[\\\"S3:ListBucket\\\",\\\"s3:getobject\\\"]");
        String other = policy("\\\"*\\\"");
        Matrix matrix = of(one, reordered, other);

        assertThat(columns(matrix))
                .containsExactly(
                        "policyDocument: 2 of {Statement: [{Effect: \"Allow\", Action:"
                                + " [\"s3:GetObject\", \"s3:ListBucket\"], Resource: \"*\"}]},"
                                + " {Statement: [{Effect: \"Allow\", Action: \"*\", Resource:"
                                + " \"*\"}]}");
    }

    @Test
    void aListOfOneIsItsElementAndAListOfSeveralIsOneCell() {
        assertThat(
                        columns(
                                of(
                                        "{'instancesSet':{'items':[{'imageId':'ami-1','type':'t'}]}}",
                                        "{'instancesSet':[{'imageId':'ami-2','type':'t'}]}")))
                .containsExactly("instancesSet.imageId: 1 of \"ami-1\", \"ami-2\"");
        assertThat(
                        columns(
                                of(
                                        "{'instancesSet':{'items':[{'id':'i-1'},{'id':'i-2'}]}}",
                                        "{'instancesSet':{'items':[{'id':'i-1'}]}}",
                                        "{'instancesSet':{'items':[{'id':'i-2'},{'id':'i-1'}]}}")))
                .containsExactly(
                        "instancesSet: 2 of {items: [{id: \"i-1\"}, {id: \"i-2\"}]}, {items: [{id:"
                                + " \"i-1\"}]}");
    }

    @Test
    void emptyIsToldFromAbsentWhereOthersHaveMembers() {
        Matrix matrix = of("{'vpc':{'id':1}}", "{'vpc':{}}", "{}", "{'x':'','vpc':{'id':1}}");

        assertThat(columns(matrix))
                .containsExactly(
                        "vpc.id: 2 of 1, (absent)",
                        "x: 3 of (absent), \"\"",
                        "vpc: 2 of \"{…}\", {}, (absent)");
    }

    @Test
    void tagsAreColumnsByTheirKey() {
        Matrix matrix =
                of(
                        "{'tags':[{'key':'Team','value':'a'},{'key':'team','value':'x'}]}",
                        "{'tags':[{'key':'team','value':'y'},{'key':'Team','value':'a'}]}");

        assertThat(columns(matrix)).containsExactly("tags.team: 1 of \"x\", \"y\"");
        assertThat(constants(matrix)).containsExactly("tags.Team = \"a\"");
    }

    @Test
    void marksTheOddOneOutWhereNearlyAllAgree() {
        List<String> calls = new ArrayList<>();
        IntStream.range(0, 19).forEach(i -> calls.add("{'region':'eu','key':'k" + i + "'}"));
        calls.add("{'region':'us','key':'k1'}");
        Matrix matrix = of(calls.toArray(String[]::new));

        assertThat(matrix.columns().getFirst().values())
                .containsExactly(
                        new Cell(0, new Value.Text("eu"), Kind.KNOWN, 19, false),
                        new Cell(1, new Value.Text("us"), Kind.KNOWN, 1, true));
        assertThat(matrix.columns().getLast().hasOdd()).isFalse();
        assertThat(matrix.rows().stream().filter(Row::isOdd).map(Row::row)).containsExactly(19);
        assertThat(matrix.combinationsWithout(Set.of()).stream().filter(Combination::isOdd))
                .hasSize(1);
    }

    @Test
    void marksNothingAmongFewAndNeverWhatIsUnknown() {
        Matrix few = of("{'a':1}", "{'a':1}", "{'a':1}", "{'a':2}");
        Matrix unknown = of(values("{'a':1}", "{'a':1}", "{'a':1}", "{'a':2}", null));

        assertThat(few.columns().getFirst().hasOdd()).isFalse();
        assertThat(unknown.columns().getFirst().hasOdd()).isFalse();
    }

    @Test
    void combinationsCanLeaveOutWhatTellsNearlyEachCallFromAllOthers() {
        String[] calls = new String[12];
        for (int i = 0; i < calls.length; i++) {
            calls[i] = "{'key':'k%d','bucket':'%s'}".formatted(i, i < 9 ? "logs" : "data");
        }
        Matrix matrix = of(calls);

        assertThat(matrix.nearlyUnique()).containsExactly("key");
        assertThat(matrix.combinationsWithout(Set.of())).hasSize(12);
        Cell logs = new Cell(0, new Value.Text("logs"), Kind.KNOWN, 9, false);
        Cell data = new Cell(1, new Value.Text("data"), Kind.KNOWN, 3, false);
        assertThat(matrix.combinationsWithout(Set.of("key")))
                .containsExactly(
                        new Combination(List.of(logs), false, 9, 0, 8),
                        new Combination(List.of(data), false, 3, 9, 11));
    }

    @Test
    void showsTheMostTellingColumnsAndCountsTheRest() {
        StringBuilder call = new StringBuilder("{'odd':%d");
        IntStream.range(0, 50).forEach(i -> call.append(",'p").append(i).append("':%d"));
        Value[] calls = new Value[6];
        for (int i = 0; i < calls.length; i++) {
            String text = call.toString().replaceFirst("%d", i == 3 ? "1" : "0");
            calls[i] = value((text + "}").replace("%d", String.valueOf(i)));
        }
        Matrix matrix = of(calls);

        assertThat(matrix.columns()).hasSize(Matrix.MOST_COLUMNS);
        assertThat(matrix.columnsLeftOut()).isEqualTo(11);
        assertThat(matrix.columns().getFirst().path()).isEqualTo("odd");
    }

    private static String policy(String actions) {
        return """
        {'policyDocument':'{\\"Statement\\":[{\\"Effect\\":\\"Allow\\",\\"Action\\":%s,\
        \\"Resource\\":\\"*\\"}]}'}\
        """
                .formatted(actions);
    }

    private static Matrix of(String... calls) {
        return of(values(calls));
    }

    private static Matrix of(Value... calls) {
        return Matrix.of(
                IntStream.range(0, calls.length)
                        .mapToObj(row -> new Matrix.Request(row, calls[row]))
                        .toList());
    }

    /// Null stands for a denied call.
    private static Value[] values(String... calls) {
        Value[] values = new Value[calls.length];
        for (int i = 0; i < calls.length; i++) {
            values[i] = calls[i] == null ? DENIED : value(calls[i]);
        }
        return values;
    }

    private static Value value(String call) {
        return RecordValues.value(call.replace('\'', '"').getBytes(StandardCharsets.UTF_8));
    }

    /// Each column as its path, how many have the most frequent value, and all values.
    private static List<String> columns(Matrix matrix) {
        return matrix.columns().stream()
                .map(column -> {
                    List<String> values =
                            column.values().stream()
                                    .map(cell -> DifferenceText.brief(cell.value()))
                                    .toList();
                    int most = column.values().getFirst().count();
                    return column.path() + ": " + most + " of " + String.join(", ", values);
                })
                .toList();
    }

    private static List<String> constants(Matrix matrix) {
        return matrix.constants().stream()
                .map(one -> one.path() + " = " + DifferenceText.brief(one.value()))
                .toList();
    }

    private static List<String> combinations(Matrix matrix) {
        return matrix.combinationsWithout(Set.of()).stream()
                .map(one -> {
                    String cells =
                            String.join(
                                    " | ",
                                    one.cells().stream()
                                            .map(cell -> DifferenceText.brief(cell.value()))
                                            .toList());
                    String untold = one.isUntold() ? " untold" : "";
                    return (one.count() + " × " + cells).strip() + untold;
                })
                .toList();
    }
}
