package spoor.ui.ledger;

import javafx.css.PseudoClass;
import javafx.geometry.HPos;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Region;

import spoor.ingest.Tally;
import spoor.ui.kit.Words;

import java.util.List;

/// The sums below the files: what is shown and what the case holds, each with a sign whether every
/// record is accounted for.
final class TotalsLine {
    private static final PseudoClass UNBALANCED = PseudoClass.getPseudoClass("unbalanced");

    /// Below this width there is only the sign itself.
    private static final double WIDE = 700;

    private final LedgerModel model;
    private final Sum shown = new Sum("ledger-sum-shown");
    private final Sum total = new Sum("ledger-sum-case");
    private final GridPane root = new GridPane();

    TotalsLine(LedgerModel model) {
        this.model = model;
    }

    Region build() {
        root.setId("ledger-totals");
        root.getStyleClass().add("ledger-totals");
        root.addRow(0, shown.all().toArray(Label[]::new));
        root.addRow(1, total.all().toArray(Label[]::new));
        GridPane.setHalignment(shown.files, HPos.RIGHT);
        GridPane.setHalignment(total.files, HPos.RIGHT);
        model.viewProperty().subscribe(this::show);
        root.widthProperty().subscribe(() -> show(model.viewProperty().get()));
        return root;
    }

    private void show(LedgerView view) {
        boolean isWide = root.getWidth() >= WIDE;
        shown.show(Words.of("ledger.total.shown"), view.files().size(), view.shown(), isWide);
        shown.setVisible(!view.isAll());
        total.show(Words.of("ledger.total.case"), view.inCase(), view.total(), isWide);
    }

    /// One sum: of what, how many files, the equation, the sign.
    private static final class Sum {
        private final Label of = new Label();
        private final Label files = new Label();
        private final Label equation = new Label();
        private final Label sign = new Label();

        Sum(String id) {
            equation.setId(id);
            sign.setId(id + "-sign");
            of.getStyleClass().add("muted");
            files.getStyleClass().add("muted");
            equation.getStyleClass().add("equation");
            sign.getStyleClass().add("balance");
            all().forEach(label -> label.setMinWidth(Region.USE_PREF_SIZE));
            equation.setMinWidth(0);
        }

        List<Label> all() {
            return List.of(of, files, equation, sign);
        }

        void show(String title, int count, Tally tally, boolean isWide) {
            of.setText(title);
            files.setText(Words.of("ledger.total.files", count));
            equation.setText(
                    Words.of(
                            "ledger.total.sum",
                            tally.records(),
                            tally.kept(),
                            tally.duplicates(),
                            tally.aggregated(),
                            tally.rejected()));
            boolean isBalanced = tally.balances();
            String words =
                    Words.of(isBalanced ? "ledger.total.balanced" : "ledger.total.unbalanced");
            sign.setText(isWide ? words : words.substring(0, 1));
            sign.setAccessibleText(words);
            sign.setTooltip(
                    new Tooltip(
                            Words.of(
                                    isBalanced
                                            ? "ledger.total.balanced.tip"
                                            : "ledger.total.unbalanced.tip")));
            sign.pseudoClassStateChanged(UNBALANCED, !isBalanced);
        }

        void setVisible(boolean isVisible) {
            all().forEach(label -> {
                label.setVisible(isVisible);
                label.setManaged(isVisible);
            });
        }
    }
}
