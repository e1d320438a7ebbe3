package spoor.ui.identities;

import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import spoor.analysis.KeyChange;
import spoor.analysis.Life;
import spoor.ui.kit.Words;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;

/// What became of the long-term keys of an identity, and which of its credentials turned up where
/// they should not: a line for each.
final class KeyLives {
    private static final int MOST = 20;

    private final VBox lines = new VBox(4);
    private final VBox root = new VBox(6);

    Region build() {
        Label title = new Label(Words.of("identities.lives"));
        title.getStyleClass().add("pane-title");
        lines.setId("identity-lives");
        root.getStyleClass().add("identity-lives");
        root.getChildren().setAll(title, lines);
        return root;
    }

    void show(IdentityPage page, ZoneId zone) {
        SeenTimes times = PageSentence.times(page, zone);
        List<Node> shown = new ArrayList<>();
        page.credentials().notable().stream()
                .limit(MOST)
                .map(life -> line(life, times))
                .forEach(shown::add);
        if (page.credentials().notable().size() > MOST) {
            shown.add(
                    words(
                            Words.of(
                                    "identities.life.more",
                                    page.credentials().notable().size() - MOST),
                            "muted"));
        }
        lines.getChildren().setAll(shown);
        root.setVisible(!shown.isEmpty());
        root.setManaged(!shown.isEmpty());
    }

    private static Node line(Life life, SeenTimes times) {
        TextField id = new TextField(life.id());
        id.setEditable(false);
        id.getStyleClass().addAll("identity-life-key", "mono");
        id.setPrefColumnCount(20);
        id.setMinWidth(Region.USE_PREF_SIZE);
        VBox said = new VBox(2, words(story(life, times), "identity-life"));
        warning(life).stream()
                .map(w -> words(w, "identity-warning"))
                .forEach(said.getChildren()::add);
        HBox.setHgrow(said, Priority.ALWAYS);
        return new HBox(8, id, said);
    }

    private static Label words(String text, String style) {
        Label label = new Label(text);
        label.getStyleClass().add(style);
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
        return label;
    }

    private static String story(Life life, SeenTimes times) {
        List<String> parts = new ArrayList<>();
        life.changes().stream()
                .filter(change -> change.time() <= life.first())
                .map(change -> change(change, times))
                .forEach(parts::add);
        parts.add(Words.of("identities.life.used", times.stretch(life.first(), life.last())));
        life.changes().stream()
                .filter(change -> change.time() > life.first())
                .map(change -> change(change, times))
                .forEach(parts::add);
        return String.join(", ", parts);
    }

    private static String change(KeyChange change, SeenTimes times) {
        return Words.of(
                "identities.life." + change.kind(),
                times.moment(Instant.ofEpochMilli(change.time())),
                change.caller().name());
    }

    private static List<String> warning(Life life) {
        List<String> warnings = new ArrayList<>();
        if (life.usesAfterEnd() > 0) {
            warnings.add(Words.of("identities.life.after", life.usesAfterEnd()));
        }
        if (life.isMoved()) {
            warnings.add(Words.of("identities.life.moved", life.addresses().size()));
        }
        return warnings;
    }
}
