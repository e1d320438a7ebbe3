package spoor.ui.difference.history;

import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import spoor.casefile.Requests;
import spoor.ui.kit.Presence;
import spoor.ui.kit.Words;

import java.util.Optional;

/// Every write to what an event is about, below its difference. Can be folded.
public final class HistoryView {
    private static final PseudoClass FOLDED = PseudoClass.getPseudoClass("folded");
    private static final PseudoClass FAILED = PseudoClass.getPseudoClass("failed");
    private static final PseudoClass WAITING = PseudoClass.getPseudoClass("waiting");
    private static final int LEAST_ROWS = 3;

    /// More are shown only where the difference leaves room.
    private static final int WANTED_ROWS = 6;

    private final HistoryModel model;
    private final HistoryTable table;
    private final Label title = new Label();
    private final Label remark = new Label();
    private final Label none = new Label();
    private final Region fold = new Region();
    private final HBox header = new HBox();
    private final VBox root = new VBox();
    private boolean isFolded;

    public HistoryView(HistoryModel model) {
        this.model = model;
        this.table = new HistoryTable(model);
    }

    public Region build() {
        layout();
        bind();
        return root;
    }

    /// Moves the keyboard to the table, which opens if it is folded.
    public void focus() {
        if (isFolded) {
            fold();
        }
        if (table.isVisible()) {
            table.focus();
        } else {
            header.requestFocus();
        }
    }

    private void layout() {
        title.setId("history-title");
        title.getStyleClass().add("pane-title");
        title.setMinWidth(0);
        remark.setId("history-remark");
        remark.getStyleClass().addAll("muted", "small");
        fold.getStyleClass().add("history-fold");
        none.setId("history-none");
        none.getStyleClass().add("muted");
        none.setWrapText(true);
        none.setMinHeight(Region.USE_PREF_SIZE);
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        header.setId("history-header");
        header.getStyleClass().add("history-header");
        header.setAlignment(Pos.CENTER_LEFT);
        header.setFocusTraversable(true);
        header.getChildren().setAll(fold, title, space, remark);
        header.setMinHeight(Region.USE_PREF_SIZE);
        VBox.setVgrow(table, Priority.ALWAYS);
        root.setId("history");
        root.getStyleClass().add("history");
        root.getChildren().setAll(header, none, table);
    }

    private void bind() {
        header.setOnMouseClicked(_ -> fold());
        header.setOnKeyPressed(this::pressed);
        model.foundProperty().subscribe(this::show);
        model.workingProperty().subscribe(this::show);
        model.problemProperty().subscribe(this::show);
        model.zoneProperty().subscribe(this::show);
        show();
    }

    private void pressed(KeyEvent key) {
        if (key.getCode() == KeyCode.ENTER || key.getCode() == KeyCode.SPACE) {
            fold();
            key.consume();
        }
    }

    private void fold() {
        isFolded = !isFolded;
        fold.pseudoClassStateChanged(FOLDED, isFolded);
        show();
    }

    private void show() {
        Optional<History> found = model.foundProperty().get();
        boolean isWorking = model.workingProperty().get();
        // Without an event there is nothing to say of any history.
        boolean isSilent = found.isEmpty() && !isWorking && model.problemProperty().get().isEmpty();
        Presence.set(root, !isSilent);
        String thing = found.map(History::thing).orElse("");
        title.setText(
                thing.isEmpty()
                        ? Words.of("history.title.unknown")
                        : Words.of("history.title", thing));
        found.ifPresentOrElse(table::show, table::showNone);
        int lines = table.getItems().size();
        String reason = lines > 0 ? "" : reason(found, isWorking);
        root.pseudoClassStateChanged(WAITING, isWorking);
        remark.setText(remark(found, isWorking, lines));
        none.setText(reason);
        none.pseudoClassStateChanged(FAILED, !model.problemProperty().get().isEmpty());
        Presence.set(none, !isFolded && !reason.isEmpty());
        Presence.set(table, !isFolded && lines > 0);
        double head = HistoryTable.HEAD_HEIGHT + 1;
        double all = head + lines * HistoryTable.ROW_HEIGHT;
        table.setPrefHeight(Math.min(all, head + WANTED_ROWS * HistoryTable.ROW_HEIGHT));
        table.setMaxHeight(all);
        table.setMinHeight(Math.min(all, head + LEAST_ROWS * HistoryTable.ROW_HEIGHT));
    }

    private static String remark(Optional<History> found, boolean isWorking, int lines) {
        if (isWorking) {
            return Words.of("history.working");
        }
        if (lines == 0) {
            return "";
        }
        return found.filter(History::isCutShort).isPresent()
                ? Words.of("history.cut", Requests.MOST_READ)
                : Words.of("history.every", lines);
    }

    private String reason(Optional<History> found, boolean isWorking) {
        String problem = model.problemProperty().get();
        if (!problem.isEmpty()) {
            return Words.of("history.failed", problem);
        }
        if (isWorking || found.isEmpty()) {
            return "";
        }
        return found.get().thing().isEmpty()
                ? Words.of("history.no-target")
                : Words.of("history.none", found.get().thing());
    }
}
