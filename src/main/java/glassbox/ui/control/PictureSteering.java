package glassbox.ui.control;

import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;

import org.jspecify.annotations.Nullable;

/** The mouse and the keys over a {@link PictureView}, turned into what the lens should do. */
final class PictureSteering {
    private static final int LEAP = 10;

    private final PictureView view;
    private @Nullable LensSteering steering;

    PictureSteering(PictureView view) {
        this.view = view;
    }

    void setSteering(@Nullable LensSteering wanted) {
        steering = wanted;
    }

    /** Listens to the view, for as long as it lives. */
    void listen() {
        view.addEventHandler(MouseEvent.MOUSE_MOVED, this::pointed);
        view.addEventHandler(MouseEvent.MOUSE_DRAGGED, this::pointed);
        view.addEventHandler(MouseEvent.MOUSE_EXITED, this::left);
        view.addEventHandler(MouseEvent.MOUSE_CLICKED, this::clicked);
        view.addEventHandler(KeyEvent.KEY_PRESSED, this::pressed);
    }

    private void pointed(MouseEvent event) {
        CellIndex pixel = view.pixelAt(event.getX(), event.getY());
        if (steering != null && pixel != null) {
            steering.peek(pixel);
        }
    }

    private void left(MouseEvent event) {
        if (steering != null) {
            steering.leave();
        }
    }

    private void clicked(MouseEvent event) {
        CellIndex pixel = view.pixelAt(event.getX(), event.getY());
        view.requestFocus();
        if (steering != null && pixel != null && event.getButton() == MouseButton.PRIMARY) {
            steering.pin(pixel);
        }
    }

    private void pressed(KeyEvent event) {
        LensSteering to = steering;
        if (to == null || event.isShortcutDown() || event.isAltDown()) {
            return;
        }
        int far = event.isShiftDown() ? LEAP : 1;
        switch (event.getCode()) {
            case UP -> to.move(-far, 0);
            case DOWN -> to.move(far, 0);
            case LEFT -> to.move(0, -far);
            case RIGHT -> to.move(0, far);
            case ENTER -> to.pin(null);
            default -> {
                return;
            }
        }
        event.consume();
    }
}
