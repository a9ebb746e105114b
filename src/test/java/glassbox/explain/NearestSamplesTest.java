package glassbox.explain;

import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;

import glassbox.engine.data.ByteDataset;
import glassbox.engine.data.Dataset;
import glassbox.engine.data.PixelScaling;
import glassbox.engine.layer.Conv2dSpec;
import glassbox.engine.layer.DenseSpec;
import glassbox.engine.layer.FlattenSpec;
import glassbox.engine.layer.Initializer;
import glassbox.engine.layer.MaxPool2dSpec;
import glassbox.engine.layer.ReluSpec;
import glassbox.engine.layer.SoftmaxSpec;
import glassbox.engine.network.Network;
import glassbox.engine.network.NetworkSpec;
import glassbox.engine.network.Weights;
import glassbox.engine.tensor.SeededRandom;
import glassbox.engine.tensor.Shape;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

class NearestSamplesTest {
    private static final Initializer RANDOM = new Initializer.Normal(0.5);
    private static final NetworkSpec NETWORK = new NetworkSpec(
            Shape.of(1, 8, 8),
            List.of(
                    Conv2dSpec.padded(3, 3, 1, RANDOM, RANDOM),
                    new ReluSpec(),
                    MaxPool2dSpec.square(2),
                    new FlattenSpec(),
                    new DenseSpec(9, RANDOM, RANDOM),
                    new ReluSpec(),
                    new DenseSpec(3, RANDOM, RANDOM),
                    new SoftmaxSpec()));
    private static final Weights WEIGHTS = Weights.initial(NETWORK, 2);
    private static final PixelScaling SCALING = new PixelScaling(255, 0);
    private static final Dataset DATA = data(300);

    private static Dataset data(int samples) {
        SeededRandom random = new SeededRandom(5);
        byte[] pixels = new byte[64 * samples];
        byte[] labels = new byte[samples];
        for (int i = 0; i < pixels.length; i++) {
            pixels[i] = (byte) random.nextInt(256);
        }
        return new ByteDataset(Shape.of(1, 8, 8), List.of("a", "b"), pixels, labels);
    }

    private static float[] pixels(int sample) {
        float[] pixels = new float[64];
        DATA.copyPixels(sample, pixels, 0);
        return pixels;
    }

    /** What the last dense layer is given, from a trace of the whole network. */
    private static float[] features(Network network, float[] pixels) {
        float[] input = pixels.clone();
        SCALING.apply(input, 0, input.length);
        return network.trace(input).activation(6).data();
    }

    private static double cosine(float[] one, float[] other) {
        double product = 0;
        double first = 0;
        double second = 0;
        for (int i = 0; i < one.length; i++) {
            product += one[i] * other[i];
            first += one[i] * one[i];
            second += other[i] * other[i];
        }
        return first > 0 && second > 0 ? product / Math.sqrt(first * second) : 0;
    }

    @Test
    void theNearestAreThoseOfAllCosinesInOrder() throws InterruptedException {
        NearestSamples samples = NearestSamples.of(NETWORK, WEIGHTS, SCALING, DATA, (done, total) -> {});
        assertEquals(300, samples.samples());
        Network network = new Network(NETWORK, 1);
        network.load(WEIGHTS);
        for (int wanted : new int[] {0, 17, 299}) {
            float[] mine = features(network, pixels(wanted));
            double[] all = IntStream.range(0, 300)
                    .mapToDouble(i -> cosine(mine, features(network, pixels(i))))
                    .toArray();
            List<Double> best = IntStream.range(0, 300)
                    .mapToObj(i -> all[i])
                    .sorted(Comparator.reverseOrder())
                    .limit(8)
                    .toList();
            List<NearestSamples.Near> found = samples.nearest(pixels(wanted), 8);
            assertEquals(8, found.size());
            for (int i = 0; i < 8; i++) {
                assertEquals(best.get(i), found.get(i).similarity(), 1e-5);
                assertEquals(all[found.get(i).index()], found.get(i).similarity(), 1e-5);
            }
            assertTrue(best.getFirst() > best.getLast());
        }
    }

    @Test
    void readingTellsHowFarItIsAndCanBeStopped() throws InterruptedException {
        int[] last = new int[2];
        NearestSamples samples = NearestSamples.of(NETWORK, WEIGHTS, SCALING, DATA, (done, total) -> {
            assertTrue(done > last[0]);
            last[0] = done;
            last[1] = total;
        });
        assertEquals(300, last[0]);
        assertEquals(300, last[1]);
        assertEquals(300 * (9 + 4), samples.bytes());
        Thread.currentThread().interrupt();
        assertThrows(
                InterruptedException.class,
                () -> NearestSamples.of(NETWORK, WEIGHTS, SCALING, DATA, (done, total) -> {}));
    }

    @Test
    void aPictureWithoutFeaturesIsLikeNone() throws InterruptedException {
        NetworkSpec plain =
                new NetworkSpec(Shape.of(1, 8, 8), List.of(new FlattenSpec(), new DenseSpec(2, RANDOM, RANDOM)));
        NearestSamples samples =
                NearestSamples.of(plain, Weights.initial(plain, 1), SCALING, DATA, (done, total) -> {});
        for (NearestSamples.Near near : samples.nearest(new float[64], 3)) {
            assertEquals(0, near.similarity());
        }
        assertEquals(1, samples.nearest(pixels(4), 1).getFirst().similarity(), 1e-6);
        assertEquals(4, samples.nearest(pixels(4), 1).getFirst().index());
    }
}
