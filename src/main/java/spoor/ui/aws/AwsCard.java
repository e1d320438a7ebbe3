package spoor.ui.aws;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.OverrunStyle;
import javafx.scene.control.ProgressIndicator;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

import spoor.ui.aws.AwsImportModel.Step;
import spoor.ui.kit.Theme;
import spoor.ui.kit.Words;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/// Import from AWS in three steps on one card.
public final class AwsCard {
    private final AwsImportModel model;
    private final Runnable leave;
    private final Map<Step, Region> views = new EnumMap<>(Step.class);
    private final Map<Step, Label> heads = new EnumMap<>(Step.class);
    private final Label identity = new Label();
    private final Label problem = new Label();
    private final Label working = new Label();
    private final HBox workLine = new HBox(8);
    private final Button stop = new Button(Words.of("aws.stop"));
    private final Button back = new Button(Words.of("aws.back"));
    private final Button next = new Button();

    /// @param leave takes the card away
    public AwsCard(AwsImportModel model, Runnable leave) {
        this.model = model;
        this.leave = leave;
        views.put(
                Step.WHO,
                new WhoView(model.who(), model.desk().profiles(), "aws.who.reads").build());
        views.put(Step.WHAT, new WhatView(model).build());
        views.put(Step.HOW_MUCH, new HowMuchView(model).build());
    }

    public Region build() {
        StackPane body = new StackPane();
        body.getStyleClass().add("aws-body");
        body.getChildren().setAll(views.values());
        problem.setId("aws-problem");
        problem.getStyleClass().add("problem");
        problem.setWrapText(true);
        problem.setMinHeight(Region.USE_PREF_SIZE);
        VBox card = new VBox(12, head(), body, new CodeView(model.code()).build(), problem, foot());
        VBox.setVgrow(body, Priority.ALWAYS);
        card.setId("aws-card");
        card.getStyleClass().add("card");
        card.getStylesheets()
                .setAll(
                        Theme.sheet("segments.css"),
                        Theme.sheet("tables.css"),
                        Theme.sheet("ledger.css"),
                        Theme.sheet("aws.css"));
        card.setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
        bind();
        return card;
    }

    private Node head() {
        Label title = new Label(Words.of("aws.title"));
        title.getStyleClass().add("section-title");
        HBox steps = new HBox(16);
        steps.setAlignment(Pos.CENTER_RIGHT);
        for (Step step : Step.values()) {
            Label name = new Label(Words.of("aws.step." + step, step.ordinal() + 1));
            name.getStyleClass().addAll("aws-step", "small");
            heads.put(step, name);
            steps.getChildren().add(name);
        }
        HBox.setHgrow(steps, Priority.ALWAYS);
        HBox line = new HBox(8, title, steps);
        line.setAlignment(Pos.CENTER_LEFT);
        identity.setId("aws-identity");
        identity.getStyleClass().addAll("muted", "small");
        identity.setTextOverrun(OverrunStyle.CENTER_ELLIPSIS);
        identity.setMaxWidth(Double.MAX_VALUE);
        identity.setTooltip(new Tooltip());
        return new VBox(4, line, identity);
    }

    private Node foot() {
        ProgressIndicator spinner = new ProgressIndicator();
        spinner.getStyleClass().add("aws-spinner");
        working.setId("aws-working");
        stop.setId("aws-stop");
        stop.setMinWidth(Region.USE_PREF_SIZE);
        stop.setOnAction(_ -> model.cancel());
        workLine.getChildren().setAll(spinner, working, stop);
        workLine.setAlignment(Pos.CENTER_LEFT);
        HBox.setHgrow(workLine, Priority.ALWAYS);
        Button close = new Button(Words.of("sources.cancel"));
        close.setId("aws-cancel");
        close.setOnAction(_ -> leave.run());
        back.setId("aws-back");
        back.setOnAction(_ -> model.back());
        next.setId("aws-next");
        next.setDefaultButton(true);
        next.setOnAction(_ -> model.next());
        for (Button button : new Button[] {close, back, next}) {
            button.setMinWidth(Region.USE_PREF_SIZE);
        }
        HBox foot = new HBox(8, workLine, close, back, next);
        foot.setAlignment(Pos.CENTER_RIGHT);
        return foot;
    }

    private void bind() {
        model.stepProperty().subscribe(this::show);
        model.signedInProperty().subscribe(_ -> identify(model.stepProperty().get()));
        problem.textProperty().bind(model.problemProperty());
        problem.visibleProperty().bind(model.problemProperty().isNotEmpty());
        problem.managedProperty().bind(problem.visibleProperty());
        model.workingProperty().subscribe(this::work);
        next.disableProperty().bind(model.readyProperty().not());
    }

    private void show(Step step) {
        views.forEach((each, view) -> view.setVisible(each == step));
        heads.forEach((each, name) -> {
            name.getStyleClass().removeAll("strong", "muted");
            name.getStyleClass().add(each == step ? "strong" : "muted");
        });
        back.setVisible(step != Step.WHO);
        back.setManaged(step != Step.WHO);
        next.setText(Words.of("aws.next." + step));
        identify(step);
        first(step).requestFocus();
    }

    /// What a person goes on with.
    private Node first(Step step) {
        String id =
                switch (step) {
                    case WHO -> "#aws-profile";
                    case WHAT -> "#aws-place";
                    case HOW_MUCH -> "#aws-folders";
                };
        return Optional.ofNullable(views.get(step))
                .filter(view -> view.getScene() != null)
                .map(view -> view.lookup(id))
                .filter(Node::isVisible)
                .orElse(next);
    }

    /// Whose account and which Region is in sight wherever something of it is chosen.
    private void identify(Step step) {
        String words = model.signedInProperty().get().map(SignedIn::words).orElse("");
        boolean isShown = step != Step.WHO && !words.isEmpty();
        identity.setText(words);
        identity.getTooltip().setText(words);
        identity.setVisible(isShown);
    }

    private void work(Optional<String> words) {
        // A button that has the keyboard is about to go out of use.
        if (words.isPresent() && next.isFocused()) {
            workLine.setVisible(true);
            stop.requestFocus();
        } else if (words.isEmpty() && stop.isFocused()) {
            first(model.stepProperty().get()).requestFocus();
        }
        workLine.setVisible(words.isPresent());
        working.setText(words.orElse(""));
    }
}
