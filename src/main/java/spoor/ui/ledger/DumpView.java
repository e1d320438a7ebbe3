package spoor.ui.ledger;

import javafx.collections.FXCollections;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.SelectionMode;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.scene.text.Font;
import javafx.scene.text.Text;

import org.controlsfx.control.SegmentedButton;

import spoor.casefile.LedgerReject;
import spoor.ui.kit.Clip;
import spoor.ui.kit.Icons;
import spoor.ui.kit.Presence;
import spoor.ui.kit.Words;

import java.util.List;
import java.util.stream.Collectors;

/// The bytes around a reject, as text or in hex beside the text, the reject marked.
final class DumpView {
    /// Head and a dozen lines.
    static final double WANTED = 260;

    private static final double ROW_HEIGHT = 18;

    /// Room for the offset, the scroll bar and what lies between.
    private static final double GUTTER = 120;

    /// In hex a byte takes three characters, and one more as text.
    private static final int HEX_CHARACTERS = 4;

    private static final int LEAST_WIDTH = 8;
    private static final int MOST_HEX = 32;
    private static final int MOST_TEXT = 192;

    private final LedgerModel model;
    private final Label title = new Label();
    private final Label missing = new Label();
    private final ToggleButton text = new ToggleButton(Words.of("ledger.bytes.text"));
    private final ToggleButton hex = new ToggleButton(Words.of("ledger.bytes.hex"));
    private final Button close = Icons.button("close", Words.of("ledger.bytes.close"));
    private final ListView<DumpLine> list = new ListView<>();
    private final VBox root = new VBox();
    private final double characterWidth = characterWidth();
    private boolean isHex;
    private int width;

    DumpView(LedgerModel model) {
        this.model = model;
    }

    Region build() {
        title.setId("ledger-bytes-title");
        title.getStyleClass().add("muted");
        missing.setId("ledger-bytes-missing");
        missing.getStyleClass().add("muted");
        missing.setWrapText(true);
        text.setId("ledger-bytes-text");
        hex.setId("ledger-bytes-hex");
        close.setId("ledger-bytes-close");
        list.setId("ledger-bytes");
        list.getStyleClass().add("dump");
        list.setFixedCellSize(ROW_HEIGHT);
        list.getSelectionModel().setSelectionMode(SelectionMode.MULTIPLE);
        list.setCellFactory(_ -> new DumpCell(() -> isHex));
        VBox.setVgrow(list, Priority.ALWAYS);
        SegmentedButton forms = new SegmentedButton(text, hex);
        forms.setMinWidth(Region.USE_PREF_SIZE);
        HBox.setHgrow(title, Priority.ALWAYS);
        title.setMaxWidth(Double.MAX_VALUE);
        HBox head = new HBox(8, title, forms, close);
        head.setAlignment(Pos.CENTER_LEFT);
        head.getStyleClass().add("dump-head");
        root.getChildren().setAll(head, missing, list);
        root.getStyleClass().add("dump-pane");
        bind();
        return root;
    }

    private void bind() {
        text.setOnAction(_ -> showAs(false));
        hex.setOnAction(_ -> showAs(true));
        close.setOnAction(_ -> model.rejects().closeBytes());
        list.widthProperty().subscribe(this::fit);
        list.addEventFilter(KeyEvent.KEY_PRESSED, this::press);
        model.rejects().bytesProperty().subscribe(this::show);
        showAs(false);
    }

    private void show(RejectsModel.Bytes bytes) {
        boolean isOpen = bytes instanceof RejectsModel.Bytes.Open;
        boolean isClosed = bytes instanceof RejectsModel.Bytes.Closed;
        root.setVisible(!isClosed);
        root.setManaged(!isClosed);
        Presence.set(list, isOpen);
        Presence.set(missing, !isOpen);
        switch (bytes) {
            case RejectsModel.Bytes.Closed _ -> list.setItems(FXCollections.emptyObservableList());
            case RejectsModel.Bytes.Missing(LedgerReject reject, String sentence) -> {
                title.setText(title(reject));
                missing.setText(sentence);
            }
            case RejectsModel.Bytes.Open(Surroundings around) -> {
                String cut = around.isCut() ? Words.of("ledger.bytes.cut", Surroundings.MOST) : "";
                title.setText((title(around.reject()) + " " + cut).strip());
                fill(around);
            }
        }
    }

    private static String title(LedgerReject reject) {
        return Words.of(
                "ledger.bytes.title",
                reject.offset(),
                reject.offset() + Math.max(0, reject.length() - 1));
    }

    private void showAs(boolean inHex) {
        isHex = inHex;
        text.setSelected(!inHex);
        hex.setSelected(inHex);
        width = 0;
        fit();
    }

    /// As many bytes a line as there is room for, a multiple of eight.
    private void fit() {
        int characters = (int) ((list.getWidth() - GUTTER) / characterWidth);
        int bytes = isHex ? characters / HEX_CHARACTERS : characters;
        int fitting = Math.clamp(bytes - bytes % 8, LEAST_WIDTH, isHex ? MOST_HEX : MOST_TEXT);
        if (fitting != width) {
            width = fitting;
            if (model.rejects().bytesProperty().get() instanceof RejectsModel.Bytes.Open open) {
                fill(open.around());
            }
        }
    }

    private void fill(Surroundings around) {
        if (width > 0) {
            List<DumpLine> lines = DumpLine.of(around, width);
            list.setItems(FXCollections.observableList(lines));
            list.refresh();
            list.scrollTo(Math.max(0, around.markFrom() / width - 2));
        }
    }

    private void press(KeyEvent key) {
        if (key.getCode() == KeyCode.ESCAPE) {
            model.rejects().closeBytes();
            key.consume();
        } else if (FilesKeys.COPY.match(key)) {
            Clip.copy(
                    list.getSelectionModel().getSelectedItems().stream()
                            .map(line -> String.join("", isHex ? line.hex() : line.text()))
                            .collect(Collectors.joining("\n")));
            key.consume();
        }
    }

    /// Of the font that base.css gives to `.mono`.
    private static double characterWidth() {
        Text sample = new Text("0".repeat(64));
        sample.setFont(Font.font("monospace", 11.5));
        return sample.getLayoutBounds().getWidth() / 64;
    }
}
