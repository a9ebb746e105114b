package glassbox.viewmodel.learn;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

import org.jspecify.annotations.Nullable;

import glassbox.raster.Numbers;

/**
 * Curves of a measure over training images or of a number over another. The values are {@code NAME.CURVE}, {@code NAME.last}
 * being the first curve's: the number at the curve's right end.
 *
 * @param name what its values are called: {@code loss}
 * @param title what is measured: {@code Loss}
 * @param axis how the numbers are written and where the scale ends
 * @param end where the horizontal axis ends, in images
 * @param part images from one mark of the horizontal axis to the next
 * @param epochs whether each part is an epoch
 * @param curves the curves, the one that matters most first
 * @param reference a dotted line with its name, or null
 * @param band what is usual, or null
 */
public record ChartPanel(
        String name,
        String title,
        Axis axis,
        double end,
        double part,
        boolean epochs,
        List<Curve> curves,
        @Nullable Reference reference,
        @Nullable Band band)
        implements Panel {
    /** How the vertical axis is written. */
    public enum Axis {
        /** Numbers from 0. */
        NUMBERS,
        /** Shares from 0 to 1 as per cent. */
        SHARES
    }

    /**
     * A curve.
     *
     * @param name for the legend and the values: {@code healthy}
     * @param x places, from left to right
     * @param y numbers, as many
     * @param points whether its points are measurements of the test images (a thick line with dots) or a running mean (a
     *     thin line)
     */
    public record Curve(String name, List<Double> x, List<Double> y, boolean points) {
        public Curve {
            x = List.copyOf(x);
            y = List.copyOf(y);
            if (x.size() != y.size()) {
                throw new IllegalArgumentException(
                        "The curve " + name + " has " + x.size() + " places, but " + y.size() + " numbers.");
            }
        }
    }

    /** A number to compare with: its name and as it is written. */
    public record Reference(String name, double value, String written) {}

    /** What is usual: an area between two curves with the same places. */
    public record Band(String name, Curve low, Curve high) {}

    public ChartPanel {
        curves = List.copyOf(curves);
    }

    /** A chart whose parts are epochs. */
    public ChartPanel(
            String name,
            String title,
            Axis axis,
            double end,
            double part,
            List<Curve> curves,
            @Nullable Reference reference,
            @Nullable Band band) {
        this(name, title, axis, end, part, true, curves, reference, band);
    }

    @Override
    public String size() {
        return "";
    }

    @Override
    public OptionalDouble value(String rest) {
        Optional<Curve> curve = rest.equals("last")
                ? curves.stream().findFirst()
                : curves.stream().filter(one -> one.name().equals(rest)).findFirst();
        return curve.filter(one -> !one.y().isEmpty())
                .map(one -> OptionalDouble.of(one.y().getLast()))
                .orElse(OptionalDouble.empty());
    }

    @Override
    public List<String> valueNames() {
        return curves.stream().map(curve -> name + "." + curve.name()).toList();
    }

    @Override
    public String reading() {
        StringBuilder text = new StringBuilder(Readings.named(title, name) + " chart");
        for (Curve curve : curves) {
            text.append("; " + curve.name() + ", " + curve.y().size() + " points")
                    .append(
                            curve.y().isEmpty()
                                    ? ""
                                    : ", last " + Numbers.telling(curve.y().getLast(), 4));
        }
        return text + (reference == null ? "" : "; " + reference.name() + " " + reference.written());
    }
}
