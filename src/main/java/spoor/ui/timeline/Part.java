package spoor.ui.timeline;

import spoor.ui.kit.Words;

/// One colour of a bar. A signal and an area that are about the same thing have the same colour.
enum Part {
    READ(Ink.READ, 1),
    WRITE(Ink.WRITE, 1),
    FAILED(Ink.FAILED, Part.SEEN),

    MONEY(Ink.KIND_1, Part.SEEN),
    IMPACT(Ink.KIND_2, Part.SEEN),
    EXFILTRATION(Ink.KIND_3, Part.SEEN),
    EVASION(Ink.KIND_4, Part.SEEN),
    CREDENTIAL_ACCESS(Ink.KIND_5, Part.SEEN),
    ESCALATION(Ink.KIND_6, Part.SEEN),
    PERSISTENCE(Ink.KIND_7, Part.SEEN),
    WAY_IN(Ink.KIND_8, Part.SEEN),
    NO_SIGNAL(Ink.KIND_NONE, 1),

    BILLING(Ink.KIND_1, Part.SEEN),
    SUPPORT(Ink.KIND_3, Part.SEEN),
    METERING(Ink.KIND_7, Part.SEEN),
    GUARDS(Ink.KIND_4, Part.SEEN),
    WATCHING(Ink.KIND_6, Part.SEEN),
    IDENTITY(Ink.KIND_5, Part.SEEN),
    DATA(Ink.KIND_8, Part.SEEN),
    OTHER_AREA(Ink.KIND_NONE, 1);

    /// A single such event beside a tall bar is what one looks for.
    private static final int SEEN = 2;

    private final Ink ink;
    private final int leastPixels;

    Part(Ink ink, int leastPixels) {
        this.ink = ink;
        this.leastPixels = leastPixels;
    }

    Ink ink() {
        return ink;
    }

    /// How tall it is at least where there is any of it.
    int leastPixels() {
        return leastPixels;
    }

    String words() {
        return Words.of("timeline.part." + name());
    }

    /// What a bar holds of it.
    String counted(int count) {
        return Words.of("timeline.hover", count, words());
    }
}
