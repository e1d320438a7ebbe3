package spoor.ui;

import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

import spoor.engine.EventTable;
import spoor.ingest.Tally;
import spoor.ui.kit.Words;
import spoor.ui.kit.Workbench;
import spoor.ui.ledger.LedgerFilter;

import java.util.Optional;

/// The line at the foot: what is counted on the left, what goes on and the zone on the right.
final class StatusStrip {
    private final Label zone = new Label();
    private final HBox counts = new HBox(20);
    private final HBox work = new HBox(16);
    private final HBox root = new HBox(16);
    private final ObservableValue<Optional<Busy>> opening;
    private final Preferences preferences;

    StatusStrip(ObservableValue<Optional<Busy>> opening, Preferences preferences) {
        this.opening = opening;
        this.preferences = preferences;
    }

    Region build() {
        root.setId("status");
        root.getStyleClass().add("status-strip");
        root.setAlignment(Pos.CENTER_LEFT);
        counts.setAlignment(Pos.CENTER_LEFT);
        work.setAlignment(Pos.CENTER_RIGHT);
        HBox.setHgrow(counts, Priority.ALWAYS);
        zone.setId("status-zone");
        zone.setMinWidth(Region.USE_PREF_SIZE);
        preferences.settingsProperty().subscribe(_ -> zone.setText(preferences.zoneName()));
        root.getChildren().setAll(counts, work, new BusyView("opening", opening).build(), zone);
        return root;
    }

    void showWelcome() {
        counts.getChildren().clear();
        work.getChildren().clear();
    }

    void show(OpenCase open) {
        Label events = new Label();
        events.setId("status-events");
        HBox rest = new HBox(20);
        rest.setAlignment(Pos.CENTER_LEFT);
        counts.getChildren().setAll(events, rest);
        Workbench workbench = open.workbench();
        workbench.answerProperty().subscribe(_ -> events.setText(events(workbench)));
        workbench.evidenceProperty().subscribe(_ -> events.setText(events(workbench)));
        open.importing().tallyProperty().subscribe(tally -> showRest(rest, tally, open));
        work.getChildren()
                .setAll(
                        new BusyView("import", open.importing().busyProperty())
                                .leadingTo(() -> open.ledger().summon(LedgerFilter.ALL))
                                .build(),
                        new BusyView("export", open.exporting().busyProperty()).build(),
                        new BusyView("ledger-export", open.exportingLedger().busyProperty())
                                .build());
    }

    private static String events(Workbench workbench) {
        EventTable table = workbench.evidenceProperty().get().table();
        return StatusWords.events(workbench.answerProperty().get(), table.size());
    }

    private static void showRest(HBox rest, Tally tally, OpenCase open) {
        rest.getChildren().setAll(StatusWords.of(tally).stream().map(Label::new).toList());
        if (tally.rejected() > 0) {
            Hyperlink rejected = new Hyperlink(Words.of("status.rejected", tally.rejected()));
            rejected.setId("status-rejected");
            rejected.setTooltip(new Tooltip(Words.of("status.rejected.tip")));
            rejected.setOnAction(_ -> open.ledger().summon(LedgerFilter.REJECTS));
            rest.getChildren().add(rejected);
        }
    }
}
