package glassbox.lesson;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import glassbox.lesson.CodeExcerpt.Line;
import glassbox.lesson.CodeExcerpt.Listing;

/** Reads a fenced block of code: the engine's Java by the name of a passage, or NumPy as it is written there. */
final class CodeParser {
    private static final Pattern VALUES = Pattern.compile("\\s*(\\d{1,3})\\s*:\\s*(\\S.*)");
    private static final String BESIDE = "#=";

    private final Problems problems;

    CodeParser(Problems problems) {
        this.problems = problems;
    }

    /** The listing of a block, or nothing: then the problem is noted. */
    Optional<Listing> parse(Part.Fence fence) {
        String[] words = fence.info().split("\\s+", -1);
        if (words.length == 4 && words[1].equals("java")) {
            return java(fence, words[2], words[3]);
        }
        if (words.length == 2 && words[1].equals("numpy")) {
            return Optional.of(numpy(fence));
        }
        problems.add(
                fence.line(), "Code is either of Glassbox's own source, ```code java FILE NAME, or ```code numpy.");
        return Optional.empty();
    }

    private Optional<Listing> java(Part.Fence fence, String file, String name) {
        List<String> source;
        try {
            source = SourceExcerpts.lines(file, name);
        } catch (IllegalArgumentException missing) {
            problems.add(fence.line(), String.valueOf(missing.getMessage()));
            return Optional.empty();
        }
        List<List<String>> values = new ArrayList<>();
        source.forEach(line -> values.add(new ArrayList<>()));
        for (int i = 0; i < fence.lines().size(); i++) {
            String text = fence.lines().get(i);
            if (!text.isBlank()) {
                beside(text, fence.line() + 1 + i, values);
            }
        }
        List<Line> lines = new ArrayList<>();
        for (int i = 0; i < source.size(); i++) {
            lines.add(new Line(source.get(i), values.get(i)));
        }
        return Optional.of(new Listing(file.substring(file.lastIndexOf('/') + 1), lines));
    }

    private void beside(String text, int line, List<List<String>> values) {
        Matcher matcher = VALUES.matcher(text);
        int number = matcher.matches() ? Integer.parseInt(matcher.group(1)) : 0;
        if (number < 1 || number > values.size()) {
            problems.add(
                    line,
                    "Write the number of a line of the code, from 1 to " + values.size()
                            + ", a colon and the value beside it: 3: output.1.2.");
        } else {
            values.get(number - 1).addAll(names(matcher.group(2)));
        }
    }

    private static Listing numpy(Part.Fence fence) {
        List<Line> lines = SourceExcerpts.withoutIndent(fence.lines()).stream()
                .map(CodeParser::numpyLine)
                .toList();
        return new Listing("NumPy", lines);
    }

    private static Line numpyLine(String text) {
        int beside = text.indexOf(BESIDE);
        return beside < 0
                ? new Line(text, List.of())
                : new Line(text.substring(0, beside).stripTrailing(), names(text.substring(beside + BESIDE.length())));
    }

    private static List<String> names(String text) {
        return text.isBlank() ? List.of() : List.of(text.strip().split("[\\s,]+", -1));
    }
}
