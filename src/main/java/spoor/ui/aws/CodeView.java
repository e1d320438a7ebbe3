package spoor.ui.aws;

import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.PasswordField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import spoor.ui.kit.Theme;
import spoor.ui.kit.Words;

import java.util.Optional;

/// Asks for the code of an MFA device; out of sight while none is wanted.
public final class CodeView {
    private static final double CODE = 120;

    private final CodeQuestion question;
    private final Label device = new Label();
    private final PasswordField code = new PasswordField();
    private final VBox box = new VBox(6);

    public CodeView(CodeQuestion question) {
        this.question = question;
    }

    public Region build() {
        device.setWrapText(true);
        device.setMinHeight(Region.USE_PREF_SIZE);
        code.setId("aws-code");
        code.setPrefWidth(CODE);
        code.setOnAction(_ -> question.answer(code.getText()));
        Button go = new Button(Words.of("aws.code.go"));
        go.setId("aws-code-go");
        go.setOnAction(_ -> question.answer(code.getText()));
        Button leave = new Button(Words.of("aws.code.leave"));
        leave.setId("aws-code-leave");
        leave.setOnAction(_ -> question.giveUp());
        HBox line = new HBox(8, code, go, leave);
        line.setAlignment(Pos.CENTER_LEFT);
        box.getChildren().setAll(device, line);
        box.setId("aws-code-question");
        box.getStyleClass().add("aws-code");
        box.getStylesheets().setAll(Theme.sheet("aws.css"));
        // The question outlives the cards that it is asked on.
        question.askedProperty()
                .when(box.sceneProperty().map(_ -> true).orElse(false))
                .subscribe(this::show);
        return box;
    }

    private void show(Optional<CodeQuestion.Asked> asked) {
        box.setVisible(asked.isPresent());
        box.setManaged(asked.isPresent());
        code.clear();
        asked.ifPresent(q -> {
            device.setText(Words.of("aws.code.question", q.serial()));
            code.requestFocus();
        });
    }
}
