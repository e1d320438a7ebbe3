package spoor.analysis.difference;

import java.util.ArrayList;
import java.util.List;

/// What a trail no longer tells.
final class TrailReading {
    private final Asked asked;
    private final List<String> said = new ArrayList<>();

    private TrailReading(Asked asked) {
        this.asked = asked;
    }

    static List<String> ofTrail(Asked asked) {
        TrailReading reading = new TrailReading(asked);
        reading.trail();
        return reading.said;
    }

    static List<String> ofSelectors(Asked asked) {
        TrailReading reading = new TrailReading(asked);
        boolean isAdvanced = !Selected.advanced(asked.now()).isEmpty();
        Selected now = Selected.of(asked.now());
        if (isAdvanced || !Asked.values(asked.now(), "eventSelectors").isEmpty()) {
            reading.selected(Selected.of(asked.then()), now);
        }
        return reading.said;
    }

    private void trail() {
        boolean isNew = asked.name().startsWith("Create");
        if (isNew) {
            said.add("trail created");
        }
        if (asked.isOff("enableLogFileValidation")) {
            said.add(
                    asked.isFirst()
                            ? "log files are not validated"
                            : "validation of log files switched off");
        }
        if (asked.isOff("isMultiRegionTrail")) {
            said.add("only one Region is logged");
        }
        if (asked.isOff("includeGlobalServiceEvents")) {
            said.add("global services are not logged");
        }
        String now = asked.isFirst() ? "" : "now ";
        asked.changed("s3BucketName")
                .ifPresent(to -> said.add("logs " + now + "go to bucket " + to));
        asked.changed("kmsKeyId")
                .ifPresent(to -> said.add("logs are " + now + "encrypted with " + asked.named(to)));
    }

    private void selected(Selected then, Selected now) {
        if (now.isNothing()) {
            boolean isNew = then.isKnown() && !then.isNothing();
            said.add(
                    "nothing is logged"
                            + (isNew ? " any more" : "")
                            + ": neither management events nor data");
            return;
        }
        switch (now.half()) {
            case READS -> said.add("only reads are logged");
            case WRITES -> said.add("only writes are logged");
            case BOTH -> {
                boolean wasBoth = then.half() == Selected.Half.BOTH && !then.isNothing();
                if (now.hasManagement() && !(then.isKnown() && wasBoth)) {
                    said.add("reads and writes are logged");
                }
            }
        }
        if (!now.hasManagement()) {
            said.add("management events are not logged");
        } else if (then.isKnown() && !then.hasManagement()) {
            said.add("management events are logged again");
        }
        now.excluded().stream()
                .filter(source -> !then.excluded().contains(source))
                .forEach(source -> said.add("events of " + source + " are not logged"));
    }
}
