package spoor.ui.identities;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import spoor.event.Field;
import spoor.ui.kit.Words;

import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/// Above the page: whose it is, what is remarkable, what one can do, and all of it in a sentence.
final class PageHead {
    private final Label title = new Label();
    private final Label badge = new Label();
    private final Button only = new Button(Words.of("identities.menu.only"));
    private final Button exclude = new Button(Words.of("identities.menu.exclude"));
    private final Label sentence = new Label();
    private final Label merged = new Label();
    private final Label leftOut = new Label(Words.of("identities.leftOut"));

    PageHead(IdentitiesModel model) {
        only.setOnAction(_ -> model.page().key().ifPresent(model::only));
        exclude.setOnAction(_ -> model.page().key().map(List::of).ifPresent(model::exclude));
    }

    Region build() {
        title.setId("identity-title");
        title.getStyleClass().add("page-title");
        title.setMinWidth(60);
        badge.setId("identity-badge");
        badge.getStyleClass().add("identity-badge");
        badge.setMinWidth(Region.USE_PREF_SIZE);
        only.setId("identity-only");
        exclude.setId("identity-exclude");
        only.setMinWidth(Region.USE_PREF_SIZE);
        exclude.setMinWidth(Region.USE_PREF_SIZE);
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        HBox line = new HBox(8, title, badge, space, only, exclude);
        line.setAlignment(Pos.CENTER_LEFT);
        sentence.setId("identity-sentence");
        sentence.getStyleClass().add("muted");
        sentence.setWrapText(true);
        sentence.setMinHeight(Region.USE_PREF_SIZE);
        leftOut.setId("identity-left-out");
        leftOut.getStyleClass().add("identity-left-out");
        leftOut.setWrapText(true);
        leftOut.setMinHeight(Region.USE_PREF_SIZE);
        merged.setId("identity-merged");
        merged.getStyleClass().addAll("muted", "small");
        merged.setWrapText(true);
        merged.setMinHeight(Region.USE_PREF_SIZE);
        return new VBox(4, line, sentence, merged, leftOut);
    }

    void focus() {
        only.requestFocus();
    }

    void show(IdentityPage page, ZoneId zone) {
        title.setText(page.name());
        title.setTooltip(page.key().isEmpty() ? null : new Tooltip(page.key()));
        sentence.setText(PageSentence.of(page, zone));
        Optional<String> remark = remark(page, zone);
        badge.setText(remark.orElse(""));
        setShown(badge, remark.isPresent());
        setShown(leftOut, page.isLeftOut());
        merged.setText(
                page.merges().stream()
                        .map(m -> Words.of("identities.merged." + m.reason(), idOf(m.from())))
                        .collect(Collectors.joining(" ")));
        setShown(merged, !page.merges().isEmpty());
    }

    /// A key of an identity without the word that says what sort it is.
    private static String idOf(String key) {
        return key.substring(key.indexOf(':') + 1);
    }

    /// What is new about it, the most telling only.
    private static Optional<String> remark(IdentityPage page, ZoneId zone) {
        FirstSeen seen = page.firstSeen();
        int addresses = seen.count(Field.SOURCE_ADDRESS);
        return seen.moment()
                .filter(_ -> seen.isNewItself() || addresses > 0)
                .map(PageSentence.times(page, zone)::moment)
                .map(moment ->
                        seen.isNewItself()
                                ? Words.of("identities.badge.itself", moment)
                                : Words.of("identities.badge.address", addresses, moment));
    }

    private static void setShown(Node node, boolean isShown) {
        node.setVisible(isShown);
        node.setManaged(isShown);
    }
}
