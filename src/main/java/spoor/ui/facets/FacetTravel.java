package spoor.ui.facets;

/// Where the keys go when they leave a section.
interface FacetTravel {
    void before(FacetSection section);

    void after(FacetSection section);

    /// Brings the section's current line into sight.
    void reveal(FacetSection section);
}
