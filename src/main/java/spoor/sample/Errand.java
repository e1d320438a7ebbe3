package spoor.sample;

import org.jspecify.annotations.Nullable;

/// A run of calls that somebody makes in one go, in one account and Region.
///
/// @param calls at most
/// @param pace seconds between calls at most
/// @param denied how many in a thousand calls are refused
record Errand(
        World world,
        Actor actor,
        Account account,
        String region,
        Routine routine,
        int calls,
        int pace,
        int denied) {
    /// Makes the calls until the hour or its room ends.
    void run(HourPage page, long start, Dice dice) {
        Routine.Walk walk = routine.walk(dice);
        long time = start;
        for (int i = 0; i < calls && page.hasRoom(1) && page.hour().contains(time); i++) {
            Call call = walk.next();
            Service service = call.service();
            Entry entry =
                    Entry.of(
                            dice,
                            time,
                            account,
                            region,
                            call,
                            actor.caller(service),
                            actor.via(service, dice));
            Failure failure = call.failure(denied, dice);
            page.add(entry.failing(failure));
            if (failure == null && page.hasRoom(1)) {
                Entry forwarded = forwarded(entry, dice);
                if (forwarded != null) {
                    page.add(forwarded);
                }
            }
            time += dice.below(pace + 1);
        }
    }

    /// The KMS call that a service makes in the name of its caller, if this one needs a key.
    private @Nullable Entry forwarded(Entry entry, Dice dice) {
        return switch (entry.call().name()) {
            case "GetSecretValue" ->
                    forward(entry, "Decrypt#secret", "secretsmanager.amazonaws.com", dice);
            case "GetParameter", "GetParameters" ->
                    forward(entry, "Decrypt#parameter", "AWS Internal", dice);
            case "GetObject" ->
                    dice.chance(120)
                            ? forward(entry, "Decrypt#object", "AWS Internal", dice)
                            : null;
            case "PutObject" ->
                    dice.chance(160)
                            ? forward(entry, "GenerateDataKey#object", "AWS Internal", dice)
                            : null;
            default -> null;
        };
    }

    private Entry forward(Entry entry, String name, String service, Dice dice) {
        Caller caller = entry.caller().forwardedBy(service, entry.time(), dice);
        Via via = Via.service(service);
        if (!service.equals("AWS Internal")) {
            via = via.through("vpce-0d985940f92611b87");
        }
        Call call = world.catalogue().call("kms", name);
        return Entry.of(dice, entry.time(), entry.account(), entry.region(), call, caller, via)
                .picking(entry.pick());
    }
}
