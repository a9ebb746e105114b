package glassbox.lesson;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * One stop of a lesson: a few words, then one thing to see or do.
 *
 * @param text what is said; more than {@link #MOST_WORDS} words are a mistake, but are shown
 * @param widget what is shown; it sets the widget's whole state, so that a step looks the same however one came to it
 * @param question what is to be foretold before going on, or null
 * @param code the source beside the picture, or null
 * @param place where the step begins
 */
public record Step(
        List<Block> text,
        WidgetCall widget,
        @Nullable Question question,
        @Nullable CodeExcerpt code,
        SourcePlace place) {
    /** The most words a step may say. */
    public static final int MOST_WORDS = 60;

    public Step {
        text = List.copyOf(text);
    }
}
