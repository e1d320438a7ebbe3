package spoor.ui.inspector;

import javafx.geometry.Pos;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import spoor.ui.kit.Presence;
import spoor.ui.kit.Words;

/// The record byte by byte, as text.
final class BytesView {
    /// Longer records are shown in part first: one line of text this long takes a while to lay out.
    static final int LONGEST = 200_000;

    /// How much of a longer record is shown.
    static final int PART = 20_000;

    private final Label size = new Label();
    private final CheckBox wrap = new CheckBox(Words.of("inspector.bytes.wrap"));
    private final Label strange = new Label();
    private final Label part = new Label();
    private final Hyperlink all = new Hyperlink(Words.of("inspector.bytes.all"));
    private final HBox rest = new HBox(part, all);
    private final Area area = new Area();
    private RecordText shown = new RecordText("", 0, -1);

    Region build() {
        size.getStyleClass().add("muted");
        strange.setId("inspector-strange");
        strange.getStyleClass().addAll("muted", "strange");
        strange.setWrapText(true);
        strange.setMinHeight(Region.USE_PREF_SIZE);
        part.getStyleClass().add("muted");
        wrap.setSelected(true);
        wrap.setId("inspector-wrap");
        area.setId("inspector-text");
        area.getStyleClass().addAll("mono", "bytes-text");
        area.setEditable(false);
        area.wrapTextProperty().bind(wrap.selectedProperty());
        all.setId("inspector-show-all");
        all.setOnAction(_ -> showFirst(shown.text().length()));
        rest.getStyleClass().add("bytes-rest");
        HBox head = new HBox(size, spacer(), wrap);
        head.getStyleClass().add("bytes-head");
        head.setAlignment(Pos.CENTER_LEFT);
        VBox view = new VBox(head, strange, area, rest);
        view.setId("inspector-bytes");
        view.getStyleClass().add("bytes");
        VBox.setVgrow(area, Priority.ALWAYS);
        return view;
    }

    /// @param bytes how many bytes the record has
    void show(RecordText text, int bytes) {
        boolean isLong = text.text().length() > LONGEST;
        size.setText(Words.of("inspector.bytes.size", bytes));
        boolean isStrange = text.strangeBytes() > 0;
        strange.setText(
                isStrange
                        ? Words.of(
                                "inspector.bytes.strange", text.strangeBytes(), text.firstStrange())
                        : "");
        Presence.set(strange, isStrange);
        shown = text;
        showFirst(isLong ? PART : text.text().length());
    }

    void focus() {
        area.requestFocus();
    }

    private void showFirst(int characters) {
        String text = shown.text();
        boolean isPart = characters < text.length();
        part.setText(isPart ? Words.of("inspector.bytes.part", characters, text.length()) : "");
        Presence.set(rest, isPart);
        area.show(isPart ? text.substring(0, characters) : text);
    }

    private static Region spacer() {
        Region spacer = new Region();
        HBox.setHgrow(spacer, Priority.ALWAYS);
        return spacer;
    }

    /// Shows signs for what one cannot see, and copies what was there.
    private static final class Area extends TextArea {
        private String original = "";

        void show(String text) {
            original = text;
            setText(RecordText.visible(text, false));
            setScrollTop(0);
        }

        @Override
        public void copy() {
            int from = getSelection().getStart();
            int to = Math.min(getSelection().getEnd(), original.length());
            if (from < to) {
                ValueMenu.copy(original.substring(from, to));
            }
        }
    }
}
