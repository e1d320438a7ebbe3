package spoor.ui.ledger;

import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import spoor.ui.kit.Presence;
import spoor.ui.kit.Words;

/// What the pane says in place of files: why there are none, and what to do about it.
final class LedgerEmpty {
    private final Label title = new Label();
    private final Label reason = new Label();
    private final Button clear = new Button(Words.of("ledger.empty.clear"));
    private final Button add = new Button(Words.of("ledger.empty.add"));

    LedgerEmpty(LedgerModel model, Runnable addArchive) {
        clear.setOnAction(_ -> model.clearConditions());
        add.setOnAction(_ -> addArchive.run());
    }

    Region build() {
        title.getStyleClass().add("empty-title");
        reason.getStyleClass().addAll("muted", "empty-reason");
        reason.setWrapText(true);
        clear.setId("ledger-clear");
        add.setId("ledger-add");
        HBox buttons = new HBox(8, clear, add);
        buttons.setAlignment(Pos.CENTER);
        VBox all = new VBox(8, title, reason, buttons);
        all.setId("ledger-empty");
        all.getStyleClass().addAll("empty-state", "ledger-empty");
        all.setAlignment(Pos.CENTER);
        return all;
    }

    void show(LedgerView view) {
        boolean isNothingImported = view.inCase() == 0;
        title.setText(Words.of(isNothingImported ? "ledger.empty.none" : "ledger.empty.unmatched"));
        reason.setText(
                isNothingImported
                        ? Words.of("ledger.empty.none.reason")
                        : Words.of("ledger.empty.unmatched.reason", view.inCase()));
        Presence.set(clear, !isNothingImported);
        Presence.set(add, isNothingImported);
    }
}
