package spoor.ui.facets;

import javafx.scene.input.KeyEvent;

/// What the keys do in a section: the arrows go through all sections, Enter and Delete mark a
/// value, typing narrows.
final class FacetKeys {
    /// A printable key that excludes, and so does not begin to narrow.
    private static final String MINUS = "-";

    private final FacetSection section;
    private final FacetModel model;
    private final FacetRows rows;
    private final FacetTravel travel;

    FacetKeys(FacetSection section, FacetTravel travel) {
        this.section = section;
        this.model = section.model();
        this.rows = section.rows();
        this.travel = travel;
    }

    void install() {
        section.header().setOnKeyPressed(event -> consume(event, pressOnHeader(event)));
        section.header().setOnKeyTyped(event -> consume(event, type(event)));
        rows.setOnKeyPressed(event -> consume(event, pressOnRows(event)));
        rows.setOnKeyTyped(event -> consume(event, type(event)));
        section.find()
                .addEventFilter(KeyEvent.KEY_PRESSED, event -> consume(event, pressInFind(event)));
    }

    private boolean pressOnHeader(KeyEvent event) {
        switch (event.getCode()) {
            case UP, KP_UP -> travel.before(section);
            case DOWN, KP_DOWN -> down();
            case ENTER, SPACE -> model.fold();
            case ESCAPE -> {
                return section.endFind();
            }
            default -> {
                return false;
            }
        }
        return true;
    }

    private boolean pressOnRows(KeyEvent event) {
        FacetValue value = rows.currentValue();
        if (value == null || event.isControlDown() || event.isMetaDown()) {
            return false;
        }
        switch (event.getCode()) {
            case UP, KP_UP -> up();
            case DOWN, KP_DOWN -> {
                if (rows.move(1)) {
                    travel.reveal(section);
                } else {
                    travel.after(section);
                }
            }
            case ENTER -> enter(value, event.isShiftDown());
            case SPACE -> model.toggle(value);
            case DELETE, MINUS, SUBTRACT -> model.toggleExcluded(value);
            case ESCAPE -> {
                return section.endFind();
            }
            default -> {
                return false;
            }
        }
        return true;
    }

    private boolean pressInFind(KeyEvent event) {
        switch (event.getCode()) {
            case ESCAPE -> {
                boolean wasOpen = section.endFind();
                if (wasOpen && section.hasRows()) {
                    rows.requestFocus();
                }
                return wasOpen;
            }
            case ENTER -> {
                FacetValue value = rows.currentValue();
                if (value != null) {
                    enter(value, event.isShiftDown());
                }
            }
            case DOWN, KP_DOWN -> down();
            default -> {
                return false;
            }
        }
        return true;
    }

    private void enter(FacetValue value, boolean isOnly) {
        if (isOnly) {
            model.only(value);
        } else {
            model.toggle(value);
        }
    }

    private void up() {
        if (rows.move(-1)) {
            travel.reveal(section);
        } else {
            section.header().requestFocus();
        }
    }

    private void down() {
        if (section.hasRows()) {
            rows.requestFocus();
            rows.moveToFirst();
            travel.reveal(section);
        } else {
            travel.after(section);
        }
    }

    private boolean type(KeyEvent event) {
        String typed = event.getCharacter();
        boolean isPrintable =
                !typed.isBlank()
                        && !typed.equals(MINUS)
                        && !Character.isISOControl(typed.charAt(0));
        if (!isPrintable || event.isControlDown() || event.isMetaDown() || event.isAltDown()) {
            return false;
        }
        section.beginFind(typed);
        return true;
    }

    private static void consume(KeyEvent event, boolean isDone) {
        if (isDone) {
            event.consume();
        }
    }
}
