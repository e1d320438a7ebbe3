package spoor.ui.athena;

import javafx.beans.value.ObservableStringValue;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import spoor.athena.ask.Figures;
import spoor.ui.aws.Amount;
import spoor.ui.aws.CodeQuestion;
import spoor.ui.aws.CodeView;
import spoor.ui.aws.Sizes;
import spoor.ui.kit.CaseTargetLine;
import spoor.ui.kit.Theme;
import spoor.ui.kit.Words;

import java.util.Optional;

/// Asks before the records of a lens are brought home: what finding them costs, then what there is
/// to fetch, and where the case is to be.
public final class BringHomeCard {
    private final BringHomeModel model;
    private final CodeQuestion code;
    private final Label lens = new Label();
    private final Label what = new Label();
    private final Label files = new Label();
    private final Label more = new Label();
    private final Label problem = new Label();
    private final Label wrongPlace = new Label();
    private final Button next = new Button();
    private final WorkingLine working;
    private boolean isWorking;

    /// @param code asks for the code of an MFA device
    public BringHomeCard(BringHomeModel model, CodeQuestion code) {
        this.code = code;
        this.model = model;
        this.working = new WorkingLine(model.workingProperty(), "athena-home", this::stop);
    }

    public Region build() {
        Region content = layout();
        bind();
        return content;
    }

    /// Goes on, for the foot of the card.
    public Button next() {
        return next;
    }

    private Region layout() {
        lens.setId("athena-home-lens");
        lens.setText(model.lens());
        lens.getStyleClass().add("mono");
        what.setId("athena-home-what");
        what.getStyleClass().add("muted");
        what.setText(Words.of("athena.home.before", model.limit()));
        files.setId("athena-home-files");
        files.getStyleClass().add("strong");
        more.setId("athena-home-more");
        more.getStyleClass().addAll("muted", "small");
        problem.setId("athena-home-problem");
        problem.getStyleClass().add("problem");
        wrongPlace.setId("athena-home-place-problem");
        wrongPlace.getStyleClass().add("problem");
        for (Label text : new Label[] {lens, what, files, more, problem, wrongPlace}) {
            text.setWrapText(true);
            text.setMinHeight(Region.USE_PREF_SIZE);
        }
        next.setId("athena-home-next");
        next.setDefaultButton(true);
        next.setMinWidth(Region.USE_PREF_SIZE);
        next.setOnAction(_ -> model.next());
        VBox content =
                new VBox(
                        12,
                        lens,
                        what,
                        files,
                        more,
                        new CaseTargetLine(model.target(), "athena-home", model::choosePlace)
                                .orExisting(model::chooseExisting)
                                .build(),
                        wrongPlace,
                        new CodeView(code).build(),
                        problem,
                        working.build());
        content.getStyleClass().add("athena-card-body");
        content.getStylesheets().setAll(Theme.sheet("aws.css"), Theme.sheet("athena.css"));
        return content;
    }

    private void bind() {
        model.foundProperty().subscribe(this::show);
        show(problem, model.problemProperty());
        show(wrongPlace, model.target().problemProperty());
        model.workingProperty().subscribe(this::work);
        model.target().fileProperty().subscribe(this::enable);
        model.target().problemProperty().subscribe(this::enable);
    }

    static void show(Label label, ObservableStringValue words) {
        label.textProperty().bind(words);
        label.visibleProperty().bind(label.textProperty().isNotEmpty());
        label.managedProperty().bind(label.visibleProperty());
    }

    /// A button that has the keyboard is about to go out of use.
    private void work(Optional<String> now) {
        boolean wasWorking = isWorking;
        isWorking = now.isPresent();
        enable();
        if (isWorking && !wasWorking) {
            working.focus();
        } else if (wasWorking && !isWorking) {
            next.requestFocus();
        }
    }

    private void stop() {
        code.giveUp();
        model.stop();
    }

    private void enable() {
        next.setDisable(!model.isReady());
    }

    private void show(Optional<BringHomeModel.Found> found) {
        next.setText(Words.of(found.isPresent() ? "aws.next.HOW_MUCH" : "athena.home.find"));
        files.setText(found.map(there -> words(there.slice())).orElse(""));
        more.setText(found.map(BringHomeCard::more).orElse(""));
        for (Label label : new Label[] {files, more}) {
            label.setVisible(!label.getText().isEmpty());
            label.setManaged(label.isVisible());
        }
        enable();
    }

    private static String words(Slice slice) {
        return slice.files() == 0 && slice.gone() == 0
                ? Words.of("athena.home.none")
                : Words.of("athena.home.files", slice.files(), Sizes.of(slice.bytes()));
    }

    private static String more(BringHomeModel.Found found) {
        Slice slice = found.slice();
        long needed = Amount.needed(slice.bytes());
        StringBuilder words = new StringBuilder();
        words.append(
                Words.of(
                        "athena.home.cost",
                        Figures.bytes(slice.cost().bytesScanned()),
                        Figures.price(slice.cost().price())));
        if (slice.gone() > 0) {
            words.append(' ').append(Words.of("athena.home.gone", slice.gone()));
        }
        if (slice.frozen() > 0) {
            words.append(' ').append(Words.of("aws.frozen", slice.frozen()));
        }
        if (slice.files() > 0) {
            words.append(' ')
                    .append(
                            Words.of(
                                    needed > found.room() ? "aws.room.tight" : "aws.room",
                                    Sizes.of(needed),
                                    Sizes.of(found.room())));
        }
        return words.toString();
    }
}
