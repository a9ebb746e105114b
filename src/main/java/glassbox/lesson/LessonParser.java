package glassbox.lesson;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.jspecify.annotations.Nullable;

/** Reads the file of one lesson. */
final class LessonParser {
    private static final String HEADING = "# ";
    private static final int MOST_STEPS = 200;

    private final Links links;
    private final Set<String> widgets;

    LessonParser(Links links, Set<String> widgets) {
        this.links = links;
        this.widgets = widgets;
    }

    /**
     * The lesson in a file, or nothing if no step of it can be shown: then the problem is noted.
     *
     * @param name what lists call it, or null for its heading
     */
    Optional<Lesson> parse(TextFile file, String id, @Nullable String name) {
        Problems problems = file.problems();
        int first = 0;
        while (first < file.lines().size() && file.lines().get(first).isBlank()) {
            first++;
        }
        boolean headed = first < file.lines().size() && file.lines().get(first).startsWith(HEADING);
        if (!headed) {
            problems.add(
                    Math.min(first + 1, Math.max(1, file.lines().size())),
                    "A lesson begins with its heading. Make the first line # and the title.");
            return Optional.empty();
        }
        String title = file.lines().get(first).substring(HEADING.length()).strip();
        List<Step> steps = steps(file, first + 1);
        return steps.isEmpty()
                ? Optional.empty()
                : Optional.of(new Lesson(id, name == null ? title : name, title, steps));
    }

    private List<Step> steps(TextFile file, int from) {
        Problems problems = file.problems();
        StepParser parser = new StepParser(problems, links, widgets);
        List<List<Part>> cut =
                Part.steps(file.lines().subList(from, file.lines().size()), from + 1, problems);
        List<Step> steps = new ArrayList<>();
        for (int i = 0; i < Math.min(MOST_STEPS, cut.size()); i++) {
            List<Part> parts = cut.get(i);
            if (!parts.isEmpty()) {
                parser.parse(parts, firstLine(parts.getFirst())).ifPresent(steps::add);
            }
        }
        if (cut.size() > MOST_STEPS) {
            problems.add(from + 1, "The lesson has more than " + MOST_STEPS + " steps. Make several lessons of it.");
        }
        if (cut.stream().allMatch(List::isEmpty)) {
            problems.add(from, "The lesson has no steps.");
        }
        return steps;
    }

    /** The first line that says something. */
    private static int firstLine(Part part) {
        int line = part.line();
        if (part instanceof Part.Words words) {
            int empty = 0;
            while (words.lines().get(empty).isBlank()) {
                empty++;
            }
            line += empty;
        }
        return line;
    }
}
