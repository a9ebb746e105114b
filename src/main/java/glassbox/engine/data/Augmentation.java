package glassbox.engine.data;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/**
 * How training pictures are changed a little, differently each time they are used, so that a network cannot learn them by
 * heart. Each number is the most a picture is changed by; 0 leaves that change out. Immutable; {@link Augmenter} does it.
 *
 * <p>Shift, rotation, scale, slant and thickness are drawn evenly between their bounds, of the stretch its exponent. The bends
 * follow P. Simard, D. Steinkraus, J. Platt, "Best Practices for Convolutional Neural Networks Applied to Visual Document Analysis", 2003: every pixel is
 * moved by a random field that was made smooth; their α = 34 and σ = 4 are a displacement of 1.4 and a smoothing of 4 here.
 *
 * @param shift pixels to each side, also between pixels; 0 to 1000
 * @param rotation degrees to each side around the picture's centre; 0 to 180
 * @param scale the share that a picture becomes larger or smaller by, around its centre; 0 to 0.9
 * @param displacement how far the bends move a pixel in each direction: the standard deviation, in pixels; 0 to 100
 * @param smoothing over how many pixels the bends are smooth: the σ of the smoothing; 1 to 1000, or 0 without bends
 * @param hand what differs from writer to writer
 */
public record Augmentation(
        double shift, double rotation, double scale, double displacement, double smoothing, Hand hand) {
    /** Pictures as they are. */
    public static final Augmentation NONE = new Augmentation(0, 0, 0, 0, 0);

    /**
     * How one writer's hand differs from another's.
     *
     * @param slant pixels that a line leans to either side per row of its height; 0 to 2
     * @param stretch the share that a picture becomes wider, and as much lower, or narrower and higher; 0 to 0.9
     * @param thickness how much thicker or thinner lines become: the share that each pixel comes nearer to the brightest, or
     *     the darkest, of its four neighbours; 0 to 1, which is a pixel on each side
     */
    public record Hand(double slant, double stretch, double thickness) {
        /** The writer's own. */
        public static final Hand NONE = new Hand(0, 0, 0);

        /**
         * Checks the ranges.
         *
         * @throws IllegalArgumentException with a sentence naming what was expected and found
         */
        public Hand {
            require(slant, 0, 2, "The slant of training pictures, in pixels per row,");
            require(stretch, 0, 0.9, "The share that training pictures are stretched by");
            require(thickness, 0, 1, "The share that lines become thicker or thinner by");
        }

        private boolean isNone() {
            return slant == 0 && stretch == 0 && thickness == 0;
        }

        private void describe(List<String> changes) {
            if (slant > 0) {
                changes.add("slanted by up to " + plain(100 * slant) + " %");
            }
            if (stretch > 0) {
                changes.add("stretched by up to " + plain(100 * stretch) + " %");
            }
            if (thickness > 0) {
                changes.add("drawn up to " + plain(thickness) + " pixels thicker or thinner on each side");
            }
        }
    }

    /** Changes that leave the hand as it is. */
    public Augmentation(double shift, double rotation, double scale, double displacement, double smoothing) {
        this(shift, rotation, scale, displacement, smoothing, Hand.NONE);
    }

    /**
     * Checks the ranges.
     *
     * @throws IllegalArgumentException with a sentence naming what was expected and found
     */
    public Augmentation {
        require(shift, 0, 1000, "The shift of training pictures, in pixels,");
        require(rotation, 0, 180, "The rotation of training pictures, in degrees,");
        require(scale, 0, 0.9, "The share that training pictures are scaled by");
        require(displacement, 0, 100, "The displacement by bends, in pixels,");
        require(smoothing, displacement > 0 ? 1 : 0, 1000, "The smoothing of bends, in pixels,");
    }

    private static void require(double value, double least, double most, String what) {
        if (!(value >= least && value <= most)) {
            throw new IllegalArgumentException(
                    what + " is from " + plain(least) + " to " + plain(most) + ", but is " + value + ".");
        }
    }

    /** Whether pictures stay as they are. */
    public boolean isNone() {
        return shift == 0 && rotation == 0 && scale == 0 && displacement == 0 && hand.isNone();
    }

    /** What is done, as a sentence. */
    public String description() {
        if (isNone()) {
            return "Training pictures are taken as they are.";
        }
        List<String> changes = new ArrayList<>();
        if (shift > 0) {
            changes.add("shifted by up to " + plain(shift) + " pixels");
        }
        if (rotation > 0) {
            changes.add("turned by up to " + plain(rotation) + "°");
        }
        if (scale > 0) {
            changes.add("scaled by up to " + plain(100 * scale) + " %");
        }
        hand.describe(changes);
        if (displacement > 0) {
            changes.add("bent by about " + plain(displacement) + " pixels, smoothly over " + plain(smoothing));
        }
        String last = changes.removeLast();
        String list = changes.isEmpty() ? last : String.join(", ", changes) + " and " + last;
        return "Training pictures are " + list + ", each time anew.";
    }

    private static String plain(double value) {
        return BigDecimal.valueOf(Math.round(value * 1e6), 6)
                .stripTrailingZeros()
                .toPlainString();
    }
}
