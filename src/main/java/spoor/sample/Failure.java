package spoor.sample;

import org.jspecify.annotations.Nullable;

/// How a call ends badly.
///
/// @param code none for a failed sign-in, which has only a message
/// @param message none for a few codes
/// @param isRefusal whether the caller lacked the right
/// @param hidesParameters whether the record leaves out what was asked
record Failure(
        @Nullable String code,
        @Nullable Template message,
        boolean isRefusal,
        boolean hidesParameters) {
    static final Failure SIGN_IN =
            new Failure(null, Template.of("Failed authentication"), true, false);

    /// The refusal of a call for lack of rights, in the words of its service.
    static Failure denied(Service service, String eventName) {
        Template message =
                switch (service.name()) {
                    case "s3" -> Template.of("Access Denied");
                    case "ec2" ->
                            Template.of(
                                    "You are not authorized to perform this operation. Encoded"
                                            + " authorization failure message: ${urlsafe:420}");
                    default -> Template.of(sentence(service, eventName));
                };
        return new Failure(service.denied(), message, true, service.hidesRefused());
    }

    private static String sentence(Service service, String eventName) {
        String action = service.prefix() + ":" + eventName.replaceFirst("20\\d{6}(v\\d+)?$", "");
        return "User: ${caller} is not authorized to perform: "
                + action
                + " on resource: arn:aws:"
                + service.prefix()
                + (service.home() == null ? ":${region}" : ":")
                + ":${account}:* because no identity-based policy allows the "
                + action
                + " action";
    }
}
