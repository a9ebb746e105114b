package glassbox.viewmodel.network;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import org.junit.jupiter.api.Test;

import glassbox.engine.layer.SoftmaxSpec;
import glassbox.engine.loss.BinaryCrossEntropyLoss;
import glassbox.engine.loss.Loss;
import glassbox.engine.loss.MeanSquaredErrorLoss;
import glassbox.engine.loss.SoftmaxCrossEntropyLoss;
import glassbox.engine.network.NetworkSpec;
import glassbox.explain.RandomNetworks;
import glassbox.raster.Numbers;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** Every decomposition as it is written on screen: what is shown makes the number that is shown, or it says ≈. */
class ShownArithmeticTest {
    private static final int NETWORKS = 120;
    private static final double TOLERANCE = 1e-5;
    private static final int PLACES = 3;

    private final Set<Class<?>> kinds = new HashSet<>();
    private final Set<String> signs = new HashSet<>();

    @Test
    void everyNumberOfRandomNetworksIsWhatItsShownPartsMakeOrSaysAbout() {
        RandomNetworks networks = new RandomNetworks(911);
        for (int n = 0; n < NETWORKS; n++) {
            NetworkSpec spec = networks.next();
            RandomNetworks.Both both =
                    networks.readBoth(spec, loss(spec, n), n % spec.output().elements());
            NetworkSight sight = new NetworkSight(
                    NetworkPlan.of(spec, List.of()), null, null, both.forward(), both.back(), null, "");
            for (Showing showing : new Showing[] {Showing.ACTIVATIONS, Showing.GRADIENTS}) {
                for (LayerColumn column :
                        sight.plan().columns().subList(1, sight.plan().columns().size())) {
                    open(sight, showing, column, "network " + n + " " + spec + " " + showing);
                }
            }
        }
        assertEquals(
                Set.of(
                        Arithmetic.Sum.class,
                        Arithmetic.Pick.class,
                        Arithmetic.Curve.class,
                        Arithmetic.Share.class,
                        Arithmetic.Steps.class),
                kinds);
        assertTrue(signs.containsAll(Set.of("=", "≈")), signs.toString());
    }

    /** A few units of a column, a few places of each, and a few of the gradients by what it looks through. */
    private void open(NetworkSight sight, Showing showing, LayerColumn column, String where) {
        List<Integer> activations = new ArrayList<>(List.of(column.activation()));
        if (column.scores() >= 0) {
            activations.add(column.scores());
        }
        for (int activation : activations) {
            for (int unit = 0; unit < column.units(); unit += 1 + column.units() / PLACES) {
                Spot spot = new Spot(activation, unit);
                for (int i = 0; i < PLACES; i++) {
                    Place place = new Place(
                            i * (column.size().rows() - 1) / PLACES,
                            i * (column.size().columns() - 1) / PLACES);
                    UnitDetail detail = DetailReader.read(
                            sight, ColourRange.LAYER, showing, spot, new Look(place, true, false, null));
                    check(detail, where + " " + spot + " " + place);
                }
                if (showing == Showing.GRADIENTS) {
                    weights(sight, spot, where);
                }
            }
        }
    }

    private void weights(NetworkSight sight, Spot spot, String where) {
        UnitDetail opened =
                DetailReader.read(sight, ColourRange.LAYER, Showing.GRADIENTS, spot, new Look(null, false, true, null));
        UnitWeights through = opened.weights();
        if (through == null) {
            return;
        }
        List<WeightSpot> asked = new ArrayList<>();
        asked.add(new WeightSpot(0, Place.FIRST));
        int last = through.kernels().size() - 1;
        int at = through.count() - 1;
        int wide = through.kernels().getFirst().columns();
        asked.add(new WeightSpot(last, new Place(at / wide, at % wide)));
        if (through.biased()) {
            asked.add(WeightSpot.BIAS);
        }
        for (WeightSpot weight : asked) {
            UnitDetail detail = DetailReader.read(
                    sight, ColourRange.LAYER, Showing.GRADIENTS, spot, new Look(null, false, true, weight));
            check(detail, where + " " + spot + " " + weight);
            float value = ((Arithmetic.Sum) detail.arithmetic()).value();
            assertEquals(
                    weight.kernel() < 0
                            ? through.bias()
                            : through.kernels()
                                    .get(weight.kernel())
                                    .get(weight.place().row(), weight.place().column()),
                    value,
                    where + " " + spot + " " + weight);
        }
    }

    private void check(UnitDetail detail, String where) {
        Arithmetic arithmetic = detail.arithmetic();
        assertNotNull(arithmetic, where);
        kinds.add(arithmetic.getClass());
        signs.add(arithmetic.sign());
        assertTrue(arithmetic.sentence().endsWith("."), where);
        assertNotNull(detail.formula(), where);
        switch (arithmetic) {
            case Arithmetic.Sum sum -> sum(sum, where);
            case Arithmetic.Pick pick -> pick(pick, where);
            case Arithmetic.Curve curve -> assertEquals(Numbers.signed(curve.value(), curve.decimals()), curve.total());
            case Arithmetic.Share share -> {
                double quotient = number(share.power()).doubleValue()
                        / number(share.sum()).doubleValue();
                assertEquals(Numbers.percent(quotient).equals(share.total()) ? "=" : "≈", share.sign(), where);
            }
            case Arithmetic.Steps steps -> steps(steps, where);
        }
    }

    private static void sum(Arithmetic.Sum sum, String where) {
        double added = sum.biasValue();
        double size = Math.max(1e-6, Math.abs(sum.biasValue()));
        BigDecimal parts = sum.bias().isEmpty() ? BigDecimal.ZERO : number(sum.bias());
        boolean single = sum.groups().size() == 1;
        for (Arithmetic.Group group : sum.groups()) {
            double ofGroup = 0;
            for (float product : group.products().toArray()) {
                ofGroup += product;
                size += Math.abs(product);
                parts = parts.add(single ? number(Numbers.fixed(product, sum.decimals())) : BigDecimal.ZERO);
            }
            assertEquals(group.sum(), ofGroup, TOLERANCE * size, where);
            parts = parts.add(single ? BigDecimal.ZERO : number(group.sumText()));
            added += ofGroup;
        }
        assertEquals(sum.value(), added, TOLERANCE * Math.max(1, size), where);
        assertEquals(Numbers.signed(sum.value(), sum.decimals()), sum.total(), where);
        boolean rows = sum.sentence().contains("row by row");
        boolean exact = parts.compareTo(number(sum.total())) == 0 && (!rows || written(sum.sentence()));
        assertEquals(exact ? "=" : "≈", sum.sign(), where);
        if (rows) {
            assertTrue(sum.sentence().endsWith(" " + sum.sign() + " " + sum.total() + "."), sum.sentence());
        }
    }

    /** Whether the terms that a sentence writes make the number behind them. */
    private static boolean written(String sentence) {
        String[] sides = sentence.substring(sentence.indexOf(": ") + 2, sentence.length() - 1)
                .split(" [=≈] ");
        String[] terms = sides[0].replace(" − ", " + −").split(" \\+ ");
        BigDecimal made = BigDecimal.ZERO;
        for (String term : terms) {
            made = made.add(number(term));
        }
        return made.compareTo(number(sides[1])) == 0;
    }

    private static void pick(Arithmetic.Pick pick, String where) {
        Place winner = pick.winner();
        if (winner != null) {
            assertEquals(pick.values().max(), pick.values().get(winner.row(), winner.column()), where);
            assertEquals(pick.value(), pick.values().max(), where);
            assertEquals("=", pick.sign(), where);
            return;
        }
        String[] division = pick.sum().split(" / ");
        BigDecimal total = number(pick.total());
        BigDecimal mean = number(division[0]).divide(new BigDecimal(division[1]), total.scale(), RoundingMode.HALF_UP);
        assertEquals(mean.compareTo(total) == 0 ? "=" : "≈", pick.sign(), where + ": " + pick.sum());
    }

    /** Computes what is written, from left to right but products before sums. */
    private static void steps(Arithmetic.Steps steps, String where) {
        List<BigDecimal> numbers = steps.steps().stream()
                .filter(step -> !step.isSign())
                .map(step -> number(step.text()))
                .toList();
        if (numbers.isEmpty()) {
            return;
        }
        BigDecimal made = numbers.getFirst();
        int next = 1;
        for (Arithmetic.Step step : steps.steps()) {
            if (step.isSign() && next < numbers.size()) {
                BigDecimal other = numbers.get(next);
                switch (step.text()) {
                    case "−" -> made = made.subtract(other);
                    case "+" -> made = made.add(other);
                    case ") /" -> made = made.divide(other, MathContext.DECIMAL64);
                    case "×", ") ×" -> made = made.multiply(other);
                    case "(" -> next--;
                    default -> throw new AssertionError(step.text());
                }
                next++;
            }
        }
        BigDecimal total = number(steps.total());
        boolean exact = made.setScale(total.scale(), RoundingMode.HALF_UP).compareTo(total) == 0;
        assertEquals(exact ? "=" : "≈", steps.sign(), where + ": " + steps);
    }

    /** A number as it is written, read again. */
    private static BigDecimal number(String text) {
        return new BigDecimal(text.replace("−", "-").replace("+", "").replace(",", ""));
    }

    private static Loss loss(NetworkSpec spec, int n) {
        return n % 3 == 0
                ? new MeanSquaredErrorLoss()
                : spec.layers().getLast() instanceof SoftmaxSpec
                        ? new SoftmaxCrossEntropyLoss()
                        : new BinaryCrossEntropyLoss();
    }
}
