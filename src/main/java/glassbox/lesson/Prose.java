package glassbox.lesson;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import org.commonmark.node.BulletList;
import org.commonmark.node.Heading;
import org.commonmark.node.ListBlock;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.parser.IncludeSourceSpans;
import org.commonmark.parser.Parser;

/** Reads Markdown: paragraphs and lists, nothing that hides in them. What a lesson cannot show is a problem. */
final class Prose {
    private static final int DEEPEST = 20;
    private static final Parser MARKDOWN = Parser.builder()
            .enabledBlockTypes(Set.of(Heading.class, ListBlock.class))
            .includeSourceSpans(IncludeSourceSpans.BLOCKS_AND_INLINES)
            .maxOpenBlockParsers(DEEPEST)
            .maxInlineNesting(DEEPEST)
            .build();

    private final Problems problems;
    private final InlineReader inlines;

    /** Reads words of a file that may name numbers of a widget, or may not. */
    Prose(Problems problems, Links links, boolean values) {
        this.problems = problems;
        this.inlines = new InlineReader(problems, links, values);
    }

    /** The blocks of these lines, the first of which is {@code line}. */
    List<Block> blocks(List<String> lines, int line) {
        List<Block> blocks = new ArrayList<>();
        Node document = MARKDOWN.parse(String.join("\n", lines));
        for (Node node = document.getFirstChild(); node != null; node = node.getNext()) {
            int at = InlineReader.line(node, line, line);
            switch (node) {
                case Paragraph paragraph -> blocks.add(new Block.Paragraph(inlines.read(paragraph, line)));
                case BulletList list -> blocks.add(new Block.Bullets(entries(list, line)));
                case Heading heading ->
                    problems.add(
                            at,
                            "A heading stands within a step. Only the lesson's first line is one; divide steps by ---.");
                case ListBlock list -> problems.add(at, "Lists with numbers are not shown. Begin each entry with - .");
                default ->
                    problems.add(at, "This is nothing a lesson can show. Write sentences, lists or fenced blocks.");
            }
        }
        return blocks;
    }

    /** A sentence or several. */
    List<Inline> sentence(List<String> lines, int line) {
        List<Inline> words = new ArrayList<>();
        for (Block block : blocks(lines, line)) {
            if (block instanceof Block.Paragraph paragraph) {
                if (!words.isEmpty()) {
                    words.add(new Inline.Plain(" "));
                }
                words.addAll(paragraph.words());
            } else {
                problems.add(line, "A list cannot stand here. Write sentences.");
            }
        }
        return words;
    }

    private List<List<Inline>> entries(BulletList list, int line) {
        List<List<Inline>> entries = new ArrayList<>();
        for (Node item = list.getFirstChild(); item != null; item = item.getNext()) {
            if (item.getFirstChild() instanceof Paragraph paragraph && paragraph.getNext() == null) {
                entries.add(inlines.read(paragraph, line));
            } else {
                problems.add(
                        InlineReader.line(item, line, line),
                        "Each entry of a list is one sentence, without a list in it.");
            }
        }
        return entries;
    }

    /** How many words these are: what has no letter and no digit is none. */
    static long count(List<Inline> words) {
        StringBuilder text = new StringBuilder();
        words.forEach(word -> text.append(word.text()));
        return text.toString()
                .lines()
                .flatMap(line -> List.of(line.split("\\s+", -1)).stream())
                .filter(word -> word.chars().anyMatch(Character::isLetterOrDigit))
                .count();
    }
}
