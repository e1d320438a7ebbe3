package spoor.ui.facets;

import javafx.scene.Node;

import java.util.List;

/// The keys go through the sections in their order, one after the other.
final class SectionTravel implements FacetTravel {
    private final List<FacetSection> sections;
    private final Revealer revealer;

    /// Brings `[top, bottom)` of a section into sight.
    @FunctionalInterface
    interface Revealer {
        void reveal(FacetSection section, double top, double bottom);
    }

    SectionTravel(List<FacetSection> sections, Revealer revealer) {
        this.sections = sections;
        this.revealer = revealer;
    }

    @Override
    public void before(FacetSection section) {
        int place = sections.indexOf(section);
        if (place == 0) {
            return;
        }
        FacetSection other = sections.get(place - 1);
        if (other.hasRows()) {
            other.rows().requestFocus();
            other.rows().moveToLast();
            reveal(other);
        } else {
            focusHeader(other);
        }
    }

    @Override
    public void after(FacetSection section) {
        int place = sections.indexOf(section);
        if (place + 1 < sections.size()) {
            focusHeader(sections.get(place + 1));
        }
    }

    @Override
    public void reveal(FacetSection section) {
        FacetRows rows = section.rows();
        double top =
                rows.localToScene(0, rows.currentY()).getY() - section.localToScene(0, 0).getY();
        revealer.reveal(section, top, top + FacetRow.HEIGHT);
    }

    private void focusHeader(FacetSection section) {
        Node header = section.header();
        header.requestFocus();
        revealer.reveal(section, 0, header.getLayoutBounds().getHeight());
    }
}
