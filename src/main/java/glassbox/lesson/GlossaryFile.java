package glassbox.lesson;

import java.util.ArrayList;
import java.util.List;

/**
 * A glossary's file, cut at its terms.
 *
 * @param problems where mistakes are noted
 * @param sections the terms with what is written below them
 */
record GlossaryFile(Problems problems, List<Section> sections) {
    private static final String TERM = "## ";
    private static final String SYMBOL = "symbol:";

    /**
     * A term.
     *
     * @param line the line of the term, counted from 1
     * @param lines the lines below it
     */
    record Section(String term, int line, List<String> lines) {}

    static GlossaryFile cut(TextFile file) {
        List<Section> sections = new ArrayList<>();
        for (int i = 0; i < file.lines().size(); i++) {
            String text = file.lines().get(i);
            if (text.startsWith(TERM)) {
                String term = text.substring(TERM.length()).strip();
                if (sections.stream().anyMatch(other -> Links.plain(other.term).equals(Links.plain(term)))) {
                    file.problems().add(i + 1, term + " is explained twice.");
                }
                sections.add(new Section(term, i + 1, new ArrayList<>()));
            } else if (!sections.isEmpty()) {
                sections.getLast().lines().add(text);
            } else if (!text.isBlank() && !text.startsWith("# ")) {
                file.problems().add(i + 1, "This stands below no term. Write ## and the term above it.");
            }
        }
        return new GlossaryFile(file.problems(), sections);
    }

    List<String> terms() {
        return sections.stream().map(Section::term).toList();
    }

    /** What the terms mean; a term without meaning is noted and left out. */
    List<Glossary.Entry> entries(Links links) {
        Prose prose = new Prose(problems, links, false);
        List<Glossary.Entry> entries = new ArrayList<>();
        for (Section section : sections) {
            String symbol = "";
            List<String> meaning = new ArrayList<>();
            for (String text : section.lines) {
                boolean isSymbol = text.startsWith(SYMBOL);
                symbol = isSymbol ? text.substring(SYMBOL.length()).strip() : symbol;
                meaning.add(isSymbol ? "" : text);
            }
            List<Inline> words = prose.sentence(meaning, section.line + 1);
            if (words.isEmpty()) {
                problems.add(section.line, section.term + " is not explained. Write a sentence below it.");
            } else {
                entries.add(new Glossary.Entry(section.term, words, symbol));
            }
        }
        return entries;
    }
}
