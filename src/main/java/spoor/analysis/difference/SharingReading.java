package spoor.analysis.difference;

import spoor.event.Family;

import java.util.ArrayList;
import java.util.List;

/// With whom snapshots, images, documents and functions are shared by calls without a policy.
final class SharingReading {
    private SharingReading() {}

    /// EC2's lists of who is added and who is removed.
    static List<String> ofPermission(Asked asked, String permission, String noun) {
        List<String> said = new ArrayList<>();
        String added = permission + ".add.";
        String removed = permission + ".remove.";
        shared(said, asked, noun, Asked.texts(asked.now(), added + "group"), true);
        shared(said, asked, noun, Asked.texts(asked.now(), added + "userId"), true);
        shared(said, asked, noun, Asked.texts(asked.now(), removed + "group"), false);
        shared(said, asked, noun, Asked.texts(asked.now(), removed + "userId"), false);
        return said;
    }

    static List<String> ofLists(Asked asked, String noun, String added, String removed) {
        List<String> said = new ArrayList<>();
        shared(said, asked, noun, Asked.texts(asked.now(), added), true);
        shared(said, asked, noun, Asked.texts(asked.now(), removed), false);
        return said;
    }

    private static void shared(
            List<String> said, Asked asked, String noun, List<String> with, boolean isAdded) {
        if (!with.isEmpty()) {
            List<String> names = with.stream().map(one -> who(asked, one)).toList();
            said.add(
                    noun
                            + (isAdded ? " shared with " : " no longer shared with ")
                            + Names.joined(names));
        }
    }

    private static String who(Asked asked, String who) {
        return who.equalsIgnoreCase("all")
                ? "everyone"
                : who.matches("\\d{12}") ? asked.account(who) : asked.named(who);
    }

    /// Lambda's statements, given one by one.
    static List<String> ofFunction(Asked asked) {
        boolean isTaking = Family.isTaking(asked.name());
        Value given = isTaking ? asked.then() : asked.now();
        String principal = given.at("principal").scalar().orElse("");
        if (principal.isEmpty()) {
            return isTaking ? List.of("permission removed") : List.of();
        }
        String action = given.at("action").scalar().orElse("").replace("lambda:", "");
        String what =
                switch (action) {
                    case "InvokeFunction" -> "invoke the function";
                    case "InvokeFunctionUrl" -> "call the function by its URL";
                    case "*" -> "do anything with the function";
                    case "GetLayerVersion" -> "use the layer";
                    default -> action.isEmpty() ? "use the function" : "lambda:" + action;
                };
        String who =
                principal.equals("*")
                        ? "anyone"
                        : principal.matches("\\d{12}")
                                ? asked.account(principal)
                                : principal.endsWith(".amazonaws.com")
                                        ? "service " + principal
                                        : "principal " + asked.named(principal);
        String held =
                given.at("principalOrgID").scalar().map(o -> " of organisation " + o).orElse("");
        return List.of(who + held + (isTaking ? " may no longer " : " may ") + what);
    }
}
