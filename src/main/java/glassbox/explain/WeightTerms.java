package glassbox.explain;

import glassbox.raster.Raster;

/**
 * All that adds up to the gradient of the mean loss by one weight: everywhere the weight was used, what came in there times the
 * gradient by what went out, output × sample; a weight of a kernel is used at every position of its filter's map. Of a bias
 * what came in counts as 1. Immutable.
 */
public final class WeightTerms {
    private final String parameter;
    private final int index;
    private final int activation;
    private final int unit;
    private final Uses uses;
    private final float[] inputs;
    private final float[] upstream;
    private final double factor;
    private final float gradient;
    private final double sum;

    /**
     * Where a weight is used in each sample.
     *
     * @param samples how many samples there are
     * @param rows the rows of its outputs, 1 where they are no maps
     * @param columns the columns of its outputs
     */
    record Uses(int samples, int rows, int columns) {
        int area() {
            return rows * columns;
        }

        int all() {
            return samples * area();
        }
    }

    /**
     * @param activation the activation that the outputs belong to
     * @param unit the map or number of it that the weight works for
     * @param inputs what came in, use by use
     * @param upstream the gradients by what went out, use by use
     * @param factor what the sum is multiplied with at the end
     * @param gradient the gradient as the network computed it
     */
    WeightTerms(
            String parameter,
            int index,
            int activation,
            int unit,
            Uses uses,
            float[] inputs,
            float[] upstream,
            double factor,
            float gradient) {
        this.parameter = parameter;
        this.index = index;
        this.activation = activation;
        this.unit = unit;
        this.uses = uses;
        this.inputs = inputs;
        this.upstream = upstream;
        this.factor = factor;
        this.gradient = gradient;
        double total = 0;
        for (int n = 0; n < uses.samples(); n++) {
            total += sum(n);
        }
        this.sum = total;
    }

    /** The parameter's full name, as in {@code conv1.weights}. */
    public String parameter() {
        return parameter;
    }

    /** Its place among the parameter's values, row-major from 0. */
    public int index() {
        return index;
    }

    /** The activation that the outputs belong to. */
    public int activation() {
        return activation;
    }

    /** The map or number of {@link #activation} that the weight works for. */
    public int unit() {
        return unit;
    }

    /** How often the weight was used in the whole mini-batch, at least once a sample. */
    public int uses() {
        return uses.all();
    }

    /** How many samples the terms are of. */
    public int samples() {
        return uses.samples();
    }

    /** What the weight was multiplied with at each position of a sample's output; 0 beyond the edge of a map. */
    public Raster inputs(int sample) {
        return part(inputs, sample);
    }

    /** The gradient of the loss by each of the sample's outputs. */
    public Raster upstream(int sample) {
        return part(upstream, sample);
    }

    /** Each input times the gradient by its output. */
    public Raster terms(int sample) {
        int from = sample * uses.area();
        return Raster.generate(uses.rows(), uses.columns(), (row, column) -> {
            int use = from + row * uses.columns() + column;
            return inputs[use] * upstream[use];
        });
    }

    private Raster part(float[] values, int sample) {
        return Raster.copyOf(values, sample * uses.area(), uses.rows(), uses.columns());
    }

    /** The terms of one sample added up. */
    public double sum(int sample) {
        double total = 0;
        for (int use = sample * uses.area(); use < (sample + 1) * uses.area(); use++) {
            total += (double) inputs[use] * upstream[use];
        }
        return total;
    }

    /** All terms added up. */
    public double sum() {
        return sum;
    }

    /** What the sum is multiplied with: 1, unless a slip of the plan divides it once too often. */
    public double factor() {
        return factor;
    }

    /** The gradient as the terms give it. */
    public double total() {
        return sum * factor;
    }

    /** The gradient as the network computed it; it may have added in another order. */
    public float gradient() {
        return gradient;
    }
}
