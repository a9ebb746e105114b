package glassbox.viewmodel.learn;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import glassbox.lesson.WidgetCall;
import glassbox.raster.Raster;
import glassbox.raster.TypedNumber;

/** The parameters of a widget as a lesson writes them, read as numbers, words and matrices. */
public final class WidgetParameters {
    private static final Pattern ROWS = Pattern.compile("\\s*/\\s*");
    private static final Pattern MATRICES = Pattern.compile(";");
    private static final Pattern GROUPS = Pattern.compile("\\|");
    private static final Pattern SPACES = Pattern.compile("\\s+");

    private final WidgetCall call;

    public WidgetParameters(WidgetCall call) {
        this.call = call;
    }

    /**
     * Refuses parameters that the widget does not have.
     *
     * @throws WidgetProblem naming them and those it has
     */
    public void allow(String... names) {
        Set<String> unknown = new TreeSet<>(call.parameters().keySet());
        Arrays.asList(names).forEach(unknown::remove);
        if (!unknown.isEmpty()) {
            throw problem("The widget " + call.name() + " has no parameter " + String.join(", ", unknown) + ". It has "
                    + String.join(", ", names) + ".");
        }
    }

    /** Whether the parameter is given. */
    public boolean has(String name) {
        return call.parameters().containsKey(name);
    }

    /** The names of the parameters that begin so, in the order of the lesson. */
    public List<String> startingWith(String prefix) {
        return call.parameters().keySet().stream()
                .filter(name -> name.startsWith(prefix))
                .toList();
    }

    /** A parameter as it is written, or nothing. */
    public Optional<String> text(String name) {
        return Optional.ofNullable(call.parameters().get(name)).map(String::strip);
    }

    /** A parameter as it is written. */
    public String required(String name) {
        return text(name)
                .orElseThrow(() -> problem("The widget " + call.name() + " needs the parameter " + name + "."));
    }

    /** One of several words; the first if the parameter is not given. */
    public String oneOf(String name, String... words) {
        String given = text(name).orElse(words[0]);
        if (!List.of(words).contains(given)) {
            throw problem(name + " is " + given + ", but can be " + String.join(", ", words) + ".");
        }
        return given;
    }

    /** A number, or {@code otherwise}. */
    public float number(String name, float otherwise) {
        return text(name).map(given -> number(name, given)).orElse(otherwise);
    }

    /** A whole number from {@code least} to {@code most}, or {@code otherwise}. */
    public int whole(String name, int otherwise, int least, int most) {
        float given = number(name, otherwise);
        if (given != Math.rint(given) || given < least || given > most) {
            throw problem(name + " is " + required(name) + ", but must be a whole number from " + least + " to " + most
                    + ".");
        }
        return (int) given;
    }

    /** Numbers with spaces between them. */
    public List<Float> numbers(String name) {
        return cells(required(name)).map(given -> number(name, given)).toList();
    }

    /** A matrix: rows with a stroke between them, {@code 1 0 / 0 1}. */
    public Raster matrix(String name) {
        return matrix(name, required(name));
    }

    /** Matrices of one size with {@code ;} between them, such as the channels of a picture. */
    public List<Raster> matrices(String name) {
        return matrices(name, required(name));
    }

    /** Groups of matrices of one size: {@code |} between the groups, which have as many each, and {@code ;} within them. */
    public List<List<Raster>> groups(String name) {
        List<List<Raster>> groups = GROUPS.splitAsStream(required(name))
                .map(group -> matrices(name, group))
                .toList();
        for (List<Raster> group : groups) {
            if (group.size() != groups.getFirst().size()) {
                throw problem("The groups of " + name + " have "
                        + groups.getFirst().size() + " and " + group.size() + " matrices. Write as many in each.");
            }
            requireSize(name, groups.getFirst().getFirst(), group.getFirst());
        }
        return groups;
    }

    private List<Raster> matrices(String name, String text) {
        List<Raster> matrices =
                MATRICES.splitAsStream(text).map(one -> matrix(name, one)).toList();
        matrices.forEach(one -> requireSize(name, matrices.getFirst(), one));
        return matrices;
    }

    private void requireSize(String name, Raster first, Raster other) {
        if (other.rows() != first.rows() || other.columns() != first.columns()) {
            throw problem("The matrices of " + name + " are " + Words.size(first.rows(), first.columns()) + " and "
                    + Words.size(other.rows(), other.columns()) + ". Write them in one size.");
        }
    }

    private Raster matrix(String name, String text) {
        List<List<Float>> rows = ROWS.splitAsStream(text)
                .map(row -> cells(row).map(given -> number(name, given)).toList())
                .toList();
        int columns = rows.getFirst().size();
        float[] values = new float[rows.size() * columns];
        for (int row = 0; row < rows.size(); row++) {
            List<Float> cells = rows.get(row);
            if (cells.size() != columns) {
                throw problem("Row " + (row + 1) + " of " + name + " has " + cells.size() + " numbers, the first row "
                        + columns + ". Write as many in each row.");
            }
            for (int column = 0; column < columns; column++) {
                values[row * columns + column] = cells.get(column);
            }
        }
        return Raster.of(rows.size(), columns, values);
    }

    private static Stream<String> cells(String row) {
        return SPACES.splitAsStream(row.strip());
    }

    /** What {@code work} makes of the parameters; what it refuses with a sentence is a problem at their place. */
    public <T> T checked(Supplier<T> work) {
        try {
            return work.get();
        } catch (IllegalArgumentException refusal) {
            throw problem(Objects.requireNonNullElse(refusal.getMessage(), "This does not fit together."));
        }
    }

    /** The problem with this message, said with the place where the parameters stand. */
    public WidgetProblem problem(String message) {
        return new WidgetProblem(call.place() + ": " + message);
    }

    private float number(String name, String given) {
        OptionalDouble number = TypedNumber.parse(given);
        if (number.isEmpty()) {
            throw problem(given + " in " + name + " is not a number.");
        }
        return (float) number.getAsDouble();
    }
}
