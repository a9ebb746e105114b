package glassbox.lesson;

import java.util.List;

import org.jspecify.annotations.Nullable;

/** A question that is answered before a step goes on. The answer plays {@link #reveal} and gives the {@link #reason}. */
public sealed interface Question {
    /** What is asked. */
    List<Inline> prompt();

    /** Why the right answer is right. */
    List<Inline> reason();

    /** What the widget shows once it is answered; null if it goes on showing what it shows. */
    @Nullable
    WidgetCall reveal();

    /**
     * One of several answers is right.
     *
     * @param options two to five answers, each with a key of its own: 1, 2, 3...
     * @param right the index of the right one
     * @param answer the right one once more, in which numbers have the names that the revealed widget calls them by
     */
    record Choice(
            List<Inline> prompt,
            List<String> options,
            int right,
            List<Inline> reason,
            @Nullable WidgetCall reveal,
            List<Inline> answer)
            implements Question {
        public Choice {
            prompt = List.copyOf(prompt);
            options = List.copyOf(options);
            reason = List.copyOf(reason);
            answer = List.copyOf(answer);
        }

        /** A question whose right answer names no number. */
        public Choice(
                List<Inline> prompt,
                List<String> options,
                int right,
                List<Inline> reason,
                @Nullable WidgetCall reveal) {
            this(prompt, options, right, reason, reveal, List.of(new Inline.Plain(options.get(right))));
        }
    }

    /**
     * A number is to be typed.
     *
     * @param expected the number as the lesson writes it; an answer that comes to the same once it is rounded to as many
     *     decimals is right
     * @param value what the revealed widget calls the number
     */
    record Numeric(
            List<Inline> prompt,
            String expected,
            String value,
            List<Inline> reason,
            @Nullable WidgetCall reveal) implements Question {
        public Numeric {
            prompt = List.copyOf(prompt);
            reason = List.copyOf(reason);
        }
    }
}
