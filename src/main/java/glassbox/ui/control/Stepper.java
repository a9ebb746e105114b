package glassbox.ui.control;

import javafx.beans.property.IntegerProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Control;
import javafx.scene.control.Skin;

/**
 * A whole number between two buttons: − 1 +. It can be typed too; Up and Down count, Esc takes back what was typed, and
 * letters never enter. The value always lies within its limits. What {@link #setAccessibleHelp} says it is for, its field
 * says with its limits.
 */
public final class Stepper extends Control {
    private final int min;
    private final int max;
    private final IntegerProperty value = new SimpleIntegerProperty(this, "value") {
        @Override
        public void set(int wanted) {
            super.set(Math.clamp(wanted, min, max));
        }
    };

    /**
     * A stepper that stands at {@code value}.
     *
     * @param name what is counted, for screen readers: "Stride"
     * @throws IllegalArgumentException if {@code min} is above {@code max}
     */
    public Stepper(String name, int min, int max, int value) {
        if (min > max) {
            throw new IllegalArgumentException(
                    "The limits of a stepper are in order, but " + min + " is above " + max + ".");
        }
        this.min = min;
        this.max = max;
        getStyleClass().add("stepper");
        setAccessibleRole(AccessibleRole.PARENT);
        setAccessibleText(name);
        setFocusTraversable(false);
        setValue(value);
    }

    /** The smallest value. */
    public int min() {
        return min;
    }

    /** The largest value. */
    public int max() {
        return max;
    }

    /** The number; setting one outside the limits sets the nearer limit. */
    public IntegerProperty valueProperty() {
        return value;
    }

    /** The number. */
    public int getValue() {
        return value.get();
    }

    /** Sets the number, or the nearer limit. */
    public void setValue(int number) {
        value.set(number);
    }

    /** Counts up, or down when {@code by} is negative, as far as the limits allow. */
    public void step(int by) {
        setValue(Math.clamp((long) getValue() + by, min, max));
    }

    @Override
    public String getUserAgentStylesheet() {
        return ControlSheet.of("stepper");
    }

    @Override
    protected Skin<?> createDefaultSkin() {
        return new StepperSkin(this);
    }
}
