package spoor.ui.metering;

import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import javafx.scene.input.ContextMenuEvent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;

import spoor.analysis.metering.UsageRecord;
import spoor.ui.kit.Clip;
import spoor.ui.kit.Words;

import java.util.OptionalLong;

/// What mouse and keys do on the strip. A click looks at an hour and narrows the lens to it.
final class StripMouse {
    private final MeteringModel model;
    private final HourStrip strip;
    private final MenuItem open = new MenuItem(Words.of("metering.menu.open"));
    private final MenuItem narrow = new MenuItem(Words.of("metering.menu.narrow"));
    private final MenuItem copy = new MenuItem(Words.of("metering.menu.copy"));
    private final ContextMenu menu = new ContextMenu(open, narrow, copy);

    StripMouse(MeteringModel model, HourStrip strip) {
        this.model = model;
        this.strip = strip;
    }

    void install() {
        strip.setOnMouseClicked(this::click);
        strip.setOnMouseMoved(event -> strip.hover(strip.hourAt(event.getX())));
        strip.setOnMouseExited(_ -> strip.hover(OptionalLong.empty()));
        strip.setOnKeyPressed(this::press);
        strip.setOnContextMenuRequested(this::ask);
        strip.addEventHandler(MouseEvent.MOUSE_PRESSED, _ -> menu.hide());
        menu.setId("metering-strip-menu");
        open.setId("metering-strip-open");
        narrow.setId("metering-strip-narrow");
        copy.setId("metering-strip-copy");
        open.setOnAction(_ -> open());
        narrow.setOnAction(_ -> narrow());
        copy.setOnAction(_ -> copy());
    }

    private void click(MouseEvent event) {
        strip.requestFocus();
        if (event.getButton() == MouseButton.PRIMARY && event.isStillSincePress()) {
            strip.hourAt(event.getX())
                    .ifPresent(hour -> {
                        model.lookAt(hour);
                        narrow();
                    });
        }
    }

    private void ask(ContextMenuEvent event) {
        if (!event.isKeyboardTrigger()) {
            strip.hourAt(event.getX()).ifPresent(model::lookAt);
        }
        boolean isThere = model.hour().isPresent();
        open.setDisable(model.hour().filter(hour -> !hour.records().isEmpty()).isEmpty());
        narrow.setDisable(!isThere);
        copy.setDisable(!isThere);
        menu.show(strip, event.getScreenX(), event.getScreenY());
        event.consume();
    }

    private void press(KeyEvent event) {
        boolean isCopy = event.isShortcutDown() && event.getCode() == KeyCode.C;
        if (isCopy) {
            copy();
            event.consume();
        } else if (!event.isShortcutDown() && !event.isAltDown() && act(event.getCode())) {
            event.consume();
        }
    }

    private boolean act(KeyCode key) {
        switch (key) {
            case LEFT, KP_LEFT -> model.move(-1);
            case RIGHT, KP_RIGHT -> model.move(1);
            case HOME -> model.move(-Integer.MAX_VALUE / 2);
            case END -> model.move(Integer.MAX_VALUE / 2);
            case N -> model.goToGap(true);
            case P -> model.goToGap(false);
            case ENTER -> open();
            case SPACE -> narrow();
            case ESCAPE -> {
                return model.letGo();
            }
            default -> {
                return false;
            }
        }
        return true;
    }

    private void open() {
        model.cursorProperty().get().ifPresent(model::open);
    }

    private void narrow() {
        model.cursorProperty().get().ifPresent(hour -> model.narrow(hour, hour + UsageRecord.HOUR));
    }

    private void copy() {
        MeteringWords words = new MeteringWords(model.zoneProperty().get());
        model.hour().map(words::note).ifPresent(Clip::copy);
    }
}
