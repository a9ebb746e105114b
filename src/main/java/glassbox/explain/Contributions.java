package glassbox.explain;

/**
 * How much each map of the row that a dense layer looks at adds to each of its outputs, without the bias. A row that was not
 * flattened from maps counts number by number. Immutable.
 */
public final class Contributions {
    private final float[] inputs;
    private final float[] weights;
    private final int area;
    private final int outputs;

    /** The contributions of inputs [n] through weights [n, outputs], each {@code area} neighbouring ones together. */
    Contributions(float[] inputs, float[] weights, int area, int outputs) {
        this.inputs = inputs;
        this.weights = weights;
        this.area = area;
        this.outputs = outputs;
    }

    /** How many maps or numbers contribute. */
    public int sources() {
        return inputs.length / area;
    }

    /** What each source adds to an output. */
    public float[] to(int output) {
        float[] sums = new float[sources()];
        for (int i = 0; i < inputs.length; i++) {
            sums[i / area] += inputs[i] * weights[i * outputs + output];
        }
        return sums;
    }

    /** What a source adds to each output. */
    public float[] of(int source) {
        float[] sums = new float[outputs];
        for (int i = source * area; i < (source + 1) * area; i++) {
            for (int output = 0; output < outputs; output++) {
                sums[output] += inputs[i] * weights[i * outputs + output];
            }
        }
        return sums;
    }
}
