package glassbox.ui.control;

import java.util.List;

import glassbox.raster.Numbers;
import glassbox.raster.Raster;

/**
 * A digit and what is read in it.
 *
 * @param picture the digit's channels, 0 to 255: three are red, green and blue, one is grey
 * @param label what it is
 * @param read what is read in it, or {@link #UNREAD}
 * @param sureness the probability given to {@code read}, 0 to 1
 */
public record DigitCard(List<Raster> picture, String label, String read, float sureness) {
    /** Copies the channels. */
    public DigitCard {
        picture = List.copyOf(picture);
    }

    /** What stands for the reading of a digit that nothing has read yet. */
    public static final String UNREAD = "";

    /** Whether something was read. */
    public boolean isRead() {
        return !read.equals(UNREAD);
    }

    /** Whether something was read, and it is not what the digit is. */
    public boolean isWrong() {
        return isRead() && !read.equals(label);
    }

    /** The card in one sentence: {@code A 2, read as 5, 76.0% sure.} */
    public String sentence() {
        String what = label.length() == 1 ? "A " + label : "“" + label + "”";
        return isRead()
                ? what + ", read as " + (read.length() == 1 ? read : "“" + read + "”") + ", "
                        + Numbers.percent(sureness) + " sure."
                : what + ", not read yet.";
    }
}
