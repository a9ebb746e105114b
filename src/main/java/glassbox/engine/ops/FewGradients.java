package glassbox.engine.ops;

import java.util.Arrays;

import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorOperators;

import static glassbox.engine.ops.TileProduct.FUSED;
import static glassbox.engine.ops.TileProduct.LANES;
import static glassbox.engine.ops.TileProduct.SPECIES;

/**
 * Both gradients of a batch by a dense layer with fewer outputs than a vector has lanes, in one pass: each number of the
 * input and of the output gradient is read once and serves both. Block by block of the inputs, whose weights and gradients
 * stay in the nearest cache, turned so that vectors run along the inputs. Sums run over the outputs or over the samples in
 * order.
 */
final class FewGradients {
    /** So many inputs at a time. */
    private static final int BLOCK = 256;

    private static final int SAMPLES = 4;

    private final int inputs;
    private final int outputs;
    private final Workers workers;
    private final Hand[] hands;
    private final Workers.Item work = this::runBlock;
    private int batch;
    private boolean rectified;
    private float[] x = {};
    private float[] dy = {};
    private float[] w = {};
    private float[] dw = {};
    private float[] dx = {};

    /** A layer that {@link FewOutputs#fits}. */
    FewGradients(int inputs, int outputs, Workers workers) {
        this.inputs = inputs;
        this.outputs = outputs;
        this.workers = workers;
        this.hands = new Hand[workers.size()];
        for (int i = 0; i < hands.length; i++) {
            hands[i] = new Hand();
        }
    }

    /** What {@link TensorOps#denseGradients} says, with blocks dealt to whichever thread is free if they are shared. */
    void run(boolean shared, int batch, boolean rectified, float[] x, float[] dy, float[] w, float[] dw, float[] dx) {
        this.batch = batch;
        this.rectified = rectified;
        this.x = x;
        this.dy = dy;
        this.w = w;
        this.dw = dw;
        this.dx = dx;
        int blocks = Math.ceilDiv(inputs, BLOCK);
        if (shared) {
            workers.each(blocks, work);
            return;
        }
        for (int block = 0; block < blocks; block++) {
            runBlock(0, block);
        }
    }

    private void runBlock(int thread, int block) {
        Hand hand = hands[thread];
        int from = block * BLOCK;
        int to = Math.min(from + BLOCK, inputs);
        FewOutputs.turn(hand.transposition, from, to, outputs, w, hand.weights, 0, BLOCK);
        Arrays.fill(hand.sums, 0, outputs * BLOCK, 0);
        int whole = SPECIES.loopBound(to - from);
        int n = 0;
        for (; n + SAMPLES <= batch; n += SAMPLES) {
            four(hand.weights, hand.sums, n, from, whole);
        }
        for (; n < batch; n++) {
            one(hand.weights, hand.sums, n, from, whole);
        }
        for (int i = whole; i < to - from; i++) {
            numbers(hand.weights, hand.sums, from, i);
        }
        turnBack(hand, from, to);
    }

    private void four(float[] weights, float[] sums, int n, int from, int count) {
        int d0 = n * outputs;
        int d1 = d0 + outputs;
        int d2 = d1 + outputs;
        int d3 = d2 + outputs;
        int at = n * inputs + from;
        FloatVector none = FloatVector.zero(SPECIES);
        for (int i = 0; i < count; i += LANES) {
            int at0 = at + i;
            int at1 = at0 + inputs;
            int at2 = at1 + inputs;
            int at3 = at2 + inputs;
            FloatVector x0 = FloatVector.fromArray(SPECIES, x, at0);
            FloatVector x1 = FloatVector.fromArray(SPECIES, x, at1);
            FloatVector x2 = FloatVector.fromArray(SPECIES, x, at2);
            FloatVector x3 = FloatVector.fromArray(SPECIES, x, at3);
            FloatVector g0 = none;
            FloatVector g1 = g0;
            FloatVector g2 = g0;
            FloatVector g3 = g0;
            int k = i;
            for (int j = 0; j < outputs; j++) {
                FloatVector weight = FloatVector.fromArray(SPECIES, weights, k);
                FloatVector sum = FloatVector.fromArray(SPECIES, sums, k);
                FloatVector f0 = FloatVector.broadcast(SPECIES, dy[d0 + j]);
                g0 = FUSED ? f0.fma(weight, g0) : g0.add(f0.mul(weight));
                sum = FUSED ? f0.fma(x0, sum) : sum.add(f0.mul(x0));
                FloatVector f1 = FloatVector.broadcast(SPECIES, dy[d1 + j]);
                g1 = FUSED ? f1.fma(weight, g1) : g1.add(f1.mul(weight));
                sum = FUSED ? f1.fma(x1, sum) : sum.add(f1.mul(x1));
                FloatVector f2 = FloatVector.broadcast(SPECIES, dy[d2 + j]);
                g2 = FUSED ? f2.fma(weight, g2) : g2.add(f2.mul(weight));
                sum = FUSED ? f2.fma(x2, sum) : sum.add(f2.mul(x2));
                FloatVector f3 = FloatVector.broadcast(SPECIES, dy[d3 + j]);
                g3 = FUSED ? f3.fma(weight, g3) : g3.add(f3.mul(weight));
                sum = FUSED ? f3.fma(x3, sum) : sum.add(f3.mul(x3));
                sum.intoArray(sums, k);
                k += BLOCK;
            }
            if (rectified) {
                g0 = none.blend(g0, x0.compare(VectorOperators.GT, 0));
                g1 = none.blend(g1, x1.compare(VectorOperators.GT, 0));
                g2 = none.blend(g2, x2.compare(VectorOperators.GT, 0));
                g3 = none.blend(g3, x3.compare(VectorOperators.GT, 0));
            }
            g0.intoArray(dx, at0);
            g1.intoArray(dx, at1);
            g2.intoArray(dx, at2);
            g3.intoArray(dx, at3);
        }
    }

    private void one(float[] weights, float[] sums, int n, int from, int count) {
        for (int i = 0; i < count; i += LANES) {
            int at = n * inputs + from + i;
            FloatVector input = FloatVector.fromArray(SPECIES, x, at);
            FloatVector gradient = FloatVector.zero(SPECIES);
            for (int j = 0; j < outputs; j++) {
                int k = j * BLOCK + i;
                FloatVector factor = FloatVector.broadcast(SPECIES, dy[n * outputs + j]);
                FloatVector weight = FloatVector.fromArray(SPECIES, weights, k);
                FloatVector sum = FloatVector.fromArray(SPECIES, sums, k);
                gradient = FUSED ? factor.fma(weight, gradient) : gradient.add(factor.mul(weight));
                (FUSED ? factor.fma(input, sum) : sum.add(factor.mul(input))).intoArray(sums, k);
            }
            if (rectified) {
                gradient = FloatVector.zero(SPECIES).blend(gradient, input.compare(VectorOperators.GT, 0));
            }
            gradient.intoArray(dx, at);
        }
    }

    /** A single input, for which no vector is left. */
    private void numbers(float[] weights, float[] sums, int from, int i) {
        for (int n = 0; n < batch; n++) {
            int at = n * inputs + from + i;
            float gradient = 0;
            for (int j = 0; j < outputs; j++) {
                int k = j * BLOCK + i;
                float factor = dy[n * outputs + j];
                gradient = plus(gradient, factor, weights[k]);
                sums[k] = plus(sums[k], factor, x[at]);
            }
            dx[at] = rectified && !(x[at] > 0) ? 0 : gradient;
        }
    }

    private static float plus(float sum, float a, float b) {
        return FUSED ? Math.fma(a, b, sum) : sum + a * b;
    }

    /** Whole vectors spill into the rows after, which come next; the last ones, number by number, into no other block. */
    private void turnBack(Hand hand, int from, int to) {
        int spilling = Math.max(0, to - from - LANES) / LANES * LANES;
        hand.transposition.run(LANES, spilling, hand.sums, 0, BLOCK, dw, from * outputs, outputs);
        int rest = from + spilling;
        hand.transposition.run(outputs, to - rest, hand.sums, spilling, BLOCK, dw, rest * outputs, outputs);
    }

    long bytes() {
        return 4L * hands.length * 2 * LANES * BLOCK;
    }

    /** What one thread works with: a block's weights and the sums of their gradients, both [output, input]. */
    private static final class Hand {
        private final float[] weights = new float[LANES * BLOCK];
        private final float[] sums = new float[LANES * BLOCK];
        private final Transposition transposition = new Transposition();
    }
}
