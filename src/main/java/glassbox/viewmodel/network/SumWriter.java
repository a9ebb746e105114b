package glassbox.viewmodel.network;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import glassbox.explain.Cell;
import glassbox.explain.WeightedSum;
import glassbox.raster.Numbers;
import glassbox.raster.Raster;

/** Writes down inputs times weights, map by map. */
final class SumWriter {
    /** So many parts of a sum are written one after the other. */
    private static final int MOST_PARTS = 6;

    private final NetworkSight sight;
    private final ColumnReader colours;

    SumWriter(NetworkSight sight, ColumnReader colours) {
        this.sight = sight;
        this.colours = colours;
    }

    /** A sum as it stands on screen. */
    Arithmetic.Sum write(WeightedSum sum) {
        Cell cell = sum.cell();
        float[] parts = sums(sum);
        int strongest = 0;
        for (int i = 1; i < parts.length; i++) {
            strongest = Math.abs(parts[i]) > Math.abs(parts[strongest]) ? i : strongest;
        }
        int decimals = ShownNumbers.decimals(Raster.of(1, 1, colours.limit(cell.activation())));
        List<Arithmetic.Group> groups = new ArrayList<>();
        for (WeightedSum.Group group : sum.groups()) {
            groups.add(group(cell, group, decimals, sum.groups().size()));
        }
        long products = sum.groups().stream()
                .mapToLong(
                        group -> (long) group.window().rows() * group.window().columns())
                .sum();
        String sign = ShownNumbers.sign((groups.size() > 1
                        || closes(sum, sum.groups().getFirst().products().toArray(), decimals))
                && (groups.size() == 1 || closes(sum, sums(sum), decimals))
                && (written(sum).length == 0 || closes(sum, written(sum), decimals)));
        String total = Numbers.signed(sum.value(), decimals);
        String sentence = colours.showing() == Showing.GRADIENTS && products == 1
                ? passedBack(sum, decimals)
                : sentence(sum, products, sign, decimals);
        return new Arithmetic.Sum(
                groups,
                strongest,
                sum.bias() == null ? "" : Numbers.signed(sum.bias(), decimals),
                sum.bias() == null ? 0 : sum.bias(),
                sum.value(),
                decimals,
                colours.limit(cell.activation()),
                total,
                sign,
                sentence);
    }

    private static String passedBack(WeightedSum sum, int decimals) {
        WeightedSum.Group only = sum.groups().getFirst();
        return "The blame behind it, " + Numbers.telling(only.inputs().get(0, 0), decimals) + ", times "
                + Numbers.telling(only.weights().get(0, 0), 2) + ", as much as a little more here adds there: "
                + Numbers.signed(sum.value(), decimals) + ".";
    }

    /** The sum in words: its parts row by row, or map by map, where they are few. */
    private static String sentence(WeightedSum sum, long products, String sign, int decimals) {
        int maps = sum.groups().size();
        Float bias = sum.bias();
        float[] parts = written(sum);
        String what = LayerWords.count(products, "product")
                + (maps > 1 ? " from " + maps + " maps" : parts.length > 0 ? ", added row by row" : "");
        String and = bias == null ? "" : parts.length > 0 && maps == 1 ? ", and the bias" : " and the bias";
        String total = Numbers.signed(sum.value(), decimals);
        if (parts.length == 0) {
            return what + and + (products == 1 && bias == null ? " makes " : " add up to ")
                    + (sign.equals("=") ? "" : "about ") + total + ".";
        }
        StringBuilder terms = new StringBuilder(Numbers.fixed(parts[0], decimals));
        for (int i = 1; i < parts.length; i++) {
            terms.append(before(parts[i], decimals)).append(Numbers.fixed(Math.abs(parts[i]), decimals));
        }
        if (bias != null) {
            terms.append(before(bias, decimals)).append(Numbers.fixed(Math.abs(bias), decimals));
        }
        return what + and + ": " + terms + " " + sign + " " + total + ".";
    }

    /** The parts that are written one after the other, row by row or map by map; none where they are too many. */
    private static float[] written(WeightedSum sum) {
        float[] parts = sum.groups().size() > 1
                ? sums(sum)
                : rowSums(sum.groups().getFirst().products());
        return parts.length > 1 && parts.length <= MOST_PARTS ? parts : new float[0];
    }

    /** Whether these parts and the bias, as they are written, make the number as it is written. */
    private static boolean closes(WeightedSum sum, float[] parts, int decimals) {
        Float bias = sum.bias();
        float[] all = bias == null ? parts : Arrays.copyOf(parts, parts.length + 1);
        if (bias != null) {
            all[parts.length] = bias;
        }
        return ShownNumbers.signOfSum(all, sum.value(), decimals).equals("=");
    }

    /** What stands before a part; one that shows as 0 is added. */
    private static String before(float part, int decimals) {
        return ShownNumbers.shown(part, decimals).signum() < 0 ? " − " : " + ";
    }

    private static float[] sums(WeightedSum sum) {
        float[] sums = new float[sum.groups().size()];
        for (int i = 0; i < sums.length; i++) {
            sums[i] = sum.groups().get(i).sum();
        }
        return sums;
    }

    private static float[] rowSums(Raster products) {
        float[] sums = new float[products.rows()];
        for (int row = 0; row < products.rows(); row++) {
            double added = 0;
            for (int column = 0; column < products.columns(); column++) {
                added += products.get(row, column);
            }
            sums[row] = (float) added;
        }
        return sums;
    }

    private Arithmetic.Group group(Cell cell, WeightedSum.Group group, int decimals, int groups) {
        Cell source = group.source();
        int column = sight.plan().columnOf(source.activation());
        boolean conv =
                group.window().rows() < sizeRows(source) || group.window().columns() < sizeColumns(source);
        String of = column >= 0 && source.activation() > cell.activation() && sizeRows(source) == 1
                ? sight.plan().columns().get(column).brief()
                : column < 0 || (groups == 1 && column > 0 && sizeRows(source) == 1)
                        ? "the layer before"
                        : source.activation() == 0
                                ? groups == 1 ? "the input" : "Channel " + (source.unit() + 1)
                                : sight.plan().columns().get(column).brief() + " map " + (source.unit() + 1);
        boolean back = colours.showing() == Showing.GRADIENTS;
        String weights = back ? "Passed back by" : conv ? "Filter " + (cell.unit() + 1) : "Weights";
        return new Arithmetic.Group(
                back ? "Blame of " + of : groups > 1 ? of : (conv ? "Patch of " : "All of ") + of,
                weights,
                fold(group.inputs()),
                sight.pixels(source, group.window()),
                colours.limit(source.activation()),
                fold(group.weights()),
                fold(group.products()),
                group.sum(),
                Numbers.signed(group.sum(), decimals),
                new Spot(source.activation(), source.unit()),
                Rect.of(group.window()),
                sizeRows(source) * sizeColumns(source) == 1);
    }

    private int sizeRows(Cell cell) {
        return sight.reading() == null
                ? 1
                : sight.reading().sources().size(cell.activation()).rows();
    }

    private int sizeColumns(Cell cell) {
        return sight.reading() == null
                ? 1
                : sight.reading().sources().size(cell.activation()).columns();
    }

    /** A long row in lines of about as many numbers as there are lines; the numbers keep their order. */
    private static Raster fold(Raster row) {
        int count = row.columns();
        if (row.rows() > 1 || count <= 10) {
            return row;
        }
        int columns = (int) Math.ceil(Math.sqrt(count * 2.0));
        int rows = (count + columns - 1) / columns;
        return Raster.generate(rows, columns, (r, c) -> r * columns + c < count ? row.get(0, r * columns + c) : 0);
    }
}
