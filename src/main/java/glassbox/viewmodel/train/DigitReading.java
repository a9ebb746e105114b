package glassbox.viewmodel.train;

import java.util.List;

import glassbox.raster.Raster;

/**
 * A test digit and what the network reads in it now.
 *
 * @param picture its channels, 0 to 255: three are red, green and blue, one is grey
 * @param label what it is
 * @param read what is read, or empty before anything was
 * @param sureness the probability given to {@code read}
 */
public record DigitReading(List<Raster> picture, String label, String read, float sureness) {
    /** Copies the channels. */
    public DigitReading {
        picture = List.copyOf(picture);
    }

    /** Whether it was read, and rightly. */
    public boolean isRight() {
        return read.equals(label);
    }

    /** Whether it was read, and wrongly. */
    public boolean isWrong() {
        return !read.isEmpty() && !isRight();
    }
}
