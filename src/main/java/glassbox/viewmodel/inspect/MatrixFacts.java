package glassbox.viewmodel.inspect;

import java.util.List;
import java.util.stream.IntStream;

import glassbox.explain.ConfusionMatrix;

/**
 * A confusion matrix to be shown.
 *
 * @param rows what the images are
 * @param columns what was read
 * @param counts how often, a list for each row
 * @param recalls of each row the share that was read right, 0 to 1; NaN where there is no such image
 * @param hardest the row with the smallest share, −1 where all are alike
 */
public record MatrixFacts(
        List<String> rows, List<String> columns, List<List<Integer>> counts, List<Double> recalls, int hardest) {
    /** Copies the lists. */
    public MatrixFacts {
        rows = List.copyOf(rows);
        columns = List.copyOf(columns);
        counts = counts.stream().map(List::copyOf).toList();
        recalls = List.copyOf(recalls);
    }

    static MatrixFacts of(ConfusionMatrix matrix) {
        int down = matrix.rows().size();
        int across = matrix.columns().size();
        return new MatrixFacts(
                matrix.rows(),
                matrix.columns(),
                IntStream.range(0, down)
                        .mapToObj(row -> IntStream.range(0, across)
                                .mapToObj(column -> matrix.count(row, column))
                                .toList())
                        .toList(),
                IntStream.range(0, down)
                        .mapToObj(row -> matrix.recall(row).orElse(Double.NaN))
                        .toList(),
                matrix.hardest().orElse(-1));
    }
}
