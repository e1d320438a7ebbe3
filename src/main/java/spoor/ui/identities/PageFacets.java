package spoor.ui.identities;

import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Bounds;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;

import spoor.engine.Answer;
import spoor.event.Field;
import spoor.ui.facets.FacetGroup;
import spoor.ui.facets.FacetSource;
import spoor.ui.kit.Words;
import spoor.ui.kit.Workbench;

import java.time.ZoneId;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/// What an identity did, from where and with what, in three columns.
final class PageFacets {
    private final FacetGroup group;
    private final TouchedList touched;
    private final Map<Field, ReadOnlyStringWrapper> notes = new EnumMap<>(Field.class);

    /// @param reveal brings a part of the scene into sight
    PageFacets(Workbench workbench, PageModel model, Consumer<Bounds> reveal) {
        ObservableValue<Optional<IdentityPage>> page = model.pageProperty();
        ObservableValue<@Nullable Answer> answers =
                page.map(shown -> shown.map(IdentityPage::answer).orElse(null));
        ObservableValue<Map<Field, Set<String>>> marks =
                page.map(shown -> shown.map(p -> p.firstSeen().newValues()).orElse(Map.of()));
        this.group =
                new FacetGroup(workbench, new FacetSource("identity-", answers, marks), reveal);
        this.touched = new TouchedList(model);
    }

    Region build() {
        HBox columns =
                new HBox(
                        20,
                        column(
                                facet(Field.EVENT_NAME, Words.of("identities.events")),
                                facet(Field.ERROR_CODE, Words.of("identities.errors"))),
                        column(
                                facet(Field.SOURCE_ADDRESS, Words.of("identities.from")),
                                facet(Field.ACCESS_KEY, Words.of("identities.credentials")),
                                facet(Field.REGION, Words.of("identities.regions"))),
                        column(
                                touched.build(),
                                facet(Field.USER_AGENT, Words.of("identities.agents")),
                                facet(Field.ACCOUNT, Words.of("identities.inAccounts"))));
        columns.getStyleClass().add("identity-columns");
        return columns;
    }

    void setInSight(boolean isSeen) {
        group.setInSight(isSeen);
    }

    void reset() {
        group.reset();
    }

    void focus() {
        group.focus();
    }

    void focusSearch() {
        group.focusSearch();
    }

    /// The first facet names the moment, the others only say how many are new since then.
    void show(IdentityPage page, ZoneId zone) {
        FirstSeen seen = page.firstSeen();
        notes.forEach((field, note) -> {
            int count = seen.count(field);
            String moment = seen.moment().map(PageSentence.times(page, zone)::moment).orElse("");
            boolean isFirst = field == IdentityPage.FIELDS.getFirst();
            if (moment.isEmpty() || (count == 0 && !isFirst)) {
                note.set("");
            } else {
                note.set(
                        isFirst
                                ? Words.of("identities.newSince", moment, count)
                                : Words.of("identities.new", count));
            }
        });
    }

    private Region facet(Field field, String title) {
        ReadOnlyStringWrapper note = new ReadOnlyStringWrapper("");
        notes.put(field, note);
        return group.add(field, title, note);
    }

    private static VBox column(Region... parts) {
        VBox column = new VBox(6);
        column.getChildren().setAll(List.of(parts));
        column.setMinWidth(120);
        column.setPrefWidth(200);
        HBox.setHgrow(column, Priority.ALWAYS);
        return column;
    }
}
