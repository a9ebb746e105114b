package glassbox.viewmodel.train;

import glassbox.raster.Raster;

/**
 * A test digit and what the network reads in it now.
 *
 * @param picture 0 black to 255 white
 * @param label what it is
 * @param read what is read, or empty before anything was
 * @param sureness the probability given to {@code read}
 */
public record DigitReading(Raster picture, String label, String read, float sureness) {
    /** Whether it was read, and rightly. */
    public boolean isRight() {
        return read.equals(label);
    }

    /** Whether it was read, and wrongly. */
    public boolean isWrong() {
        return !read.isEmpty() && !isRight();
    }
}
