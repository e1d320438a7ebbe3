package spoor.ui;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.OverrunStyle;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;

import spoor.ui.kit.Words;

import java.util.List;

/// Lists what was not read, with file, place and reason.
final class RemarksCard {
    private final List<CaseRemarks.Remark> remarks;
    private final Runnable close;

    RemarksCard(List<CaseRemarks.Remark> remarks, Runnable close) {
        this.remarks = remarks;
        this.close = close;
    }

    Region build() {
        Button done = new Button(Words.of("card.close"));
        done.setCancelButton(true);
        done.setOnAction(_ -> close.run());
        return Cards.card("remarks-card", Words.of("remarks.title"), content(), done);
    }

    private Node content() {
        if (remarks.isEmpty()) {
            Label none = new Label(Words.of("remarks.none"));
            none.getStyleClass().add("muted");
            return none;
        }
        ListView<CaseRemarks.Remark> list = new ListView<>();
        list.setId("remarks");
        list.getItems().setAll(remarks);
        list.setFixedCellSize(40);
        list.setCellFactory(_ -> new RemarkCell());
        return list;
    }

    /// The file above, what and why below.
    private static final class RemarkCell extends ListCell<CaseRemarks.Remark> {
        private final Label place = new Label();
        private final Label text = new Label();
        private final VBox lines = new VBox(text, place);

        RemarkCell() {
            place.getStyleClass().addAll("mono", "muted");
            place.setTextOverrun(OverrunStyle.CENTER_ELLIPSIS);
            lines.setMinWidth(0);
            lines.setPrefWidth(1);
        }

        @Override
        protected void updateItem(CaseRemarks.@Nullable Remark remark, boolean isEmpty) {
            super.updateItem(remark, isEmpty);
            if (remark == null || isEmpty) {
                setGraphic(null);
                setTooltip(null);
            } else {
                place.setText(remark.place());
                text.setText(remark.text());
                setTooltip(new Tooltip(remark.place()));
                setGraphic(lines);
            }
        }
    }
}
