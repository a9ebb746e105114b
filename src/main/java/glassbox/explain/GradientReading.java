package glassbox.explain;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.IntToDoubleFunction;

import glassbox.engine.layer.AvgPool2dSpec;
import glassbox.engine.layer.BatchNorm2dSpec;
import glassbox.engine.layer.Conv2dSpec;
import glassbox.engine.layer.DenseSpec;
import glassbox.engine.layer.DropoutSpec;
import glassbox.engine.layer.FlattenSpec;
import glassbox.engine.layer.LayerSpec;
import glassbox.engine.layer.LeakyReluSpec;
import glassbox.engine.layer.MaxPool2dSpec;
import glassbox.engine.layer.MaxPoolTies;
import glassbox.engine.layer.ReluSpec;
import glassbox.engine.layer.SigmoidSpec;
import glassbox.engine.layer.SoftmaxSpec;
import glassbox.engine.layer.TanhSpec;
import glassbox.engine.loss.BinaryCrossEntropyLoss;
import glassbox.engine.loss.Loss;
import glassbox.engine.loss.MeanSquaredErrorLoss;
import glassbox.engine.loss.SoftmaxCrossEntropyLoss;
import glassbox.engine.network.BackwardTrace;
import glassbox.engine.ops.WindowGeometry;
import glassbox.engine.tensor.Shape;
import glassbox.raster.Raster;

/**
 * How the loss of one sample changes with every number of its way through a network, and where each of these gradients comes
 * from: the gradients of what looks at the number, times how much each of them changes with it, added up. The answers are
 * computed anew from the trace. Immutable; safe on any thread.
 */
public final class GradientReading {
    private final NetworkReading forward;
    private final Loss loss;
    private final int label;
    private final List<float[]> gradients = new ArrayList<>();
    /** The gradients by a learned parameter, row-major, by its full name. */
    private final Function<String, float[]> parameters;
    /** How much of the loss the sample's is: all of it, or its part of a mini-batch's mean. */
    private final float share;

    /**
     * The reading of a trace back from a loss.
     *
     * @param forward the same sample's way forward
     * @param label what the sample is
     */
    public GradientReading(NetworkReading forward, BackwardTrace trace, Loss loss, int label) {
        this.forward = forward;
        this.parameters = name -> trace.parameterGradient(name).data();
        this.loss = loss;
        this.label = label;
        this.share = 1;
        for (int i = 0; i <= trace.lossInput(); i++) {
            gradients.add(trace.gradient(i).data());
        }
    }

    /** The reading of one sample of a step, whose loss is the mean of all its samples. */
    GradientReading(NetworkReading forward, StepReading step, int sample, List<float[]> gradients) {
        this.forward = forward;
        this.parameters = step::gradient;
        this.loss = step.plan().loss();
        this.label = step.labels()[sample];
        this.share = 1f / step.samples();
        this.gradients.addAll(gradients);
    }

    /** The activation that the loss reads; those behind it have no gradient. */
    public int lossInput() {
        return gradients.size() - 1;
    }

    /** The gradients by an activation, row-major; a copy. */
    public float[] values(int activation) {
        return gradients.get(activation).clone();
    }

    /** The gradients by one map of an activation, or by one number of a row as a map of a single cell. */
    public Raster map(int activation, int unit) {
        MapSize size = forward.sources().size(activation);
        return Raster.copyOf(gradients.get(activation), unit * size.area(), size.rows(), size.columns());
    }

    /** The gradients by a layer's learned parameter, row-major: {@code weights}, {@code bias}; a copy. */
    public float[] parameter(int layer, String name) {
        return parameters.apply(forward.spec().layerName(layer) + "." + name);
    }

    /**
     * The gradient by a number.
     *
     * @throws IndexOutOfBoundsException if there is none at this place
     */
    public float value(Cell cell) {
        return gradients
                .get(cell.activation())[
                forward.sources().size(cell.activation()).offset(cell)];
    }

    /**
     * Where a gradient comes from. What is flattened or dropped out is looked through: the answer then speaks of the same
     * number behind these layers.
     *
     * @throws IndexOutOfBoundsException if there is none at this place
     */
    public Explanation explain(Cell asked) {
        float value = value(asked);
        Cell cell = through(asked);
        if (cell.activation() == lossInput()) {
            return slope(cell, value);
        }
        int layer = cell.activation();
        float x = forward.value(cell);
        return switch (forward.spec().layers().get(layer)) {
            case Conv2dSpec conv -> convolution(conv, cell, value);
            case DenseSpec dense -> dense(dense, cell, value);
            case MaxPool2dSpec pool -> largest(pool, cell, value);
            case AvgPool2dSpec pool ->
                pooled(
                        pool.window(shape(layer)),
                        cell,
                        value,
                        (row, column) -> 1f / pool.kernel().area());
            case ReluSpec relu -> factor(cell, x > 0 ? 1 : 0, value);
            case LeakyReluSpec leaky -> factor(cell, x > 0 ? 1 : (float) leaky.slope(), value);
            case SigmoidSpec sigmoid -> factor(cell, after(cell) * (1 - after(cell)), value);
            case TanhSpec tanh -> factor(cell, 1 - after(cell) * after(cell), value);
            case BatchNorm2dSpec norm -> normalised(norm, cell, value);
            case SoftmaxSpec softmax -> shares(cell, value);
            case FlattenSpec flatten -> throw new IllegalStateException("Flatten is looked through.");
            case DropoutSpec dropout -> throw new IllegalStateException("Dropout is looked through.");
        };
    }

    /**
     * Where the gradient by a learned number comes from: a term for each time it was used. The answer's cell is the first of
     * the unit the number belongs to.
     *
     * @param layer the layer, from 0
     * @param name {@code weights} or {@code bias}, of batch normalisation its scale or its shift
     * @param index the number's place among the parameter's values, row-major
     * @throws IndexOutOfBoundsException if it has no such place
     */
    public WeightedSum explain(int layer, String name, int index) {
        return new ParameterTerms(forward, this).of(layer, name, index);
    }

    private Cell through(Cell asked) {
        Cell cell = asked;
        while (cell.activation() < lossInput()) {
            LayerSpec next = forward.spec().layers().get(cell.activation());
            if (next instanceof FlattenSpec) {
                cell = Cell.of(
                        cell.activation() + 1,
                        forward.sources().size(cell.activation()).offset(cell));
            } else if (next instanceof DropoutSpec) {
                cell = cell.at(cell.activation() + 1);
            } else {
                return cell;
            }
        }
        return cell;
    }

    private LossSlope slope(Cell cell, float value) {
        int outputs = gradients.get(lossInput()).length;
        float target = outputs == 1 ? label : cell.unit() == label ? 1 : 0;
        return switch (loss) {
            case SoftmaxCrossEntropyLoss cross -> LossSlope.of(cell, after(cell), target, share, false, value);
            case BinaryCrossEntropyLoss binary ->
                LossSlope.of(cell, after(cell), target, share / outputs, false, value);
            case MeanSquaredErrorLoss squared ->
                LossSlope.of(cell, forward.value(cell), target, 2 * share / outputs, true, value);
        };
    }

    private Explanation convolution(Conv2dSpec conv, Cell cell, float value) {
        int layer = cell.activation();
        WindowGeometry geometry = conv.window(shape(layer));
        Window readers = readers(geometry, cell);
        if (readers.rows() < 1 || readers.columns() < 1) {
            return new Unread(cell, 0, value);
        }
        float[] w = forward.parameter(layer, "weights");
        int channels = forward.sources().size(layer).units();
        int high = conv.kernel().height();
        int wide = conv.kernel().width();
        List<WeightedSum.Group> groups = new ArrayList<>();
        for (int filter = 0; filter < conv.filters(); filter++) {
            int offset = (filter * channels + cell.unit()) * high * wide;
            Raster factors = Raster.generate(readers.rows(), readers.columns(), (row, column) -> {
                int i = cell.row()
                        + geometry.padding().height()
                        - (readers.row() + row) * geometry.stride().height();
                int j = cell.column()
                        + geometry.padding().width()
                        - (readers.column() + column) * geometry.stride().width();
                return w[offset + i * wide + j];
            });
            groups.add(WeightedSum.Group.of(layer + 1, filter, readers, map(layer + 1, filter), factors));
        }
        return WeightedSum.of(cell, groups, null, value);
    }

    private Explanation largest(MaxPool2dSpec pool, Cell cell, float value) {
        int layer = cell.activation();
        Raster map = forward.map(layer, cell.unit());
        return pooled(pool.window(shape(layer)), cell, value, (row, column) -> {
            Cell reader = new Cell(layer + 1, cell.unit(), row, column);
            Window window = forward.sources().of(reader).window();
            LargestOf answer = LargestOf.of(reader, window, map, 0);
            boolean wins = pool.ties() == MaxPoolTies.ALL
                    ? map.get(cell.row(), cell.column()) == answer.total()
                    : answer.winner().equals(cell);
            return wins ? 1 : 0;
        });
    }

    private Explanation pooled(WindowGeometry geometry, Cell cell, float value, Raster.Function factor) {
        Window readers = readers(geometry, cell);
        if (readers.rows() < 1 || readers.columns() < 1) {
            return new Unread(cell, 0, value);
        }
        Raster factors = Raster.generate(
                readers.rows(),
                readers.columns(),
                (row, column) -> factor.at(readers.row() + row, readers.column() + column));
        Raster map = map(cell.activation() + 1, cell.unit());
        return sum(cell, WeightedSum.Group.of(cell.activation() + 1, cell.unit(), readers, map, factors), value);
    }

    private WeightedSum dense(DenseSpec dense, Cell cell, float value) {
        float[] w = forward.parameter(cell.activation(), "weights");
        return row(cell, column -> w[cell.unit() * dense.outputs() + column], value);
    }

    private WeightedSum shares(Cell cell, float value) {
        float[] y = forward.values(cell.activation() + 1);
        int own = cell.unit();
        return row(cell, column -> y[column] * ((column == own ? 1 : 0) - y[own]), value);
    }

    private WeightedSum normalised(BatchNorm2dSpec norm, Cell cell, float value) {
        int layer = cell.activation();
        double variance = forward.parameter(layer, "variance")[cell.unit()];
        double gamma = forward.parameter(layer, "weights")[cell.unit()];
        return factor(cell, (float) (gamma / Math.sqrt(variance + norm.epsilon())), value);
    }

    /** One gradient behind times one factor. */
    private WeightedSum factor(Cell cell, float factor, float value) {
        Cell reader = cell.at(cell.activation() + 1);
        Window one = new Window(reader.row(), reader.column(), 1, 1);
        Raster map = map(reader.activation(), reader.unit());
        return sum(
                cell,
                WeightedSum.Group.of(reader.activation(), reader.unit(), one, map, Raster.of(1, 1, factor)),
                value);
    }

    /** All gradients of the row behind, each times its factor. */
    private WeightedSum row(Cell cell, IntToDoubleFunction factor, float value) {
        int after = cell.activation() + 1;
        float[] g = gradients.get(after);
        Raster behind = Raster.copyOf(g, 0, 1, g.length);
        Raster factors = Raster.generate(1, g.length, (row, column) -> (float) factor.applyAsDouble(column));
        Window all = new Window(0, 0, 1, g.length);
        return sum(cell, WeightedSum.Group.of(after, 0, all, behind, factors), value);
    }

    private static WeightedSum sum(Cell cell, WeightedSum.Group group, float value) {
        return WeightedSum.of(cell, List.of(group), null, value);
    }

    private float after(Cell cell) {
        return forward.value(cell.at(cell.activation() + 1));
    }

    private Shape shape(int activation) {
        return forward.spec().shapes().get(activation);
    }

    /** The outputs whose windows cover a number; no rows or columns if there are none. */
    private static Window readers(WindowGeometry geometry, Cell cell) {
        int down = cell.row() + geometry.padding().height();
        int right = cell.column() + geometry.padding().width();
        int top = first(down, geometry.kernel().height(), geometry.stride().height());
        int left = first(right, geometry.kernel().width(), geometry.stride().width());
        int bottom =
                Math.min(geometry.outputHeight() - 1, down / geometry.stride().height());
        int end = Math.min(geometry.outputWidth() - 1, right / geometry.stride().width());
        return new Window(top, left, bottom - top + 1, end - left + 1);
    }

    private static int first(int place, int kernel, int stride) {
        return Math.max(0, Math.ceilDiv(place - kernel + 1, stride));
    }
}
