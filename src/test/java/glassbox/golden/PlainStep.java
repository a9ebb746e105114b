package glassbox.golden;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.DoubleUnaryOperator;

import glassbox.engine.layer.Conv2dSpec;
import glassbox.engine.layer.DenseSpec;
import glassbox.engine.layer.FlattenSpec;
import glassbox.engine.layer.LayerSpec;
import glassbox.engine.layer.MaxPool2dSpec;
import glassbox.engine.layer.MaxPoolTies;
import glassbox.engine.layer.ReluSpec;
import glassbox.engine.layer.SigmoidSpec;
import glassbox.engine.layer.SoftmaxSpec;
import glassbox.engine.loss.BinaryCrossEntropyLoss;
import glassbox.engine.loss.Loss;
import glassbox.engine.loss.MeanSquaredErrorLoss;
import glassbox.engine.loss.SoftmaxCrossEntropyLoss;
import glassbox.engine.network.NetworkSpec;
import glassbox.engine.network.Weights;
import glassbox.engine.ops.Slip;
import glassbox.engine.ops.WindowGeometry;
import glassbox.engine.tensor.Shape;

import static org.junit.jupiter.api.Assertions.assertTrue;

/**
 * One step computed a second time, in double precision with loops as the articles write them, and with nothing of the engine
 * but its descriptions of layers. Convolutions have a stride of 1.
 */
final class PlainStep {
    /** Numbers nearer to each other than this, beside the largest of their kind, count as equally large. */
    static final double TIE = 1e-6;

    final List<double[]> values = new ArrayList<>();
    final List<double[]> blame = new ArrayList<>();
    final Map<String, double[]> gradients = new LinkedHashMap<>();
    double loss;

    private final NetworkSpec network;
    private final Map<String, double[]> weights = new LinkedHashMap<>();
    private final int[] labels;
    private final List<Slip> slips;

    PlainStep(NetworkSpec network, Weights weights, double[] inputs, int[] labels, List<Slip> slips) {
        this.network = network;
        this.labels = labels;
        this.slips = slips;
        for (String name : weights.names()) {
            this.weights.put(name, doubles(weights.values(name)));
        }
        values.add(inputs);
    }

    static double[] doubles(float[] numbers) {
        double[] result = new double[numbers.length];
        for (int i = 0; i < numbers.length; i++) {
            result[i] = numbers[i];
        }
        return result;
    }

    PlainStep forward(Loss kind) {
        for (int i = 0; i < network.layers().size(); i++) {
            double[] x = values.get(i);
            Shape in = network.shapes().get(i);
            int elements = network.shapes().get(i + 1).elements();
            double[] y = new double[labels.length * elements];
            switch (network.layers().get(i)) {
                case Conv2dSpec conv -> convolve(conv, i, in, x, y);
                case MaxPool2dSpec pool -> pool(pool, in, x, y, null, null, x);
                case DenseSpec dense -> dense(i, in.elements(), elements, x, y);
                case FlattenSpec flatten -> System.arraycopy(x, 0, y, 0, y.length);
                case ReluSpec relu -> map(x, y, v -> Math.max(v, 0));
                case SigmoidSpec sigmoid -> map(x, y, v -> 1 / (1 + Math.exp(-v)));
                case SoftmaxSpec softmax -> softmax(elements, x, y);
                case LayerSpec other -> throw new AssertionError("No plain loops for " + other);
            }
            values.add(y);
        }
        double[] y = values.getLast();
        int outputs = network.output().elements();
        for (int n = 0; n < labels.length; n++) {
            for (int j = 0; j < outputs; j++) {
                double p = y[n * outputs + j];
                double t = target(n, j, outputs);
                loss += switch (kind) {
                    case SoftmaxCrossEntropyLoss cross -> t == 1 ? -Math.log(p) : 0;
                    case BinaryCrossEntropyLoss binary -> t == 1 ? -Math.log(p) : -Math.log(1 - p);
                    case MeanSquaredErrorLoss squared -> (p - t) * (p - t);
                };
            }
        }
        loss /= kind instanceof SoftmaxCrossEntropyLoss ? labels.length : (double) labels.length * outputs;
        return this;
    }

    /**
     * The way back from the values on the screen. Every choice made by the way, which number under a pooling window is the largest
     * and which numbers a ReLU lets pass, is that of the values shown, and must be that of double arithmetic too, unless the
     * numbers chosen from are nearer to each other than {@link #TIE}: no rounding can tell them apart.
     *
     * @param shown what each layer showed, the inputs first
     */
    PlainStep backward(Loss kind, List<float[]> shown) {
        List<double[]> exact = List.copyOf(values);
        values.clear();
        shown.forEach(numbers -> values.add(doubles(numbers)));
        int last = network.layers().size();
        int from = kind.fusedLayer().isPresent() ? last - 1 : last;
        int outputs = network.output().elements();
        double[] dy = new double[labels.length * outputs];
        double scale = kind instanceof SoftmaxCrossEntropyLoss
                ? 1.0 / labels.length
                : (kind instanceof MeanSquaredErrorLoss ? 2.0 : 1.0) / (labels.length * outputs);
        for (int i = 0; i < dy.length; i++) {
            dy[i] = (values.getLast()[i] - target(i / outputs, i % outputs, outputs)) * scale;
        }
        blame.add(dy);
        for (int i = from - 1; i >= 0; i--) {
            double[] x = values.get(i);
            double[] y = values.get(i + 1);
            double[] g = blame.getFirst();
            Shape in = network.shapes().get(i);
            int elements = network.shapes().get(i + 1).elements();
            double[] dx = new double[x.length];
            switch (network.layers().get(i)) {
                case Conv2dSpec conv -> convolveBack(conv, i, in, x, g, dx);
                case MaxPool2dSpec pool -> pool(pool, in, x, new double[y.length], g, dx, exact.get(i));
                case DenseSpec dense -> denseBack(i, in.elements(), elements, x, g, dx);
                case FlattenSpec flatten -> System.arraycopy(g, 0, dx, 0, dx.length);
                case ReluSpec relu -> {
                    double tie = TIE * largest(exact.get(i));
                    for (int j = 0; j < dx.length; j++) {
                        dx[j] = x[j] > 0 ? g[j] : 0;
                        double own = exact.get(i)[j];
                        assertTrue(x[j] > 0 == own > 0 || Math.abs(own) <= tie, "sign of " + x[j] + ": " + own);
                    }
                }
                case SigmoidSpec sigmoid -> {
                    for (int j = 0; j < dx.length; j++) {
                        dx[j] = g[j] * y[j] * (1 - y[j]);
                    }
                }
                case LayerSpec other -> throw new AssertionError("No plain way back through " + other);
            }
            blame.addFirst(dx);
        }
        return this;
    }

    private static double largest(double[] numbers) {
        return Arrays.stream(numbers).map(Math::abs).max().orElseThrow();
    }

    private double target(int sample, int output, int outputs) {
        return outputs == 1 ? labels[sample] : output == labels[sample] ? 1 : 0;
    }

    private static void map(double[] x, double[] y, DoubleUnaryOperator function) {
        for (int i = 0; i < x.length; i++) {
            y[i] = function.applyAsDouble(x[i]);
        }
    }

    private void softmax(int outputs, double[] x, double[] y) {
        for (int n = 0; n < labels.length; n++) {
            double largest = Double.NEGATIVE_INFINITY;
            for (int j = 0; j < outputs; j++) {
                largest = Math.max(largest, x[n * outputs + j]);
            }
            double sum = 0;
            for (int j = 0; j < outputs; j++) {
                sum += Math.exp(x[n * outputs + j] - largest);
            }
            for (int j = 0; j < outputs; j++) {
                y[n * outputs + j] = Math.exp(x[n * outputs + j] - largest) / sum;
            }
        }
    }

    private String name(int layer, String kind) {
        return network.layerName(layer) + "." + kind;
    }

    private void dense(int layer, int inputs, int outputs, double[] x, double[] y) {
        double[] w = weights.get(name(layer, "weights"));
        double[] b = weights.get(name(layer, "bias"));
        for (int n = 0; n < labels.length; n++) {
            for (int j = 0; j < outputs; j++) {
                double sum = b == null ? 0 : b[j];
                for (int i = 0; i < inputs; i++) {
                    sum += x[n * inputs + i] * w[i * outputs + j];
                }
                y[n * outputs + j] = sum;
            }
        }
    }

    private void denseBack(int layer, int inputs, int outputs, double[] x, double[] dy, double[] dx) {
        double[] w = weights.get(name(layer, "weights"));
        double[] dw = new double[w.length];
        double[] db = new double[outputs];
        for (int n = 0; n < labels.length; n++) {
            for (int j = 0; j < outputs; j++) {
                double g = dy[n * outputs + j];
                db[j] += g;
                for (int i = 0; i < inputs; i++) {
                    dw[i * outputs + j] += x[n * inputs + i] * g;
                    dx[n * inputs + i] += w[i * outputs + j] * g;
                }
            }
        }
        gradients.put(name(layer, "weights"), dw);
        divideIfSlipped(db);
        gradients.put(name(layer, "bias"), db);
    }

    private void divideIfSlipped(double[] sums) {
        for (int i = 0; i < sums.length && slips.contains(Slip.DIVIDED_TWICE); i++) {
            sums[i] /= labels.length;
        }
    }

    /** What a convolution does at every pair of an input and an output through a weight. */
    private interface Touch {
        void at(int input, int output, int weight, int filter);
    }

    private void slide(Conv2dSpec conv, Shape in, Touch touch) {
        WindowGeometry window = conv.window(in);
        int high = window.outputHeight();
        int wide = window.outputWidth();
        int channels = in.size(0);
        for (int n = 0; n < labels.length; n++) {
            for (int f = 0; f < conv.filters(); f++) {
                for (int at = 0; at < high * wide; at++) {
                    int output = (n * conv.filters() + f) * high * wide + at;
                    touch.at(-1, output, -1, f);
                    for (int c = 0; c < channels; c++) {
                        for (int k = 0; k < conv.kernel().area(); k++) {
                            int row = at / wide
                                    + k / conv.kernel().width()
                                    - conv.padding().height();
                            int column = at % wide
                                    + k % conv.kernel().width()
                                    - conv.padding().width();
                            if (row >= 0 && row < in.size(1) && column >= 0 && column < in.size(2)) {
                                touch.at(
                                        ((n * channels + c) * in.size(1) + row) * in.size(2) + column,
                                        output,
                                        (f * channels + c) * conv.kernel().area() + k,
                                        f);
                            }
                        }
                    }
                }
            }
        }
    }

    private void convolve(Conv2dSpec conv, int layer, Shape in, double[] x, double[] y) {
        double[] w = weights.get(name(layer, "weights"));
        double[] b = weights.get(name(layer, "bias"));
        slide(
                conv,
                in,
                (input, output, weight, filter) ->
                        y[output] += input < 0 ? b == null ? 0 : b[filter] : x[input] * w[weight]);
    }

    private void convolveBack(Conv2dSpec conv, int layer, Shape in, double[] x, double[] dy, double[] dx) {
        double[] w = weights.get(name(layer, "weights"));
        double[] dw = new double[w.length];
        double[] db = new double[conv.filters()];
        boolean rotated = slips.contains(Slip.ROTATED_KERNEL_GRADIENT);
        int area = conv.kernel().area();
        slide(conv, in, (input, output, weight, filter) -> {
            if (input < 0) {
                db[filter] += dy[output];
            } else {
                int place = rotated ? weight - weight % area + area - 1 - weight % area : weight;
                dw[place] += x[input] * dy[output];
                dx[input] += w[weight] * dy[output];
            }
        });
        divideIfSlipped(dw);
        divideIfSlipped(db);
        gradients.put(name(layer, "weights"), dw);
        if (conv.bias() != null) {
            gradients.put(name(layer, "bias"), db);
        }
    }

    /** Forward where {@code dx} is null, else back too. */
    private void pool(MaxPool2dSpec pool, Shape in, double[] x, double[] y, double[] dy, double[] dx, double[] exact) {
        double tie = TIE * largest(exact);
        WindowGeometry window = pool.window(in);
        int wide = window.outputWidth();
        int maps = labels.length * in.size(0);
        for (int map = 0; map < maps; map++) {
            for (int at = 0; at < window.outputArea(); at++) {
                int output = map * window.outputArea() + at;
                int corner = (map * in.size(1) + at / wide * pool.stride().height()) * in.size(2)
                        + at % wide * pool.stride().width();
                double largest = Double.NEGATIVE_INFINITY;
                double own = Double.NEGATIVE_INFINITY;
                for (int k = 0; k < pool.kernel().area(); k++) {
                    largest = Math.max(largest, x[under(pool, in, corner, k)]);
                    own = Math.max(own, exact[under(pool, in, corner, k)]);
                }
                y[output] = largest;
                boolean given = false;
                for (int k = 0; k < pool.kernel().area() && dx != null; k++) {
                    int place = under(pool, in, corner, k);
                    if (x[place] == largest && !(given && pool.ties() == MaxPoolTies.FIRST)) {
                        assertTrue(own - exact[place] <= tie, "the largest is " + own + ", not " + exact[place]);
                        dx[place] += dy[output];
                        given = true;
                    }
                }
            }
        }
    }

    private static int under(MaxPool2dSpec pool, Shape in, int corner, int k) {
        return corner
                + k / pool.kernel().width() * in.size(2)
                + k % pool.kernel().width();
    }
}
