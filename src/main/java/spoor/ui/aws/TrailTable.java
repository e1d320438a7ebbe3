package spoor.ui.aws;

import javafx.collections.FXCollections;
import javafx.scene.control.Label;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.Region;

import spoor.archive.aws.Trails.Trail;
import spoor.ui.kit.Clip;
import spoor.ui.kit.TextColumn;
import spoor.ui.kit.Words;

import java.util.List;
import java.util.function.Function;

/// The trails of the account. Enter or a double click takes the place of one.
final class TrailTable {
    private static final double ROW_HEIGHT = 24;

    private final AwsImportModel model;
    private final TableView<Trail> table = new TableView<>();
    private final Label none = new Label();

    TrailTable(AwsImportModel model) {
        this.model = model;
    }

    Region build() {
        table.setId("aws-trails");
        table.getStyleClass().addAll("data-table", "ledger-table", "aws-table");
        table.setFixedCellSize(ROW_HEIGHT);
        none.setWrapText(true);
        none.getStyleClass().addAll("muted", "aws-none");
        table.setPlaceholder(none);
        table.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
        table.getColumns()
                .setAll(
                        List.of(
                                column("name", "text-cell", 124, Trail::name),
                                column("place", "mono-cell", 296, t -> t.place().toString()),
                                column("scope", "text-cell", 90, TrailTable::scope),
                                column("regions", "text-cell", 72, TrailTable::regions),
                                column("digests", "text-cell", 66, TrailTable::digests)));
        bind();
        return table;
    }

    private void bind() {
        model.trailsProperty()
                .subscribe(found -> {
                    table.setItems(FXCollections.observableArrayList(found.orElse(List.of())));
                    none.setText(
                            found.isEmpty()
                                    ? Words.of("aws.trails.ask")
                                    : Words.of("aws.trails.none", region()));
                    if (!table.getItems().isEmpty()) {
                        table.getSelectionModel().selectFirst();
                        table.requestFocus();
                    }
                });
        table.addEventFilter(KeyEvent.KEY_PRESSED, this::press);
        table.setOnMouseClicked(event -> {
            if (event.getButton() == MouseButton.PRIMARY && event.getClickCount() == 2) {
                take();
            }
        });
    }

    private void press(KeyEvent key) {
        Trail trail = table.getSelectionModel().getSelectedItem();
        if (trail == null) {
            return;
        }
        if (key.getCode() == KeyCode.ENTER) {
            take();
            key.consume();
        } else if (key.getCode() == KeyCode.C && key.isShortcutDown()) {
            Clip.copy(trail.place().toString());
            key.consume();
        }
    }

    private void take() {
        Trail trail = table.getSelectionModel().getSelectedItem();
        if (trail != null) {
            model.what().placeProperty().set(trail.place().toString());
        }
    }

    private String region() {
        return model.signedInProperty().get().map(SignedIn::region).orElse("");
    }

    private static TextColumn<Trail> column(
            String name, String style, double width, Function<Trail, String> text) {
        return new TextColumn<>(
                "aws-trail-" + name, Words.of("aws.trails." + name), style, width, text);
    }

    private static String scope(Trail trail) {
        return Words.of(
                trail.isOfOrganisation() ? "aws.trails.organisation" : "aws.trails.account");
    }

    private static String regions(Trail trail) {
        return trail.isOfAllRegions() ? Words.of("aws.trails.allRegions") : trail.homeRegion();
    }

    private static String digests(Trail trail) {
        return Words.of(trail.hasDigests() ? "aws.trails.yes" : "aws.trails.no");
    }
}
