package spoor.ui;

import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.input.DragEvent;
import javafx.scene.input.TransferMode;

import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;

/// Lets files be dropped on the window from elsewhere.
final class DropTarget {
    private static final PseudoClass DROPPING = PseudoClass.getPseudoClass("dropping");

    private DropTarget() {}

    /// @param frame shows by a pseudo-class that it would take what hangs over `target`
    static void of(Node target, Node frame, Consumer<List<Path>> dropped) {
        target.setOnDragOver(event -> {
            if (isForeignFiles(event)) {
                event.acceptTransferModes(TransferMode.COPY);
                frame.pseudoClassStateChanged(DROPPING, true);
                event.consume();
            }
        });
        target.setOnDragExited(_ -> frame.pseudoClassStateChanged(DROPPING, false));
        target.setOnDragDropped(event -> {
            if (isForeignFiles(event)) {
                List<Path> files =
                        event.getDragboard().getFiles().stream().map(File::toPath).toList();
                event.setDropCompleted(true);
                event.consume();
                dropped.accept(files);
            }
        });
    }

    private static boolean isForeignFiles(DragEvent event) {
        return event.getGestureSource() == null && event.getDragboard().hasFiles();
    }
}
