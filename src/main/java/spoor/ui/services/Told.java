package spoor.ui.services;

import spoor.analysis.story.Deed;
import spoor.analysis.story.Story;
import spoor.analysis.story.Topic;
import spoor.casefile.Evidence;
import spoor.casefile.Stories;
import spoor.event.Field;

/// Stories, and the evidence whose rows they name.
record Told(Topic topic, Stories.Found found, Evidence evidence) {
    long time(Deed deed) {
        return evidence.table().time(deed.row());
    }

    String text(Deed deed, Field field) {
        return evidence.table().label(field, deed.row());
    }

    /// Whether two stories are about the same thing.
    static boolean isSame(Story one, Story other) {
        return one.kind().equals(other.kind())
                && one.name().equals(other.name())
                && one.account().equals(other.account())
                && one.region().equals(other.region());
    }
}
