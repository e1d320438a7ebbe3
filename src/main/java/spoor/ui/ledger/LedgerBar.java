package spoor.ui.ledger;

import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

import org.controlsfx.control.SegmentedButton;

import spoor.ui.kit.Words;

import java.util.EnumMap;
import java.util.Map;

/// Above the files: what to look for, which kind of file, and the way out of the window.
final class LedgerBar {
    private final LedgerModel model;
    private final Runnable leave;
    private final TextField search = new TextField();
    private final Map<LedgerFilter, ToggleButton> kinds = new EnumMap<>(LedgerFilter.class);
    private final Button export = new Button(Words.of("ledger.export"));

    /// @param leave moves the keyboard out of the field
    LedgerBar(LedgerModel model, Runnable leave, Runnable export) {
        this.model = model;
        this.leave = leave;
        this.export.setOnAction(_ -> export.run());
    }

    Region build() {
        search.setId("ledger-search");
        search.setPromptText(Words.of("ledger.search"));
        search.setAccessibleText(Words.of("ledger.search.tip"));
        search.setTooltip(new Tooltip(Words.of("ledger.search.tip")));
        HBox.setHgrow(search, Priority.ALWAYS);
        export.setId("ledger-export");
        export.setMinWidth(Region.USE_PREF_SIZE);
        SegmentedButton segments = new SegmentedButton();
        segments.getStyleClass().add("ledger-kinds");
        for (LedgerFilter filter : LedgerFilter.values()) {
            ToggleButton kind = new ToggleButton();
            kind.setId(filter.id());
            kind.setMinWidth(Region.USE_PREF_SIZE);
            kind.setOnAction(_ -> choose(filter));
            kinds.put(filter, kind);
            segments.getButtons().add(kind);
        }
        segments.setMinWidth(Region.USE_PREF_SIZE);
        bind();
        HBox bar = new HBox(8, search, segments, export);
        bar.setAlignment(Pos.CENTER_LEFT);
        bar.getStyleClass().add("ledger-bar");
        return bar;
    }

    void focus() {
        search.requestFocus();
        search.selectAll();
    }

    private void bind() {
        search.textProperty().subscribe(model::search);
        search.addEventFilter(
                KeyEvent.KEY_PRESSED,
                key -> {
                    if (key.getCode() == KeyCode.ESCAPE) {
                        clearOrLeave();
                        key.consume();
                    } else if (key.getCode() == KeyCode.DOWN || key.getCode() == KeyCode.ENTER) {
                        leave.run();
                        key.consume();
                    }
                });
        model.queryProperty()
                .subscribe(query -> {
                    if (!search.getText().equals(query.text())) {
                        search.setText(query.text());
                    }
                    kinds.forEach((filter, kind) -> kind.setSelected(filter == query.filter()));
                });
        model.viewProperty()
                .subscribe(view ->
                        kinds.forEach((filter, kind) ->
                                kind.setText(filter.words(view.counts().getOrDefault(filter, 0)))));
    }

    /// A click on the kind that is shown already leaves it shown.
    private void choose(LedgerFilter filter) {
        model.filter(filter);
        kinds.forEach((each, kind) -> kind.setSelected(each == filter));
    }

    private void clearOrLeave() {
        if (search.getText().isEmpty()) {
            leave.run();
        } else {
            search.clear();
        }
    }
}
