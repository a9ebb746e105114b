package glassbox.explain;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;

/**
 * How often each class was read as each: rows are what the samples are, columns what the network read. A sample counts as
 * read right where both are called the same, so images of one data set can be read by a network of another. Immutable.
 */
public final class ConfusionMatrix {
    private final List<String> rows;
    private final List<String> columns;
    private final int[][] counts;

    /**
     * A class taken for another.
     *
     * @param truth the row, from 0
     * @param read the column, from 0
     * @param count how often
     */
    public record Slip(int truth, int read, int count) {}

    private ConfusionMatrix(List<String> rows, List<String> columns, int[][] counts) {
        this.rows = List.copyOf(rows);
        this.columns = List.copyOf(columns);
        this.counts = counts;
    }

    /**
     * The counts of a reading.
     *
     * @param truths what the classes of the data set are called
     * @param reads what the classes of the network are called
     * @throws IllegalArgumentException if the network has more or fewer classes than names
     */
    public static ConfusionMatrix of(SetReading reading, List<String> truths, List<String> reads) {
        if (reads.size() != reading.classes()) {
            throw new IllegalArgumentException("This network tells " + reading.classes()
                    + " classes apart, but there are " + reads.size() + " names for them.");
        }
        int[][] counts = new int[truths.size()][reads.size()];
        for (int sample = 0; sample < reading.size(); sample++) {
            counts[reading.label(sample)][reading.read(sample)]++;
        }
        return new ConfusionMatrix(truths, reads, counts);
    }

    /** What the rows are called: what the samples are. */
    public List<String> rows() {
        return rows;
    }

    /** What the columns are called: what was read. */
    public List<String> columns() {
        return columns;
    }

    /** How many samples of the row's class were read as the column's. */
    public int count(int row, int column) {
        return counts[row][column];
    }

    /** Whether a sample of the row's class read as the column's is read right. */
    public boolean isRight(int row, int column) {
        return rows.get(row).equals(columns.get(column));
    }

    /** How many samples of a class there are. */
    public int total(int row) {
        int sum = 0;
        for (int count : counts[row]) {
            sum += count;
        }
        return sum;
    }

    /** How many samples there are. */
    public int total() {
        int sum = 0;
        for (int row = 0; row < counts.length; row++) {
            sum += total(row);
        }
        return sum;
    }

    /** How many samples of a class were read right. */
    public int correct(int row) {
        int sum = 0;
        for (int column = 0; column < columns.size(); column++) {
            sum += isRight(row, column) ? counts[row][column] : 0;
        }
        return sum;
    }

    /** How many samples were read right. */
    public int correct() {
        int sum = 0;
        for (int row = 0; row < counts.length; row++) {
            sum += correct(row);
        }
        return sum;
    }

    /** The share of a class that was read right (its recall), 0 to 1; nothing without samples of it. */
    public OptionalDouble recall(int row) {
        int all = total(row);
        return all == 0 ? OptionalDouble.empty() : OptionalDouble.of((double) correct(row) / all);
    }

    /** The class of which the smallest share was read right, the first of several; nothing if all were read as well. */
    public OptionalInt hardest() {
        int hardest = -1;
        double least = 2;
        double most = -1;
        for (int row = 0; row < rows.size(); row++) {
            double recall = recall(row).orElse(-1);
            if (recall >= 0 && recall < least) {
                least = recall;
                hardest = row;
            }
            most = Math.max(most, recall);
        }
        return hardest < 0 || least == most ? OptionalInt.empty() : OptionalInt.of(hardest);
    }

    /** What is mistaken for what most often, the first of several; nothing if no sample was read wrong. */
    public Optional<Slip> commonestSlip() {
        Slip most = new Slip(0, 0, 0);
        for (int row = 0; row < rows.size(); row++) {
            for (int column = 0; column < columns.size(); column++) {
                if (!isRight(row, column) && counts[row][column] > most.count()) {
                    most = new Slip(row, column, counts[row][column]);
                }
            }
        }
        return most.count() == 0 ? Optional.empty() : Optional.of(most);
    }
}
