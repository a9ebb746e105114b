package glassbox.explain;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

import org.junit.jupiter.api.Test;

import glassbox.engine.data.PixelScaling;
import glassbox.engine.layer.BatchNorm2dSpec;
import glassbox.engine.layer.Conv2dSpec;
import glassbox.engine.layer.DenseSpec;
import glassbox.engine.layer.DropoutSpec;
import glassbox.engine.layer.FlattenSpec;
import glassbox.engine.layer.Initializer;
import glassbox.engine.layer.LayerSpec;
import glassbox.engine.layer.MaxPool2dSpec;
import glassbox.engine.layer.SoftmaxSpec;
import glassbox.engine.layer.TanhSpec;
import glassbox.engine.loss.BinaryCrossEntropyLoss;
import glassbox.engine.loss.Loss;
import glassbox.engine.loss.MeanSquaredErrorLoss;
import glassbox.engine.loss.SoftmaxCrossEntropyLoss;
import glassbox.engine.network.BackwardTrace;
import glassbox.engine.network.NetworkSpec;
import glassbox.engine.network.Weights;
import glassbox.engine.tensor.Shape;
import glassbox.engine.tensor.Size2d;
import glassbox.engine.training.Classifier;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

class GradientReadingTest {
    private static final int NETWORKS = 300;
    private static final double TOLERANCE = 1e-5;

    @Test
    void everyGradientOfRandomNetworksIsTheSumOfItsTerms() {
        RandomNetworks networks = new RandomNetworks(31);
        Set<Class<?>> layers = new HashSet<>();
        Set<Class<?>> kinds = new HashSet<>();
        for (int n = 0; n < NETWORKS; n++) {
            NetworkSpec spec = networks.next();
            spec.layers().forEach(layer -> layers.add(layer.getClass()));
            GradientReading reading =
                    networks.readBack(spec, loss(spec, n), n % spec.output().elements());
            for (int activation = 0; activation <= reading.lossInput(); activation++) {
                MapSize size = MapSize.of(spec.shapes().get(activation));
                float[] values = reading.values(activation);
                double scale = 1e-6;
                for (float value : values) {
                    scale = Math.max(scale, Math.abs(value));
                }
                for (int offset = 0; offset < values.length; offset += 1 + values.length / 60) {
                    Explanation explanation = reading.explain(size.cell(activation, offset));
                    kinds.add(explanation.getClass());
                    String where = "network " + n + " " + spec + " " + explanation;
                    assertEquals(values[offset], explanation.value(), where);
                    double size1 = scale;
                    double sum = explanation.total();
                    if (explanation instanceof WeightedSum weighted) {
                        sum = 0;
                        for (WeightedSum.Group group : weighted.groups()) {
                            size1 = Math.max(size1, group.inputs().maxAbs());
                            for (float product : group.products().toArray()) {
                                sum += product;
                                size1 += Math.abs(product);
                            }
                        }
                    }
                    assertEquals(explanation.total(), sum, TOLERANCE * size1, where);
                    assertEquals(explanation.value(), sum, TOLERANCE * size1, where);
                }
            }
        }
        assertEquals(12, layers.size(), layers.toString());
        assertEquals(Set.of(WeightedSum.class, LossSlope.class, Unread.class), kinds);
    }

    @Test
    void everyGradientByALearnedNumberOfRandomNetworksIsTheSumOfItsTerms() {
        RandomNetworks networks = new RandomNetworks(47);
        Set<String> kinds = new HashSet<>();
        boolean steps = false;
        for (int n = 0; n < NETWORKS; n++) {
            NetworkSpec spec = networks.next();
            GradientReading reading =
                    networks.readBack(spec, loss(spec, n), n % spec.output().elements());
            for (int layer = 0; layer < reading.lossInput(); layer++) {
                for (String name : learned(spec.layers().get(layer))) {
                    float[] values = reading.parameter(layer, name);
                    for (int index = 0; index < values.length; index += 1 + values.length / 40) {
                        WeightedSum sum = reading.explain(layer, name, index);
                        WeightedSum.Group group = sum.groups().getFirst();
                        double added = 0;
                        double size = 1e-6;
                        for (float product : group.products().toArray()) {
                            added += product;
                            size += Math.abs(product);
                        }
                        String where = "network " + n + " " + spec + " layer " + layer + " " + name + " " + index;
                        assertEquals(values[index], sum.value(), where);
                        assertEquals(sum.value(), added, TOLERANCE * Math.max(1, size), where);
                        assertEquals(sum.total(), added, TOLERANCE * size, where);
                        assertEquals(layer + 1, sum.cell().activation(), where);
                        kinds.add(spec.layers().get(layer).getClass().getSimpleName() + " " + name);
                        steps |= group.window().rows() > group.inputs().rows();
                    }
                }
            }
        }
        assertEquals(6, kinds.size(), kinds.toString());
        assertTrue(steps, "some filter took steps of more than one");
    }

    private static List<String> learned(LayerSpec layer) {
        return switch (layer) {
            case Conv2dSpec conv -> conv.bias() == null ? List.of("weights") : List.of("weights", "bias");
            case DenseSpec dense -> dense.bias() == null ? List.of("weights") : List.of("weights", "bias");
            case BatchNorm2dSpec norm -> List.of("weights", "bias");
            default -> List.of();
        };
    }

    @Test
    void aWeightBehindFlattenedMapsWasMultipliedWithOneOfTheirNumbers() {
        List<LayerSpec> layers =
                List.of(new FlattenSpec(), new DenseSpec(3, new Initializer.Normal(1), null), new SoftmaxSpec());
        GradientReading reading = new RandomNetworks(5)
                .readBack(new NetworkSpec(Shape.of(2, 2, 2), layers), new SoftmaxCrossEntropyLoss(), 1);
        WeightedSum sum = reading.explain(1, "weights", 6 * 3 + 2);
        assertEquals(new Cell(0, 1, 1, 0), sum.groups().getFirst().source());
        assertEquals(Cell.of(2, 2), sum.cell());
        assertThrows(IndexOutOfBoundsException.class, () -> reading.explain(1, "weights", 24));
    }

    private static Loss loss(NetworkSpec spec, int n) {
        return n % 3 == 0
                ? new MeanSquaredErrorLoss()
                : spec.layers().getLast() instanceof SoftmaxSpec
                        ? new SoftmaxCrossEntropyLoss()
                        : new BinaryCrossEntropyLoss();
    }

    @Test
    void gradientsAreThoseOfTheNetworkAsItAnswers() {
        NetworkSpec spec = new NetworkSpec(
                Shape.of(1, 5, 5),
                List.of(
                        new Conv2dSpec(
                                3,
                                Size2d.square(2),
                                Size2d.square(1),
                                Size2d.square(1),
                                new Initializer.Normal(0.5),
                                new Initializer.Normal(0.1)),
                        BatchNorm2dSpec.common(),
                        new TanhSpec(),
                        new DropoutSpec(0.5),
                        MaxPool2dSpec.square(2),
                        new FlattenSpec(),
                        new DenseSpec(4, new Initializer.Normal(0.5), null),
                        new SoftmaxSpec()));
        Weights weights = Weights.initial(spec, 3);
        Classifier classifier = new Classifier(spec, weights, new PixelScaling(255, 0));
        float[] pixels = new float[25];
        for (int i = 0; i < pixels.length; i++) {
            pixels[i] = (i * 37) % 256;
        }
        BackwardTrace back = classifier.traceBack(pixels, 2, new SoftmaxCrossEntropyLoss());
        assertEquals(7, back.lossInput());
        float step = 2;
        for (int i = 0; i < pixels.length; i++) {
            float[] more = pixels.clone();
            float[] less = pixels.clone();
            more[i] += step;
            less[i] -= step;
            double slope = (loss(classifier, more) - loss(classifier, less)) / (2 * step / 255);
            assertEquals(slope, back.gradient(0).data()[i], 2e-3, "pixel " + i);
        }
        assertThrows(IllegalArgumentException.class, () -> back.parameterGradient("conv9.weights"));
        float[] byBias = back.parameterGradient("conv1.bias").data();
        float[] byMap = back.gradient(1).data();
        float sum = 0;
        for (int i = 0; i < 36; i++) {
            sum += byMap[i];
        }
        assertEquals(byBias[0], sum, 1e-5);
    }

    private static double loss(Classifier classifier, float[] pixels) {
        return -Math.log(classifier.probabilities(pixels)[2]);
    }

    @Test
    void aScoresBlameIsItsChanceLessItsTarget() {
        List<LayerSpec> layers =
                List.of(new FlattenSpec(), new DenseSpec(3, new Initializer.Normal(1), null), new SoftmaxSpec());
        GradientReading reading = new RandomNetworks(5)
                .readBack(new NetworkSpec(Shape.of(1, 2, 2), layers), new SoftmaxCrossEntropyLoss(), 1);
        LossSlope right = assertInstanceOf(LossSlope.class, reading.explain(Cell.of(2, 1)));
        assertEquals(1, right.target());
        assertTrue(right.value() < 0, "more of the right score makes the loss smaller");
        assertEquals(right.answer() - 1, right.total());
        WeightedSum pixel = assertInstanceOf(WeightedSum.class, reading.explain(new Cell(0, 0, 1, 1)));
        assertEquals(3, pixel.groups().getFirst().inputs().columns());
        assertEquals(2, pixel.groups().getFirst().source().activation());
    }
}
