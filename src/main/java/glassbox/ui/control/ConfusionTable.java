package glassbox.ui.control;

import java.util.List;

/**
 * How often each class was read as each, for {@link ConfusionMatrixView}.
 *
 * @param rows what the rows are called: what things are
 * @param columns what the columns are called: what was read
 * @param counts a list for each row
 * @param recalls of each row the share that was read right, 0 to 1; NaN without any
 * @param hardest the row with the smallest share, −1 for none
 */
public record ConfusionTable(
        List<String> rows, List<String> columns, List<List<Integer>> counts, List<Double> recalls, int hardest) {
    /**
     * Copies the lists.
     *
     * @throws IllegalArgumentException if there are not as many counts and shares as names
     */
    public ConfusionTable {
        rows = List.copyOf(rows);
        columns = List.copyOf(columns);
        counts = counts.stream().map(List::copyOf).toList();
        recalls = List.copyOf(recalls);
        int wide = columns.size();
        if (counts.size() != rows.size()
                || recalls.size() != rows.size()
                || counts.stream().anyMatch(row -> row.size() != wide)) {
            throw new IllegalArgumentException(
                    "A matrix of " + rows.size() + " rows and " + wide + " columns has as many counts, not " + counts);
        }
    }

    int count(int row, int column) {
        return counts.get(row).get(column);
    }

    boolean isRight(int row, int column) {
        return rows.get(row).equals(columns.get(column));
    }

    /** The count of the commonest mistake, at least 1. */
    int worst() {
        int worst = 1;
        for (int row = 0; row < rows.size(); row++) {
            for (int column = 0; column < columns.size(); column++) {
                worst = isRight(row, column) ? worst : Math.max(worst, count(row, column));
            }
        }
        return worst;
    }

    /** Where the axis of the shares begins: a round share a little below the smallest, 0 to 0.98. */
    double axisStart() {
        double least = recalls.stream()
                .filter(recall -> !recall.isNaN())
                .mapToDouble(Double::doubleValue)
                .min()
                .orElse(0);
        double room = 1 - least;
        double step = room <= 0.02 ? 0.01 : room <= 0.1 ? 0.02 : room <= 0.3 ? 0.1 : 0.5;
        return Math.clamp(Math.floor((least - step / 4) / step + 1e-9) * step, 0, 0.98);
    }

    /** Whether names are words, which need more room than digits. */
    static boolean areWords(List<String> names) {
        return names.stream().anyMatch(name -> name.length() > 2);
    }
}
