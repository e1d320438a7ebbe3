package spoor.ui.inspector;

import spoor.analysis.story.Doer;
import spoor.casefile.Doers;
import spoor.engine.EventTable;
import spoor.event.Access;
import spoor.event.Fidelity;
import spoor.event.Field;
import spoor.event.Outcome;
import spoor.ui.inspector.SummaryLine.Piece;
import spoor.ui.inspector.SummaryLine.Tone;
import spoor.ui.kit.Words;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The lines that an analyst reads first. What a record lacks is said to be lacking, not left
/// blank.
final class Summary {
    private static final int LONGEST_AGENT = 32;

    private final EventTable table;
    private final int row;
    private final JsonItem record;
    private final List<SummaryLine> lines = new ArrayList<>();

    private Summary(EventTable table, int row, JsonItem record) {
        this.table = table;
        this.row = row;
        this.record = record;
    }

    static List<SummaryLine> of(EventTable table, int row, JsonItem record) {
        Summary summary = new Summary(table, row, record);
        summary.addWho();
        summary.addWhere();
        summary.addTarget(Target.of(record));
        summary.addResult();
        summary.addAccess();
        summary.addIds();
        summary.addFidelity();
        return List.copyOf(summary.lines);
    }

    private void addWho() {
        String name = text(Field.IDENTITY_NAME);
        String type = text(Field.IDENTITY_TYPE);
        List<Piece> who = new ArrayList<>();
        if (name.isEmpty()) {
            who.add(missing(Field.IDENTITY_NAME));
        } else {
            String arn = text(Field.IDENTITY_ARN);
            who.add(
                    new Piece(
                            name,
                            arn.isEmpty() ? name : arn,
                            Tone.PLAIN,
                            Field.IDENTITY,
                            text(Field.IDENTITY)));
        }
        if (!type.isEmpty()) {
            who.add(new Piece(typeInWords(type), type, Tone.QUIET, Field.IDENTITY_TYPE, type));
        }
        add("inspector.line.identity", who);
        addDoer();
        addCredential();
        addPerson();
        String via = text(Field.VIA);
        if (!via.isEmpty() && !type.equals("AWSService")) {
            add("inspector.line.via", List.of(Piece.plain(via, Field.VIA)));
        }
    }

    /// Where the record names nobody, who other records tell it was.
    private void addDoer() {
        List<Piece> pieces =
                switch (new Doers(table).of(row)) {
                    case Doer.Named _ -> List.<Piece>of();
                    case Doer.ByKey by ->
                            List.of(
                                    somebody(by.identity(), by.name()),
                                    Piece.quiet(Words.of("inspector.doer.key")));
                    case Doer.SameMinute same ->
                            List.of(
                                    somebody(same.identity(), same.name()),
                                    Piece.quiet(Words.of("inspector.doer.minute")));
                    case Doer.Several several ->
                            List.of(
                                    Piece.quiet(
                                            Words.of(
                                                    "inspector.doer.several",
                                                    String.join(", ", several.names()))));
                    case Doer.CannotTell _ ->
                            List.of(Piece.quiet(Words.of("inspector.doer.nobody")));
                };
        if (!pieces.isEmpty()) {
            add("inspector.line.doer", pieces);
        }
    }

    private static Piece somebody(String identity, String name) {
        return new Piece(name, identity, Tone.PLAIN, Field.IDENTITY, identity);
    }

    /// Only where it is somebody else than the identity itself.
    private void addPerson() {
        String person = text(Field.PERSON);
        if (!person.isEmpty() && !person.equals(text(Field.IDENTITY))) {
            String name = table.label(Field.PERSON, row);
            add(
                    "inspector.line.person",
                    List.of(new Piece(name, person, Tone.PLAIN, Field.PERSON, person)));
        }
    }

    private void addCredential() {
        String key = text(Field.ACCESS_KEY);
        List<Piece> pieces = new ArrayList<>();
        pieces.add(key.isEmpty() ? missing(Field.ACCESS_KEY) : Piece.mono(key, Field.ACCESS_KEY));
        if (key.startsWith("AKIA")) {
            pieces.add(Piece.quiet(Words.of("inspector.key.long-term")));
        } else if (key.startsWith("ASIA")) {
            pieces.add(Piece.quiet(Words.of("inspector.key.temporary")));
        }
        add("inspector.line.credential", pieces);
    }

    private void addWhere() {
        String address = text(Field.SOURCE_ADDRESS);
        String agent = text(Field.USER_AGENT);
        List<Piece> from = new ArrayList<>();
        from.add(
                address.isEmpty()
                        ? missing(Field.SOURCE_ADDRESS)
                        : Piece.mono(address, Field.SOURCE_ADDRESS));
        if (!agent.isEmpty() && !agent.equals(address)) {
            from.add(new Piece(shortAgent(agent), agent, Tone.PLAIN, Field.USER_AGENT, agent));
        }
        add("inspector.line.from", from);
        List<Piece> place = new ArrayList<>();
        addIfAny(place, Field.ACCOUNT, Tone.MONO);
        addIfAny(place, Field.REGION, Tone.PLAIN);
        add("inspector.line.account", place.isEmpty() ? List.of(missing(Field.ACCOUNT)) : place);
        String caller = text(Field.CALLER_ACCOUNT).replace("-", "");
        if (!caller.isEmpty() && !caller.equals(text(Field.ACCOUNT))) {
            List<Piece> other = new ArrayList<>();
            addIfAny(other, Field.CALLER_ACCOUNT, Tone.MONO);
            add("inspector.line.caller", other);
        }
    }

    private void addTarget(Optional<Target> said) {
        List<Piece> pieces = Resources.of(table, row, said.map(Target::name).orElse(""));
        if (!pieces.isEmpty()) {
            add("inspector.line.target", pieces);
        } else {
            said.ifPresent(this::addUnknownTarget);
        }
    }

    /// Of a call that is in no table of ours.
    private void addUnknownTarget(Target target) {
        List<Piece> pieces = new ArrayList<>();
        pieces.add(new Piece(target.name(), target.full(), Tone.PLAIN, null, ""));
        pieces.add(Piece.quiet(target.from()));
        if (target.others() > 0) {
            pieces.add(Piece.quiet(Words.of("inspector.target.more", target.others())));
        }
        add("inspector.line.target", pieces);
    }

    private void addResult() {
        if (text(Field.OUTCOME).isEmpty()) {
            add("inspector.line.result", List.of(missing(Field.OUTCOME)));
            return;
        }
        Outcome outcome = Sentence.outcome(table, row);
        String words =
                switch (outcome) {
                    case SUCCEEDED -> Words.of("inspector.result.succeeded");
                    case DENIED -> Words.of("inspector.result.denied");
                    case FAILED -> Words.of("inspector.result.failed");
                };
        Tone tone = outcome == Outcome.SUCCEEDED ? Tone.PLAIN : Tone.FAILED;
        List<Piece> pieces = new ArrayList<>();
        pieces.add(new Piece(words, outcome.word(), tone, Field.OUTCOME, outcome.word()));
        addIfAny(pieces, Field.ERROR_CODE, Tone.FAILED);
        addIfAny(pieces, Field.ERROR_MESSAGE, Tone.QUIET);
        add("inspector.line.result", pieces);
    }

    private void addAccess() {
        String word = text(Field.ACCESS);
        boolean isRead = word.equals(Access.READ.word());
        List<Piece> pieces = new ArrayList<>();
        pieces.add(
                new Piece(
                        Words.of(isRead ? "inspector.access.read" : "inspector.access.write"),
                        word,
                        Tone.PLAIN,
                        Field.ACCESS,
                        word));
        if (text(Field.READ_ONLY).isEmpty()) {
            pieces.add(Piece.quiet(Words.of("inspector.access.inferred")));
        }
        add("inspector.line.access", pieces);
    }

    private void addIds() {
        String id = text(Field.EVENT_ID);
        add(
                "inspector.line.event-id",
                List.of(id.isEmpty() ? missing(Field.EVENT_ID) : Piece.mono(id, Field.EVENT_ID)));
        String request = record.textAt("requestID");
        if (!request.isEmpty()) {
            add("inspector.line.request-id", List.of(Piece.mono(request, null)));
        }
    }

    private void addIfAny(List<Piece> pieces, Field field, Tone tone) {
        String value = text(field);
        if (!value.isEmpty()) {
            pieces.add(new Piece(value, value, tone, field, value));
        }
    }

    private void add(String key, List<Piece> pieces) {
        lines.add(new SummaryLine(Words.of(key), pieces));
    }

    private String text(Field field) {
        String text = table.text(field, row);
        return text.equals(Field.NOT_EXPORTED) ? "" : text;
    }

    /// What stands for a value that is not there: the record lacks it, or this copy of the record
    /// does not say.
    private Piece missing(Field field) {
        boolean isUnknown = table.text(field, row).equals(Field.NOT_EXPORTED);
        return Piece.quiet(
                Words.of(isUnknown ? "inspector.not-exported" : "inspector.none-recorded"));
    }

    /// Says of a copy that tells less than the record what that means.
    private void addFidelity() {
        String word = text(Field.FIDELITY);
        if (!word.isEmpty() && !word.equals(Fidelity.FULL.word())) {
            add(
                    "inspector.line.fidelity",
                    List.of(
                            Piece.plain(word, Field.FIDELITY),
                            Piece.quiet(Words.of("inspector.fidelity.unknown"))));
        }
    }

    /// The program at the head of a user agent. S3 puts the whole in brackets.
    static String shortAgent(String agent) {
        boolean isBracketed = agent.startsWith("[") && agent.endsWith("]") && agent.length() > 2;
        String bare = isBracketed ? agent.substring(1, agent.length() - 1) : agent;
        boolean isPlace = bare.endsWith(Field.SERVICE_SUFFIX) || bare.startsWith("AWS ");
        int space = isPlace ? -1 : bare.indexOf(' ');
        String first = space > 0 ? bare.substring(0, space) : bare;
        return first.length() > LONGEST_AGENT ? first.substring(0, LONGEST_AGENT) + "…" : first;
    }

    private static String typeInWords(String type) {
        return switch (type) {
            case "Root" -> Words.of("inspector.type.root");
            case "IAMUser" -> Words.of("inspector.type.user");
            case "AssumedRole" -> Words.of("inspector.type.role-session");
            case "Role" -> Words.of("inspector.type.role");
            case "FederatedUser" -> Words.of("inspector.type.federated");
            case "AWSAccount" -> Words.of("inspector.type.account");
            case "AWSService" -> Words.of("inspector.type.service");
            case "SAMLUser" -> Words.of("inspector.type.saml");
            case "WebIdentityUser" -> Words.of("inspector.type.web");
            case "IdentityCenterUser" -> Words.of("inspector.type.identity-center");
            default -> type;
        };
    }
}
