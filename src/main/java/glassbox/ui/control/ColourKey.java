package glassbox.ui.control;

import java.util.Objects;

import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Control;
import javafx.scene.control.Skin;

/**
 * What a colour scale's ends mean: a bar with words or numbers at both sides. "below 0 ... above 0" stands in the caption
 * bar, "−653 ... +653" below a picture.
 */
public final class ColourKey extends Control {
    /** The scales of Glassbox. */
    public enum Scale {
        /** Below zero blue, above zero orange. */
        SIGNED,
        /** Pixels from black to white. */
        PIXELS
    }

    private final Scale scale;
    private final boolean zero;
    private final StringProperty low = new SimpleStringProperty(this, "low", "");
    private final StringProperty high = new SimpleStringProperty(this, "high", "");

    private ColourKey(Scale scale, String low, String high, boolean zero) {
        this.scale = Objects.requireNonNull(scale);
        this.zero = zero;
        getStyleClass().add("colour-key");
        setAccessibleRole(AccessibleRole.TEXT);
        setFocusTraversable(false);
        this.low.subscribe(this::describe);
        this.high.subscribe(this::describe);
        setLow(low);
        setHigh(high);
    }

    /** The key of signed values in words: below 0, above 0. */
    public static ColourKey signed() {
        return new ColourKey(Scale.SIGNED, "below 0", "above 0", false);
    }

    /** The key of pixels: from 0 to 255. */
    public static ColourKey pixels() {
        return new ColourKey(Scale.PIXELS, "pixel 0", "255", false);
    }

    /** The key of one of the scales with the words this application uses for it. */
    public static ColourKey of(Scale scale) {
        return scale == Scale.SIGNED ? signed() : pixels();
    }

    /** A key with ends of its own, such as the limits of one picture; "≤ −565" where numbers beyond have the end's colour. */
    public static ColourKey between(Scale scale, String low, String high) {
        return new ColourKey(scale, low, high, false);
    }

    /** The key of signed values whose 0 stands in the middle, between the ends. */
    public static ColourKey aboutZero() {
        return new ColourKey(Scale.SIGNED, "", "", true);
    }

    /** Whether 0 stands in the middle. */
    boolean hasZero() {
        return zero;
    }

    /** The scale that is shown. */
    public Scale scale() {
        return scale;
    }

    /** What stands at the lower end. */
    public StringProperty lowProperty() {
        return low;
    }

    /** What stands at the lower end. */
    public String getLow() {
        return low.get();
    }

    /** Sets what stands at the lower end. */
    public void setLow(String text) {
        low.set(text);
    }

    /** What stands at the upper end. */
    public StringProperty highProperty() {
        return high;
    }

    /** What stands at the upper end. */
    public String getHigh() {
        return high.get();
    }

    /** Sets what stands at the upper end. */
    public void setHigh(String text) {
        high.set(text);
    }

    @Override
    public String getUserAgentStylesheet() {
        return ControlSheet.of("colour-key");
    }

    @Override
    protected Skin<?> createDefaultSkin() {
        return new ColourKeySkin(this);
    }

    private void describe() {
        setAccessibleText(
                scale == Scale.SIGNED
                        ? "Colours: " + getLow() + " is blue, " + getHigh() + " is orange"
                        : "Colours: " + getLow() + " is black, " + getHigh() + " is white");
    }
}
