package glassbox.lesson;

import java.util.ArrayList;
import java.util.List;

/** What is wrong in one file, in the order in which it was found; after many mistakes the rest is not listed. */
final class Problems {
    private static final int MOST = 100;

    private final String file;
    private final List<LessonProblem> found = new ArrayList<>();

    /** Nothing is wrong yet in the file of this name. */
    Problems(String file) {
        this.file = file;
    }

    /** The file's name. */
    String file() {
        return file;
    }

    /** A place of the file, by its line counted from 1. */
    SourcePlace place(int line) {
        return new SourcePlace(file, line);
    }

    /** Something is wrong in this line, counted from 1. */
    void add(int line, String message) {
        if (found.size() < MOST) {
            found.add(new LessonProblem(place(line), message));
        } else if (found.size() == MOST) {
            found.add(new LessonProblem(
                    place(line),
                    "There are more mistakes from here on, which are not listed. Mend the first ones first."));
        }
    }

    List<LessonProblem> found() {
        return List.copyOf(found);
    }
}
