package spoor.ui.events;

import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import spoor.lens.Lens;
import spoor.lens.LensText;
import spoor.lens.Sort;
import spoor.ui.kit.Words;
import spoor.ui.kit.Workbench;

import java.util.List;

/// What the pane says in place of rows: why there are none, and what to do about it.
final class EventsEmpty {
    private final Workbench workbench;
    private final Label title = new Label();
    private final Label reason = new Label();
    private final Button clear = new Button(Words.of("events.empty.clear"));
    private final Button back = new Button(Words.of("events.empty.back"));
    private final HBox buttons = new HBox(clear, back);

    EventsEmpty(Workbench workbench) {
        this.workbench = workbench;
    }

    Region build() {
        title.getStyleClass().add("empty-title");
        reason.getStyleClass().addAll("muted", "empty-reason");
        reason.setWrapText(true);
        clear.setId("events-clear");
        clear.setOnAction(_ -> workbench.advance(Lens.ALL.withSort(sort())));
        back.setId("events-back");
        back.setOnAction(_ -> workbench.back());
        back.disableProperty().bind(workbench.backPossibleProperty().not());
        buttons.getStyleClass().add("empty-buttons");
        buttons.setAlignment(Pos.CENTER);
        VBox all = new VBox(title, reason, buttons);
        all.setId("events-empty");
        all.getStyleClass().addAll("empty-state", "events-empty");
        all.setAlignment(Pos.CENTER);
        return all;
    }

    /// @param inCase how many events the case has
    void show(int inCase) {
        boolean isCaseEmpty = inCase == 0 && !workbench.isAfar();
        Lens lens = workbench.lensProperty().get();
        title.setText(Words.of(isCaseEmpty ? "events.empty.case" : "events.empty.lens"));
        boolean isFilling = workbench.fillingProperty().get();
        if (isCaseEmpty) {
            reason.setText(Words.of(isFilling ? "events.empty.filling" : "events.empty.import"));
        } else if (workbench.isAfar()) {
            reason.setText(Words.of("events.empty.afar", conditions(lens)));
        } else {
            String key = isFilling ? "events.empty.soFar" : "events.empty.conditions";
            reason.setText(Words.of(key, inCase, conditions(lens)));
        }
        buttons.setVisible(!isCaseEmpty);
        buttons.setManaged(!isCaseEmpty);
    }

    private Sort sort() {
        return workbench.lensProperty().get().sort();
    }

    /// The conditions as one could type them, one a line.
    private static String conditions(Lens lens) {
        Lens unsorted = lens.withSort(Sort.BY_TIME);
        String range = LensText.format(unsorted.withFilters(List.of()));
        String filters =
                String.join("\n", unsorted.filters().stream().map(LensText::format).toList());
        return range.isEmpty() || filters.isEmpty() ? range + filters : range + "\n" + filters;
    }
}
