package glassbox.viewmodel.network;

import java.util.List;

import org.jspecify.annotations.Nullable;

import glassbox.raster.Raster;

/** Where a number comes from, as it is written on screen. Numbers are rounded here, once. */
public sealed interface Arithmetic {
    /** The number itself, as it is written: {@code +2.64}. */
    String total();

    /** What stands before it: {@code =}, or {@code ≈} where the numbers shown do not make exactly the one shown. */
    String sign();

    /** One sentence that says how it comes about. */
    String sentence();

    /**
     * Inputs times weights, map by map, and a bias.
     *
     * @param groups the part of each map
     * @param strongest the group that adds most, either way
     * @param bias the bias as it is written, or empty if there is none
     * @param biasValue the bias; 0 if there is none
     * @param value the number
     * @param decimals the decimals of products and sums
     * @param limit the end of the colour scale of the number
     */
    record Sum(
            List<Group> groups,
            int strongest,
            String bias,
            float biasValue,
            float value,
            int decimals,
            float limit,
            String total,
            String sign,
            String sentence)
            implements Arithmetic {
        /** So many rows of sums to a column of them. */
        private static final int MOST_ROWS = 4;

        /** Copies the list. */
        public Sum {
            groups = List.copyOf(groups);
        }

        private static int across(int count) {
            int columns = (int) Math.sqrt(count);
            while (count % columns != 0) {
                columns--;
            }
            return count > MOST_ROWS * columns * columns ? (int) Math.ceil(Math.sqrt(count)) : columns;
        }

        /** What each map adds, in rows: as many as divide them evenly, if the rows are not too many; the rest is 0. */
        public Raster sums() {
            int columns = across(groups.size());
            int rows = Math.ceilDiv(groups.size(), columns);
            return Raster.generate(rows, columns, (row, column) -> {
                int group = row * columns + column;
                return group < groups.size() ? groups.get(group).sum() : 0;
            });
        }
    }

    /**
     * The part of one map.
     *
     * @param inputsName what it looks at: {@code Patch of the input}
     * @param weightsName what it looks through: {@code Filter 1}
     * @param inputs the map's values under the window
     * @param pixels the same as pixels, 0 to 255, where the map is the input; else null
     * @param inputLimit the end of the colour scale of the values
     * @param weights what they are multiplied with
     * @param products each value times its weight
     * @param sum the products added up
     * @param sumText the sum as it is written
     * @param source the map, or the first number of a row
     * @param window where the values lie on the map, perhaps in part on padding
     * @param row whether the values are numbers of a row, written in lines
     */
    record Group(
            String inputsName,
            String weightsName,
            Raster inputs,
            @Nullable Raster pixels,
            float inputLimit,
            Raster weights,
            Raster products,
            float sum,
            String sumText,
            Spot source,
            Rect window,
            boolean row) {
        /** {@code =} if every product is what the two numbers as they are written make, rounded; else {@code ≈}. */
        public String productsSign(int decimals) {
            int ofInputs = ShownNumbers.ofFactors(inputs);
            int ofWeights = ShownNumbers.ofFactors(weights);
            float[] x = inputs.toArray();
            float[] w = weights.toArray();
            float[] p = products.toArray();
            boolean exact = true;
            for (int i = 0; i < p.length && exact; i++) {
                exact = ShownNumbers.shown(x[i], ofInputs)
                                .multiply(ShownNumbers.shown(w[i], ofWeights))
                                .setScale(decimals, java.math.RoundingMode.HALF_UP)
                                .compareTo(ShownNumbers.shown(p[i], decimals))
                        == 0;
            }
            return ShownNumbers.sign(exact);
        }

        /** The decimals in which its inputs are written. */
        public int inputDecimals() {
            return ShownNumbers.ofFactors(inputs);
        }

        /** The decimals in which its weights are written. */
        public int weightDecimals() {
            return ShownNumbers.ofFactors(weights);
        }

        /** Where in the window one of the inputs lies: the window may take steps over the map. */
        public Place inWindow(int atRow, int atColumn) {
            return row
                    ? new Place(atRow, atColumn)
                    : new Place(
                            atRow * step(window.rows(), inputs.rows()),
                            atColumn * step(window.columns(), inputs.columns()));
        }

        private static int step(int covered, int taken) {
            return taken < 2 ? 1 : (covered - 1) / (taken - 1);
        }
    }

    /**
     * The largest, or the mean, of what lies under a window.
     *
     * @param values what lies there
     * @param pixels the same as pixels, 0 to 255, where it is the input; else null
     * @param limit the end of the colour scale
     * @param winner the largest one's place, or null for a mean
     * @param sum all of them added up, as it is written; empty for the largest
     * @param value the number
     * @param source the map they lie on
     * @param window where they lie on it
     */
    record Pick(
            Raster values,
            @Nullable Raster pixels,
            float limit,
            @Nullable Place winner,
            String sum,
            float value,
            Spot source,
            Rect window,
            String total,
            String sign,
            String sentence)
            implements Arithmetic {}

    /**
     * A function of one number.
     *
     * @param formula the function as it is written: {@code max(0, x)}
     * @param source where the number it was applied to lies
     * @param place its place there
     * @param input the number it was applied to
     * @param inputText that number as it is written
     * @param value the number
     * @param limit the end of the colour scale
     * @param decimals the decimals of both numbers
     * @param curve its values from −reach to reach, evenly apart
     * @param reach how far the curve goes either way
     */
    record Curve(
            String formula,
            Spot source,
            Place place,
            float input,
            String inputText,
            float value,
            float limit,
            int decimals,
            Raster curve,
            float reach,
            String total,
            String sign,
            String sentence)
            implements Arithmetic {}

    /**
     * A share of all classes' powers.
     *
     * @param names the classes
     * @param scores their scores, in one row
     * @param powers e to the power of each, the largest taken off first
     * @param chosen the class whose share it is
     * @param power its power as it is written
     * @param sum all powers added up, as it is written
     */
    record Share(
            List<String> names,
            Raster scores,
            Raster powers,
            int chosen,
            String power,
            String sum,
            String total,
            String sign,
            String sentence)
            implements Arithmetic {
        /** Copies the names. */
        public Share {
            names = List.copyOf(names);
        }
    }

    /**
     * A few numbers one after the other.
     *
     * @param steps numbers, each with its name, and the signs between them
     */
    record Steps(List<Step> steps, String total, String sign, String sentence) implements Arithmetic {
        /** Copies the list. */
        public Steps {
            steps = List.copyOf(steps);
        }
    }

    /**
     * A number with its name, or a sign without one.
     *
     * @param name what it is, or empty for a sign
     * @param text how it is written
     */
    record Step(String name, String text) {
        /** Whether it stands between numbers. */
        public boolean isSign() {
            return name.isEmpty();
        }
    }
}
