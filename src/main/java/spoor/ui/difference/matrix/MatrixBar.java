package spoor.ui.difference.matrix;

import javafx.collections.FXCollections;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;

import org.controlsfx.control.SearchableComboBox;
import org.controlsfx.control.SegmentedButton;
import org.jspecify.annotations.Nullable;

import spoor.ui.kit.Words;

/// Above the matrix: of which name, how many, by event or by combination, and what to look for.
final class MatrixBar {
    private final MatrixModel model;
    private final Runnable leave;
    private final SearchableComboBox<EventNames.Name> names = new SearchableComboBox<>();
    private final Label headline = new Label();
    private final ToggleButton combinations = new ToggleButton(Words.of("matrix.combinations"));
    private final ToggleButton events = new ToggleButton(Words.of("matrix.events"));
    private final TextField search = new TextField();
    private final Label listed = new Label();
    private boolean isShowing;

    /// @param leave moves the keyboard out of the field
    MatrixBar(MatrixModel model, Runnable leave) {
        this.model = model;
        this.leave = leave;
    }

    Region build() {
        names.setId("matrix-names");
        names.setConverter(new NameText());
        names.setMinWidth(220);
        names.setPrefWidth(280);
        names.setAccessibleText(Words.of("matrix.names"));
        headline.setId("matrix-headline");
        headline.getStyleClass().add("matrix-headline");
        headline.setWrapText(true);
        HBox.setHgrow(headline, Priority.ALWAYS);
        HBox head = new HBox(10, names, headline);
        head.setAlignment(Pos.CENTER_LEFT);
        combinations.setId("matrix-combinations");
        events.setId("matrix-events");
        combinations.setMinWidth(Region.USE_PREF_SIZE);
        events.setMinWidth(Region.USE_PREF_SIZE);
        SegmentedButton segments = new SegmentedButton(combinations, events);
        segments.setMinWidth(Region.USE_PREF_SIZE);
        search.setId("matrix-search");
        search.setPromptText(Words.of("matrix.search"));
        search.setTooltip(new Tooltip(Words.of("matrix.search.tip")));
        search.setAccessibleText(Words.of("matrix.search.tip"));
        HBox.setHgrow(search, Priority.ALWAYS);
        listed.setId("matrix-listed");
        listed.getStyleClass().add("muted");
        listed.setMinWidth(Region.USE_PREF_SIZE);
        HBox tools = new HBox(8, segments, search, listed);
        tools.setAlignment(Pos.CENTER_LEFT);
        VBox bar = new VBox(8, head, tools);
        bar.getStyleClass().add("matrix-bar");
        bind();
        return bar;
    }

    void focusSearch() {
        search.requestFocus();
        search.selectAll();
    }

    private void bind() {
        combinations.setOnAction(_ -> choose(false));
        events.setOnAction(_ -> choose(true));
        search.textProperty().subscribe(model::search);
        search.addEventFilter(KeyEvent.KEY_PRESSED, this::press);
        names.valueProperty()
                .addListener((_, _, name) -> {
                    if (!isShowing && name != null) {
                        model.choose(name.text());
                    }
                });
        model.viewProperty().subscribe(view -> view.ifPresent(this::show));
        model.queryProperty()
                .subscribe(query -> {
                    mark(query.isByEvent());
                    if (!search.getText().strip().equals(query.text())) {
                        search.setText(query.text());
                    }
                });
    }

    private void press(KeyEvent key) {
        if (key.getCode() == KeyCode.ESCAPE && !search.getText().isEmpty()) {
            search.clear();
        } else if (key.getCode() == KeyCode.ESCAPE
                || key.getCode() == KeyCode.DOWN
                || key.getCode() == KeyCode.ENTER) {
            leave.run();
        } else {
            return;
        }
        key.consume();
    }

    /// A click on the form that is shown already leaves it shown.
    private void choose(boolean isByEvent) {
        model.showByEvent(isByEvent);
        mark(isByEvent);
    }

    private void mark(boolean isByEvent) {
        combinations.setSelected(!isByEvent);
        events.setSelected(isByEvent);
    }

    private void show(MatrixView view) {
        isShowing = true;
        EventNames all = model.namesProperty().get();
        if (!all.all().equals(names.getItems())) {
            names.setItems(FXCollections.observableArrayList(all.all()));
        }
        names.setValue(
                all.all().stream()
                        .filter(name -> name.text().equals(view.found().eventName()))
                        .findFirst()
                        .orElse(null));
        isShowing = false;
        String counts = Words.of("matrix.headline", view.found().total(), view.combinations());
        headline.setText(
                view.found().isCutShort()
                        ? Words.of("matrix.headline.cut", counts, view.found().read())
                        : counts);
        long odd = view.odd();
        String lines =
                view.query().isAnything()
                        ? Words.of("matrix.listed.some", view.lines().size(), view.all())
                        : Words.of("matrix.listed", view.lines().size());
        listed.setText(odd == 0 ? lines : Words.of("matrix.listed.odd", lines, odd));
    }

    /// How names are called in the list; the search goes by this too.
    private static final class NameText extends StringConverter<EventNames.Name> {
        @Override
        public String toString(EventNames.@Nullable Name name) {
            return name == null ? "" : Words.of("matrix.name", name.text(), name.count());
        }

        @Override
        public EventNames.@Nullable Name fromString(String text) {
            return null;
        }
    }
}
