package spoor.athena;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The columns of the table that the Athena user guide makes over the files of a trail, and those
/// that it lacks: who a service or vendor acts for, the outside provider, source identity, assumed
/// root sessions, insights.
final class Columns {
    /// What a column holds.
    sealed interface Shape {
        record Text() implements Shape {}

        /// @param parts by name, in order
        record Struct(Map<String, Shape> parts) implements Shape {}

        record ListOf(Shape element) implements Shape {}

        record Texts() implements Shape {}
    }

    private static final Shape TEXT = new Shape.Text();

    private static final Shape ISSUER =
            struct("type", "principalid", "arn", "accountid", "username");

    private static final Shape SESSION_CONTEXT =
            and(
                    and(
                            and(
                                    struct(
                                            "ec2roledelivery",
                                            "sourceidentity",
                                            "assumedroot",
                                            "signinsessionarn"),
                                    "attributes",
                                    struct("mfaauthenticated", "creationdate")),
                            "sessionissuer",
                            ISSUER),
                    "webidfederationdata",
                    and(struct("federatedprovider"), "attributes", new Shape.Texts()));

    private static final Shape IDENTITY =
            and(
                    and(
                            and(
                                    and(
                                            struct(
                                                    "type",
                                                    "principalid",
                                                    "arn",
                                                    "accountid",
                                                    "invokedby",
                                                    "accesskeyid",
                                                    "username",
                                                    "identityprovider",
                                                    "credentialid"),
                                            "onbehalfof",
                                            struct("userid", "identitystorearn")),
                                    "inscopeof",
                                    struct(
                                            "sourcearn",
                                            "sourceaccount",
                                            "issuertype",
                                            "credentialsissuedto")),
                            "invokedbydelegate",
                            struct("accountid")),
                    "sessioncontext",
                    SESSION_CONTEXT);

    /// By name, in the order of the guide.
    static final Map<String, Shape> ALL = all();

    private Columns() {}

    private static Map<String, Shape> all() {
        Map<String, Shape> all = new LinkedHashMap<>();
        all.put("eventversion", TEXT);
        all.put("useridentity", IDENTITY);
        Stream.of(
                        "eventtime",
                        "eventsource",
                        "eventname",
                        "awsregion",
                        "sourceipaddress",
                        "useragent",
                        "errorcode",
                        "errormessage",
                        "requestparameters",
                        "responseelements",
                        "additionaleventdata",
                        "requestid",
                        "eventid",
                        "readonly")
                .forEach(name -> all.put(name, TEXT));
        all.put("resources", new Shape.ListOf(struct("arn", "accountid", "type")));
        Stream.of(
                        "eventtype",
                        "apiversion",
                        "recipientaccountid",
                        "serviceeventdetails",
                        "sharedeventid",
                        "vpcendpointid",
                        "vpcendpointaccountid",
                        "eventcategory")
                .forEach(name -> all.put(name, TEXT));
        all.put(
                "addendum",
                struct("reason", "updatedfields", "originalrequestid", "originaleventid"));
        all.put("sessioncredentialfromconsole", TEXT);
        all.put("edgedevicedetails", TEXT);
        all.put(
                "tlsdetails",
                struct("tlsversion", "ciphersuite", "clientprovidedhostheader", "keyexchange"));
        all.put("managementevent", TEXT);
        all.put(
                "insightdetails",
                struct("state", "eventsource", "eventname", "insighttype", "errorcode"));
        return all;
    }

    static List<String> names() {
        return List.copyOf(ALL.keySet());
    }

    /// Every text in a row as an expression. Lists and maps are spelled as JSON.
    static List<String> texts() {
        return ALL.entrySet().stream().flatMap(c -> texts(c.getKey(), c.getValue())).toList();
    }

    private static Stream<String> texts(String path, Shape shape) {
        return switch (shape) {
            case Shape.Text _ -> Stream.of(path);
            case Shape.Struct s ->
                    s.parts().entrySet().stream()
                            .flatMap(part -> texts(path + "." + part.getKey(), part.getValue()));
            case Shape.ListOf _, Shape.Texts _ ->
                    Stream.of("json_format(CAST(" + path + " AS JSON))");
        };
    }

    /// The type in the dialect of Hive, in which tables are made.
    static String type(Shape shape) {
        return switch (shape) {
            case Shape.Text _ -> "string";
            case Shape.Struct s ->
                    s.parts().entrySet().stream()
                            .map(part -> part.getKey() + ":" + type(part.getValue()))
                            .collect(Collectors.joining(",", "struct<", ">"));
            case Shape.ListOf l -> "array<" + type(l.element()) + ">";
            case Shape.Texts _ -> "map<string,string>";
        };
    }

    private static Shape struct(String... names) {
        Map<String, Shape> parts = new LinkedHashMap<>();
        for (String name : names) {
            parts.put(name, TEXT);
        }
        return new Shape.Struct(parts);
    }

    private static Shape and(Shape struct, String name, Shape part) {
        Map<String, Shape> parts = new LinkedHashMap<>();
        if (struct instanceof Shape.Struct known) {
            parts.putAll(known.parts());
        }
        parts.put(name, part);
        return new Shape.Struct(parts);
    }
}
