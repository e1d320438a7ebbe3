package spoor.ui.identities;

import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import spoor.ui.kit.Presence;
import spoor.ui.kit.Words;

/// What stands in place of the list: why there is nobody, and what to do about it.
final class ListEmpty {
    private final IdentitiesModel model;
    private final Label title = new Label();
    private final Label reason = new Label();
    private final Button clear = new Button(Words.of("identities.empty.clear"));
    private final Button all = new Button(Words.of("identities.empty.showAll"));

    /// @param showAll ends the search
    ListEmpty(IdentitiesModel model, Runnable showAll) {
        this.model = model;
        clear.setOnAction(_ -> model.clearLens());
        all.setOnAction(_ -> showAll.run());
    }

    Region build() {
        title.setId("identities-empty-title");
        title.getStyleClass().add("empty-title");
        reason.setId("identities-empty-reason");
        reason.getStyleClass().addAll("muted", "empty-reason");
        reason.setWrapText(true);
        clear.setId("identities-clear");
        all.setId("identities-show-all");
        VBox box = new VBox(8, title, reason, clear, all);
        box.setId("identities-empty");
        box.getStyleClass().addAll("empty-state", "identities-empty");
        box.setAlignment(Pos.CENTER);
        return box;
    }

    void show(IdentityView view) {
        IdentityList list = view.list();
        boolean isCaseEmpty = list.inCase() == 0;
        boolean isLensEmpty = !isCaseEmpty && list.lines().isEmpty();
        Presence.set(clear, isLensEmpty);
        Presence.set(all, !isCaseEmpty && !isLensEmpty);
        if (isCaseEmpty) {
            boolean isFilling = model.fillingProperty().get();
            say(
                    Words.of("identities.empty.case"),
                    Words.of(
                            isFilling
                                    ? "identities.empty.filling"
                                    : "identities.empty.case.reason"));
        } else if (isLensEmpty) {
            say(
                    Words.of("identities.empty.lens"),
                    Words.of("identities.empty.lens.reason", list.inCase()));
        } else {
            say(
                    Words.of("identities.empty.unmatched"),
                    Words.of(
                            "identities.empty.unmatched.reason",
                            list.lines().size(),
                            view.query().text()));
        }
    }

    private void say(String what, String why) {
        title.setText(what);
        reason.setText(why);
    }
}
