package glassbox.ui.control;

import javafx.css.PseudoClass;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.TouchEvent;

/**
 * Where the pen of a {@link DrawingPad} is and whether it touches the paper, be it moved by the mouse, a pen (which comes
 * as a mouse), a finger or the keyboard. Places are in the units of the drawing's box and never lie outside it.
 */
final class PadInput {
    static final PseudoClass PEN_DOWN = PseudoClass.getPseudoClass("pen-down");

    private static final int NO_FINGER = -1;
    private static final double SMALL_STEP = 0.25;

    private final DrawingPad pad;
    private final DrawingPad.Pen pen;
    private boolean down;
    private boolean byKeys;
    private int finger = NO_FINGER;
    private boolean fingersDraw;
    /** How far right and down the pen is, as shares of the box's sides. */
    private double right = 0.5;

    private double below = 0.5;

    PadInput(DrawingPad pad, DrawingPad.Pen pen) {
        this.pad = pad;
        this.pen = pen;
    }

    void listen() {
        pad.addEventHandler(MouseEvent.ANY, this::mouse);
        pad.addEventHandler(TouchEvent.ANY, this::touch);
        pad.addEventHandler(KeyEvent.KEY_PRESSED, this::key);
        pad.focusVisibleProperty().subscribe(this::keyboardComesOrGoes);
        pad.focusedProperty().subscribe(focused -> {
            if (!focused) {
                lift();
            }
        });
    }

    /** Where the pen is, in words. */
    String place() {
        return "pen " + (down ? "down" : "up") + " at row " + square(below) + ", column " + square(right);
    }

    /** Where fingers draw, each also comes as a mouse that is none; that echo is left alone. */
    private void mouse(MouseEvent event) {
        if (fingersDraw && event.isSynthesized()) {
            return;
        }
        boolean left = event.getButton() == MouseButton.PRIMARY;
        if (event.getEventType() == MouseEvent.MOUSE_PRESSED && left) {
            press(event.getX(), event.getY());
        } else if (event.getEventType() == MouseEvent.MOUSE_DRAGGED && left) {
            drag(event.getX(), event.getY());
        } else if (event.getEventType() == MouseEvent.MOUSE_RELEASED && left) {
            drag(event.getX(), event.getY());
            lift();
        } else if (event.getEventType() == MouseEvent.MOUSE_MOVED && !down) {
            moveTo(event.getX(), event.getY());
            showCursor();
        } else if (event.getEventType() == MouseEvent.MOUSE_EXITED && !down && !pad.isFocusVisible()) {
            pad.hideCursor();
        }
    }

    /** The first finger draws; the others rest. */
    private void touch(TouchEvent event) {
        fingersDraw = true;
        int id = event.getTouchPoint().getId();
        double atX = event.getTouchPoint().getX();
        double atY = event.getTouchPoint().getY();
        if (event.getEventType() == TouchEvent.TOUCH_PRESSED && finger == NO_FINGER) {
            finger = id;
            press(atX, atY);
        } else if (event.getEventType() == TouchEvent.TOUCH_MOVED && finger == id) {
            drag(atX, atY);
        } else if (event.getEventType() == TouchEvent.TOUCH_RELEASED && finger == id) {
            finger = NO_FINGER;
            lift();
            pad.hideCursor();
        }
        event.consume();
    }

    private void press(double atX, double atY) {
        pad.requestFocus();
        lift();
        moveTo(atX, atY);
        putDown(false);
    }

    private void drag(double atX, double atY) {
        if (down && !byKeys) {
            moveTo(atX, atY);
            pen.moved(x(), y());
            showCursor();
        }
    }

    private void key(KeyEvent event) {
        if (event.isShortcutDown() || event.isAltDown()) {
            return;
        }
        double step = (event.isShiftDown() ? SMALL_STEP : 1) / DrawingPad.SQUARES;
        switch (event.getCode()) {
            case LEFT -> step(-step, 0);
            case RIGHT -> step(step, 0);
            case UP -> step(0, -step);
            case DOWN -> step(0, step);
            case SPACE, ENTER -> {
                if (down) {
                    lift();
                } else {
                    putDown(true);
                }
            }
            case ESCAPE -> {
                if (!down) {
                    return;
                }
                lift();
            }
            default -> {
                return;
            }
        }
        showCursor();
        event.consume();
    }

    private void step(double toRight, double toBelow) {
        right = Math.clamp(right + toRight, 0, 1);
        below = Math.clamp(below + toBelow, 0, 1);
        if (down) {
            pen.moved(x(), y());
        }
    }

    private void putDown(boolean keys) {
        down = true;
        byKeys = keys;
        pen.down(x(), y());
        showCursor();
    }

    private void lift() {
        if (down) {
            down = false;
            pen.lifted();
            showCursor();
        }
    }

    private void keyboardComesOrGoes(boolean here) {
        if (here) {
            showCursor();
        } else if (!pad.isHover()) {
            pad.hideCursor();
        }
    }

    private void moveTo(double atX, double atY) {
        right = Math.clamp(atX / pad.scale() / pad.drawing().width(), 0, 1);
        below = Math.clamp(atY / pad.scale() / pad.drawing().height(), 0, 1);
    }

    private void showCursor() {
        pad.showCursor(x(), y(), down);
    }

    private double x() {
        return right * pad.drawing().width();
    }

    private double y() {
        return below * pad.drawing().height();
    }

    /** The square of the paper at this share of its side, counted from 0. */
    private static int square(double share) {
        return (int) Math.min(DrawingPad.SQUARES - 1, share * DrawingPad.SQUARES + 1e-6);
    }
}
