package spoor.ui.athena;

import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import spoor.ui.aws.CodeView;
import spoor.ui.aws.Form;
import spoor.ui.aws.WhoView;
import spoor.ui.kit.Theme;
import spoor.ui.kit.Words;

import java.util.Locale;

/// What a card asks before Athena is looked at.
public final class AthenaCard {
    private final AthenaDesk desk;
    private final AthenaCardModel model;
    private final Form form = new Form();
    private final Label problem = new Label();
    private final VBox entries = new VBox(12);

    public AthenaCard(AthenaDesk desk) {
        this.desk = desk;
        this.model = desk.card();
    }

    public Region build() {
        Region content = layout();
        bind();
        return content;
    }

    private Region layout() {
        Label what = new Label(Words.of("athena.card.what"));
        what.getStyleClass().add("muted");
        what.setWrapText(true);
        what.setMinHeight(Region.USE_PREF_SIZE);
        for (AthenaCardModel.Entry entry : AthenaCardModel.Entry.values()) {
            form.line("athena.card." + entry.name(), field(entry));
        }
        entries.getChildren()
                .setAll(form.node(), new WhoView(model.who(), desk.profiles()).build());
        entries.getStyleClass().add("athena-entries");
        ScrollPane scroll = new ScrollPane(entries);
        scroll.setFitToWidth(true);
        scroll.setFocusTraversable(false);
        scroll.getStyleClass().add("athena-scroll");
        problem.setId("athena-card-problem");
        problem.getStyleClass().add("problem");
        problem.setWrapText(true);
        problem.setMinHeight(Region.USE_PREF_SIZE);
        VBox content =
                new VBox(
                        12,
                        what,
                        scroll,
                        new CodeView(desk.code()).build(),
                        problem,
                        new WorkingLine(desk.openingProperty(), "athena-card", desk::stop).build());
        content.getStyleClass().add("athena-card-body");
        content.getStylesheets().setAll(Theme.sheet("aws.css"), Theme.sheet("athena.css"));
        return content;
    }

    private void bind() {
        BringHomeCard.show(problem, model.problemProperty());
        desk.openingProperty().subscribe(now -> entries.setDisable(now.isPresent()));
    }

    private TextField field(AthenaCardModel.Entry entry) {
        return Form.field(
                "athena-card-" + entry.name().toLowerCase(Locale.ROOT),
                model.textProperty(entry),
                "athena.prompt." + entry.name());
    }
}
