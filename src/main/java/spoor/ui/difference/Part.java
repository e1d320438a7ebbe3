package spoor.ui.difference;

import spoor.casefile.Requests;
import spoor.ui.kit.Words;

/// The part of two records that is compared.
public enum Part {
    REQUEST(Requests.REQUEST),
    RESPONSE("responseElements"),
    IDENTITY("userIdentity"),
    RECORD(Requests.WHOLE_RECORD);

    private final String field;

    Part(String field) {
        this.field = field;
    }

    /// As records name it.
    String field() {
        return field;
    }

    public String words() {
        return Words.of("difference.part." + name());
    }

    /// That it differs, for the parts whose meaning nobody reads.
    String differs() {
        return Words.of("difference.differs." + name());
    }

    String same() {
        return Words.of("difference.same." + name());
    }
}
