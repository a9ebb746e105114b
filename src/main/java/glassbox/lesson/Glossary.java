package glassbox.lesson;

import java.util.List;
import java.util.Optional;

/**
 * What the terms of the lessons mean.
 *
 * @param entries in alphabetical order
 */
public record Glossary(List<Entry> entries) {
    public Glossary {
        entries = List.copyOf(entries);
    }

    /**
     * One term.
     *
     * @param term its name as the glossary writes it: {@code feature map}
     * @param meaning what it means, in a sentence or two
     * @param symbol how formulas write it, or empty
     */
    public record Entry(String term, List<Inline> meaning, String symbol) {
        public Entry {
            meaning = List.copyOf(meaning);
        }
    }

    /** The entry of a term, or nothing. */
    public Optional<Entry> entry(String term) {
        return entries.stream().filter(entry -> entry.term().equals(term)).findFirst();
    }
}
