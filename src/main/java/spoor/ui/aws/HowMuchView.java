package spoor.ui.aws;

import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

import spoor.archive.aws.EventHistoryQuery;
import spoor.ui.kit.CaseTarget;
import spoor.ui.kit.CaseTargetLine;
import spoor.ui.kit.Clip;
import spoor.ui.kit.Words;

import java.util.Optional;

/// Says how much it is, before anything is fetched.
final class HowMuchView {
    private static final PseudoClass WRONG = PseudoClass.getPseudoClass("wrong");

    private final AwsImportModel model;
    private final FolderTable table = new FolderTable();
    private final CheckBox all = new CheckBox(Words.of("aws.folder.all"));
    private final Label place = new Label();
    private final Label totals = new Label();
    private final Label room = Form.quiet(new Label());
    private final Label frozen = Form.quiet(new Label());
    private final Label asked = Form.quiet(new Label());
    private final Label estimate = new Label();
    private final StackPane kinds = new StackPane();
    private final Region listing;
    private final Region history;

    HowMuchView(AwsImportModel model) {
        this.model = model;
        this.listing = listing();
        this.history = history();
    }

    Region build() {
        Button policy = new Button(Words.of("aws.policy"));
        policy.setId("aws-policy");
        policy.setOnAction(_ -> {
            Clip.copy(model.policy());
            policy.setText(Words.of("aws.policy.copied"));
        });
        model.amountProperty().subscribe(_ -> policy.setText(Words.of("aws.policy")));
        Label why = Form.hint("aws.policy.why");
        HBox.setHgrow(why, Priority.ALWAYS);
        HBox foot = new HBox(8, policy, why);
        foot.setAlignment(Pos.CENTER_LEFT);
        VBox.setVgrow(kinds, Priority.ALWAYS);
        VBox all = new VBox(12, kinds);
        model.target().ifPresent(target -> all.getChildren().add(place(target)));
        all.getChildren().add(foot);
        bind();
        return all;
    }

    private Region place(CaseTarget target) {
        Label wrong = new Label();
        wrong.setId("aws-target-problem");
        wrong.getStyleClass().add("problem");
        wrong.setWrapText(true);
        wrong.setMinHeight(Region.USE_PREF_SIZE);
        wrong.textProperty().bind(target.problemProperty());
        wrong.visibleProperty().bind(target.problemProperty().isNotEmpty());
        wrong.managedProperty().bind(wrong.visibleProperty());
        Region line = new CaseTargetLine(target, "aws", model::choosePlace).build();
        return new VBox(4, line, wrong);
    }

    private Region listing() {
        place.getStyleClass().add("mono");
        place.setId("aws-listed");
        place.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(place, Priority.ALWAYS);
        all.setId("aws-all");
        all.setMinWidth(Region.USE_PREF_SIZE);
        all.setOnAction(_ -> tick(all.isSelected()));
        HBox head = new HBox(8, place, all);
        head.setAlignment(Pos.CENTER_LEFT);
        totals.setId("aws-totals");
        totals.getStyleClass().add("strong");
        room.setId("aws-room");
        frozen.setId("aws-frozen");
        Region lines = table.build();
        VBox.setVgrow(lines, Priority.ALWAYS);
        return new VBox(8, head, lines, new VBox(2, totals, room, frozen));
    }

    private Region history() {
        estimate.setId("aws-estimate");
        estimate.setWrapText(true);
        estimate.getStyleClass().add("strong");
        asked.setId("aws-asked");
        VBox box = new VBox(12, asked, estimate, Form.hint("aws.history.honest"));
        box.getStyleClass().add("aws-estimate");
        return box;
    }

    private void bind() {
        model.amountProperty().subscribe(found -> found.ifPresent(this::show));
        model.totalsProperty().subscribe(this::add);
    }

    private void show(Amount amount) {
        switch (amount) {
            case Amount.Listing found -> {
                place.setText(found.place().toString());
                kinds.getChildren().setAll(listing);
                table.show(found.lines());
                add(model.totalsProperty().get());
            }
            case Amount.Estimate found -> {
                EventHistoryQuery query = found.query();
                asked.setText(
                        Words.of(
                                "aws.history.asked",
                                String.join(", ", query.regions()),
                                WhatModel.second(query.from()),
                                WhatModel.second(query.to()),
                                query.attribute()
                                        .map(a ->
                                                Words.of(
                                                        "aws.history.attribute",
                                                        a.key().apiName(),
                                                        a.value()))
                                        .orElse("")));
                estimate.setText(found.words());
                kinds.getChildren().setAll(history);
            }
        }
    }

    private void add(Optional<Amount.Totals> added) {
        if (added.isEmpty()
                || !(model.amountProperty().get().orElse(null) instanceof Amount.Listing found)) {
            return;
        }
        Amount.Totals sum = added.get();
        all.setSelected(sum.lines() == found.lines().size());
        all.setIndeterminate(sum.lines() > 0 && sum.lines() < found.lines().size());
        totals.setText(
                sum.objects() == 0
                        ? Words.of("aws.totals.none")
                        : Words.of("aws.totals", sum.objects(), Sizes.of(sum.bytes())));
        boolean isTight = sum.needed() > found.room();
        room.setText(
                Words.of(
                        isTight ? "aws.room.tight" : "aws.room",
                        Sizes.of(sum.needed()),
                        Sizes.of(found.room())));
        room.pseudoClassStateChanged(WRONG, isTight);
        frozen.setText(Words.of("aws.frozen", sum.frozen()));
        frozen.setVisible(sum.frozen() > 0);
        frozen.setManaged(sum.frozen() > 0);
    }

    private void tick(boolean isTicked) {
        if (model.amountProperty().get().orElse(null) instanceof Amount.Listing found) {
            found.lines().forEach(line -> line.chosen().set(isTicked));
        }
    }
}
