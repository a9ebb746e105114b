package glassbox.lesson;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/** A piece of a file: words, or what stands between fences. */
sealed interface Part {
    /** The line in which it begins, counted from 1. */
    int line();

    /** Its lines; those of the fences are not among them. */
    List<String> lines();

    /** Markdown. */
    record Words(int line, List<String> lines) implements Part {}

    /**
     * A fenced block; its lines begin in the line behind {@link #line}.
     *
     * @param info what stands behind the opening fence
     */
    record Fence(int line, String info, List<String> lines) implements Part {}

    /** Cuts lines into pieces, and these into steps at each line {@code ---}. A line of {@code line} is the first one. */
    static List<List<Part>> steps(List<String> lines, int line, Problems problems) {
        return new Cutter(problems).cut(lines, line);
    }

    /** Goes through lines and remembers in what it is. */
    final class Cutter {
        private static final Pattern FENCE = Pattern.compile(" {0,3}(`{3,}|~{3,}) *([^`]*)");
        private static final Pattern DIVIDER = Pattern.compile(" {0,3}-{3,} *");

        private final Problems problems;
        private final List<List<Part>> steps = new ArrayList<>();
        private List<Part> step = new ArrayList<>();
        private List<String> piece = new ArrayList<>();
        private int begin;
        private @Nullable Matcher open;

        Cutter(Problems problems) {
            this.problems = problems;
        }

        List<List<Part>> cut(List<String> lines, int line) {
            begin = line;
            for (int i = 0; i < lines.size(); i++) {
                next(lines.get(i), line + i);
            }
            endUnclosed();
            endWords();
            steps.add(step);
            return steps;
        }

        private void next(String text, int line) {
            Matcher fence = FENCE.matcher(text);
            boolean divider = DIVIDER.matcher(text).matches();
            if (divider || (fence.matches() && !fence.group(2).isEmpty())) {
                endUnclosed();
            }
            if (open != null && fence.matches() && fence.group(1).startsWith(open.group(1))) {
                step.add(new Fence(begin, open.group(2).strip(), piece));
                open = null;
                restart(line + 1);
            } else if (open != null) {
                piece.add(text);
            } else if (fence.matches()) {
                endWords();
                open = fence;
                restart(line);
            } else if (divider) {
                endWords();
                steps.add(step);
                step = new ArrayList<>();
                restart(line + 1);
            } else {
                piece.add(text);
            }
        }

        /** A block in which the next one or the next step begins was meant to end before. */
        private void endUnclosed() {
            if (open != null) {
                problems.add(
                        begin,
                        "The block that begins here has no end. Write a line of " + open.group(1) + " below it.");
                open = null;
                restart(begin);
            }
        }

        private void endWords() {
            if (piece.stream().anyMatch(text -> !text.isBlank())) {
                step.add(new Words(begin, piece));
            }
        }

        private void restart(int line) {
            piece = new ArrayList<>();
            begin = line;
        }
    }
}
