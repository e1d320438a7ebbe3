package spoor.ui.inspector;

import javafx.css.PseudoClass;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import spoor.analysis.Fact;
import spoor.analysis.Verdict;
import spoor.analysis.WhoAnswer;
import spoor.analysis.WhoQuestion;
import spoor.ui.kit.Words;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/// The documented questions about who made the call, each with its answer. A click, Enter or the
/// space bar shows why it is so, and the fields that say it.
final class QuestionsView {
    private static final PseudoClass OPEN = PseudoClass.getPseudoClass("open");

    private final VBox rows = new VBox();

    /// Which stay open from one event to the next.
    private final Set<WhoQuestion> open = EnumSet.noneOf(WhoQuestion.class);

    Region build() {
        rows.setId("inspector-questions");
        rows.getStyleClass().add("questions");
        rows.setMinHeight(Region.USE_PREF_SIZE);
        return rows;
    }

    void show(List<WhoAnswer> answers) {
        rows.getChildren().setAll(answers.stream().map(this::row).toList());
    }

    private VBox row(WhoAnswer answer) {
        WhoQuestion asked = answer.question();
        Label question = new Label(Words.of("inspector.who." + asked));
        question.setWrapText(true);
        HBox.setHgrow(question, Priority.ALWAYS);
        question.setMaxWidth(Double.MAX_VALUE);
        Label verdict = new Label(verdict(answer));
        verdict.setMinWidth(Region.USE_PREF_SIZE);
        verdict.getStyleClass().addAll("verdict", styleOf(answer));
        HBox line = new HBox(question, verdict);
        line.getStyleClass().add("question-line");
        VBox row = new VBox(line, why(answer));
        row.setId("inspector-question-" + asked);
        row.getStyleClass().add("question");
        row.setFocusTraversable(true);
        row.setAccessibleRole(AccessibleRole.TOGGLE_BUTTON);
        row.setAccessibleText(question.getText() + " " + verdict.getText());
        row.setOnMouseClicked(click -> {
            if (click.getButton() == MouseButton.PRIMARY) {
                row.requestFocus();
                toggle(row, asked);
            }
        });
        row.addEventHandler(
                KeyEvent.KEY_PRESSED,
                key -> {
                    if (key.getCode() == KeyCode.ENTER || key.getCode() == KeyCode.SPACE) {
                        toggle(row, asked);
                        key.consume();
                    }
                });
        setOpen(row, open.contains(asked));
        return row;
    }

    private void toggle(VBox row, WhoQuestion asked) {
        boolean isOpened = open.add(asked);
        if (!isOpened) {
            open.remove(asked);
        }
        setOpen(row, isOpened);
    }

    private static void setOpen(VBox row, boolean isOpen) {
        row.pseudoClassStateChanged(OPEN, isOpen);
        row.getChildren().getLast().setVisible(isOpen);
        row.getChildren().getLast().setManaged(isOpen);
    }

    private static VBox why(WhoAnswer answer) {
        Label reason = new Label(Words.of("inspector.who.because." + answer.reason()));
        reason.setWrapText(true);
        reason.getStyleClass().add("muted");
        VBox why = new VBox(reason);
        why.getStyleClass().add("question-why");
        for (Fact fact : answer.facts()) {
            String value =
                    fact.value().isEmpty()
                            ? Words.of("inspector.who.lacking")
                            : RecordText.visible(fact.value(), true);
            Label quote = new Label(fact.path() + ": " + value);
            quote.setWrapText(true);
            quote.getStyleClass().add("question-fact");
            why.getChildren().add(quote);
        }
        return why;
    }

    private static String verdict(WhoAnswer answer) {
        return switch (answer.verdict()) {
            case YES -> Words.of("inspector.who.yes." + answer.reason());
            case NO -> Words.of("inspector.who.no");
            case CANNOT_TELL -> Words.of("inspector.who.cannot-tell");
        };
    }

    /// What stands for good (a root user, a user's own credentials) is marked; so is what is open.
    private static String styleOf(WhoAnswer answer) {
        if (answer.verdict() == Verdict.CANNOT_TELL) {
            return "verdict-open";
        }
        if (answer.verdict() == Verdict.NO) {
            return "verdict-no";
        }
        return answer.question() == WhoQuestion.ROOT_OR_USER ? "verdict-standing" : "verdict-yes";
    }
}
