package glassbox.viewmodel.draw;

import glassbox.raster.DigitCentring;
import glassbox.raster.Numbers;
import glassbox.raster.Raster;

/**
 * A digit that lies below the paper, to be traced with the pen. It is not part of the drawing, and nothing reads it.
 *
 * @param picture 28 × 28 pixels, light on black, 0 to 255, as a network's test digits are
 * @param digit what it is, 0 to 9
 * @param name what it is called: {@code test digit 1,247}
 */
public record Tracing(Raster picture, int digit, String name) {
    /** Requires a picture of the pad's size, and a digit. */
    public Tracing {
        if (picture.rows() != DigitCentring.SIDE || picture.columns() != DigitCentring.SIDE) {
            throw new IllegalArgumentException("A picture of " + picture.rows() + " × " + picture.columns()
                    + " pixels does not fit below the pad's 28 × 28 squares.");
        }
        if (digit < 0 || digit > 9) {
            throw new IllegalArgumentException(digit + " is no digit to be traced; expected 0 to 9.");
        }
    }

    /** A test digit by its number. */
    public static Tracing ofTestDigit(Raster picture, int digit, int number) {
        return new Tracing(picture, digit, "test digit " + Numbers.count(number));
    }

    /** What is to be done: {@code Trace test digit 1,247}. */
    public String words() {
        return "Trace " + name;
    }
}
