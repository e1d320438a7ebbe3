package spoor.ui.aws;

import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import org.controlsfx.control.SegmentedButton;

import spoor.ui.kit.Words;

import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;

/// Asks which logs are wanted.
final class WhatView {
    private static final PseudoClass WRONG = PseudoClass.getPseudoClass("wrong");
    private static final double SMALL = 64;

    private final AwsImportModel model;
    private final WhatModel what;
    private final Map<WhatModel.Store, ToggleButton> stores = new EnumMap<>(WhatModel.Store.class);
    private final TextField time;
    private final Label meaning = Form.quiet(new Label());
    private final TextField late;
    private final Region bucket;
    private final Region history;

    WhatView(AwsImportModel model) {
        this.model = model;
        this.what = model.what();
        this.time = Form.field("aws-time", what.timeProperty(), "aws.what.time.prompt");
        this.late = Form.field("aws-late-days", what.lateDaysProperty(), "aws.what.late");
        this.bucket = bucket();
        this.history = new HistoryView(what, model.desk().regions()).build();
    }

    Region build() {
        SegmentedButton segments = new SegmentedButton();
        for (WhatModel.Store store : WhatModel.Store.values()) {
            ToggleButton button = new ToggleButton(Words.of("aws.what.store." + store));
            button.setId("aws-store-" + store.name().toLowerCase(Locale.ROOT));
            button.setMinWidth(Region.USE_PREF_SIZE);
            button.setOnAction(_ -> {
                // The field that has the keyboard may go out of sight.
                button.requestFocus();
                model.cancel();
                what.storeProperty().set(store);
                // A click on what is chosen already leaves it chosen.
                select(store);
            });
            stores.put(store, button);
            segments.getButtons().add(button);
        }
        meaning.setId("aws-time-meaning");
        Region when = new Form().line("aws.what.time", time).hint(meaning).node();
        VBox body = new VBox(12, new HBox(segments), bucket, history, when);
        VBox.setVgrow(bucket, Priority.ALWAYS);
        VBox.setVgrow(history, Priority.ALWAYS);
        bind();
        return body;
    }

    private Region bucket() {
        TextField place = Form.field("aws-place", what.placeProperty(), "aws.what.place.prompt");
        Button find = new Button(Words.of("aws.what.find"));
        find.setId("aws-find");
        find.setMinWidth(Region.USE_PREF_SIZE);
        find.setOnAction(_ -> model.findTrails());
        find.disableProperty().bind(model.workingProperty().map(w -> w.isPresent()));
        late.setMinWidth(SMALL);
        late.setMaxWidth(SMALL);
        Label why = Form.hint("aws.what.late.why");
        HBox.setHgrow(why, Priority.ALWAYS);
        Region trails = new TrailTable(model).build();
        VBox.setVgrow(trails, Priority.ALWAYS);
        return new VBox(
                12,
                new Form().line("aws.what.place", place, find).node(),
                trails,
                new Form().line("aws.what.late", late, why).node());
    }

    private void bind() {
        what.storeProperty().subscribe(this::select);
        what.storeProperty().subscribe(this::explain);
        what.timeProperty().subscribe(this::explain);
        what.lateDaysProperty().subscribe(this::explain);
        explain();
    }

    private void select(WhatModel.Store chosen) {
        stores.forEach((store, button) -> button.setSelected(store == chosen));
        show(bucket, chosen == WhatModel.Store.BUCKET);
        show(history, chosen == WhatModel.Store.HISTORY);
    }

    private static void show(Node node, boolean isShown) {
        node.setVisible(isShown);
        node.setManaged(isShown);
    }

    /// Says at once how the time is understood, or why it is not.
    private void explain() {
        boolean isWrong = false;
        try {
            meaning.setText(what.timeWords());
        } catch (IllegalArgumentException e) {
            meaning.setText(e.getMessage());
            isWrong = true;
        }
        meaning.pseudoClassStateChanged(WRONG, isWrong);
        time.pseudoClassStateChanged(WRONG, isWrong);
    }
}
