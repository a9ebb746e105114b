package glassbox.lesson;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Lines that name something and say what it is: {@code kernel: sobel-vertical}. */
final class ParameterLines {
    private final Problems problems;
    private final Map<String, String> parameters = new LinkedHashMap<>();
    private boolean sound = true;

    ParameterLines(Problems problems) {
        this.problems = problems;
    }

    /** All of these lines, the first of which is {@code line}; empty ones say nothing. */
    ParameterLines addAll(List<String> lines, int line) {
        for (int i = 0; i < lines.size(); i++) {
            if (!lines.get(i).isBlank()) {
                add(lines.get(i), line + i);
            }
        }
        return this;
    }

    /** One line. */
    void add(String text, int line) {
        int colon = text.indexOf(':');
        String name = text.substring(0, Math.max(colon, 0)).strip();
        String value = text.substring(colon + 1).strip();
        if (colon < 0 || name.isEmpty() || value.isEmpty()) {
            wrong(line, "Each line here is a name, a colon and a value, such as at: 1 2.");
        } else if (parameters.putIfAbsent(name, value) != null) {
            wrong(line, name + " is given twice. Leave one out.");
        }
    }

    /** Whether every line was as it should be. */
    boolean sound() {
        return sound;
    }

    Map<String, String> parameters() {
        return parameters;
    }

    private void wrong(int line, String message) {
        problems.add(line, message);
        sound = false;
    }
}
