package glassbox.lesson;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Passages of the engine's own source, which is packed beside it: the lines between {@code // [lesson name]} and
 * {@code // [end lesson]}.
 */
final class SourceExcerpts {
    private static final Pattern FILE = Pattern.compile("glassbox/(\\w+/)*\\w+\\.java");
    private static final String END = "// [end lesson]";

    private SourceExcerpts() {}

    /**
     * The lines of a passage, without the indent they share.
     *
     * @param file {@code glassbox/engine/ops/ScalarConvolution.java}
     * @throws IllegalArgumentException if there is no such passage; the message is a sentence
     */
    static List<String> lines(String file, String name) {
        List<String> source = source(file);
        int begin = indexOf(source, "// [lesson " + name + "]", 0);
        int end = begin < 0 ? -1 : indexOf(source, END, begin);
        if (end < 0) {
            throw new IllegalArgumentException(file + " has no passage " + name + ": it would stand between // [lesson "
                    + name + "] and " + END + ".");
        }
        return withoutIndent(source.subList(begin + 1, end));
    }

    /** The lines without the indent they all share. */
    static List<String> withoutIndent(List<String> lines) {
        int indent = lines.stream()
                .filter(line -> !line.isBlank())
                .mapToInt(line -> line.length() - line.stripLeading().length())
                .min()
                .orElse(0);
        List<String> shifted = new ArrayList<>();
        lines.forEach(line -> shifted.add(line.isBlank() ? "" : line.substring(indent)));
        return shifted;
    }

    private static List<String> source(String file) {
        InputStream packed =
                FILE.matcher(file).matches() ? SourceExcerpts.class.getResourceAsStream("/source/" + file) : null;
        if (packed == null) {
            throw new IllegalArgumentException(file + " is not among the sources that Glassbox carries with it.");
        }
        try (packed) {
            return new String(packed.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException("The source " + file + " cannot be read.", unreadable);
        }
    }

    private static int indexOf(List<String> lines, String marker, int from) {
        for (int i = from; i < lines.size(); i++) {
            if (lines.get(i).strip().equals(marker)) {
                return i;
            }
        }
        return -1;
    }
}
