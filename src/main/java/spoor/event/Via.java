package spoor.event;

import java.util.ArrayList;
import java.util.List;

/// By what way a call came in the name of its identity, where it did not make it directly.
public final class Via {
    private static final String CONSOLE = "console";

    private Via() {}

    /// The ways, joined by commas: the service or the AWS internals that forwarded the call, a
    /// vendor's account, the resource that a service acts for, `console`, `instance`. Empty where
    /// the record tells of none.
    ///
    /// @param isFromConsole whether the record says `sessionCredentialFromConsole`
    public static String of(UserIdentity said, boolean isFromConsole) {
        UserIdentity.Circumstances how = said.circumstances();
        String invokedBy = said.invokedBy() == null ? "" : said.invokedBy();
        // Once this was how calls from the console were recorded.
        boolean isConsole = isFromConsole || invokedBy.equals("signin.amazonaws.com");
        List<String> ways = new ArrayList<>();
        if (!invokedBy.isEmpty() && !invokedBy.equals("signin.amazonaws.com")) {
            ways.add(invokedBy);
        }
        if (how.delegateAccount() != null) {
            ways.add("delegate " + how.delegateAccount());
        }
        if (how.scopeArn() != null) {
            ways.add("scope " + how.scopeArn());
        }
        if (isConsole) {
            ways.add(CONSOLE);
        }
        if (how.ec2RoleDelivery() != null) {
            ways.add("instance");
        }
        return String.join(", ", ways);
    }
}
