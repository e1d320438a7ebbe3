package spoor.sample;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// The calls that one kind of work is made of, each as often as its weight says. Work stays with
/// one service for a while before it turns to the next, as a person in the console or a plan of
/// Terraform does.
final class Routine {
    /// A call and its weight.
    record Share(Call call, int weight) {}

    private final Weighted<Weighted<Call>> services;

    Routine(List<Share> shares) {
        Map<Service, List<Share>> byService = new LinkedHashMap<>();
        for (Share share : shares) {
            byService.computeIfAbsent(share.call().service(), _ -> new ArrayList<>()).add(share);
        }
        List<Weighted<Call>> parts = new ArrayList<>();
        for (List<Share> part : byService.values()) {
            parts.add(Weighted.of(part, Share::call, Share::weight));
        }
        services = Weighted.of(parts, part -> part, Weighted::total);
    }

    /// A walk through the routine from the start.
    Walk walk(Dice dice) {
        return new Walk(dice);
    }

    /// One run of work. Confined to one worker.
    final class Walk {
        private final Dice dice;
        private Weighted<Call> service;
        private int stay;

        private Walk(Dice dice) {
            this.dice = dice;
            service = services.pick(dice);
            stay = dice.between(2, 9);
        }

        Call next() {
            if (stay-- == 0) {
                service = services.pick(dice);
                stay = dice.between(1, 8);
            }
            return service.pick(dice);
        }
    }
}
