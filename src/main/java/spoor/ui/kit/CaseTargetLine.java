package spoor.ui.kit;

import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.OverrunStyle;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Supplier;

/// Says on a card in which case the records will be, with buttons to have them elsewhere.
public final class CaseTargetLine {
    private final CaseTarget target;
    private final String id;
    private final Supplier<Optional<Path>> choose;
    private Optional<Supplier<Optional<Path>>> chooseExisting = Optional.empty();
    private final Label file = new Label();

    /// @param id what the ids of the line begin with
    /// @param choose asks for another place
    public CaseTargetLine(CaseTarget target, String id, Supplier<Optional<Path>> choose) {
        this.target = target;
        this.id = id;
        this.choose = choose;
    }

    /// Offers a case that there is, too.
    ///
    /// @param chooseOther asks for one
    public CaseTargetLine orExisting(Supplier<Optional<Path>> chooseOther) {
        chooseExisting = Optional.of(chooseOther);
        return this;
    }

    public Region build() {
        Label caption = new Label();
        target.existingProperty()
                .subscribe(is -> caption.setText(Words.of(is ? "sources.into" : "sources.where")));
        caption.getStyleClass().add("pane-title");
        file.setId(id + "-target");
        file.setTextOverrun(OverrunStyle.CENTER_ELLIPSIS);
        file.getStyleClass().add("mono");
        file.setMaxWidth(Double.MAX_VALUE);
        file.setTooltip(new Tooltip());
        file.getTooltip().textProperty().bind(file.textProperty());
        HBox.setHgrow(file, Priority.ALWAYS);
        Button change = new Button(Words.of("sources.change"));
        change.setId(id + "-change");
        change.setMinWidth(Region.USE_PREF_SIZE);
        change.setOnAction(_ -> choose.get().ifPresent(target::saveAs));
        HBox line = new HBox(8, file, change);
        chooseExisting.ifPresent(other -> {
            Button existing = new Button(Words.of("sources.existing"));
            existing.setId(id + "-existing");
            existing.setMinWidth(Region.USE_PREF_SIZE);
            existing.setOnAction(_ -> other.get().ifPresent(target::addTo));
            line.getChildren().add(existing);
        });
        line.setAlignment(Pos.CENTER_LEFT);
        target.fileProperty().subscribe(now -> file.setText(now.map(Path::toString).orElse("")));
        return new VBox(8, caption, line);
    }
}
