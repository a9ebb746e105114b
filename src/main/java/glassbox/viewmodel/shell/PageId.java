package glassbox.viewmodel.shell;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The pages of the window, in the order of the rail and of the keys 1 to 6. */
public enum PageId {
    LEARN(
            "1",
            "Learn",
            "Lessons in small steps, from a grid of numbers to a network that reads. Every picture is computed."),
    FILTERS(
            "2",
            "Filters",
            "Slide a filter over a picture. Every output pixel shows the products and the sum it comes from."),
    NETWORK("3", "Network", "See what each layer of a network makes of a picture, and where every number comes from."),
    TRAIN("4", "Train", "Watch a network learn to read digits, one image at a time or as fast as this computer can."),
    DRAW("5", "Draw", "Draw a digit and see what the network reads, and how sure it is."),
    INSPECT("6", "Inspect", "Test a network on thousands of images, and look at every one that it reads wrong.");

    private final String digit;
    private final String title;
    private final String purpose;

    PageId(String digit, String title, String purpose) {
        this.digit = digit;
        this.title = title;
        this.purpose = purpose;
    }

    /** The page whose {@link #key} this is, or nothing. */
    public static Optional<PageId> of(String key) {
        return Arrays.stream(values()).filter(page -> page.key().equals(key)).findFirst();
    }

    /** The page that the key with this digit shows, or nothing. */
    public static Optional<PageId> ofDigit(String digit) {
        return Arrays.stream(values()).filter(page -> page.digit.equals(digit)).findFirst();
    }

    /** What is typed to show the page. */
    public String digit() {
        return digit;
    }

    /** The word in the rail and the title above the page. */
    public String title() {
        return title;
    }

    /** What the page is for, for the help sheet. */
    public String purpose() {
        return purpose;
    }

    /** The page's name in files and settings: {@code filters}. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}
