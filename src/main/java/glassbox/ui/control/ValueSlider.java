package glassbox.ui.control;

import java.util.Objects;
import java.util.function.DoubleFunction;

import javafx.beans.property.DoubleProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Control;
import javafx.scene.control.Skin;

/**
 * A slider with its name before and its value behind it: Learning rate —o— 0.005. On a logarithmic scale equal ways are
 * equal factors. The value always lies within its limits.
 */
public final class ValueSlider extends Control {
    /** How the way along the slider grows with the value. */
    public enum Scale {
        /** Equal ways are equal differences. */
        LINEAR,
        /** Equal ways are equal factors. */
        LOGARITHMIC
    }

    private final String name;
    private final Scale scale;
    private final double min;
    private final double max;
    private final DoubleFunction<String> words;
    private final DoubleProperty value = new SimpleDoubleProperty(this, "value") {
        @Override
        public void set(double wanted) {
            super.set(Double.isNaN(wanted) ? min : Math.clamp(wanted, min, max));
        }
    };

    /**
     * A slider that stands at {@code min}.
     *
     * @param name what is set; empty shows no name and then {@code setAccessibleText} says it
     * @param words the value as it stands behind the slider, which is as wide as the longer of its limits
     * @throws IllegalArgumentException if the limits are not in order, or a logarithmic scale would begin at 0 or below
     */
    public ValueSlider(String name, Scale scale, double min, double max, DoubleFunction<String> words) {
        if (!(min < max) || (scale == Scale.LOGARITHMIC && min <= 0)) {
            throw new IllegalArgumentException("The limits " + min + " and " + max + " do not fit a "
                    + scale.name().toLowerCase(java.util.Locale.ROOT) + " slider.");
        }
        this.name = Objects.requireNonNull(name);
        this.scale = scale;
        this.min = min;
        this.max = max;
        this.words = Objects.requireNonNull(words);
        getStyleClass().add("value-slider");
        setAccessibleRole(AccessibleRole.PARENT);
        setAccessibleText(name);
        setFocusTraversable(false);
        setValue(min);
    }

    /** What is set. */
    public String name() {
        return name;
    }

    /** A value as it stands behind the slider. */
    public String wordsOf(double number) {
        return words.apply(number);
    }

    /** The value; setting one outside the limits sets the nearer limit. */
    public DoubleProperty valueProperty() {
        return value;
    }

    /** The value. */
    public double getValue() {
        return value.get();
    }

    /** Sets the value, or the nearer limit. */
    public void setValue(double number) {
        value.set(number);
    }

    /** The smallest value. */
    public double min() {
        return min;
    }

    /** The largest value. */
    public double max() {
        return max;
    }

    /** Where along the slider a value stands: 0 at the lower limit, 1 at the upper. */
    double wayOf(double number) {
        return scale == Scale.LINEAR ? (number - min) / (max - min) : Math.log(number / min) / Math.log(max / min);
    }

    /** The value that stands at a place along the slider, 0 to 1. */
    double valueAt(double way) {
        return scale == Scale.LINEAR ? min + way * (max - min) : min * Math.pow(max / min, way);
    }

    @Override
    public String getUserAgentStylesheet() {
        return ControlSheet.of("value-slider");
    }

    @Override
    protected Skin<?> createDefaultSkin() {
        return new ValueSliderSkin(this);
    }
}
