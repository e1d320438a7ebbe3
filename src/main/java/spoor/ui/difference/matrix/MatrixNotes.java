package spoor.ui.difference.matrix;

import javafx.collections.FXCollections;
import javafx.css.PseudoClass;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import spoor.analysis.difference.Matrix;
import spoor.analysis.difference.Matrix.Constant;
import spoor.ui.kit.Clip;
import spoor.ui.kit.Presence;
import spoor.ui.kit.Words;

import java.util.ArrayList;
import java.util.List;

/// What is not in the table: parameters that are the same everywhere in one line that opens, and as
/// chips what the table is held to and does without.
final class MatrixNotes {
    private static final PseudoClass FOLDED = PseudoClass.getPseudoClass("folded");
    private static final double LINE_HEIGHT = 20;
    private static final int MOST_LINES = 8;
    private static final int LONGEST_VALUE = 32;
    private static final int MOST_NAMED = 4;

    private final MatrixModel model;
    private final Runnable leave;
    private final Region sign = new Region();
    private final Hyperlink line = new Hyperlink();
    private final ListView<String> list = new ListView<>();
    private final FlowPane chips = new FlowPane();
    private boolean isOpen;

    /// @param leave moves the keyboard to the table
    MatrixNotes(MatrixModel model, Runnable leave) {
        this.model = model;
        this.leave = leave;
    }

    Region build() {
        sign.getStyleClass().add("matrix-fold");
        line.setId("matrix-same");
        line.getStyleClass().addAll("matrix-same");
        line.setGraphic(sign);
        line.setMaxWidth(Double.MAX_VALUE);
        line.setMinWidth(0);
        line.setOnAction(_ -> open(!isOpen));
        list.setId("matrix-constants");
        list.getStyleClass().addAll("matrix-constants");
        list.setFixedCellSize(LINE_HEIGHT);
        list.addEventFilter(KeyEvent.KEY_PRESSED, this::press);
        chips.setId("matrix-chips");
        chips.getStyleClass().add("matrix-chips");
        open(false);
        model.viewProperty().subscribe(view -> view.ifPresent(this::show));
        return new VBox(line, list, chips);
    }

    private void open(boolean isWanted) {
        isOpen = isWanted;
        line.setVisited(false);
        sign.pseudoClassStateChanged(FOLDED, !isOpen);
        Presence.set(list, isOpen);
    }

    private void press(KeyEvent key) {
        if (key.getCode() == KeyCode.ESCAPE) {
            open(false);
            leave.run();
        } else if (key.isShortcutDown() && key.getCode() == KeyCode.C) {
            Clip.copy(String.join("\n", list.getSelectionModel().getSelectedItems()));
        } else {
            return;
        }
        key.consume();
    }

    private void show(MatrixView view) {
        Matrix matrix = view.found().matrix();
        List<String> lines = lines(matrix);
        line.setText(said(matrix));
        Presence.set(line, !lines.isEmpty());
        list.setItems(FXCollections.observableList(lines));
        double height = Math.min(MOST_LINES, lines.size()) * LINE_HEIGHT + 2;
        list.setMinHeight(height);
        list.setPrefHeight(height);
        list.setMaxHeight(height);
        Presence.set(list, isOpen && !lines.isEmpty());
        chips(view);
    }

    /// `2 parameters are the same everywhere: bucketName logs, acl private`
    private static String said(Matrix matrix) {
        List<Constant> all = matrix.constants();
        if (all.isEmpty()) {
            return Words.of("matrix.same.none");
        }
        List<String> named =
                all.stream()
                        .limit(MOST_NAMED)
                        .map(one -> {
                            String value = CellWords.text(one.value());
                            return Words.of(
                                    "matrix.same.one",
                                    one.path(),
                                    value.length() > LONGEST_VALUE
                                            ? value.substring(0, LONGEST_VALUE) + "…"
                                            : value);
                        })
                        .toList();
        String joined = String.join(", ", named);
        return Words.of(
                all.size() > MOST_NAMED ? "matrix.same.more" : "matrix.same", all.size(), joined);
    }

    private static List<String> lines(Matrix matrix) {
        List<String> lines = new ArrayList<>();
        for (Constant one : matrix.constants()) {
            String value = CellWords.text(one.value());
            lines.add(
                    one.unknown() == 0
                            ? Words.of("matrix.same.line", one.path(), value)
                            : Words.of("matrix.same.unknown", one.path(), value, one.unknown()));
        }
        matrix.untold().forEach(path -> lines.add(Words.of("matrix.untold", path)));
        matrix.hidden().forEach(path -> lines.add(Words.of("matrix.noise", path)));
        if (matrix.columnsLeftOut() > 0) {
            lines.add(Words.of("matrix.more", matrix.columnsLeftOut()));
        }
        return lines;
    }

    private void chips(MatrixView view) {
        chips.getChildren().clear();
        for (MatrixQuery.Condition one : view.query().conditions()) {
            String value = CellWords.cut(CellWords.brief(one.cell()));
            String text =
                    one.isExcluded()
                            ? Words.of("matrix.chip.not", one.path(), value)
                            : Words.of("matrix.chip", one.path(), value);
            chip(text, one.isExcluded() ? "matrix-chip-not" : "matrix-chip", () -> model.drop(one));
        }
        view.leftOut().stream()
                .sorted()
                .forEach(path ->
                        chip(
                                Words.of("matrix.chip.leftOut", path),
                                "matrix-chip-out",
                                () -> model.toggle(path)));
        Presence.set(chips, !chips.getChildren().isEmpty());
    }

    /// Taking it away is all one can do with a chip.
    private void chip(String text, String style, Runnable away) {
        Hyperlink chip = new Hyperlink(text);
        chip.getStyleClass().addAll("matrix-chip", style);
        chip.setMaxWidth(360);
        chip.setOnAction(_ -> {
            away.run();
            leave.run();
        });
        chips.getChildren().add(chip);
    }
}
