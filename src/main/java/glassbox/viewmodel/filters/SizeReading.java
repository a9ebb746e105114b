package glassbox.viewmodel.filters;

import glassbox.raster.Numbers;

/**
 * The output's size as a formula with its numbers. Where the two paddings of an axis differ, as for same padding around an
 * even kernel, both are written; where the last step does not reach the edge, the fraction stands between floor brackets.
 *
 * @param symbols the formula: {@code (H − F + 2P) / S + 1}
 * @param numbers the same with the numbers of the height: {@code (96 − 3 + 2·0) / 1 + 1}
 * @param rows the output's height: {@code 94}
 * @param columns the output's width: {@code 94}
 */
public record SizeReading(String symbols, String numbers, String rows, String columns) {
    static SizeReading of(FilterOutput output) {
        int height = output.picture().pixels().rows();
        int kernel = output.kernelRows();
        int before = output.above();
        int after = output.paddedRows() - height - before;
        boolean dropped = (output.paddedRows() - kernel) % output.stride() != 0;
        String padding = before == after ? "2·" + before : before + " + " + after;
        return new SizeReading(
                floored("(H " + Numbers.MINUS + " F + 2P) / S", dropped),
                floored(
                        "(" + height + " " + Numbers.MINUS + " " + kernel + " + " + padding + ") / " + output.stride(),
                        dropped),
                Integer.toString(output.pixels().rows()),
                Integer.toString(output.pixels().columns()));
    }

    private static String floored(String fraction, boolean dropped) {
        return (dropped ? "⌊" + fraction + "⌋" : fraction) + " + 1";
    }
}
