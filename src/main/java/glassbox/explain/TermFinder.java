package glassbox.explain;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;

import glassbox.engine.layer.BatchNorm2dSpec;
import glassbox.engine.layer.Conv2dSpec;
import glassbox.engine.layer.LayerSpec;
import glassbox.engine.network.NetworkSpec;
import glassbox.engine.ops.Slip;
import glassbox.engine.ops.WindowGeometry;
import glassbox.engine.tensor.Shape;
import glassbox.explain.WeightTerms.Uses;

/** Finds everywhere a weight was used in a step. */
final class TermFinder {
    private final StepReading step;
    private final NetworkSpec spec;
    private final List<Slip> slips;

    TermFinder(StepReading step) {
        this.step = step;
        this.spec = step.plan().network();
        this.slips = step.plan().config().slips();
    }

    /** All terms of the gradient by one value of a learned parameter. */
    WeightTerms terms(String parameter, int index) {
        float[] gradient = step.gradient(parameter);
        Objects.checkIndex(index, gradient.length);
        int layer = layerOf(parameter);
        LayerSpec kind = spec.layers().get(layer);
        boolean weight = parameter.endsWith(".weights");
        int units = step.size(layer + 1).units();
        boolean kernel = kind instanceof Conv2dSpec && weight;
        int unit = kernel
                ? index / (gradient.length / units)
                : weight && !(kind instanceof BatchNorm2dSpec) ? index % units : index;
        MapSize size = step.size(layer + 1);
        Uses uses = new Uses(step.samples(), size.rows(), size.columns());
        float[] upstream = gather(step.liveBlame(layer + 1), size, unit);
        float[] inputs = switch (kind) {
            case Conv2dSpec conv when weight -> underKernel(conv, layer, index % (gradient.length / units));
            case BatchNorm2dSpec norm when weight -> standardised(norm, layer, unit);
            default -> weight ? gather(step.live(layer), step.size(layer).asRow(), index / units) : ones(uses);
        };
        boolean divided =
                slips.contains(Slip.DIVIDED_TWICE) && (kernel || (!weight && !(kind instanceof BatchNorm2dSpec)));
        double factor = divided ? 1.0 / step.samples() : 1;
        return new WeightTerms(parameter, index, layer + 1, unit, uses, inputs, upstream, factor, gradient[index]);
    }

    private int layerOf(String parameter) {
        String name = NetworkSpec.layerOf(parameter);
        int layer = 0;
        while (!spec.layerName(layer).equals(name)) {
            layer++;
        }
        return layer;
    }

    /** One unit of every sample. */
    private float[] gather(float[] values, MapSize size, int unit) {
        float[] gathered = new float[step.samples() * size.area()];
        for (int n = 0; n < step.samples(); n++) {
            System.arraycopy(values, (n * size.units() + unit) * size.area(), gathered, n * size.area(), size.area());
        }
        return gathered;
    }

    private static float[] ones(Uses uses) {
        float[] ones = new float[uses.all()];
        Arrays.fill(ones, 1);
        return ones;
    }

    /** What lay under one place of a filter's kernels at each position: {@code place} counts channels, rows and columns. */
    private float[] underKernel(Conv2dSpec conv, int layer, int place) {
        Shape input = spec.shapes().get(layer);
        WindowGeometry window = conv.window(input);
        int area = window.kernel().area();
        int channel = place / area;
        int within = slips.contains(Slip.ROTATED_KERNEL_GRADIENT) ? area - 1 - place % area : place % area;
        int down = within / window.kernel().width() - window.padding().height();
        int right = within % window.kernel().width() - window.padding().width();
        int high = window.input().height();
        int wide = window.input().width();
        float[] x = step.live(layer);
        float[] inputs = new float[step.samples() * window.outputArea()];
        int use = 0;
        for (int n = 0; n < step.samples(); n++) {
            int map = (n * input.size(0) + channel) * high * wide;
            for (int row = 0; row < window.outputHeight(); row++) {
                for (int column = 0; column < window.outputWidth(); column++, use++) {
                    int y = row * window.stride().height() + down;
                    int at = column * window.stride().width() + right;
                    boolean inside = y >= 0 && y < high && at >= 0 && at < wide;
                    inputs[use] = inside ? x[map + y * wide + at] : 0;
                }
            }
        }
        return inputs;
    }

    /** A channel less its mean over the mini-batch, divided by its spread: what batch normalisation multiplies. */
    private float[] standardised(BatchNorm2dSpec norm, int layer, int channel) {
        float[] x = gather(step.live(layer), step.size(layer), channel);
        double mean = 0;
        for (float value : x) {
            mean += value;
        }
        mean /= x.length;
        double variance = 0;
        for (float value : x) {
            variance += (value - mean) * (value - mean);
        }
        double spread = Math.sqrt(variance / x.length + norm.epsilon());
        for (int i = 0; i < x.length; i++) {
            x[i] = (float) ((x[i] - mean) / spread);
        }
        return x;
    }
}
