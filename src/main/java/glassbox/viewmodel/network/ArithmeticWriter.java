package glassbox.viewmodel.network;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;

import glassbox.explain.Cell;
import glassbox.explain.Explanation;
import glassbox.explain.FunctionOf;
import glassbox.explain.Given;
import glassbox.explain.LargestOf;
import glassbox.explain.LossSlope;
import glassbox.explain.MeanOf;
import glassbox.explain.Normalised;
import glassbox.explain.PassedOn;
import glassbox.explain.ShareOf;
import glassbox.explain.Unread;
import glassbox.explain.WeightedSum;
import glassbox.raster.Numbers;
import glassbox.raster.Raster;

/** Writes explanations down: rounds their numbers, names their parts. */
final class ArithmeticWriter {
    private static final int CURVE_POINTS = 121;
    private static final float LEAST_REACH = 2;

    private final NetworkSight sight;
    private final ColumnReader colours;

    ArithmeticWriter(NetworkSight sight, ColumnReader colours) {
        this.sight = sight;
        this.colours = colours;
    }

    /** An explanation as it stands on screen. */
    Arithmetic write(Explanation explanation) {
        return switch (explanation) {
            case WeightedSum sum -> new SumWriter(sight, colours).write(sum);
            case LargestOf largest -> largest(largest);
            case MeanOf mean -> mean(mean);
            case FunctionOf function -> curve(function);
            case ShareOf share -> share(share);
            case Normalised norm -> normalised(norm);
            case PassedOn same -> passedOn(same);
            case Given given -> new PixelWriter(sight).write(given);
            case LossSlope slope -> slope(slope);
            case Unread unread -> unread(unread);
        };
    }

    private Arithmetic largest(LargestOf largest) {
        float limit = colours.limit(largest.cell().activation() - 1);
        int decimals = ShownNumbers.decimals(Raster.of(1, 1, limit));
        String total = Numbers.signed(largest.value(), decimals);
        int count = largest.window().rows() * largest.window().columns();
        return new Arithmetic.Pick(
                largest.candidates(),
                sight.pixels(largest.winner().at(largest.cell().activation() - 1), largest.window()),
                limit,
                new Place(
                        largest.winner().row() - largest.window().row(),
                        largest.winner().column() - largest.window().column()),
                "",
                largest.value(),
                new Spot(largest.cell().activation() - 1, largest.cell().unit()),
                Rect.of(largest.window()),
                total,
                ShownNumbers.sign(largest.closes(decimals)),
                "The largest of " + LayerWords.count(count, "number") + " is kept: " + total + ".");
    }

    private Arithmetic mean(MeanOf mean) {
        int before = mean.cell().activation() - 1;
        float limit = colours.limit(before);
        int decimals = ShownNumbers.decimals(Raster.of(1, 1, limit));
        String sum = Numbers.signed(mean.sum(), decimals);
        String total = Numbers.signed(mean.value(), decimals);
        BigDecimal byHand = ShownNumbers.shown(mean.sum(), decimals)
                .divide(BigDecimal.valueOf(mean.count()), decimals, RoundingMode.HALF_UP);
        boolean exact = byHand.compareTo(ShownNumbers.shown(mean.value(), decimals)) == 0;
        return new Arithmetic.Pick(
                mean.values(),
                sight.pixels(new Cell(before, mean.cell().unit(), 0, 0), mean.window()),
                limit,
                null,
                sum + " / " + mean.count(),
                mean.value(),
                new Spot(before, mean.cell().unit()),
                Rect.of(mean.window()),
                total,
                ShownNumbers.sign(exact),
                LayerWords.count(mean.count(), "number") + " add up to " + sum + "; their mean is " + total + ".");
    }

    private Arithmetic curve(FunctionOf function) {
        float limit = colours.limit(function.cell().activation() - 1);
        int decimals = ShownNumbers.decimals(Raster.of(1, 1, limit));
        float reach = Math.max(LEAST_REACH, Math.max(limit, Math.abs(function.input())) * 1.1f);
        Raster curve = Raster.generate(
                1, CURVE_POINTS, (row, i) -> function.function().at(reach * (2f * i / (CURVE_POINTS - 1) - 1)));
        String input = Numbers.fixed(function.input(), decimals);
        String total = Numbers.signed(function.value(), decimals);
        String formula = FunctionWords.formula(function.function());
        return new Arithmetic.Curve(
                formula,
                new Spot(function.cell().activation() - 1, function.cell().unit()),
                new Place(function.cell().row(), function.cell().column()),
                function.input(),
                input,
                function.value(),
                colours.limit(function.cell().activation()),
                decimals,
                curve,
                reach,
                total,
                ShownNumbers.sign(function.closes(decimals)),
                FunctionWords.sentence(function, input, total));
    }

    private Arithmetic share(ShareOf share) {
        int chosen = share.cell().unit();
        int decimals = ShownNumbers.decimals(Raster.of(1, 1, share.sum()));
        String power = Numbers.fixed(share.powers().get(0, chosen), 4);
        String sum = Numbers.fixed(share.sum(), 4);
        String total = Numbers.percent(share.value());
        double quotient = ShownNumbers.shown(share.powers().get(0, chosen), 4).doubleValue()
                / ShownNumbers.shown(share.sum(), 4).doubleValue();
        LayerColumn column =
                sight.plan().columns().get(sight.plan().columnOf(share.cell().activation()));
        List<String> names = new ArrayList<>();
        for (int i = 0; i < share.scores().columns(); i++) {
            names.add(
                    column.unitNames().isEmpty()
                            ? Integer.toString(i + 1)
                            : column.unitNames().get(i));
        }
        return new Arithmetic.Share(
                names,
                share.scores(),
                share.powers(),
                chosen,
                power,
                sum,
                total,
                ShownNumbers.sign(decimals > 0 && Numbers.percent(quotient).equals(total)),
                "e to the power of its score is " + power + " of " + sum + " for all classes: " + total + ".");
    }

    private static Arithmetic normalised(Normalised norm) {
        int decimals = 3;
        String total = Numbers.signed(norm.value(), decimals);
        BigDecimal spread = ShownNumbers.shown(norm.spread(), decimals);
        boolean exact = spread.signum() != 0
                && ShownNumbers.shown(norm.input(), decimals)
                                .subtract(ShownNumbers.shown(norm.mean(), decimals))
                                .divide(spread, MathContext.DECIMAL64)
                                .multiply(ShownNumbers.shown(norm.gamma(), decimals))
                                .add(ShownNumbers.shown(norm.beta(), decimals))
                                .setScale(decimals, RoundingMode.HALF_UP)
                                .compareTo(ShownNumbers.shown(norm.value(), decimals))
                        == 0;
        return new Arithmetic.Steps(
                List.of(
                        new Arithmetic.Step("", "("),
                        new Arithmetic.Step("number", Numbers.fixed(norm.input(), decimals)),
                        new Arithmetic.Step("", "−"),
                        new Arithmetic.Step("mean", Numbers.fixed(norm.mean(), decimals)),
                        new Arithmetic.Step("", ") /"),
                        new Arithmetic.Step("√(variance + ε)", Numbers.fixed(norm.spread(), decimals)),
                        new Arithmetic.Step("", "×"),
                        new Arithmetic.Step("scale γ", Numbers.fixed(norm.gamma(), decimals)),
                        new Arithmetic.Step("", "+"),
                        new Arithmetic.Step("shift β", Numbers.fixed(norm.beta(), decimals))),
                total,
                ShownNumbers.sign(exact),
                "The map's mean is taken off, its spread divided out, then scaled and shifted: " + total + ".");
    }

    private Arithmetic passedOn(PassedOn same) {
        int decimals = ShownNumbers.decimals(Raster.of(1, 1, same.value()));
        String total = Numbers.signed(same.value(), decimals);
        int column = sight.plan().columnOf(same.source().activation());
        String name = column < 0
                ? "number"
                : sight.plan().columns().get(column).unitName(same.source().unit()) + ", row "
                        + (same.source().row() + 1) + ", column "
                        + (same.source().column() + 1);
        return new Arithmetic.Steps(
                List.of(new Arithmetic.Step(name, Numbers.fixed(same.total(), decimals))),
                total,
                ShownNumbers.sign(same.closes(decimals)),
                "The number is passed on as it is: " + total + ".");
    }

    private static Arithmetic slope(LossSlope slope) {
        int decimals = 3;
        String total = Numbers.signed(slope.value(), decimals);
        boolean exact = ShownNumbers.shown(slope.answer(), decimals)
                        .subtract(ShownNumbers.shown(slope.target(), decimals))
                        .multiply(ShownNumbers.shown(slope.factor(), decimals))
                        .setScale(decimals, RoundingMode.HALF_UP)
                        .compareTo(ShownNumbers.shown(slope.value(), decimals))
                == 0;
        List<Arithmetic.Step> steps = new ArrayList<>(List.of(
                new Arithmetic.Step("it says", Numbers.fixed(slope.answer(), decimals)),
                new Arithmetic.Step("", "−"),
                new Arithmetic.Step("it should say", Numbers.fixed(slope.target(), 0))));
        if (slope.factor() != 1) {
            steps.addFirst(new Arithmetic.Step("", "("));
            steps.add(new Arithmetic.Step("", ") ×"));
            steps.add(new Arithmetic.Step("share of the loss", Numbers.fixed(slope.factor(), decimals)));
        }
        return new Arithmetic.Steps(
                steps,
                total,
                ShownNumbers.sign(exact),
                "The blame of an answer is what it says less what it should say: " + total + ".");
    }

    private static Arithmetic unread(Unread unread) {
        String total = Numbers.signed(unread.value(), 2);
        return new Arithmetic.Steps(
                List.of(new Arithmetic.Step("", "no window behind covers it →")),
                total,
                "=",
                "No window of the next layer covers this number, so it has no part in the loss.");
    }
}
