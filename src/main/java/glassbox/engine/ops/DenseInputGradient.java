package glassbox.engine.ops;

import static glassbox.engine.ops.TileProduct.LANES;

/**
 * The gradient by a dense layer's input, dx[N, I] = dy[N, J] · w[I, J] transposed. Whichever of w and dx is smaller is transposed,
 * so that vectors run along inputs or along samples. Each sum runs over the outputs in order.
 */
final class DenseInputGradient {
    private final int inputs;
    private final int outputs;
    private final boolean alongInputs;
    private final int step;
    private final Workers workers;
    private final MatrixProduct[] products;
    private final Transposition[] transpositions;
    /** w as [outputs, inputs], or dy as [outputs, samples]. */
    private final float[] turned;
    /** dx as [inputs, samples], if not along the inputs. */
    private final float[] turnedResult;

    private final Workers.Work turnWeights = this::turnWeights;
    private final Workers.Work multiplySamples = this::multiplySamples;
    private final Workers.Work multiplyInputs = this::multiplyInputs;
    private int batch;
    private float[] dy = {};
    private float[] w = {};
    private float[] dx = {};

    DenseInputGradient(int inputs, int outputs, int capacity, Workers workers) {
        this.inputs = inputs;
        this.outputs = outputs;
        this.workers = workers;
        this.alongInputs = outputs <= capacity;
        this.step = Math.ceilDiv(alongInputs ? inputs : capacity, LANES) * LANES;
        this.turned = new float[(FewOutputs.fits(outputs) ? LANES : outputs) * step];
        this.turnedResult = new float[alongInputs ? 0 : inputs * step];
        this.products = new MatrixProduct[workers.size()];
        this.transpositions = new Transposition[workers.size()];
        for (int i = 0; i < products.length; i++) {
            transpositions[i] = new Transposition();
            products[i] = new MatrixProduct(outputs, 1, step, alongInputs ? inputs : step);
        }
    }

    /** Does it in at most {@code most} parts. */
    void run(int most, int batch, float[] dy, float[] w, float[] dx) {
        this.batch = batch;
        this.dy = dy;
        this.w = w;
        this.dx = dx;
        if (alongInputs) {
            workers.run(Math.min(most, inputs), turnWeights);
            workers.run(Math.min(most, batch), multiplySamples);
        } else {
            transpositions[0].run(batch, outputs, dy, 0, outputs, turned, 0, step);
            workers.run(Math.min(most, inputs), multiplyInputs);
        }
    }

    private void turnWeights(int part, int parts) {
        int from = Workers.start(part, parts, inputs);
        int to = Workers.start(part + 1, parts, inputs);
        if (FewOutputs.fits(outputs)) {
            FewOutputs.turn(transpositions[part], from, to, outputs, w, turned, from, step);
        } else {
            transpositions[part].run(to - from, outputs, w, from * outputs, outputs, turned, from, step);
        }
    }

    private void multiplySamples(int part, int parts) {
        int to = Workers.start(part + 1, parts, batch);
        products[part].run(Workers.start(part, parts, batch), to, inputs, outputs, dy, turned, dx);
    }

    private void multiplyInputs(int part, int parts) {
        int from = Workers.start(part, parts, inputs);
        int to = Workers.start(part + 1, parts, inputs);
        products[part].run(from, to, batch, outputs, w, turned, turnedResult);
        transpositions[part].run(to - from, batch, turnedResult, from * step, step, dx, from, inputs);
    }

    long bytes() {
        return 4L * (turned.length + turnedResult.length);
    }
}
