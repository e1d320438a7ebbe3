package spoor.ui.aws;

import javafx.collections.FXCollections;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TitledPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import spoor.ui.kit.Words;

import java.util.List;

/// Asks by what right AWS is to be asked.
public final class WhoView {
    private final WhoModel model;
    private final List<String> profiles;
    private final String changesKey;
    private final ComboBox<String> profile = new ComboBox<>();
    private final CheckBox paying = new CheckBox(Words.of("aws.who.paying"));

    /// @param profiles of this machine, to choose from
    /// @param changesKey of a sentence on what is changed in the account
    public WhoView(WhoModel model, List<String> profiles, String changesKey) {
        this.model = model;
        this.profiles = profiles;
        this.changesKey = changesKey;
    }

    public Region build() {
        profile.setId("aws-profile");
        profile.getStyleClass().add("aws-profile");
        profile.setEditable(true);
        profile.setPromptText(Words.of("aws.who.usual"));
        profile.setItems(FXCollections.observableArrayList(profiles));
        profile.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(profile, Priority.ALWAYS);
        profile.getEditor().textProperty().bindBidirectional(model.profileProperty());
        Label found =
                Form.quiet(
                        new Label(
                                profiles.isEmpty()
                                        ? Words.of("aws.who.noProfiles")
                                        : Words.of("aws.who.profiles", profiles.size())));
        Label kept = Form.quiet(new Label(Words.of("aws.who.kept") + " " + Words.of(changesKey)));
        kept.setId("aws-kept");
        return new VBox(
                12, new Form().line("aws.who.profile", profile).hint(found).node(), more(), kept);
    }

    private Region more() {
        paying.setId("aws-paying");
        paying.selectedProperty().bindBidirectional(model.payingProperty());
        Region fields =
                new Form()
                        .line(
                                "aws.who.role",
                                Form.field("aws-role", model.roleProperty(), "aws.who.role.prompt"))
                        .line(
                                "aws.who.externalId",
                                Form.field(
                                        "aws-external-id",
                                        model.externalIdProperty(),
                                        "aws.who.externalId.prompt"))
                        .line(
                                "aws.who.mfa",
                                Form.field(
                                        "aws-mfa", model.mfaSerialProperty(), "aws.who.mfa.prompt"))
                        .line(
                                "aws.who.region",
                                Form.field(
                                        "aws-region",
                                        model.regionProperty(),
                                        "aws.who.region.prompt"))
                        .line(
                                "aws.who.endpoint",
                                Form.field(
                                        "aws-endpoint",
                                        model.endpointProperty(),
                                        "aws.who.endpoint.prompt"))
                        .line("aws.who.requests", paying)
                        .node();
        TitledPane more = new TitledPane(Words.of("aws.who.more"), fields);
        more.setId("aws-more");
        more.setAnimated(false);
        more.setExpanded(false);
        more.getStyleClass().add("aws-fold");
        return more;
    }
}
