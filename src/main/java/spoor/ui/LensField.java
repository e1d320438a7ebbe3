package spoor.ui;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.ScrollPane.ScrollBarPolicy;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

import spoor.ui.kit.Icons;
import spoor.ui.kit.Words;

import java.util.List;

/// The line that says what one looks at: a chip for each condition, and room to type more.
final class LensField {
    /// So much is left for typing however many chips there are.
    private static final double TYPING_WIDTH = 220;

    private final LensFieldModel model;
    private final LensDrop drop;
    private final Runnable leave;
    private final HBox chips = new HBox(6);
    private final ScrollPane chipScroll = new ScrollPane(chips);
    private final TextField text = new TextField();
    private final Button clear = Icons.button("close", Words.of("lens.clear"));
    private final HBox root = new HBox(6, chipScroll, text, clear);

    /// @param leave moves the keyboard to where one works on
    LensField(LensFieldModel model, LensDrop drop, Runnable leave) {
        this.model = model;
        this.drop = drop;
        this.leave = leave;
    }

    Region build() {
        layout();
        bind();
        return root;
    }

    void focus() {
        text.requestFocus();
        text.selectAll();
    }

    private void layout() {
        root.setId("lens-field");
        root.getStyleClass().add("lens-field");
        root.setAlignment(Pos.CENTER_LEFT);
        text.setId("lens-text");
        text.setPromptText(Words.of("lens.prompt"));
        text.setAccessibleText(Words.of("lens.accessible"));
        text.setMinWidth(80);
        HBox.setHgrow(text, Priority.ALWAYS);
        chips.setAlignment(Pos.CENTER_LEFT);
        chips.setFillHeight(false);
        chipScroll.setId("lens-chips");
        chipScroll.setHbarPolicy(ScrollBarPolicy.NEVER);
        chipScroll.setVbarPolicy(ScrollBarPolicy.NEVER);
        chipScroll.setFitToHeight(true);
        chipScroll.setFocusTraversable(false);
        chipScroll.setMinWidth(0);
        chipScroll
                .maxWidthProperty()
                .bind(root.widthProperty().map(w -> Math.max(0, w.doubleValue() - TYPING_WIDTH)));
        clear.setId("lens-clear");
        clear.setFocusTraversable(false);
    }

    private void bind() {
        model.chipsProperty().subscribe(this::showChips);
        chips.widthProperty().subscribe(() -> chipScroll.setHvalue(1));
        model.editedProperty()
                .subscribe(chip ->
                        text.setPromptText(
                                Words.of(chip.isPresent() ? "lens.editing" : "lens.prompt")));
        clear.setOnAction(_ -> {
            text.clear();
            model.leave();
            model.clear();
        });
        text.textProperty().subscribe((_, _) -> suggest());
        text.focusedProperty().subscribe(this::endSuggestionsUnlessFocused);
        text.addEventFilter(KeyEvent.KEY_PRESSED, this::key);
        drop.attach(root, this::accept);
    }

    private void showChips(List<LensChip> all) {
        chips.getChildren().setAll(all.stream().map(this::chip).toList());
        boolean hasAny = !all.isEmpty();
        chipScroll.setVisible(hasAny);
        chipScroll.setManaged(hasAny);
        clear.setVisible(hasAny);
        clear.setManaged(hasAny);
    }

    private Node chip(LensChip chip) {
        Label term = new Label((chip.isExcluded() ? "− " : "") + chip.term());
        term.getStyleClass().add("strong");
        term.setMinWidth(Region.USE_PREF_SIZE);
        Label values = new Label(chip.values());
        values.getStyleClass().add("chip-values");
        Button remove = Icons.button("close", Words.of("lens.remove"));
        remove.getStyleClass().add("chip-remove");
        remove.setFocusTraversable(false);
        remove.setOnAction(_ -> model.remove(chip));
        HBox node = new HBox(4, term, values, remove);
        node.setMinWidth(Region.USE_PREF_SIZE);
        node.setAlignment(Pos.CENTER_LEFT);
        node.getStyleClass().add("chip");
        if (chip.isExcluded()) {
            node.getStyleClass().add("chip-excluded");
        }
        Tooltip.install(node, new Tooltip(chip.text()));
        node.setOnMouseClicked(_ -> {
            text.setText(model.edit(chip));
            text.requestFocus();
            text.end();
            model.endSuggestions();
        });
        return node;
    }

    private void suggest() {
        if (text.getText().isBlank()) {
            model.endSuggestions();
        } else if (text.isFocused()) {
            model.typed(text.getText(), text.getText().length());
        }
    }

    private void endSuggestionsUnlessFocused(boolean isFocused) {
        if (!isFocused) {
            model.endSuggestions();
        }
    }

    private void key(KeyEvent event) {
        switch (event.getCode()) {
            case DOWN -> {
                if (drop.isOpen()) {
                    drop.move(1);
                } else {
                    model.typed(text.getText(), text.getCaretPosition());
                }
            }
            case UP -> drop.move(-1);
            case ENTER -> enter();
            case TAB -> {
                if (!drop.choose()) {
                    return;
                }
            }
            case ESCAPE -> escape();
            default -> {
                return;
            }
        }
        event.consume();
    }

    private void enter() {
        if (!drop.choose() && model.apply(text.getText())) {
            text.clear();
        }
    }

    private void escape() {
        boolean wasInMiddle =
                drop.isOpen()
                        || !text.getText().isEmpty()
                        || model.editedProperty().get().isPresent();
        boolean wasSuggesting = !model.suggestionsProperty().get().isEmpty();
        if (wasSuggesting) {
            model.endSuggestions();
        } else if (wasInMiddle) {
            text.clear();
            model.leave();
        } else {
            leave.run();
        }
    }

    private void accept(Suggestion suggestion) {
        String typed = text.getText();
        LensToken.at(typed, Math.min(text.getCaretPosition(), typed.length()))
                .ifPresent(token -> {
                    Suggestions.Typed next = Suggestions.accept(typed, token, suggestion);
                    text.setText(next.text());
                    text.positionCaret(next.caret());
                    if (suggestion.wantsValue()) {
                        model.typed(next.text(), next.caret());
                    } else {
                        model.endSuggestions();
                    }
                });
    }
}
