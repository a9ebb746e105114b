package glassbox.lesson;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A file of a course as lines of text. Whatever the bytes are, it is found out here: nothing behind it meets a file that is
 * too large, not text, or that has endless lines.
 *
 * @param problems where mistakes in this file are noted
 * @param lines the file's lines
 */
record TextFile(Problems problems, List<String> lines) {
    /** A file may have so many bytes. */
    static final int MOST_BYTES = 128 * 1024;
    /** A line may have so many characters. */
    private static final int LONGEST_LINE = 4000;
    /** What some editors put before the first character. */
    private static final String BYTE_ORDER_MARK = "\uFEFF";

    /** The text of these bytes, or nothing: then the problem is noted. */
    static Optional<TextFile> of(Problems problems, byte[] bytes) {
        if (bytes.length > MOST_BYTES) {
            problems.add(
                    1,
                    "The file is larger than " + MOST_BYTES / 1024
                            + " kB, which no lesson needs. Make two lessons of it.");
            return Optional.empty();
        }
        CharBuffer text = CharBuffer.allocate(bytes.length);
        CoderResult result = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes), text, true);
        List<String> lines = text.flip().toString().lines().toList();
        if (result.isError()) {
            int line = Math.toIntExact(text.chars().filter(c -> c == '\n').count()) + 1;
            problems.add(line, "The file is not UTF-8 text. Save it as UTF-8 in your editor.");
            return Optional.empty();
        }
        return checked(problems, lines);
    }

    private static Optional<TextFile> checked(Problems problems, List<String> lines) {
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i);
            if (line.length() > LONGEST_LINE) {
                problems.add(
                        i + 1, "The line has " + line.length() + " characters. Write at most " + LONGEST_LINE + ".");
                return Optional.empty();
            }
            if (line.chars().anyMatch(c -> Character.isISOControl(c) && c != '\t')) {
                problems.add(i + 1, "The line has characters that are not text. Is this a lesson's file?");
                return Optional.empty();
            }
        }
        List<String> text = new ArrayList<>();
        lines.forEach(line -> text.add(line.replace("\t", "    ").stripTrailing()));
        if (!text.isEmpty() && text.getFirst().startsWith(BYTE_ORDER_MARK)) {
            text.set(0, text.getFirst().substring(1));
        }
        return Optional.of(new TextFile(problems, text));
    }
}
