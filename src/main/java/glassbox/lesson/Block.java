package glassbox.lesson;

import java.util.List;

/** A piece of a step's text, in the order of reading. */
public sealed interface Block {
    /** A sentence or several. */
    record Paragraph(List<Inline> words) implements Block {
        public Paragraph {
            words = List.copyOf(words);
        }
    }

    /** A list with a dot before each entry. */
    record Bullets(List<List<Inline>> entries) implements Block {
        public Bullets {
            entries = entries.stream().map(List::copyOf).toList();
        }
    }

    /** A formula on a line of its own, as it was written: {@code w ← w − η · ∂L/∂w}. */
    record Formula(String source) implements Block {}
}
