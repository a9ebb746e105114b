package glassbox.viewmodel.network;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;

import glassbox.engine.data.PixelScaling;
import glassbox.engine.data.Preprocessing;
import glassbox.engine.data.Standardisation;
import glassbox.explain.Cell;
import glassbox.explain.Given;
import glassbox.explain.MapSize;
import glassbox.explain.NetworkReading;
import glassbox.raster.Numbers;

/** Writes down how a pixel becomes the number that goes in, with the numbers of its own place. */
final class PixelWriter {
    private static final int DECIMALS = 2;

    private final NetworkSight sight;

    PixelWriter(NetworkSight sight) {
        this.sight = sight;
    }

    /** Where the number comes from that goes in at a place under a window; null beside the picture and for other layers. */
    @Nullable
    NumberFormula formula(Spot source, Rect window, Place place) {
        NetworkReading reading = sight.reading();
        InputImage image = sight.image();
        int row = window.row() + place.row();
        int column = window.column() + place.column();
        if (source.activation() != 0
                || reading == null
                || image == null
                || row < 0
                || column < 0
                || row >= image.channels().getFirst().rows()
                || column >= image.channels().getFirst().columns()) {
            return null;
        }
        Cell cell = source.cell(new Place(row, column));
        float value = reading.map(0, cell.unit()).get(row, column);
        return Formulas.of("Pixel row " + (row + 1) + ", column " + (column + 1), write(new Given(cell, value)));
    }

    /** How a number of the input came about. */
    Arithmetic.Steps write(Given given) {
        InputImage image = sight.image();
        Cell cell = given.cell();
        String total = Numbers.signed(given.value(), DECIMALS);
        if (image == null) {
            return new Arithmetic.Steps(
                    List.of(new Arithmetic.Step("", "given →")),
                    total,
                    "=",
                    "This number goes in as it is: " + total + ".");
        }
        float value = image.channels().get(cell.unit()).get(cell.row(), cell.column());
        String pixel = Numbers.fixed(value, value == Math.rint(value) ? 0 : DECIMALS);
        Preprocessing preprocessing = sight.model().preprocessing();
        List<Arithmetic.Step> steps = new ArrayList<>();
        steps.add(new Arithmetic.Step("pixel, 0 to 255", pixel));
        String why;
        BigDecimal made;
        switch (preprocessing) {
            case PixelScaling scaling -> {
                String divisor = plain(scaling.divisor());
                String shift = plain(Math.abs(scaling.shift()));
                steps.add(new Arithmetic.Step("", "/"));
                steps.add(new Arithmetic.Step("white", divisor));
                if (scaling.shift() != 0) {
                    steps.add(new Arithmetic.Step("", scaling.shift() < 0 ? "−" : "+"));
                    steps.add(new Arithmetic.Step("shift", shift));
                }
                why = preprocessing.description() + ".";
                made = new BigDecimal(value)
                        .divide(new BigDecimal(scaling.divisor()), MathContext.DECIMAL64)
                        .add(new BigDecimal(scaling.shift()));
            }
            case Standardisation own -> {
                MapSize size = MapSize.of(sight.model().recipe().network().input());
                int at = (cell.unit() * size.rows() + cell.row()) * size.columns() + cell.column();
                int group = at / Math.max(1, size.units() * size.area() / own.groups());
                double mean = own.mean()[group];
                double deviation = own.deviation()[group];
                steps.addFirst(new Arithmetic.Step("", "("));
                steps.add(new Arithmetic.Step("", "−"));
                steps.add(new Arithmetic.Step("mean", Numbers.fixed(mean, DECIMALS)));
                steps.add(new Arithmetic.Step("", ") /"));
                steps.add(new Arithmetic.Step("deviation", Numbers.fixed(deviation, DECIMALS)));
                boolean each = own.groups() == size.units() * size.area();
                why = deviation == 0
                        ? "it is the same in all training images, and so goes in as 0."
                        : each
                                ? "(pixel − mean) / deviation. Each place has its own two, from all training images, so a brighter"
                                        + " pixel may go in as a smaller number than a darker one elsewhere."
                                : "(pixel − mean) / deviation. Each channel has its own two, from all training images.";
                BigDecimal spread = ShownNumbers.shown(deviation, DECIMALS);
                made = spread.signum() == 0
                        ? BigDecimal.ZERO
                        : new BigDecimal(value)
                                .subtract(ShownNumbers.shown(mean, DECIMALS))
                                .divide(spread, MathContext.DECIMAL64);
            }
        }
        boolean exact =
                made.setScale(DECIMALS, RoundingMode.HALF_UP).compareTo(ShownNumbers.shown(given.value(), DECIMALS))
                        == 0;
        return new Arithmetic.Steps(
                steps, total, ShownNumbers.sign(exact), "Pixel " + pixel + " goes in as " + total + ": " + why);
    }

    private static String plain(float value) {
        return Numbers.fixed(value, value == Math.rint(value) ? 0 : DECIMALS);
    }
}
