package glassbox.ui.theme;

/** The style classes of {@code assets/styles/glassbox.css} that code puts on nodes. */
public final class Styles {
    /** The one white sheet of a page that carries its main picture. */
    public static final String STAGE = "stage";

    /** The name of a panel: 17, semi-bold. */
    public static final String HEADING = "heading";

    /** The small name above a group of controls: 13, medium. */
    public static final String OVERLINE = "overline";

    /** Quiet words beside or below something: 13, in the third ink. */
    public static final String HINT = "hint";

    /** The face of every number. */
    public static final String NUMBER = "number";

    /** Medium weight, of words or numbers. */
    public static final String MEDIUM = "medium";

    /** Semi-bold weight, of words. */
    public static final String SEMI_BOLD = "semi-bold";

    /** Bold weight, of numbers. */
    public static final String BOLD = "bold";

    /** The face of a formula; its letters also wear {@link #LETTER}. */
    public static final String FORMULA = "formula";

    /** An italic letter of a formula. */
    public static final String LETTER = "letter";

    /** The second ink. */
    public static final String INK_2 = "ink-2";

    /** The third ink. */
    public static final String INK_3 = "ink-3";

    /** What was read wrongly, in berry. */
    public static final String WRONG = "wrong";

    /** The dashed line around what was read wrongly. */
    public static final String WRONG_OUTLINE = "wrong-outline";

    /** The one button of a page that is pressed most. */
    public static final String ACCENT = "accent";

    /** A button without paper of its own. */
    public static final String FLAT = "flat";

    /** A button that shows an icon alone. */
    public static final String BUTTON_ICON = "button-icon";

    /** A button 44 high. */
    public static final String TALL = "tall";

    /** A button 52 high, for whatever is pressed while standing. */
    public static final String TOWERING = "towering";

    private Styles() {}

    /** The style class of a type size; the scale has 13, 14, 15, 17, 21, 28, 32, 40 and 64. */
    public static String size(int pixels) {
        return "f" + pixels;
    }
}
