package spoor.ui.aws;

import javafx.collections.FXCollections;
import javafx.collections.ListChangeListener;
import javafx.collections.ObservableList;
import javafx.collections.SetChangeListener;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;

import org.controlsfx.control.CheckListView;
import org.controlsfx.control.IndexedCheckModel;
import org.jspecify.annotations.Nullable;

import spoor.archive.aws.EventHistoryQuery;
import spoor.archive.aws.EventHistoryQuery.Key;
import spoor.ui.kit.Words;

import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/// Asks what of Event history is wanted: Regions, and the one attribute that AWS looks up by.
final class HistoryView {
    private static final double ROW_HEIGHT = 24;
    private static final double KEYS = 150;

    private final WhatModel model;
    private final ObservableList<String> all;
    private final CheckListView<String> regions;
    private final Label asked = Form.quiet(new Label());
    private final ComboBox<Optional<Key>> key = new ComboBox<>();

    HistoryView(WhatModel model, List<String> known) {
        this.model = model;
        // Those that are ticked first, where they are seen.
        Set<String> names = new LinkedHashSet<>(new TreeSet<>(model.regions()));
        names.addAll(new TreeSet<>(known));
        this.all = FXCollections.observableArrayList(names);
        this.regions = new CheckListView<>(all);
    }

    Region build() {
        regions.setId("aws-regions");
        regions.getStyleClass().add("aws-regions");
        regions.setFixedCellSize(ROW_HEIGHT);
        key.setId("aws-key");
        key.setPrefWidth(KEYS);
        key.setMinWidth(KEYS);
        key.setConverter(new KeyWords());
        key.getItems()
                .setAll(
                        Stream.concat(
                                        Stream.of(Optional.<Key>empty()),
                                        Arrays.stream(Key.values()).map(Optional::of))
                                .toList());
        TextField value = Form.field("aws-value", model.valueProperty(), "aws.history.value");
        value.disableProperty().bind(model.keyProperty().map(Optional::isEmpty));
        VBox list = new VBox(4, regions, asked);
        list.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(list, Priority.ALWAYS);
        VBox.setVgrow(regions, Priority.ALWAYS);
        Region form =
                new Form()
                        .line("aws.history.where", list)
                        .line("aws.history.only", key, value)
                        .hint(Form.hint("aws.history.one"))
                        .node();
        bind();
        return form;
    }

    private void bind() {
        key.valueProperty().bindBidirectional(model.keyProperty());
        follow();
        model.regions().addListener((SetChangeListener<String>) _ -> follow());
        regions.getCheckModel()
                .getCheckedItems()
                .addListener((ListChangeListener<String>) _ -> tell());
    }

    /// Those of the model are ticked, and nothing else.
    private void follow() {
        asked.setText(
                Words.of("aws.history.regions", String.join(", ", new TreeSet<>(model.regions()))));
        IndexedCheckModel<String> ticks = regions.getCheckModel();
        for (String region : model.regions()) {
            if (!all.contains(region)) {
                all.add(region);
            }
            if (!ticks.isChecked(region)) {
                ticks.check(region);
            }
        }
        for (String ticked : List.copyOf(ticks.getCheckedItems())) {
            if (ticked != null && !model.regions().contains(ticked)) {
                ticks.clearCheck(ticked);
            }
        }
    }

    private void tell() {
        List<String> ticked =
                regions.getCheckModel().getCheckedItems().stream()
                        .filter(Objects::nonNull)
                        .toList();
        model.choose(ticked);
        if (!ticked.contains(EventHistoryQuery.GLOBAL_REGION)) {
            follow();
        }
    }

    /// Keys as AWS spells them.
    private static final class KeyWords extends StringConverter<Optional<Key>> {
        @Override
        public String toString(@Nullable Optional<Key> key) {
            return key == null || key.isEmpty() ? Words.of("aws.history.any") : key.get().apiName();
        }

        @Override
        public Optional<Key> fromString(String name) {
            return Arrays.stream(Key.values()).filter(k -> k.apiName().equals(name)).findFirst();
        }
    }
}
