package spoor.ui;

import javafx.collections.FXCollections;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.OverrunStyle;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;

import org.controlsfx.control.SearchableComboBox;
import org.jspecify.annotations.Nullable;

import spoor.casefile.LedgerFile;
import spoor.ui.kit.Words;

import java.time.ZoneId;
import java.time.ZoneOffset;

/// Asks in which zone the times of some files were written.
final class ZoneCard {
    private static final int FILES_SHOWN = 4;

    private final ZoneQuestion.Asked asked;
    private final ZoneQuestion question;
    private final ZoneId system;
    private final SearchableComboBox<ZoneId> zones = new SearchableComboBox<>();

    ZoneCard(ZoneQuestion.Asked asked, ZoneQuestion question, ZoneId system) {
        this.asked = asked;
        this.question = question;
        this.system = system;
    }

    Region build() {
        Button leave = new Button(Words.of("zone.leaveOut"));
        leave.setId("zone-leave");
        leave.setOnAction(_ -> question.leaveOut());
        Button again = new Button(Words.of("zone.again"));
        again.setId("zone-again");
        again.setDefaultButton(true);
        again.disableProperty().bind(zones.valueProperty().isNull());
        again.setOnAction(_ -> question.answer(zones.getValue()));
        return Cards.card("zone-card", Words.of("zone.title"), content(), leave, again);
    }

    private Node content() {
        Label text = new Label(Words.of("zone.question", asked.files().size()));
        text.setId("zone-question");
        text.setWrapText(true);
        Label why = new Label(Words.of("zone.why"));
        why.getStyleClass().add("muted");
        why.setWrapText(true);
        zones.setId("zone-choice");
        zones.setConverter(new Names());
        zones.setItems(FXCollections.observableArrayList(asked.zones()));
        zones.setValue(asked.zones().getFirst());
        zones.setMaxWidth(Double.MAX_VALUE);
        VBox content = new VBox(12, text, files(), why, zones);
        content.setFillWidth(true);
        return content;
    }

    private Node files() {
        VBox files = new VBox(2);
        asked.files().stream()
                .limit(FILES_SHOWN)
                .map(ZoneCard::line)
                .forEach(files.getChildren()::add);
        int more = asked.files().size() - FILES_SHOWN;
        if (more > 0) {
            Label rest = new Label(Words.of("zone.more", more));
            rest.getStyleClass().add("muted");
            files.getChildren().add(rest);
        }
        return files;
    }

    private static Label line(LedgerFile file) {
        Label line = new Label(file.place());
        line.getStyleClass().add("mono");
        line.setTextOverrun(OverrunStyle.LEADING_ELLIPSIS);
        line.setTooltip(new Tooltip(file.place()));
        return line;
    }

    /// How zones are called in the list; the search goes by this too.
    private final class Names extends StringConverter<ZoneId> {
        @Override
        public String toString(@Nullable ZoneId zone) {
            if (zone == null) {
                return "";
            }
            if (zone.equals(ZoneOffset.UTC)) {
                return Words.of("zone.utc");
            }
            String name = zone instanceof ZoneOffset ? Words.of("zone.utc") + zone : zone.getId();
            return zone.equals(system) ? Words.of("zone.system", name) : name;
        }

        @Override
        public @Nullable ZoneId fromString(String name) {
            return asked.zones().stream()
                    .filter(zone -> toString(zone).equals(name))
                    .findFirst()
                    .orElse(null);
        }
    }
}
