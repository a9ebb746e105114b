package glassbox.viewmodel.network;

/** What the maps and numbers on the stage stand for. */
public enum Showing {
    /** What each layer makes of the picture. */
    ACTIVATIONS("Activations"),
    /** What each unit looks through. */
    WEIGHTS("Weights"),
    /** How much the loss of the picture grows with each number: its share of the blame. */
    GRADIENTS("Gradients");

    private final String word;

    Showing(String word) {
        this.word = word;
    }

    /** Its word on a button. */
    public String word() {
        return word;
    }
}
