package spoor.ui.identities;

import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import spoor.analysis.Issue;
import spoor.ui.kit.Words;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;

/// The credentials that an identity issued in turn, a line each: the call, and for whom.
final class IssuedList {
    private static final int MOST = 20;

    private final PageModel model;
    private final Label number = new Label();
    private final VBox lines = new VBox(2);
    private final VBox root = new VBox(6);

    IssuedList(PageModel model) {
        this.model = model;
    }

    Region build() {
        Label title = new Label(Words.of("identities.issued"));
        title.getStyleClass().add("pane-title");
        number.getStyleClass().add("facet-distinct");
        lines.setId("identity-issued");
        root.getChildren().setAll(new HBox(8, title, number), lines);
        return root;
    }

    void show(IdentityPage page, ZoneId zone) {
        List<Issue> issued = page.credentials().issued();
        SeenTimes times = PageSentence.times(page, zone);
        number.setText(Words.of("facets.count", issued.size()));
        List<Node> shown = new ArrayList<>();
        issued.stream().limit(MOST).map(issue -> line(issue, times)).forEach(shown::add);
        if (issued.size() > MOST) {
            Label more = new Label(Words.of("identities.life.more", issued.size() - MOST));
            more.getStyleClass().add("muted");
            shown.add(more);
        }
        lines.getChildren().setAll(shown);
        root.setVisible(!issued.isEmpty());
        root.setManaged(!issued.isEmpty());
    }

    private Node line(Issue issue, SeenTimes times) {
        Hyperlink call =
                new Hyperlink(
                        Words.of(
                                "identities.issued.call",
                                issue.name(),
                                times.moment(Instant.ofEpochMilli(issue.time()))));
        call.getStyleClass().add("identity-issued-call");
        call.setMinWidth(Region.USE_PREF_SIZE);
        call.setOnAction(_ -> model.open(issue));
        Label what = new Label(what(issue));
        what.getStyleClass().add("muted");
        HBox line = new HBox(8, call, what);
        line.getStyleClass().add("identity-issued-line");
        return line;
    }

    /// The role and the session, as far as the call names them.
    private static String what(Issue issue) {
        String role = issue.roleArn();
        if (role.isEmpty()) {
            return issue.principal().isEmpty() ? issue.key() : issue.principal();
        }
        return issue.sessionName().isEmpty() ? role : role + " / " + issue.sessionName();
    }
}
