package glassbox.explain;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

import org.junit.jupiter.api.Test;

import glassbox.engine.layer.AvgPool2dSpec;
import glassbox.engine.layer.Conv2dSpec;
import glassbox.engine.layer.DenseSpec;
import glassbox.engine.layer.FlattenSpec;
import glassbox.engine.layer.Initializer;
import glassbox.engine.layer.LayerSpec;
import glassbox.engine.layer.MaxPool2dSpec;
import glassbox.engine.layer.ReluSpec;
import glassbox.engine.layer.SoftmaxSpec;
import glassbox.engine.network.Network;
import glassbox.engine.network.NetworkSpec;
import glassbox.engine.network.Weights;
import glassbox.engine.tensor.Shape;
import glassbox.engine.tensor.Size2d;
import glassbox.raster.Numbers;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

class NetworkReadingTest {
    private static final int NETWORKS = 300;
    private static final double TOLERANCE = 1e-5;

    @Test
    void everyNumberOfRandomNetworksIsTheSumOfItsTerms() {
        RandomNetworks networks = new RandomNetworks(2026);
        Set<Class<?>> kinds = new HashSet<>();
        for (int n = 0; n < NETWORKS; n++) {
            NetworkSpec spec = networks.next();
            spec.layers().forEach(layer -> kinds.add(layer.getClass()));
            NetworkReading reading = networks.read(spec);
            for (int activation = 0; activation <= spec.layers().size(); activation++) {
                MapSize size = reading.sources().size(activation);
                float[] values = reading.values(activation);
                for (int offset = 0; offset < values.length; offset += 1 + values.length / 60) {
                    Explanation explanation = reading.explain(size.cell(activation, offset));
                    assertEquals(values[offset], explanation.value());
                    double[] terms = terms(explanation);
                    double sum = 0;
                    double size1 = 0;
                    for (double term : terms) {
                        sum += term;
                        size1 += Math.abs(term);
                    }
                    String where = "network " + n + " " + spec + " " + explanation;
                    assertEquals(explanation.total(), sum, TOLERANCE * Math.max(1e-6, size1), where);
                    assertEquals(explanation.value(), sum, TOLERANCE * Math.max(1e-6, size1), where);
                    boolean same = Numbers.fixed(explanation.value(), 2).equals(Numbers.fixed(explanation.total(), 2));
                    assertEquals(same, explanation.closes(2));
                }
            }
        }
        assertEquals(Set.of(LayerSpec.class.getPermittedSubclasses()), kinds);
    }

    /** What is written down on screen for a number, in that order, to be added up by hand. */
    private static double[] terms(Explanation explanation) {
        return switch (explanation) {
            case WeightedSum sum -> {
                List<float[]> products = sum.groups().stream()
                        .map(group -> group.products().toArray())
                        .toList();
                int count = products.stream().mapToInt(array -> array.length).sum();
                double[] terms = new double[count + 1];
                int at = 0;
                for (float[] array : products) {
                    for (float product : array) {
                        terms[at++] = product;
                    }
                }
                terms[at] = sum.bias() == null ? 0 : sum.bias();
                yield terms;
            }
            case LargestOf largest -> new double[] {largest.candidates().max()};
            case MeanOf mean -> {
                float[] values = mean.values().toArray();
                double[] terms = new double[values.length];
                for (int i = 0; i < values.length; i++) {
                    terms[i] = (double) values[i] / mean.count();
                }
                yield terms;
            }
            case FunctionOf function -> new double[] {function.function().at(function.input())};
            case ShareOf share ->
                new double[] {(double) share.powers().get(0, share.cell().unit()) / share.sum()};
            case Normalised norm ->
                new double[] {
                    (double) norm.input() / norm.spread() * norm.gamma(),
                    -(double) norm.mean() / norm.spread() * norm.gamma(),
                    norm.beta()
                };
            case PassedOn same -> new double[] {same.total()};
            case LossSlope slope -> new double[] {slope.total()};
            case Unread unread -> new double[] {0};
            case Given given -> new double[] {given.value()};
        };
    }

    @Test
    void aConvolutionIsAddedChannelByChannelAndThenItsBias() {
        NetworkSpec spec = new NetworkSpec(
                Shape.of(2, 3, 3),
                List.of(new Conv2dSpec(
                        1, Size2d.square(2), Size2d.square(1), Size2d.square(1), ones(), new Initializer.Constant(5))));
        NetworkReading reading = read(spec, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 20, 30, 40, 50, 60, 70, 80, 90);
        WeightedSum corner = assertInstanceOf(WeightedSum.class, reading.explain(Cell.of(1, 0)));
        assertEquals(new Window(-1, -1, 2, 2), corner.groups().getFirst().window());
        assertArrayEquals(
                new float[] {0, 0, 0, 1}, corner.groups().getFirst().products().toArray());
        assertEquals(1, corner.groups().get(0).sum());
        assertEquals(10, corner.groups().get(1).sum());
        assertEquals(5f, corner.bias());
        assertEquals(16, corner.total());
        assertEquals(new Cell(0, 1, 0, 0), corner.groups().get(1).source());
        assertEquals(
                new Sources(0, 0, 2, new Window(-1, -1, 2, 2)),
                reading.sources().of(Cell.of(1, 0)));
        assertTrue(reading.sources().of(Cell.of(1, 0)).contains(1));
        assertFalse(reading.sources().of(Cell.of(1, 0)).contains(2));
    }

    @Test
    void aMaxPoolNamesTheFirstLargestAndAnAverageDividesBySize() {
        NetworkSpec spec = new NetworkSpec(
                Shape.of(1, 4, 4),
                List.of(MaxPool2dSpec.square(2), new AvgPool2dSpec(Size2d.of(2, 1), Size2d.square(1))));
        NetworkReading reading = read(spec, 0, 7, 1, 1, 7, 2, 1, 1, 3, 3, 4, 4, 3, 3, 4, 5);
        LargestOf largest = assertInstanceOf(LargestOf.class, reading.explain(Cell.of(1, 0)));
        assertEquals(new Cell(0, 0, 0, 1), largest.winner());
        assertEquals(7, largest.total());
        MeanOf mean = assertInstanceOf(MeanOf.class, reading.explain(new Cell(2, 0, 0, 1)));
        assertEquals(6, mean.sum());
        assertEquals(2, mean.count());
        assertEquals(3, mean.total());
        assertEquals(new Window(0, 2, 4, 2), reading.sources().receptiveField(new Cell(2, 0, 0, 1)));
    }

    @Test
    void aDenseLayerLooksAtTheMapsThatWereFlattened() {
        NetworkSpec spec = new NetworkSpec(
                Shape.of(2, 2, 2),
                List.of(
                        new ReluSpec(),
                        new FlattenSpec(),
                        new DenseSpec(3, ones(), null),
                        new DenseSpec(2, ones(), null),
                        new SoftmaxSpec()));
        NetworkReading reading = read(spec, 1, 2, 3, 4, -1, 6, 7, 8);
        WeightedSum first = assertInstanceOf(WeightedSum.class, reading.explain(Cell.of(3, 2)));
        assertEquals(2, first.groups().size());
        assertEquals(21, first.groups().get(1).sum());
        assertEquals(new Cell(1, 1, 0, 0), first.groups().get(1).source());
        assertEquals(31, first.total());
        WeightedSum second = assertInstanceOf(WeightedSum.class, reading.explain(Cell.of(4, 0)));
        assertEquals(1, second.groups().size());
        assertEquals(3, second.groups().getFirst().inputs().columns());
        PassedOn flat = assertInstanceOf(PassedOn.class, reading.explain(Cell.of(2, 6)));
        assertEquals(new Cell(1, 1, 1, 0), flat.source());
        assertEquals(new Window(0, 0, 2, 2), reading.sources().receptiveField(Cell.of(5, 1)));
        assertEquals(new Window(1, 0, 1, 1), reading.sources().receptiveField(Cell.of(2, 6)));
        Contributions contributions = reading.contributions(3);
        assertEquals(2, contributions.sources());
        assertArrayEquals(new float[] {10, 10, 10}, contributions.of(0));
        assertArrayEquals(new float[] {10, 21}, contributions.to(2));
        assertThrows(IllegalArgumentException.class, () -> reading.contributions(2));
    }

    @Test
    void theFieldOfAPixelGrowsThroughEveryWindowOnTheWay() {
        NetworkSpec spec = new NetworkSpec(
                Shape.of(1, 28, 28),
                List.of(
                        Conv2dSpec.valid(2, 5, ones()),
                        MaxPool2dSpec.square(2),
                        Conv2dSpec.valid(2, 5, ones()),
                        MaxPool2dSpec.square(2)));
        SourceFinder sources = new SourceFinder(spec);
        assertEquals(new Window(0, 0, 16, 16), sources.receptiveField(Cell.of(4, 0)));
        assertEquals(new Window(12, 12, 16, 16), sources.receptiveField(new Cell(4, 1, 3, 3)));
        assertEquals(new Window(3, 4, 1, 1), sources.receptiveField(new Cell(0, 0, 3, 4)));
        assertThrows(IllegalArgumentException.class, () -> sources.of(Cell.of(0, 0)));
    }

    @Test
    void aWindowInThePaddingIsCutAtTheMapsEdge() {
        assertEquals(new Window(0, 0, 2, 3), new Window(-1, -2, 3, 5).within(5, 5));
        assertEquals(new Window(4, 0, 1, 1), new Window(7, -3, 2, 2).within(5, 5));
    }

    @Test
    void thereIsNoNumberBesideTheNetwork() {
        NetworkReading reading = read(new NetworkSpec(Shape.of(1, 2, 2), List.of(new ReluSpec())), 1, 2, 3, 4);
        assertThrows(IndexOutOfBoundsException.class, () -> reading.value(new Cell(1, 0, 2, 0)));
        assertThrows(IndexOutOfBoundsException.class, () -> reading.explain(Cell.of(0, 1)));
        assertEquals(4, reading.value(new Cell(1, 0, 1, 1)));
        assertEquals(3, reading.map(0, 0).get(1, 0));
    }

    private static Initializer ones() {
        return new Initializer.Constant(1);
    }

    private static NetworkReading read(NetworkSpec spec, float... input) {
        Weights weights = Weights.initial(spec, 1);
        Network network = new Network(spec, 1);
        network.load(weights);
        return new NetworkReading(network.trace(input), weights);
    }
}
