package glassbox.golden;

import java.util.stream.IntStream;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;

import glassbox.engine.tensor.Shape;
import glassbox.engine.tensor.Tensor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** Expected numbers: all of them, or the sums and samples of a digest. Given numbers: all, or a formula. */
final class GoldenTensor {
    private static final long GOLDEN_GAMMA = 0x9E3779B97F4A7C15L;
    private static final double[] NONE = {};

    private final Shape shape;
    private final double[] values;
    private final JsonObject digest;

    private GoldenTensor(Shape shape, double[] values, JsonObject digest) {
        this.shape = shape;
        this.values = values;
        this.digest = digest;
    }

    static GoldenTensor of(JsonElement element) {
        JsonObject json = element.getAsJsonObject();
        Shape shape = Shape.of(ints(json.get("shape")));
        if (json.has("data")) {
            return new GoldenTensor(shape, doubles(json.get("data")), json);
        }
        if (json.has("formula")) {
            JsonObject formula = json.getAsJsonObject("formula");
            long seed = formula.get("seed").getAsLong();
            double scale = formula.get("scale").getAsDouble();
            return new GoldenTensor(shape, formula(seed, scale, shape.elements()), json);
        }
        return new GoldenTensor(shape, NONE, json);
    }

    static double[] formula(long seed, double scale, int count) {
        return IntStream.range(0, count)
                .mapToDouble(i -> formula(seed, scale, (long) i))
                .toArray();
    }

    private static double formula(long seed, double scale, long index) {
        long z = seed + (index + 1) * GOLDEN_GAMMA;
        z = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
        z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
        z ^= z >>> 31;
        return ((z >>> 40) * 0x1p-24 - 0.5) * scale;
    }

    static int[] ints(JsonElement array) {
        return array.getAsJsonArray().asList().stream()
                .mapToInt(JsonElement::getAsInt)
                .toArray();
    }

    static double[] doubles(JsonElement array) {
        return array.getAsJsonArray().asList().stream()
                .mapToDouble(JsonElement::getAsDouble)
                .toArray();
    }

    Shape shape() {
        return shape;
    }

    /** The numbers, of a tensor that is no digest. */
    double[] values() {
        assertEquals(shape.elements(), values.length, "numbers of a tensor of shape " + shape);
        return values;
    }

    /** A fresh tensor with these numbers rounded to float. */
    Tensor tensor() {
        Tensor tensor = Tensor.zeros(shape);
        for (int i = 0; i < values().length; i++) {
            tensor.data()[i] = (float) values[i];
        }
        return tensor;
    }

    /** Fails unless every number differs by at most {@code tolerance·(1 + |expected|)}. */
    void assertNear(String what, Tensor found, double tolerance) {
        assertEquals(shape, found.shape(), what);
        if (digest.has("sum")) {
            assertDigestNear(what, found.data(), tolerance);
            return;
        }
        for (int i = 0; i < values().length; i++) {
            assertNear(what + "[" + i + "]", values[i], found.data()[i], tolerance);
        }
    }

    static void assertNear(String what, double expected, double found, double tolerance) {
        assertTrue(
                Math.abs(found - expected) <= tolerance * (1 + Math.abs(expected)),
                () -> what + " is " + found + ", expected " + expected);
    }

    private void assertDigestNear(String what, float[] found, double tolerance) {
        int stride = digest.get("stride").getAsInt();
        double[] samples = doubles(digest.get("samples"));
        assertEquals(Math.ceilDiv(found.length, stride), samples.length, what);
        for (int i = 0; i < samples.length; i++) {
            assertNear(what + "[" + i * stride + "]", samples[i], found[i * stride], tolerance);
        }
        double sum = 0;
        double absolute = 0;
        double squares = 0;
        double dot = 0;
        for (int i = 0; i < found.length; i++) {
            sum += found[i];
            absolute += Math.abs(found[i]);
            squares += (double) found[i] * found[i];
            dot += found[i] * formula(12345, 2, (long) i);
        }
        // Rounding errors of single numbers cancel in sums; a number left out or counted twice does not.
        double slack = tolerance / 100;
        double all = digest.get("sum_abs").getAsDouble();
        assertNear(what + ".sum_abs", all, absolute, slack);
        assertNear(what + ".sum_sq", digest.get("sum_sq").getAsDouble(), squares, slack);
        assertEquals(digest.get("sum").getAsDouble(), sum, slack * (1 + all), what + ".sum");
        assertEquals(digest.get("hashdot").getAsDouble(), dot, slack * (1 + all), what + ".hashdot");
    }
}
