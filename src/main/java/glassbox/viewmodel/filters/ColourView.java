package glassbox.viewmodel.filters;

/** Which channels of a colour picture are looked at. */
public enum ColourView {
    /** All three, and the sum of what their filters make. */
    ALL("Colours", "", -1),
    /** Red alone. */
    RED("R", "the red of ", 0),
    /** Green alone. */
    GREEN("G", "the green of ", 1),
    /** Blue alone. */
    BLUE("B", "the blue of ", 2);

    /** How many channels a colour picture has. */
    static final int CHANNELS = 3;

    private final String title;
    private final String naming;
    private final int channel;

    ColourView(String title, String naming, int channel) {
        this.title = title;
        this.naming = naming;
        this.channel = channel;
    }

    /** The word on its button. */
    public String title() {
        return title;
    }

    /** The channel that is looked at alone, from 0; −1 for all. */
    int channel() {
        return channel;
    }

    /** What stands before the picture's name: {@code the red of}, with a space after it. */
    String naming() {
        return naming;
    }
}
