package glassbox.viewmodel.filters;

/** The pictures a filter can be slid over. */
public enum PictureChoice {
    /** The drawn house, 96 × 96. */
    HOUSE("House"),
    /** A digit of MNIST's test images, 28 × 28. */
    DIGIT("Digit"),
    /** The first article's example, 4 × 4. */
    FOUR_BY_FOUR("4 × 4"),
    /** Three lamps, red, green and blue, whose light overlaps, 48 × 48. */
    COLOURS("Colours"),
    /** A picture of the user's own. */
    FILE("Open…");

    private final String title;

    PictureChoice(String title) {
        this.title = title;
    }

    /** The word on its button. */
    public String title() {
        return title;
    }
}
