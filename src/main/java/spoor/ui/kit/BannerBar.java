package spoor.ui.kit;

import javafx.css.PseudoClass;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

/// Shows the banner of some [Notices] as a line with its buttons and a cross; takes no room while
/// there is none.
public final class BannerBar {
    private static final PseudoClass ERROR = PseudoClass.getPseudoClass("error");

    private final Notices notices;
    private final HBox bar = new HBox();

    public BannerBar(Notices notices) {
        this.notices = notices;
    }

    public Region build() {
        bar.setId("banner");
        bar.getStyleClass().add("banner");
        notices.bannerProperty().subscribe(news -> news.ifPresentOrElse(this::show, this::hide));
        return bar;
    }

    private void show(Banner news) {
        bar.getChildren().setAll(words(news));
        for (Banner.Choice choice : news.choices()) {
            Button button = new Button(choice.label());
            button.setMinWidth(Region.USE_PREF_SIZE);
            button.setOnAction(_ -> {
                notices.dismiss();
                choice.action().run();
            });
            bar.getChildren().add(button);
        }
        bar.getChildren().add(cross());
        boolean isError = news.kind() == Banner.Kind.ERROR;
        bar.getStyleClass().remove("banner-error");
        if (isError) {
            bar.getStyleClass().add("banner-error");
        }
        bar.pseudoClassStateChanged(ERROR, isError);
        setShown(true);
    }

    private void hide() {
        setShown(false);
    }

    private void setShown(boolean isShown) {
        bar.setVisible(isShown);
        bar.setManaged(isShown);
    }

    private static Label words(Banner news) {
        Label words = new Label(news.text());
        words.setId("banner-text");
        words.setWrapText(true);
        words.setMinHeight(Region.USE_PREF_SIZE);
        words.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(words, Priority.ALWAYS);
        return words;
    }

    private Button cross() {
        Button cross = Icons.button("close", Words.of("banner.dismiss"));
        cross.setId("banner-dismiss");
        cross.setOnAction(_ -> notices.dismiss());
        return cross;
    }
}
