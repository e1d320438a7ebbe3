package spoor.ui.events;

import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.TableColumn;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import spoor.event.Field;
import spoor.lens.Sort;

/// The head of a column: its title, and an arrow where the rows are in its order. A click asks the lens for
/// another order; the table itself never sorts.
final class ColumnHead extends HBox {
    private static final PseudoClass DESCENDING = PseudoClass.getPseudoClass("descending");

    private final Field field;
    private final Label title = new Label();
    private final Region arrow = new Region();

    ColumnHead(EventsModel model, TableColumn<Integer, Integer> column, Field field) {
        this.field = field;
        setId("head-" + field.term());
        getStyleClass().add("column-head");
        setAlignment(Pos.CENTER_LEFT);
        title.getStyleClass().add("column-title");
        title.setMinWidth(0);
        title.setText(RowText.title(field));
        arrow.getStyleClass().add("sort-arrow");
        arrow.setVisible(false);
        getChildren().setAll(title, arrow);
        prefWidthProperty().bind(column.widthProperty().subtract(1));
        setOnMouseClicked(
                click -> {
                    boolean isClick =
                            click.getButton() == MouseButton.PRIMARY && click.isStillSincePress();
                    if (isClick && EventsModel.isSortable(field)) {
                        model.sortBy(field);
                    }
                });
    }

    void setTitle(String text) {
        title.setText(text);
    }

    void show(Sort sort) {
        arrow.setVisible(sort.field() == field);
        arrow.pseudoClassStateChanged(DESCENDING, sort.isDescending());
    }
}
