package glassbox.ui.control;

import java.util.stream.IntStream;

import javafx.beans.property.IntegerProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.geometry.VPos;
import javafx.scene.AccessibleRole;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.text.TextAlignment;

import glassbox.ui.theme.Palette;

/**
 * The ten digits in a row, of which one is chosen or none. The digit's own key chooses it while the row has the focus, as do
 * the arrow keys; Delete and a second click on it take the choice back.
 */
public final class DigitChoice extends PaintedView {
    /** That no digit is chosen. */
    public static final int NONE = -1;

    private static final int DIGITS = 10;
    private static final double HEIGHT = 44;
    private static final double WIDEST = 40;
    private static final double CORNER = 9;

    private final IntegerProperty chosen = new SimpleIntegerProperty(this, "chosen", NONE);
    private final String name;
    private int hovered = NONE;

    /** A row without a choice; {@code name} is what is chosen, as in {@code What it is}. */
    public DigitChoice(String name) {
        this.name = name;
        getStyleClass().add("digit-choice");
        setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        setAccessibleHelp("Says which digit the drawing is: its key, the arrow keys or a click; Delete takes it back");
        setFocusTraversable(true);
        setMinSize(DIGITS * 24, HEIGHT);
        setPrefSize(DIGITS * (WIDEST + 5) - 5, HEIGHT);
        setMaxHeight(HEIGHT);
        chosen.subscribe(this::told);
        disabledProperty().subscribe(this::requestPaint);
        focusVisibleProperty().subscribe(now -> requestPaint());
        addEventHandler(KeyEvent.KEY_TYPED, this::typed);
        addEventHandler(KeyEvent.KEY_PRESSED, this::pressed);
        addEventHandler(MouseEvent.MOUSE_PRESSED, this::clicked);
        addEventHandler(MouseEvent.MOUSE_MOVED, event -> hover(digitAt(event.getX())));
        addEventHandler(MouseEvent.MOUSE_EXITED, event -> hover(NONE));
    }

    /** The digit that is chosen, 0 to 9, or {@link #NONE}. */
    public IntegerProperty chosenProperty() {
        return chosen;
    }

    private void told(Number now) {
        int digit = now.intValue();
        setAccessibleText(name + ": " + (digit == NONE ? "not said" : Integer.toString(digit)) + ", of 0 to 9");
        requestPaint();
    }

    private void hover(int digit) {
        if (digit != hovered) {
            hovered = digit;
            requestPaint();
        }
    }

    private void clicked(MouseEvent event) {
        requestFocus();
        int digit = digitAt(event.getX());
        if (digit != NONE) {
            chosen.set(digit == chosen.get() ? NONE : digit);
        }
        event.consume();
    }

    private void typed(KeyEvent event) {
        String key = event.getCharacter();
        boolean shortcut = event.isControlDown() || event.isAltDown() || event.isMetaDown();
        if (!shortcut && key.length() == 1 && key.charAt(0) >= '0' && key.charAt(0) <= '9') {
            chosen.set(key.charAt(0) - '0');
            event.consume();
        }
    }

    private void pressed(KeyEvent event) {
        int at = chosen.get();
        switch (event.getCode()) {
            case LEFT -> chosen.set(at == NONE ? DIGITS - 1 : Math.max(0, at - 1));
            case RIGHT -> chosen.set(Math.min(DIGITS - 1, at + 1));
            case DELETE, BACK_SPACE -> chosen.set(NONE);
            default -> {
                return;
            }
        }
        event.consume();
    }

    private double pitch() {
        return Math.min(WIDEST + 5, (getWidth() + gap()) / DIGITS);
    }

    private double gap() {
        return getWidth() < 360 ? 3 : 5;
    }

    private int digitAt(double x) {
        return IntStream.range(0, DIGITS)
                .filter(digit -> x >= digit * pitch() && x < digit * pitch() + pitch() - gap())
                .findFirst()
                .orElse(NONE);
    }

    @Override
    protected void paint(GraphicsContext g, Palette palette, double width, double height) {
        double chip = Math.floor(pitch() - gap());
        double top = Math.floor((height - HEIGHT) / 2) + 2;
        double high = HEIGHT - 4;
        g.setGlobalAlpha(isDisabled() ? 0.4 : 1);
        g.setTextAlign(TextAlignment.CENTER);
        g.setTextBaseline(VPos.CENTER);
        for (int digit = 0; digit < DIGITS; digit++) {
            double left = Math.floor(digit * pitch());
            boolean on = digit == chosen.get();
            g.setFill(on ? palette.accentSoft() : digit == hovered ? palette.line() : palette.sunken());
            g.fillRoundRect(left, top, chip, high, 2 * CORNER, 2 * CORNER);
            if (on) {
                g.setStroke(palette.accent());
                g.setLineWidth(2);
                g.strokeRoundRect(left + 1, top + 1, chip - 2, high - 2, 2 * CORNER - 2, 2 * CORNER - 2);
            }
            g.setFont(CanvasText.mono(17));
            g.setFill(on ? palette.accentInk() : palette.ink());
            g.fillText(Integer.toString(digit), left + chip / 2, top + high / 2);
        }
        g.setGlobalAlpha(1);
        if (isFocusVisible()) {
            g.setStroke(palette.accent());
            g.setLineWidth(2);
            g.strokeRoundRect(1, top - 1, DIGITS * pitch() - gap() - 2, high + 2, 2 * CORNER, 2 * CORNER);
        }
    }
}
