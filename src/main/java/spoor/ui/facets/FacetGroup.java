package spoor.ui.facets;

import javafx.beans.value.ObservableValue;
import javafx.geometry.BoundingBox;
import javafx.geometry.Bounds;
import javafx.scene.layout.Region;

import spoor.event.Field;
import spoor.ui.kit.Workbench;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/// Facets for another pane: with counts of its own, laid out as it likes. A click on a value does
/// to the lens what it does everywhere.
public final class FacetGroup {
    private final Workbench workbench;
    private final FacetSource source;
    private final FacetMenu menu = new FacetMenu();
    private final List<FacetSection> sections = new ArrayList<>();
    private final FacetTravel travel;

    /// @param reveal brings a part of the scene into sight
    public FacetGroup(Workbench workbench, FacetSource source, Consumer<Bounds> reveal) {
        this.workbench = workbench;
        this.source = source;
        this.travel =
                new SectionTravel(
                        sections,
                        (section, top, bottom) ->
                                reveal.accept(
                                        section.localToScene(
                                                new BoundingBox(
                                                        0,
                                                        top,
                                                        section.getWidth(),
                                                        bottom - top))));
    }

    /// One more facet; the keys come to it after those before.
    ///
    /// @param note stands in its head
    public Region add(Field field, String title, ObservableValue<String> note) {
        FacetSection section =
                new FacetSection(new FacetModel(workbench, field, source), menu, title, false);
        section.note(note);
        new FacetKeys(section, travel).install();
        sections.add(section);
        return section;
    }

    /// Tells all of them whether somebody sees them.
    public void setInSight(boolean isSeen) {
        sections.forEach(section -> section.model().setInSight(isSeen));
    }

    /// Lists the few most frequent values of each again.
    public void reset() {
        for (FacetSection section : sections) {
            section.endFind();
            section.model().show(FacetModel.Length.FEW);
        }
    }

    /// Moves the keyboard to the first value, or to the first head where there is none.
    public void focus() {
        if (!sections.isEmpty()) {
            FacetSection first = sections.getFirst();
            if (first.hasRows()) {
                first.rows().requestFocus();
                first.rows().moveToFirst();
            } else {
                first.header().requestFocus();
            }
        }
    }

    /// Opens the field that narrows the first facet.
    public void focusSearch() {
        if (!sections.isEmpty()) {
            sections.getFirst().beginFind("");
        }
    }
}
