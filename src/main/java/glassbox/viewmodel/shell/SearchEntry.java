package glassbox.viewmodel.shell;

/**
 * Something that can be found.
 *
 * @param kind what it is
 * @param title what it is called
 * @param place where it is: a lesson's chapter, a control's page
 * @param words what it says of itself
 * @param opening goes there
 */
public record SearchEntry(Kind kind, String title, String place, String words, Runnable opening) {
    /** What can be found. */
    public enum Kind {
        LESSON("Lesson"),
        STEP("Step"),
        TERM("Term"),
        CONTROL("Control"),
        PAGE("Page");

        private final String title;

        Kind(String title) {
            this.title = title;
        }

        /** Its word on the screen. */
        public String title() {
            return title;
        }
    }
}
