package glassbox.explain;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import glassbox.engine.layer.AvgPool2dSpec;
import glassbox.engine.layer.Conv2dSpec;
import glassbox.engine.layer.DenseSpec;
import glassbox.engine.layer.FlattenSpec;
import glassbox.engine.layer.Initializer;
import glassbox.engine.layer.LayerSpec;
import glassbox.engine.layer.MaxPool2dSpec;
import glassbox.engine.layer.ParameterSpec;
import glassbox.engine.layer.ReluSpec;
import glassbox.engine.layer.SigmoidSpec;
import glassbox.engine.layer.SoftmaxSpec;
import glassbox.engine.layer.TanhSpec;
import glassbox.engine.network.Network;
import glassbox.engine.network.NetworkSpec;
import glassbox.engine.network.Weights;
import glassbox.engine.tensor.SeededRandom;
import glassbox.engine.tensor.Shape;
import glassbox.engine.tensor.Tensor;
import glassbox.raster.Raster;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** Why a picture was read so: each answer beside one that was computed in another way. */
class ReasonsTest {
    private static final Initializer RANDOM = new Initializer.Normal(0.5);

    /** Without corners, so that its slopes can be measured. */
    private static final NetworkSpec SMOOTH = new NetworkSpec(
            Shape.of(2, 7, 6),
            List.of(
                    Conv2dSpec.padded(3, 3, 1, RANDOM, RANDOM),
                    new TanhSpec(),
                    AvgPool2dSpec.square(2),
                    new FlattenSpec(),
                    dense(5),
                    new TanhSpec(),
                    dense(4),
                    new SoftmaxSpec()));

    private static final NetworkSpec DEEP = new NetworkSpec(
            Shape.of(1, 12, 10),
            List.of(
                    Conv2dSpec.padded(3, 3, 1, RANDOM, RANDOM),
                    new ReluSpec(),
                    MaxPool2dSpec.square(2),
                    Conv2dSpec.padded(4, 3, 1, RANDOM, RANDOM),
                    new ReluSpec(),
                    AvgPool2dSpec.square(2),
                    new FlattenSpec(),
                    dense(6),
                    new TanhSpec(),
                    dense(3),
                    new SoftmaxSpec()));

    private static final NetworkSpec SINGLE = new NetworkSpec(
            Shape.of(1, 5, 5), List.of(new FlattenSpec(), dense(3), new TanhSpec(), dense(1), new SigmoidSpec()));

    private static LayerSpec dense(int outputs) {
        return new DenseSpec(outputs, RANDOM, RANDOM);
    }

    private static float[] sample(NetworkSpec spec, long seed) {
        SeededRandom random = new SeededRandom(seed);
        float[] sample = new float[spec.input().elements()];
        for (int i = 0; i < sample.length; i++) {
            sample[i] = random.nextInt(1000) / 1000f;
        }
        return sample;
    }

    private static Network plain(NetworkSpec spec, Weights weights) {
        Network network = new Network(spec, 1);
        network.load(weights);
        return network;
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 4})
    void hidingIsTheMeanLossUnderEveryPatchThatHidThePixel(int patch) {
        Weights weights = Weights.initial(SMOOTH, 3);
        float[] sample = sample(SMOOTH, 4);
        Network network = plain(SMOOTH, weights);
        float whole = network.trace(sample).output().data()[2];
        Raster map = OcclusionMap.of(new ScoredNetwork(SMOOTH, weights), sample, 2, patch, 0.25f);
        for (int row = 0; row < 7; row++) {
            for (int column = 0; column < 6; column++) {
                List<Double> lost = new ArrayList<>();
                for (int top = Math.max(0, row - patch + 1); top <= Math.min(row, 7 - patch); top++) {
                    for (int left = Math.max(0, column - patch + 1); left <= Math.min(column, 6 - patch); left++) {
                        float[] hidden = sample.clone();
                        for (int i = 0; i < hidden.length; i++) {
                            int y = i % 42 / 6;
                            int x = i % 6;
                            boolean under = y >= top && y < top + patch && x >= left && x < left + patch;
                            hidden[i] = under ? 0.25f : hidden[i];
                        }
                        lost.add((double) whole - network.trace(hidden).output().data()[2]);
                    }
                }
                double mean = lost.stream().mapToDouble(one -> one).average().orElseThrow();
                assertEquals(mean, map.get(row, column), 1e-5);
            }
        }
        assertTrue(map.maxAbs() > 1e-4);
    }

    @Test
    void nudgingIsTheMeasuredSlopeTimesTheInput() {
        Weights weights = Weights.initial(SMOOTH, 5);
        float[] sample = sample(SMOOTH, 6);
        Network network = plain(SMOOTH, weights);
        Raster map = GradientTimesInput.of(new ScoredNetwork(SMOOTH, weights), sample, 1, 0.1f);
        float step = 0.02f;
        for (int at = 0; at < 42; at++) {
            double sum = 0;
            for (int channel = 0; channel < 2; channel++) {
                float[] nudged = sample.clone();
                nudged[channel * 42 + at] += step;
                double above = network.trace(nudged).activation(7).data()[1];
                nudged[channel * 42 + at] -= 2 * step;
                double below = network.trace(nudged).activation(7).data()[1];
                sum += (above - below) / (2 * step) * (sample[channel * 42 + at] - 0.1f);
            }
            assertEquals(sum, map.get(at / 6, at % 6), 2e-3 * (0.1 + map.maxAbs()));
        }
        assertTrue(map.maxAbs() > 0.01);
    }

    /** The mean gradient by a map is measured by raising all of it a little, in the network behind it alone. */
    @Test
    void gradCamWeightsTheLastMapsWithTheirMeasuredPull() {
        int activation = GradCam.activation(DEEP).orElseThrow();
        assertEquals(5, activation);
        NetworkSpec tail = new NetworkSpec(
                DEEP.shapes().get(activation),
                DEEP.layers().subList(activation, DEEP.layers().size()));
        for (long seed = 1; seed < 6; seed++) {
            Weights weights = Weights.initial(DEEP, seed);
            Map<String, Tensor> behind = new LinkedHashMap<>();
            for (ParameterSpec parameter : tail.parameters()) {
                behind.put(parameter.name(), weights.tensor(parameter.name()));
            }
            Network rest = plain(tail, Weights.copyOf(behind));
            float[] sample = sample(DEEP, seed + 20);
            float[] maps =
                    plain(DEEP, weights).trace(sample).activation(activation).data();
            Raster map = GradCam.of(new ScoredNetwork(DEEP, weights), sample, 1);
            double[] sum = new double[30];
            for (int unit = 0; unit < 4; unit++) {
                double pull = (raised(rest, maps, unit, 0.01f) - raised(rest, maps, unit, -0.01f)) / 0.02 / 30;
                for (int i = 0; i < 30; i++) {
                    sum[i] += pull * maps[unit * 30 + i];
                }
            }
            for (int i = 0; i < 30; i++) {
                assertEquals(Math.max(0, sum[i]), map.get(i / 5, i % 5), 1e-3 * (0.1 + map.maxAbs()));
            }
        }
    }

    private static double raised(Network rest, float[] maps, int unit, float by) {
        float[] raised = maps.clone();
        for (int i = unit * 30; i < (unit + 1) * 30; i++) {
            raised[i] += by;
        }
        return rest.trace(raised).activation(rest.spec().layers().size() - 1).data()[1];
    }

    @Test
    void gradCamNeedsTwoConvolutions() {
        assertTrue(GradCam.activation(SMOOTH).isEmpty());
        ScoredNetwork network = new ScoredNetwork(SMOOTH, Weights.initial(SMOOTH, 1));
        assertThrows(IllegalArgumentException.class, () -> GradCam.of(network, sample(SMOOTH, 1), 0));
    }

    @Test
    void aMapLaidOverThePictureKeepsItsLimitsAndItsMiddle() {
        Raster map = Raster.of(2, 2, 0, 1, 2, 3);
        Raster large = GradCam.over(map, 8, 8);
        assertEquals(0, large.get(0, 0));
        assertEquals(3, large.get(7, 7));
        double middle = (large.get(3, 3) + large.get(3, 4) + large.get(4, 3) + large.get(4, 4)) / 4;
        assertEquals(1.5, middle, 1e-6);
        assertEquals(map, GradCam.over(map, 2, 2));
    }

    /** Between the two classes of a straight network lies a plane, the distance to which has a formula. */
    @Test
    void theSmallestChangeOfAStraightNetworkIsTheDistanceToThePlane() {
        NetworkSpec spec = new NetworkSpec(Shape.of(1, 4, 4), List.of(new FlattenSpec(), dense(2), new SoftmaxSpec()));
        Weights weights = Weights.initial(spec, 8);
        float[] sample = sample(spec, 9);
        float[] scores = plain(spec, weights).trace(sample).activation(2).data();
        int wanted = scores[0] > scores[1] ? 1 : 0;
        float[] w = weights.values("dense1.weights");
        double squares = 0;
        for (int i = 0; i < 16; i++) {
            squares += Math.pow(w[2 * i + wanted] - w[2 * i + 1 - wanted], 2);
        }
        double distance = Math.abs(scores[0] - scores[1]) / Math.sqrt(squares);
        SmallestChange change = SmallestChange.towards(new ScoredNetwork(spec, weights), sample, wanted, -100, 100);
        assertTrue(change.reached());
        assertEquals(1, change.steps());
        assertEquals(distance, change.length(), 0.03 * distance + 1e-3);
    }

    @Test
    void whatWasChangedIsReadAsWantedAndStaysWithinItsLimits() {
        int found = 0;
        for (long seed = 1; seed <= 10; seed++) {
            Weights weights = Weights.initial(DEEP, seed);
            float[] sample = sample(DEEP, seed + 50);
            Network network = plain(DEEP, weights);
            int wanted = (largest(network.trace(sample).output().data()) + 1) % 3;
            SmallestChange change = SmallestChange.towards(new ScoredNetwork(DEEP, weights), sample, wanted, 0, 1);
            for (float value : change.sample()) {
                assertTrue(value >= 0 && value <= 1);
            }
            if (change.reached()) {
                found++;
                assertEquals(
                        wanted, largest(network.trace(change.sample()).output().data()));
            }
        }
        assertTrue(found >= 5, "only " + found);
    }

    private static int largest(float[] values) {
        int best = 0;
        for (int i = 1; i < values.length; i++) {
            best = values[i] > values[best] ? i : best;
        }
        return best;
    }

    @Test
    void whatIsReadAsWantedNeedsNoChangeAndABlindNetworkHasNone() {
        Weights weights = Weights.initial(DEEP, 1);
        float[] sample = sample(DEEP, 2);
        int read = largest(plain(DEEP, weights).trace(sample).output().data());
        ScoredNetwork network = new ScoredNetwork(DEEP, weights);
        SmallestChange none = SmallestChange.towards(network, sample, read, 0, 1);
        assertTrue(none.reached());
        assertEquals(0, none.length());
        assertArrayEquals(sample, none.sample());
        Map<String, Tensor> zeros = new LinkedHashMap<>();
        DEEP.parameters().forEach(parameter -> zeros.put(parameter.name(), Tensor.zeros(parameter.shape())));
        SmallestChange blind = SmallestChange.towards(new ScoredNetwork(DEEP, Weights.copyOf(zeros)), sample, 1, 0, 1);
        assertFalse(blind.reached());
        assertThrows(IllegalArgumentException.class, () -> SmallestChange.towards(network, sample, 1, 1, 1));
    }

    @Test
    void ofASingleOutputBothClassesAreOpposites() {
        Weights weights = Weights.initial(SINGLE, 4);
        float[] sample = sample(SINGLE, 5);
        ScoredNetwork network = new ScoredNetwork(SINGLE, weights);
        assertEquals(2, network.classes());
        Raster no = OcclusionMap.of(network, sample, 0, 2, 0);
        Raster yes = OcclusionMap.of(network, sample, 1, 2, 0);
        Raster down = GradientTimesInput.of(network, sample, 0, 0);
        Raster up = GradientTimesInput.of(network, sample, 1, 0);
        for (int i = 0; i < 25; i++) {
            assertEquals(-yes.get(i / 5, i % 5), no.get(i / 5, i % 5), 1e-6);
            assertEquals(-up.get(i / 5, i % 5), down.get(i / 5, i % 5), 1e-6);
        }
        for (int wanted = 0; wanted < 2; wanted++) {
            SmallestChange change = SmallestChange.towards(network, sample, wanted, -5, 5);
            float p = plain(SINGLE, weights).trace(change.sample()).output().data()[0];
            assertTrue(!change.reached() || (wanted == 1) == (p > 0.5f));
        }
    }

    @Test
    void aClassThatIsNotThereAndAPatchThatDoesNotFitAreRefused() {
        ScoredNetwork network = new ScoredNetwork(SMOOTH, Weights.initial(SMOOTH, 1));
        float[] sample = sample(SMOOTH, 1);
        assertThrows(IndexOutOfBoundsException.class, () -> GradientTimesInput.of(network, sample, 4, 0));
        assertThrows(IndexOutOfBoundsException.class, () -> OcclusionMap.of(network, sample, -1, 2, 0));
        assertThrows(IllegalArgumentException.class, () -> OcclusionMap.of(network, sample, 1, 7, 0));
        assertThrows(IllegalArgumentException.class, () -> OcclusionMap.of(network, sample, 1, 0, 0));
    }
}
