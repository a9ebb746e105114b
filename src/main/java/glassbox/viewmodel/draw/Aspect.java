package glassbox.viewmodel.draw;

/** What is looked at of the drawing, besides what is read. */
public enum Aspect {
    /** What the layers make of it. */
    INSIDE("Inside", "What each filter finds: orange where it answers strongly, blue where it finds the opposite."),
    /** How it becomes the picture that the network reads. */
    STEPS("Step by step", "How the strokes become the picture that the network reads. Each step can be switched off."),
    /** What it would take to read another digit. */
    TAKES("What it takes", "The smallest change, found by gradient, with which another digit is read."),
    /** Which training digits it is like. */
    ALIKE(
            "Most alike",
            "The training digits that the network finds most like the drawing, and how much: the cosine of both, in percent.");

    private final String word;
    private final String sentence;

    Aspect(String word, String sentence) {
        this.word = word;
        this.sentence = sentence;
    }

    /** It in a word or two. */
    public String word() {
        return word;
    }

    /** What it shows, in a sentence. */
    public String sentence() {
        return sentence;
    }
}
