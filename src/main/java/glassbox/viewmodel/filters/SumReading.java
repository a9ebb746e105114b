package glassbox.viewmodel.filters;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import glassbox.explain.FilterSum;
import glassbox.raster.Numbers;
import glassbox.raster.Raster;

/**
 * An output pixel's sum as it is written on screen: patch times filter equals products, and their sum equals the pixel.
 * Numbers are rounded here, once; where the rounded ones do not multiply or add up to what is shown, {@link #productSign}
 * and {@link #sumSign} say "≈".
 */
public final class SumReading {
    private static final List<String> SMALL_NUMBERS =
            List.of("no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine");

    private final OutputPixel pixel;
    private final FilterSum sum;
    private final Decimals decimals;
    private final List<SumReading> channels;

    SumReading(OutputPixel pixel, FilterSum sum, Decimals decimals) {
        this.pixel = pixel;
        this.sum = sum;
        this.decimals = decimals;
        this.channels = List.of();
    }

    /** The sum of what the filters of {@code channels} make, whose totals are the terms. */
    SumReading(OutputPixel pixel, float total, Decimals decimals, List<SumReading> channels) {
        Raster totals = Raster.generate(
                1, channels.size(), (row, at) -> channels.get(at).total());
        Raster ones = Raster.generate(1, channels.size(), (row, at) -> 1);
        this.pixel = pixel;
        this.sum = new FilterSum(pixel.row(), pixel.column(), totals, ones, totals, total);
        this.decimals = decimals;
        this.channels = List.copyOf(channels);
    }

    /** The sums of red, green and blue that this one adds up; empty for a sum of products. */
    public List<SumReading> channels() {
        return channels;
    }

    /** Which output pixel it is. */
    public OutputPixel pixel() {
        return pixel;
    }

    /** The picture's pixels under the window, 0 on padding. */
    public Raster patch() {
        return sum.patch();
    }

    /** The filter as it lies on them: already turned for a convolution. */
    public Raster weights() {
        return sum.weights();
    }

    /** Each pixel times its weight. */
    public Raster products() {
        return sum.products();
    }

    /** The output pixel, which is the sum of the products, bit for bit. */
    public float total() {
        return sum.total();
    }

    /** The decimals the patch is written with. */
    public int patchDecimals() {
        return decimals.pixels();
    }

    /** The decimals the filter is written with. */
    public int weightDecimals() {
        return decimals.weights();
    }

    /** The decimals products and total are written with. */
    public int productDecimals() {
        return decimals.products();
    }

    /** The total as it is written: {@code +263}. */
    public String totalText() {
        String text = Numbers.among(sum.total(), Math.abs(sum.total()), productDecimals());
        return sum.total() > 0 ? "+" + text : text;
    }

    /** A product as it stands among the others. */
    private String written(float product) {
        return Numbers.among(product, products().maxAbs(), productDecimals());
    }

    /** The products as a sum on one line: {@code −188 + 0 + 249}. */
    public String termsText() {
        StringBuilder text = new StringBuilder();
        for (float product : products().toArray()) {
            String shown = written(product);
            boolean minus = shown.charAt(0) == Numbers.MINUS;
            text.append(
                    text.isEmpty() ? shown : (minus ? " " + Numbers.MINUS + " " + shown.substring(1) : " + " + shown));
        }
        return text.toString();
    }

    /** One product with its two factors: {@code 188 · −1}. */
    public String factorsText(int row, int column) {
        return Numbers.telling(patch().get(row, column), patchDecimals()) + " · "
                + Numbers.telling(weights().get(row, column), weightDecimals());
    }

    /** One product with its sign: {@code = −188}, or {@code ≈ −0.17} where the factors as shown do not make it. */
    public String productText(int row, int column) {
        return (multiplies(row, column) ? "= " : "≈ ") + written(products().get(row, column));
    }

    /** The total with its sign: {@code = +263}, or {@code ≈ +0.31} where the products as shown do not add up to it. */
    public String resultText() {
        return (addsUp() ? "= " : "≈ ") + totalText();
    }

    /** How many products there are, as a heading: {@code Nine products}, {@code 49 products}. */
    public String productHeading() {
        int count = products().rows() * products().columns();
        String number = count < SMALL_NUMBERS.size() ? SMALL_NUMBERS.get(count) : Integer.toString(count);
        return number.substring(0, 1).toUpperCase(Locale.ROOT)
                + number.substring(1)
                + (count == 1 ? " product" : " products");
    }

    /** What stands between patch times filter and products: {@code =}, or {@code ≈} where a shown product differs. */
    public String productSign() {
        for (int row = 0; row < products().rows(); row++) {
            for (int column = 0; column < products().columns(); column++) {
                if (!multiplies(row, column)) {
                    return "≈";
                }
            }
        }
        return "=";
    }

    private boolean multiplies(int row, int column) {
        Optional<BigDecimal> pixel =
                AsWritten.of(Numbers.among(patch().get(row, column), patch().maxAbs(), patchDecimals()));
        Optional<BigDecimal> weight =
                AsWritten.of(Numbers.among(weights().get(row, column), weights().maxAbs(), weightDecimals()));
        return pixel.isPresent()
                && weight.isPresent()
                && AsWritten.is(
                        pixel.get().multiply(weight.get()), written(products().get(row, column)));
    }

    /** Whether the products as they are written add up to the total as it is written. */
    public boolean addsUp() {
        BigDecimal added = BigDecimal.ZERO;
        for (float product : products().toArray()) {
            Optional<BigDecimal> written = AsWritten.of(written(product));
            if (written.isEmpty()) {
                return false;
            }
            added = added.add(written.get());
        }
        return AsWritten.is(added, totalText());
    }

    /** What stands between products and total: {@code →}, or {@code ≈} where the shown products do not add up to it. */
    public String sumSign() {
        return addsUp() ? "→" : "≈";
    }

    /** The total in a sentence: {@code add up to +29}, or {@code add up to about +17.4}. */
    String addUpTo() {
        return (products().rows() * products().columns() == 1 ? "makes " : "add up to ")
                + (addsUp() ? "" : "about ")
                + totalText();
    }
}
