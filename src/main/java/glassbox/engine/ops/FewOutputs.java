package glassbox.engine.ops;

import static glassbox.engine.ops.TileProduct.LANES;
import static glassbox.engine.ops.TileProduct.SPECIES;

/**
 * A batch back through a dense layer with fewer outputs than a vector has lanes: one for each class, say. Its matrices of
 * [inputs, outputs] are narrow, so they are read and written in whole vectors, whose last lanes belong to the next row; where
 * such a vector would reach over the end it is done number by number. Vectors run along the inputs.
 */
final class FewOutputs {
    private static final int PAIR = 2 * LANES;

    private final int inputs;
    private final Workers workers;
    private final Hand[] hands;
    private final Workers.Work weightGradientWork = this::weightGradientPart;
    private int batch;
    private float[] x = {};
    private float[] y = {};
    private float[] w = {};

    FewOutputs(int inputs, int outputs, int capacity, Workers workers) {
        this.inputs = inputs;
        this.workers = workers;
        this.hands = new Hand[workers.size()];
        for (int i = 0; i < hands.length; i++) {
            hands[i] = new Hand(inputs, outputs, capacity);
        }
    }

    static boolean fits(int outputs) {
        return outputs > 1 && outputs < LANES;
    }

    /** dw[inputs, outputs] from x[N, inputs] and dy[N, outputs], in at most {@code most} parts. */
    void weightGradient(int most, int batch, float[] x, float[] dy, float[] dw) {
        use(batch, x, dw, dy);
        workers.run(Math.min(most, Math.ceilDiv(inputs, PAIR)), weightGradientWork);
    }

    private void weightGradientPart(int part, int parts) {
        int pairs = Math.ceilDiv(inputs, PAIR);
        int end = Math.min(inputs, PAIR * Workers.start(part + 1, parts, pairs));
        for (int i = PAIR * Workers.start(part, parts, pairs); i < end; i += PAIR) {
            hands[part].weightGradient(batch, i, end, x, y, w);
        }
    }

    private void use(int batch, float[] x, float[] w, float[] y) {
        this.batch = batch;
        this.x = x;
        this.w = w;
        this.y = y;
    }

    /**
     * Copies rows of w[inputs, outputs], {@code from} to {@code to - 1}, turned: turned[lanes, step] from {@code at} on, of
     * which the first rows count.
     */
    static void turn(
            Transposition transposition, int from, int to, int outputs, float[] w, float[] turned, int at, int step) {
        int whole = SPECIES.loopBound(Math.clamp(Math.floorDiv(w.length - LANES, outputs) + 1 - from, 0, to - from));
        transposition.run(whole, LANES, w, from * outputs, outputs, turned, at, step);
        int rest = from + whole;
        transposition.run(to - rest, outputs, w, rest * outputs, outputs, turned, at + whole, step);
    }

    long bytes() {
        return hands.length * hands[0].bytes();
    }

    /** What one thread works with. */
    private static final class Hand {
        private final int inputs;
        private final int outputs;
        /** So many outputs at a time. */
        private final int height;

        private final TileProduct outputsByInputs;
        private final Transposition transposition = new Transposition();
        /** The gradients by 32 inputs' weights [output, input]. */
        private final float[] strip = new float[LANES * PAIR];

        Hand(int inputs, int outputs, int capacity) {
            this.inputs = inputs;
            this.outputs = outputs;
            this.height = TileProduct.height(outputs);
            this.outputsByInputs = new TileProduct(
                    TileProduct.steps(LANES, 1),
                    TileProduct.steps(capacity, outputs),
                    TileProduct.steps(capacity, inputs),
                    PAIR);
        }

        /** For up to 32 inputs from {@code input} on; those after {@code end} are another thread's. */
        void weightGradient(int batch, int input, int end, float[] x, float[] dy, float[] dw) {
            outputsByInputs.use(dy, x, strip, false);
            for (int o = 0; o < outputs; o += height) {
                int rows = Math.min(height, outputs - o);
                if (input + PAIR <= inputs) {
                    outputsByInputs.twoVectors(batch, 0, o, rows, input, LANES, o * PAIR, LANES, LANES, LANES);
                } else {
                    for (int i = input; i < inputs; i += LANES) {
                        int width = Math.min(LANES, inputs - i);
                        outputsByInputs.oneVector(batch, 0, o, rows, i, o * PAIR + i - input, width);
                    }
                }
            }
            int count = Math.min(PAIR, end - input);
            int at = input * outputs;
            boolean spilling = at + (count - 1) * outputs + LANES <= end * outputs;
            transposition.run(spilling ? LANES : outputs, count, strip, 0, PAIR, dw, at, outputs);
        }

        long bytes() {
            return 4L * strip.length;
        }
    }
}
