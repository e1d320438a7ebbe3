package spoor.event;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/// What an event is about, in the words of an investigator rather than by service.
public enum Area {
    ACCOUNT("account"),
    CONTACTS("contacts"),
    PAYMENT("payment"),
    TAX("tax"),
    INVOICES("invoices"),
    PURCHASE_ORDERS("purchase orders"),
    COST_REPORTS("cost reports"),
    BUDGETS("budgets"),
    PREFERENCES("preferences"),
    SUPPORT("support"),
    ADVICE("advice"),
    METERING("metering"),
    AGREEMENTS("agreements"),
    ALARMS("alarms"),
    DASHBOARDS("dashboards"),
    METRICS("metrics"),
    RULES("rules"),
    LOG_GROUPS("log groups"),
    SIGN_IN("sign-in"),
    CREDENTIALS("credentials"),
    PERMISSIONS("permissions"),
    ORGANISATION("organisation"),
    TRAILS("trails"),
    LOGGING("logging"),
    DETECTION("detection"),
    SECRETS("secrets"),
    ENCRYPTION_KEYS("encryption keys"),
    OPERATIONS("operations"),
    COMPUTE("compute"),
    FUNCTIONS("functions"),
    CONTAINERS("containers"),
    NETWORK("network"),
    STORAGE("storage"),
    DATABASES("databases"),
    MESSAGES("messages"),
    MAIL("mail"),
    MODELS("models"),
    DOMAINS("domains"),
    QUOTAS("quotas"),
    /// Of a service that nobody has sorted yet.
    UNKNOWN("-");

    private static final Map<String, Area> BY_WORD =
            Arrays.stream(values()).collect(Collectors.toMap(Area::word, Function.identity()));

    private final String word;

    Area(String word) {
        this.word = word;
    }

    public static Optional<Area> ofWord(String word) {
        return Optional.ofNullable(BY_WORD.get(word));
    }

    /// The word in the catalogue, in facets and in lenses.
    public String word() {
        return word;
    }
}
