package spoor.ui.identities;

import spoor.engine.Activity;
import spoor.event.Field;
import spoor.ui.kit.Words;

import java.time.ZoneId;
import java.util.List;

/// An identity in one or two plain sentences: what it is, what it did, what is new about it.
final class PageSentence {
    private final IdentityPage page;
    private final SeenTimes times;

    private PageSentence(IdentityPage page, ZoneId zone) {
        this.page = page;
        this.times = times(page, zone);
    }

    static String of(IdentityPage page, ZoneId zone) {
        PageSentence sentence = new PageSentence(page, zone);
        return sentence.who() + ". " + sentence.did() + ".";
    }

    /// How times are written where they are said of this identity.
    static SeenTimes times(IdentityPage page, ZoneId zone) {
        return SeenTimes.of(page.window().fromMillis(), page.window().toMillis() - 1, zone);
    }

    private String who() {
        String who = what(page.key());
        List<String> homes = page.homes();
        if (homes.size() == 1) {
            who = Words.of("identities.said.in", who, homes.getFirst());
        } else if (homes.size() > 1) {
            who = Words.of("identities.said.inSeveral", who, homes.size());
        }
        return switch (page.keys()) {
            case NONE -> who;
            case LONG_TERM -> Words.of("identities.said.longTerm", who);
            case TEMPORARY -> Words.of("identities.said.temporary", who);
            case BOTH -> Words.of("identities.said.bothKeys", who);
        };
    }

    /// What sort of identity a key is of.
    static String what(String key) {
        if (key.isEmpty()) {
            return Words.of("identities.what.none");
        }
        int colon = key.indexOf(':');
        return Words.of(
                switch (colon < 0 ? key : key.substring(0, colon)) {
                    case "root" -> "identities.what.root";
                    case "user" -> "identities.what.user";
                    case "badname" -> "identities.what.badname";
                    case "idc" -> "identities.what.idc";
                    case "fed" -> "identities.what.fed";
                    case "saml" -> "identities.what.saml";
                    case "web" -> "identities.what.web";
                    case "role" -> "identities.what.role";
                    case "service" -> "identities.what.service";
                    case "foreign" -> "identities.what.foreign";
                    case "foreign-account" -> "identities.what.foreignAccount";
                    case "anonymous" -> "identities.what.anonymous";
                    case "name" -> "identities.what.name";
                    case "key" -> "identities.what.key";
                    case "account" -> "identities.what.account";
                    default -> "identities.what.unknown";
                });
    }

    private String did() {
        if (page.activity().isEmpty()) {
            return Words.of("identities.said.nothing");
        }
        Activity activity = page.activity().get();
        StringBuilder did =
                new StringBuilder(
                        Words.of(
                                "identities.said.events",
                                activity.events(),
                                times.stretch(activity.first(), activity.last())));
        if (activity.failures() > 0) {
            did.append(Words.of("identities.said.failed", activity.failures()));
        }
        if (activity.writes() > 0) {
            did.append(Words.of("identities.said.writes", activity.writes()));
        }
        FirstSeen firstSeen = page.firstSeen();
        int addresses = firstSeen.count(Field.SOURCE_ADDRESS);
        firstSeen
                .moment()
                .filter(_ -> firstSeen.isNewItself() || addresses > 0)
                .map(times::moment)
                .ifPresent(moment ->
                        did.append(
                                firstSeen.isNewItself()
                                        ? Words.of("identities.said.newItself", moment)
                                        : Words.of(
                                                "identities.said.newAddresses",
                                                addresses,
                                                moment)));
        return did.toString();
    }
}
