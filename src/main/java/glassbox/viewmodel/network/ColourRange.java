package glassbox.viewmodel.network;

/** What shares one colour scale. */
public enum ColourRange {
    /** Each map has its own: every one shows all it can. */
    MAP("Map"),
    /** The maps of a layer share one, so that they compare. */
    LAYER("Layer"),
    /** All layers share one. */
    NETWORK("Network");

    private final String word;

    ColourRange(String word) {
        this.word = word;
    }

    /** Its word on a button. */
    public String word() {
        return word;
    }
}
