package glassbox.asset;

/**
 * The key of one shipped file: what kind of thing it is and its name among its kind. Having a key does not mean that the
 * file is there; {@link Assets} finds out.
 *
 * @param kind what the file is
 * @param name the path below the kind's folder, with forward slashes
 */
public record Asset(Kind kind, String name) {
    /** What is shipped, and the folder under {@code assets} it lives in. */
    public enum Kind {
        DATASET("datasets"),
        IMAGE("images"),
        LESSON("lessons"),
        MODEL("models"),
        SEEDS("seeds");

        private final String folder;

        Kind(String folder) {
            this.folder = folder;
        }
    }

    /** Where the file is among the module's resources. */
    public String path() {
        return "assets/" + kind.folder + "/" + name;
    }

    @Override
    public String toString() {
        return path();
    }
}
