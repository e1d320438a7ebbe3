package spoor.ui.athena;

import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

import spoor.athena.AthenaSql;
import spoor.athena.ask.AthenaChoices;
import spoor.lens.Lens;
import spoor.lens.LensSyntaxException;
import spoor.lens.LensText;
import spoor.lens.TimeRange;
import spoor.ui.aws.WhoModel;
import spoor.ui.kit.Words;

import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/// What is asked before Athena is: each entry as it is typed, and what is wrong with them. FX
/// thread only.
final class AthenaCardModel {
    private static final int GIGABYTE = 9;
    private static final int MOST_LATE_DAYS = 400;

    private final WhoModel who = new WhoModel();
    private final Map<Entry, StringProperty> texts = new EnumMap<>(Entry.class);
    private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper("");

    /// What can be entered. The words are `athena.card.NAME`, those of its prompt `.prompt`.
    enum Entry {
        TABLE,
        RANGE,
        WORKGROUP,
        OUTPUT,
        LIMIT,
        PRICE,
        LATE
    }

    /// That an entry is not as it must be.
    private static final class Wrong extends Exception {
        private static final long serialVersionUID = 1L;

        Wrong(String sentence) {
            super(sentence);
        }
    }

    AthenaCardModel() {
        for (Entry entry : Entry.values()) {
            StringProperty text = new SimpleStringProperty(usual(entry));
            text.subscribe((_, _) -> problem.set(""));
            texts.put(entry, text);
        }
    }

    /// By what right Athena is asked.
    WhoModel who() {
        return who;
    }

    StringProperty textProperty(Entry entry) {
        return texts.computeIfAbsent(entry, _ -> new SimpleStringProperty(""));
    }

    /// Why Athena cannot be looked at so, as a sentence; empty for nothing.
    ReadOnlyStringProperty problemProperty() {
        return problem.getReadOnlyProperty();
    }

    void fail(String sentence) {
        problem.set(sentence);
    }

    /// What is entered, if all of it is as it must be; else says what is not.
    Optional<AthenaLook> look() {
        try {
            AthenaLook look = entered();
            problem.set("");
            return Optional.of(look);
        } catch (Wrong | IllegalArgumentException e) {
            problem.set(String.valueOf(e.getMessage()));
            return Optional.empty();
        }
    }

    private AthenaLook entered() throws Wrong {
        if (text(Entry.TABLE).isEmpty()) {
            throw new Wrong(Words.of("athena.card.noTable"));
        }
        TimeRange range = range();
        int late = number(Entry.LATE, BigDecimal.ZERO, MOST_LATE_DAYS, 0).intValueExact();
        // What has a statement can be asked.
        String _ = new AthenaSql(Lens.ALL.withRange(range), text(Entry.TABLE), late).total();
        if (!text(Entry.OUTPUT).isEmpty() && !text(Entry.OUTPUT).startsWith("s3://")) {
            throw new Wrong(Words.of("athena.card.badOutput"));
        }
        BigDecimal limit = number(Entry.LIMIT, new BigDecimal("0.01"), 1_000_000, 3);
        return new AthenaLook(
                text(Entry.TABLE),
                range,
                given(Entry.WORKGROUP),
                given(Entry.OUTPUT),
                who.access(),
                limit.scaleByPowerOfTen(GIGABYTE).longValueExact(),
                number(Entry.PRICE, BigDecimal.ZERO, 1_000, 4),
                late);
    }

    private TimeRange range() throws Wrong {
        try {
            String typed = text(Entry.RANGE);
            TimeRange range =
                    typed.isEmpty() || typed.contains(" ")
                            ? TimeRange.ALL
                            : LensText.parse("time:" + typed).range();
            if (range.from() == null || range.to() == null || !range.from().isBefore(range.to())) {
                throw new Wrong(Words.of("athena.card.noRange"));
            }
            return range;
        } catch (LensSyntaxException e) {
            throw new Wrong(String.valueOf(e.getMessage()));
        }
    }

    private BigDecimal number(Entry entry, BigDecimal least, int most, int places) throws Wrong {
        try {
            BigDecimal number = new BigDecimal(text(entry)).stripTrailingZeros();
            if (number.compareTo(least) >= 0
                    && number.compareTo(BigDecimal.valueOf(most)) <= 0
                    && number.scale() <= places) {
                return number;
            }
        } catch (NumberFormatException _) {
            // Told below.
        }
        throw new Wrong(
                Words.of(
                        "athena.card.badNumber",
                        Words.of("athena.card." + entry.name()),
                        least.toPlainString(),
                        most));
    }

    private Optional<String> given(Entry entry) {
        return Optional.of(text(entry)).filter(text -> !text.isEmpty());
    }

    private String text(Entry entry) {
        return textProperty(entry).get().strip();
    }

    private static String usual(Entry entry) {
        return switch (entry) {
            case TABLE, RANGE, WORKGROUP, OUTPUT -> "";
            case LIMIT ->
                    BigDecimal.valueOf(AthenaChoices.USUAL.mostBytes())
                            .movePointLeft(GIGABYTE)
                            .stripTrailingZeros()
                            .toPlainString();
            case PRICE -> AthenaChoices.USUAL.dollarsATerabyte().toPlainString();
            case LATE -> String.valueOf(AthenaSql.LATE_DAYS);
        };
    }
}
