package glassbox.viewmodel.learn;

import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A walk over the numbers of a grid, row by row. It may begin before the first one, with nothing reached yet, and it may say
 * that all are reached and none stands out.
 */
final class WindowWalk {
    private static final String NONE = "none";
    private static final String ALL = "all";
    private static final Pattern PLACE = Pattern.compile("([1-9]\\d{0,5})\\s+([1-9]\\d{0,5})");

    private final String word;
    private final Walk walk = new Walk(place -> words());
    private final Runnable moved;
    private int columns = 1;
    /** Places before the first number: 1 if the walk begins with nothing reached. */
    private int before;

    private boolean all;
    private boolean showing;

    /**
     * A walk.
     *
     * @param word what a place is called: {@code Window}
     * @param moved runs whenever one has moved on
     */
    WindowWalk(String word, Runnable moved) {
        this.word = word;
        this.moved = moved;
        walk.positionProperty().subscribe(position -> {
            if (!showing) {
                all = false;
                moved.run();
            }
        });
    }

    Walk walk() {
        return walk;
    }

    /**
     * Goes where the parameter {@code at} says: {@code R C} from 1, {@code none}, {@code all}; the first number without it.
     * Does not call {@code moved}.
     *
     * @throws WidgetProblem if there is no such place
     */
    void show(WidgetParameters parameters, int rows, int wide) {
        String at = parameters.text("at").orElse("1 1");
        int place = at.equals(NONE) ? -1 : at.equals(ALL) ? rows * wide - 1 : place(parameters, at, rows, wide);
        show(place, at.equals(ALL), rows, wide);
    }

    /** As {@link #show}, for one row: {@code at} is the number of a place, from 1, {@code none} or {@code all}. */
    void showInRow(WidgetParameters parameters, int wide) {
        String at = parameters.text("at").orElse("1");
        show(
                at.equals(NONE) ? -1 : at.equals(ALL) ? wide - 1 : parameters.whole("at", 1, 1, wide) - 1,
                at.equals(ALL),
                1,
                wide);
    }

    private void show(int place, boolean every, int rows, int wide) {
        showing = true;
        columns = wide;
        all = every;
        before = place < 0 ? 1 : 0;
        walk.set(rows * wide + before, place + before);
        showing = false;
    }

    private static int place(WidgetParameters parameters, String at, int rows, int columns) {
        Matcher place = PLACE.matcher(at);
        if (place.matches()) {
            int row = Integer.parseInt(place.group(1));
            int column = Integer.parseInt(place.group(2));
            if (row <= rows && column <= columns) {
                return (row - 1) * columns + column - 1;
            }
        }
        throw parameters.problem("at is " + at + ", but can be none, all, or a row from 1 to " + rows
                + " and a column from 1 to " + columns + " such as 1 1.");
    }

    /** The number that stands out, counted row by row from 0; nothing before the first and where all are reached. */
    OptionalInt index() {
        int place = walk.positionProperty().get() - before;
        return all || place < 0 ? OptionalInt.empty() : OptionalInt.of(place);
    }

    /** The row of that number; only where there is one. */
    int row() {
        return index().orElseThrow() / columns;
    }

    /** The column of that number; only where there is one. */
    int column() {
        return index().orElseThrow() % columns;
    }

    /** Whether all are reached and none stands out. */
    boolean all() {
        return all;
    }

    /** How many numbers are reached, row by row. */
    int visited() {
        return all ? Integer.MAX_VALUE : walk.positionProperty().get() - before + 1;
    }

    /** Goes to a number. */
    void go(int row, int column) {
        showing = true;
        all = false;
        walk.positionProperty().set(row * columns + column + before);
        showing = false;
        moved.run();
    }

    private String words() {
        int count = walk.countProperty().get() - before;
        int place = walk.positionProperty().get() - before;
        return all ? "All " + count : place < 0 ? "0 of " + count : word + " " + (place + 1) + " of " + count;
    }
}
