package spoor.ui.difference.matrix;

import spoor.ui.kit.Words;

import java.util.List;

/// The columns in front of the parameters.
enum Lead {
    COUNT,
    LAST,
    TIME,
    IDENTITY,
    OUTCOME;

    static List<Lead> of(boolean isByEvent) {
        return isByEvent ? List.of(TIME, IDENTITY, OUTCOME) : List.of(COUNT, LAST);
    }

    String title() {
        return Words.of("matrix.column." + name());
    }

    double width() {
        return switch (this) {
            case COUNT -> 64;
            case LAST, TIME -> 148;
            case IDENTITY -> 150;
            case OUTCOME -> 100;
        };
    }
}
