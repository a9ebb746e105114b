package glassbox.lesson;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

import org.commonmark.node.Code;
import org.commonmark.node.Emphasis;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.StrongEmphasis;
import org.commonmark.node.Text;

/** Turns the words of a paragraph into {@link Inline}s. A link that leads nowhere is noted, and its words stay. */
final class InlineReader {
    private final Problems problems;
    private final Links links;
    private final boolean values;

    InlineReader(Problems problems, Links links, boolean values) {
        this.problems = problems;
        this.links = links;
        this.values = values;
    }

    /** The words below a node of a text whose first line is {@code line}. */
    List<Inline> read(Node node, int line) {
        List<Inline> words = new ArrayList<>();
        collect(node, line, Inline.Plain::new, words);
        return words;
    }

    /** The line of a node, or {@code otherwise} if it does not know. */
    static int line(Node node, int line, int otherwise) {
        return node.getSourceSpans().isEmpty()
                ? otherwise
                : line + node.getSourceSpans().getFirst().getLineIndex();
    }

    private void collect(Node parent, int line, Function<String, Inline> style, List<Inline> words) {
        for (Node node = parent.getFirstChild(); node != null; node = node.getNext()) {
            switch (node) {
                case Text text -> add(style.apply(text.getLiteral()), words);
                case SoftLineBreak end -> add(style.apply(" "), words);
                case HardLineBreak end -> add(style.apply(" "), words);
                case Code code -> words.add(new Inline.Maths(code.getLiteral()));
                case Emphasis emphasis -> collect(emphasis, line, Inline.Emphasis::new, words);
                case StrongEmphasis strong -> collect(strong, line, Inline.Strong::new, words);
                case Link link -> add(link(link, line(link, line, line)), words);
                default ->
                    problems.add(
                            line(node, line, line),
                            "Pictures and HTML are not shown. A widget shows pictures; write words here.");
            }
        }
    }

    /** Words of one kind that follow each other become one. */
    private static void add(Inline word, List<Inline> words) {
        Inline last = words.isEmpty() ? null : words.getLast();
        if (last instanceof Inline.Plain before && word instanceof Inline.Plain) {
            words.set(words.size() - 1, new Inline.Plain(before.text() + word.text()));
        } else if (last instanceof Inline.Strong before && word instanceof Inline.Strong) {
            words.set(words.size() - 1, new Inline.Strong(before.text() + word.text()));
        } else if (last instanceof Inline.Emphasis before && word instanceof Inline.Emphasis) {
            words.set(words.size() - 1, new Inline.Emphasis(before.text() + word.text()));
        } else {
            words.add(word);
        }
    }

    private Inline link(Link link, int line) {
        List<Inline> inside = new ArrayList<>();
        collect(link, line, Inline.Plain::new, inside);
        StringBuilder text = new StringBuilder();
        inside.forEach(word -> text.append(word.text()));
        String words = text.toString();
        String target = link.getDestination();
        int colon = target.indexOf(':');
        String name = target.substring(colon + 1).strip();
        Inline plain = new Inline.Plain(words);
        if (words.isBlank() || name.isEmpty()) {
            problems.add(line, "A link needs words and a target: [words](kind:name).");
            return plain;
        }
        return switch (target.substring(0, Math.max(colon, 0))) {
            case "value" ->
                values
                        ? new Inline.Stated(words, name)
                        : wrong(line, plain, "Here is no widget whose numbers could be named. Write fact: or no link.");
            case "fact" -> new Inline.Fact(words, name);
            case "term" ->
                links.term(name)
                        .<Inline>map(term -> new Inline.TermLink(words, term))
                        .orElseGet(() -> wrong(line, plain, "The glossary has no term " + name + "."));
            case "lesson" ->
                links.lessons().contains(name)
                        ? new Inline.LessonLink(words, name)
                        : wrong(
                                line,
                                plain,
                                "There is no lesson " + name + ". Write a lesson's file name without .md.");
            case "page" ->
                links.pages().contains(name)
                        ? new Inline.PageLink(words, name)
                        : wrong(line, plain, "There is no page " + name + ". There are " + sorted() + ".");
            default ->
                wrong(
                        line,
                        plain,
                        "A link to " + target
                                + " leads nowhere. Links begin with value:, fact:, term:, lesson: or page:.");
        };
    }

    private String sorted() {
        return String.join(", ", links.pages().stream().sorted().toList());
    }

    private Inline wrong(int line, Inline plain, String message) {
        problems.add(line, message);
        return plain;
    }
}
