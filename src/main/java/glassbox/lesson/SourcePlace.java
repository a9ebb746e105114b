package glassbox.lesson;

/**
 * A place in a lesson's file.
 *
 * @param file the file's name: {@code sliding-a-filter.md}
 * @param line the line, counted from 1
 */
public record SourcePlace(String file, int line) {
    @Override
    public String toString() {
        return file + ", line " + line;
    }
}
