package spoor.ui.facets;

import javafx.scene.layout.Region;

import spoor.event.Field;
import spoor.ui.kit.Theme;
import spoor.ui.kit.Words;
import spoor.ui.kit.Workbench;

import java.util.List;

/// The facets of the matching events, one section a field.
public final class FacetsPane {
    private static final double WIDTH = 252;
    private static final double LEAST_WIDTH = 160;

    private final List<FacetSection> sections;
    private final FacetScroll root;

    public FacetsPane(Workbench workbench) {
        FacetMenu menu = new FacetMenu();
        this.sections =
                Field.FACETS.stream()
                        .map(field -> new FacetSection(new FacetModel(workbench, field), menu))
                        .toList();
        this.root = new FacetScroll(sections);
    }

    public Region build() {
        root.setId("facets");
        root.getStyleClass().add("facets");
        root.getStylesheets().add(Theme.sheet("facets.css"));
        root.setPrefWidth(WIDTH);
        root.setMinWidth(LEAST_WIDTH);
        root.setAccessibleText(Words.of("facets.accessible.pane"));
        FacetTravel travel = new SectionTravel(sections, root::reveal);
        sections.forEach(section -> new FacetKeys(section, travel).install());
        return root;
    }
}
