package glassbox.lesson;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The order of a course as its file gives it.
 *
 * @param chapters the chapters, each with at least one lesson
 */
record CourseFile(List<Listed> chapters) {
    private static final Pattern ENTRY = Pattern.compile(" {0,3}[-*] +\\[([^\\[\\]]+)]\\(([^()]+)\\)");
    private static final String CHAPTER = "## ";
    /** A plain name: nothing that leads out of the folder. */
    private static final Pattern NAME = Pattern.compile("[^./\\\\:]+\\.md");

    /** A chapter. */
    record Listed(String title, List<Entry> entries) {}

    /**
     * A lesson.
     *
     * @param name what lists call it, or empty for its heading
     * @param file its file
     * @param line where it is listed
     */
    record Entry(String name, String file, int line) {
        /** The id of the lesson. */
        String id() {
            return file.substring(0, file.length() - ".md".length()).replace(' ', '-');
        }
    }

    static CourseFile parse(TextFile file) {
        List<Listed> chapters = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        Problems problems = file.problems();
        for (int i = 0; i < file.lines().size(); i++) {
            String text = file.lines().get(i);
            Matcher entry = ENTRY.matcher(text);
            if (text.startsWith(CHAPTER)) {
                chapters.add(new Listed(text.substring(CHAPTER.length()).strip(), new ArrayList<>()));
            } else if (entry.matches() && chapters.isEmpty()) {
                problems.add(i + 1, "The lesson stands in no chapter. Write ## and the chapter's title above it.");
            } else if (entry.matches()) {
                String name = entry.group(2).strip();
                if (!NAME.matcher(name).matches()) {
                    problems.add(i + 1, name + " is no file of this folder that ends in .md.");
                } else if (seen.add(name)) {
                    chapters.getLast().entries().add(new Entry(entry.group(1).strip(), name, i + 1));
                } else {
                    problems.add(i + 1, name + " is listed twice.");
                }
            } else if (!text.isBlank() && !text.startsWith("# ")) {
                problems.add(i + 1, "This is neither a chapter, ## TITLE, nor a lesson, - [TITLE](FILE.md).");
            }
        }
        return new CourseFile(chapters.stream()
                .filter(chapter -> !chapter.entries().isEmpty())
                .toList());
    }
}
