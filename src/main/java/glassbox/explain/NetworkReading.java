package glassbox.explain;

import java.util.ArrayList;
import java.util.List;

import glassbox.engine.layer.AvgPool2dSpec;
import glassbox.engine.layer.BatchNorm2dSpec;
import glassbox.engine.layer.Conv2dSpec;
import glassbox.engine.layer.DenseSpec;
import glassbox.engine.layer.DropoutSpec;
import glassbox.engine.layer.FlattenSpec;
import glassbox.engine.layer.LeakyReluSpec;
import glassbox.engine.layer.MaxPool2dSpec;
import glassbox.engine.layer.ReluSpec;
import glassbox.engine.layer.SigmoidSpec;
import glassbox.engine.layer.SoftmaxSpec;
import glassbox.engine.layer.TanhSpec;
import glassbox.engine.network.ForwardTrace;
import glassbox.engine.network.NetworkSpec;
import glassbox.engine.network.Weights;
import glassbox.raster.Raster;

/**
 * Every number of one sample's way through a network, and where each one comes from. The answers are computed anew from the
 * trace and the weights, in the order in which they are written down; the network may have added in another order.
 * Immutable; safe on any thread.
 */
public final class NetworkReading {
    private final NetworkSpec spec;
    private final Weights weights;
    private final SourceFinder sources;
    private final List<float[]> activations = new ArrayList<>();

    /**
     * The reading of a trace that these weights led to.
     *
     * @throws IllegalArgumentException if the weights are not those of the trace's network
     */
    public NetworkReading(ForwardTrace trace, Weights weights) {
        this.spec = trace.spec();
        this.weights = weights;
        this.sources = new SourceFinder(spec);
        weights.requireFor(spec);
        for (int i = 0; i <= spec.layers().size(); i++) {
            activations.add(trace.activation(i).data());
        }
    }

    /** The reading of a sample whose activations, row-major each, these weights led to. */
    NetworkReading(NetworkSpec spec, Weights weights, List<float[]> activations) {
        this.spec = spec;
        this.weights = weights;
        this.sources = new SourceFinder(spec);
        this.activations.addAll(activations);
    }

    /** The network that was run. */
    public NetworkSpec spec() {
        return spec;
    }

    /** Which numbers look at which. */
    public SourceFinder sources() {
        return sources;
    }

    /**
     * A number of the trace.
     *
     * @throws IndexOutOfBoundsException if there is none at this place
     */
    public float value(Cell cell) {
        return activations
                .get(cell.activation())[sources.size(cell.activation()).offset(cell)];
    }

    /** All numbers of an activation, row-major; a copy. */
    public float[] values(int activation) {
        return activations.get(activation).clone();
    }

    /** One map of an activation, or one number of a row as a map of a single cell. */
    public Raster map(int activation, int unit) {
        MapSize size = sources.size(activation);
        return Raster.copyOf(activations.get(activation), unit * size.area(), size.rows(), size.columns());
    }

    /** The values of a layer's parameter, row-major: {@code weights}, {@code bias}; a copy. */
    public float[] parameter(int layer, String name) {
        return weights.values(spec.layerName(layer) + "." + name);
    }

    /**
     * Where a number comes from.
     *
     * @throws IndexOutOfBoundsException if there is none at this place
     */
    public Explanation explain(Cell cell) {
        float value = value(cell);
        if (cell.activation() == 0) {
            return new Given(cell, value);
        }
        int layer = cell.activation() - 1;
        Sources from = sources.of(cell);
        return switch (spec.layers().get(layer)) {
            case Conv2dSpec conv -> convolution(conv, cell, from, value);
            case DenseSpec dense -> dense(dense, cell, value);
            case MaxPool2dSpec pool -> LargestOf.of(cell, from.window(), map(layer, cell.unit()), value);
            case AvgPool2dSpec pool -> MeanOf.of(cell, from.window(), map(layer, cell.unit()), value);
            case ReluSpec relu -> function(cell, new FunctionOf.Ramp(0), value);
            case LeakyReluSpec leaky -> function(cell, new FunctionOf.Ramp((float) leaky.slope()), value);
            case SigmoidSpec sigmoid -> function(cell, new FunctionOf.Sigmoid(), value);
            case TanhSpec tanh -> function(cell, new FunctionOf.Tanh(), value);
            case SoftmaxSpec softmax -> ShareOf.of(cell, activations.get(layer), value);
            case BatchNorm2dSpec norm -> normalised(norm, cell, value);
            case FlattenSpec flatten -> passedOn(cell, from, value);
            case DropoutSpec dropout -> passedOn(cell, from, value);
        };
    }

    /**
     * What adds how much to the outputs of a dense layer.
     *
     * @throws IllegalArgumentException if the activation is not a dense layer's
     */
    public Contributions contributions(int activation) {
        if (activation < 1 || !(spec.layers().get(activation - 1) instanceof DenseSpec dense)) {
            throw new IllegalArgumentException("Activation " + activation + " is not that of a dense layer.");
        }
        int area = sources.size(sources.flattenedFrom(activation - 1)).area();
        return new Contributions(
                activations.get(activation - 1), parameter(activation - 1, "weights"), area, dense.outputs());
    }

    private WeightedSum convolution(Conv2dSpec conv, Cell cell, Sources from, float value) {
        float[] w = parameter(cell.activation() - 1, "weights");
        int rows = conv.kernel().height();
        int columns = conv.kernel().width();
        List<WeightedSum.Group> groups = new ArrayList<>();
        for (int channel = 0; channel < from.units(); channel++) {
            Raster kernel = Raster.copyOf(w, (cell.unit() * from.units() + channel) * rows * columns, rows, columns);
            Raster map = map(from.activation(), channel);
            groups.add(WeightedSum.Group.of(from.activation(), channel, from.window(), map, kernel));
        }
        Float bias = conv.bias() == null ? null : (Float) parameter(cell.activation() - 1, "bias")[cell.unit()];
        return WeightedSum.of(cell, groups, bias, value);
    }

    private WeightedSum dense(DenseSpec dense, Cell cell, float value) {
        int before = cell.activation() - 1;
        float[] w = parameter(before, "weights");
        float[] x = activations.get(before);
        int source = sources.flattenedFrom(before);
        MapSize maps = sources.size(source);
        boolean row = maps.area() == 1;
        int groupCount = row ? 1 : maps.units();
        int rows = row ? 1 : maps.rows();
        int columns = row ? x.length : maps.columns();
        List<WeightedSum.Group> groups = new ArrayList<>();
        for (int group = 0; group < groupCount; group++) {
            int offset = group * rows * columns;
            Raster inputs = Raster.copyOf(x, offset, rows, columns);
            Raster weightsOfGroup = Raster.generate(
                    rows, columns, (r, c) -> w[(offset + r * columns + c) * dense.outputs() + cell.unit()]);
            Window all = new Window(0, 0, rows, columns);
            groups.add(WeightedSum.Group.of(source, group, all, inputs, weightsOfGroup));
        }
        Float bias = dense.bias() == null ? null : (Float) parameter(before, "bias")[cell.unit()];
        return WeightedSum.of(cell, groups, bias, value);
    }

    private FunctionOf function(Cell cell, FunctionOf.Function function, float value) {
        return FunctionOf.of(cell, function, value(cell.at(cell.activation() - 1)), value);
    }

    private Normalised normalised(BatchNorm2dSpec norm, Cell cell, float value) {
        int layer = cell.activation() - 1;
        return Normalised.of(
                cell,
                value(cell.at(layer)),
                parameter(layer, "mean")[cell.unit()],
                parameter(layer, "variance")[cell.unit()],
                (float) norm.epsilon(),
                parameter(layer, "weights")[cell.unit()],
                parameter(layer, "bias")[cell.unit()],
                value);
    }

    private PassedOn passedOn(Cell cell, Sources from, float value) {
        Cell source = new Cell(
                from.activation(),
                from.firstUnit(),
                from.window().row(),
                from.window().column());
        return new PassedOn(cell, source, value(source), value);
    }
}
