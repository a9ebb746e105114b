package glassbox.viewmodel.learn;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

import org.jspecify.annotations.Nullable;

import glassbox.explain.LargestOf;
import glassbox.explain.MeanOf;
import glassbox.explain.WeightedSum;
import glassbox.raster.Numbers;
import glassbox.raster.Raster;

/** The arithmetic behind numbers of the engine, as strips: what {@code explain} says a number comes from, written down. */
final class Strips {
    /** The longest row or column of products that is shown as one group. */
    private static final int LONGEST = 5;
    /** How many products of a long row stand together. */
    private static final int CHUNK = 4;

    private Strips() {}

    /**
     * A sum of products.
     *
     * @param sources what the sources are called, in their order; a single one needs no name
     * @param bias what the number that is added at the end is called
     */
    static Strip of(WeightedSum sum, List<String> sources, String bias, Strip.Decimals decimals) {
        List<Strip.Group> groups = new ArrayList<>();
        int before = 0;
        boolean several = sum.groups().size() > 1;
        for (int i = 0; i < sum.groups().size(); i++) {
            WeightedSum.Group group = sum.groups().get(i);
            groups.addAll(grouped(group, several ? sources.get(i) : "", before));
            before += group.products().rows() * group.products().columns();
        }
        if (sum.bias() != null) {
            groups.add(new Strip.Group(bias, List.of(), sum.bias()));
        }
        String products = before == 1 ? "a single product" : Strip.add(before);
        String words = sum.bias() == null ? products : products + " and the " + bias;
        return new Strip(groups, words, sum.value(), decimals);
    }

    /** A window by its columns, a source among several as one group, a long row in parts. */
    private static List<Strip.Group> grouped(WeightedSum.Group group, String source, int before) {
        int rows = group.products().rows();
        int columns = group.products().columns();
        int count = rows * columns;
        if (source.isEmpty() && rows > 1) {
            return Strip.columns(group.inputs(), group.weights(), group.products(), "", before);
        }
        if (count <= LONGEST) {
            return List.of(part(group, before, 0, count, source, group.sum()));
        }
        if (rows > 1) {
            return Strip.columns(group.inputs(), group.weights(), group.products(), ", " + source, before);
        }
        List<Strip.Group> parts = new ArrayList<>();
        for (int from = 0; from < count; from += CHUNK) {
            int to = Math.min(count, from + CHUNK);
            parts.add(part(group, before, from, to, range(from + 1, to), null));
        }
        return parts;
    }

    private static String range(int first, int last) {
        return first == last ? "number " + first : "numbers " + first + " to " + last;
    }

    private static Strip.Group part(
            WeightedSum.Group group, int before, int from, int to, String title, @Nullable Float sum) {
        float[] inputs = group.inputs().toArray();
        float[] weights = group.weights().toArray();
        float[] products = group.products().toArray();
        List<Strip.Term> terms = IntStream.range(from, to)
                .mapToObj(i -> new Strip.Term(before + i + 1, inputs[i], weights[i], products[i]))
                .toList();
        double added = terms.stream().mapToDouble(Strip.Term::product).sum();
        return new Strip.Group(title, terms, sum == null ? added : sum);
    }

    /** The largest of a window. */
    static Strip of(LargestOf largest, int decimals) {
        return chosen(
                largest.candidates(),
                "take the largest",
                "max(" + listed(largest.candidates(), decimals, ", ") + ")",
                largest.value(),
                decimals,
                largest.closes(decimals));
    }

    /** The mean of a window. */
    static Strip of(MeanOf mean, int decimals) {
        return chosen(
                mean.values(),
                Strip.add(mean.count()) + " and divide by " + mean.count(),
                Numbers.fixed(mean.sum(), decimals) + " ÷ " + mean.count(),
                mean.value(),
                decimals,
                mean.closes(decimals));
    }

    private static Strip chosen(Raster window, String words, String line, double total, int decimals, boolean closes) {
        List<Strip.Group> groups = new ArrayList<>();
        for (int row = 0; row < window.rows(); row++) {
            for (int column = 0; column < window.columns(); column++) {
                String title = Words.corner(row, column, window.rows(), window.columns());
                groups.add(new Strip.Group(title, List.of(), window.get(row, column)));
            }
        }
        return new Strip(groups, words, line, total, new Strip.Decimals(decimals, decimals, decimals), closes);
    }

    private static String listed(Raster window, int decimals, String between) {
        List<String> written = new ArrayList<>();
        for (float number : window.toArray()) {
            written.add(Numbers.fixed(number, decimals));
        }
        return String.join(between, written);
    }
}
