package glassbox.settings;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * How far a user has come in the lessons. Immutable. Lessons are named by their ids; their steps count from 0.
 *
 * @param lesson the lesson that was open last, or empty
 * @param step its step that was open
 * @param furthest the furthest step of each lesson that was begun
 * @param done the lessons that were seen to the end
 */
public record LessonProgress(String lesson, int step, Map<String, Integer> furthest, Set<String> done) {
    /** Of somebody who has not begun. */
    public static final LessonProgress NONE = new LessonProgress("", 0, Map.of(), Set.of());

    private static final Pattern OPEN = Pattern.compile("(.+) (\\d{1,4})");
    private static final Pattern BEGUN = Pattern.compile("(.+?) (\\d{1,4})( done)?");
    private static final String BETWEEN = ", ";

    public LessonProgress {
        furthest = Map.copyOf(furthest);
        done = Set.copyOf(done);
    }

    /** The same after a step of a lesson was opened. */
    public LessonProgress at(String openLesson, int openStep) {
        Map<String, Integer> further = new TreeMap<>(furthest);
        further.merge(openLesson, openStep, Math::max);
        return new LessonProgress(openLesson, openStep, further, done);
    }

    /** The same after a lesson was seen to its end. */
    public LessonProgress finished(String lessonDone) {
        Set<String> more = new TreeSet<>(done);
        more.add(lessonDone);
        return new LessonProgress(lesson, step, furthest, more);
    }

    /**
     * Reads what {@link #openText} and {@link #furthestText} wrote; what cannot be read is as if it had not been there.
     */
    static LessonProgress parse(String open, String begun) {
        Map<String, Integer> furthest = new TreeMap<>();
        Set<String> done = new TreeSet<>();
        for (String one : begun.split(BETWEEN, -1)) {
            Matcher entry = BEGUN.matcher(one.strip());
            if (entry.matches()) {
                furthest.put(entry.group(1), step(entry.group(2)));
                if (entry.group(3) != null) {
                    done.add(entry.group(1));
                }
            }
        }
        Matcher at = OPEN.matcher(open.strip());
        return at.matches()
                ? new LessonProgress(at.group(1), step(at.group(2)), furthest, done)
                : new LessonProgress("", 0, furthest, done);
    }

    /** The open lesson and its step, counted from 1 as people do: {@code sliding-a-filter 3}. */
    String openText() {
        return lesson.isEmpty() ? "" : lesson + " " + (step + 1);
    }

    /** Each lesson's furthest step, counted from 1: {@code grid-of-numbers 6 done, sliding-a-filter 3}. */
    String furthestText() {
        return new TreeMap<>(furthest)
                .entrySet().stream()
                        .map(entry -> entry.getKey() + " " + (entry.getValue() + 1)
                                + (done.contains(entry.getKey()) ? " done" : ""))
                        .collect(Collectors.joining(BETWEEN));
    }

    private static int step(String counted) {
        return Math.max(0, Integer.parseInt(counted) - 1);
    }
}
