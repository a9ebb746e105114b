package glassbox.engine.ops;

import org.jspecify.annotations.Nullable;

/**
 * A dense layer planned: its forward pass and both gradients as matrix products. What only learning needs is prepared when
 * it is first asked for.
 */
final class VectorDense implements Workspace {
    /** Below so many products helpers are not woken. */
    private static final long WORTH_SHARING = 200_000;

    private final int inputs;
    private final int outputs;
    private final int capacity;
    private final Workers workers;
    private final MatrixProduct[] forward;
    private final MatrixProduct[] weightGradient;
    private final Workers.Work forwardWork = this::forwardPart;
    private final Workers.Work weightGradientWork = this::weightGradientPart;
    private final @Nullable FewOutputs few;
    private final @Nullable SumsInHalves halves;
    private final RowForward row;
    private @Nullable RowDots rowDots;
    private @Nullable DenseInputGradient inputGradient;
    private @Nullable FewGradients fewGradients;
    private @Nullable ProductSteps productSteps;
    private int batch;
    private float[] x = {};
    private float[] w = {};
    private float[] y = {};

    VectorDense(int inputs, int outputs, int capacity, Workers workers) {
        this.inputs = inputs;
        this.outputs = outputs;
        this.capacity = capacity;
        this.workers = workers;
        this.few = capacity > 1 && FewOutputs.fits(outputs) ? new FewOutputs(inputs, outputs, capacity, workers) : null;
        this.halves = SumsInHalves.fits(outputs) ? new SumsInHalves(inputs, outputs, capacity) : null;
        this.row = new RowForward(inputs, outputs);
        this.forward = new MatrixProduct[workers.size()];
        this.weightGradient = new MatrixProduct[workers.size()];
        for (int i = 0; i < forward.length; i++) {
            forward[i] = new MatrixProduct(inputs, 1, outputs, outputs);
            weightGradient[i] = new MatrixProduct(1, inputs, outputs, outputs);
        }
    }

    /** y[N, outputs] = x[N, inputs] · w[inputs, outputs] + b[outputs]. */
    void forward(int batch, float[] x, float[] w, float @Nullable [] b, float[] y) {
        if (outputs == 1) {
            OneOutput.forward(batch, inputs, x, w, y);
        } else {
            use(batch, x, w, y);
            workers.run(parts(batch), forwardWork);
        }
        for (int n = 0; b != null && n < batch; n++) {
            for (int j = 0; j < outputs; j++) {
                y[n * outputs + j] += b[j];
            }
        }
    }

    private void forwardPart(int part, int parts) {
        if (batch == 1) {
            forwardOne();
        } else if (halves != null) {
            int from = Workers.start(part, parts, batch);
            halves.forward(forward[part], from, Workers.start(part + 1, parts, batch), x, w, y);
        } else {
            forward[part].run(
                    Workers.start(part, parts, batch), Workers.start(part + 1, parts, batch), outputs, inputs, x, w, y);
        }
    }

    private void forwardOne() {
        if (halves != null) {
            halves.forwardOne(x, w, y);
        } else {
            row.run(inputs, outputs, x, w, y);
        }
    }

    /** dw[inputs, outputs] from x[N, inputs] and dy[N, outputs]. */
    void weightGradient(int batch, float[] x, float[] dy, float[] dw) {
        if (outputs == 1) {
            OneOutput.weightGradient(batch, inputs, x, dy, dw);
            return;
        }
        if (batch == 1) {
            RowProducts.columnTimesRow(inputs, outputs, x, dy, dw);
            return;
        }
        if (few != null) {
            few.weightGradient(parts(inputs), batch, x, dy, dw);
            return;
        }
        use(batch, x, dy, dw);
        workers.run(parts(inputs), weightGradientWork);
    }

    private void weightGradientPart(int part, int parts) {
        int from = Workers.start(part, parts, inputs);
        weightGradient[part].run(from, Workers.start(part + 1, parts, inputs), outputs, batch, x, w, y);
    }

    /** dx[N, inputs] from dy[N, outputs] and w[inputs, outputs]. */
    void inputGradient(int batch, float[] dy, float[] w, float[] dx) {
        if (outputs == 1) {
            OneOutput.inputGradient(batch, inputs, dy, w, dx);
            return;
        }
        if (batch == 1) {
            inputGradientOfOne(dy, w, dx);
            return;
        }
        inputGradient().run(parts(Integer.MAX_VALUE), batch, dy, w, dx);
    }

    /** Both gradients in one pass; false if they are not to be had so. */
    boolean gradients(int batch, boolean rectified, float[] x, float[] dy, float[] w, float[] dw, float[] dx) {
        if (batch == 1 || few == null) {
            return false;
        }
        this.batch = batch;
        fewGradients().run(parts(Integer.MAX_VALUE) > 1, batch, rectified, x, dy, w, dw, dx);
        return true;
    }

    /** w[inputs, outputs] = w + factor · (x[inputs] · y[outputs]). */
    void addScaledProduct(float factor, float[] x, float[] y, float[] w) {
        productSteps().run(factor, x, y, w);
    }

    private ProductSteps productSteps() {
        if (productSteps == null) {
            productSteps = new ProductSteps(inputs, outputs, workers);
        }
        return productSteps;
    }

    private void inputGradientOfOne(float[] dy, float[] w, float[] dx) {
        if (halves == null) {
            RowProducts.matrixTimesColumn(inputs, outputs, w, dy, dx);
        } else {
            rowDots().run(w, dy, dx);
        }
    }

    private void use(int batch, float[] left, float[] right, float[] sums) {
        this.batch = batch;
        this.x = left;
        this.w = right;
        this.y = sums;
    }

    private int parts(int most) {
        return (long) batch * inputs * outputs < WORTH_SHARING ? 1 : most;
    }

    @Override
    public void planLearning(boolean byInput) {
        if (outputs > 1) {
            productSteps();
        }
        if (byInput && few != null) {
            fewGradients();
        } else if (byInput && capacity > 1 && outputs > 1) {
            inputGradient();
        }
        if (byInput && halves != null) {
            rowDots();
        }
    }

    private RowDots rowDots() {
        if (rowDots == null) {
            rowDots = new RowDots(inputs, outputs);
        }
        return rowDots;
    }

    private FewGradients fewGradients() {
        if (fewGradients == null) {
            fewGradients = new FewGradients(inputs, outputs, workers);
        }
        return fewGradients;
    }

    private DenseInputGradient inputGradient() {
        if (inputGradient == null) {
            inputGradient = new DenseInputGradient(inputs, outputs, capacity, workers);
        }
        return inputGradient;
    }

    @Override
    public long bytes() {
        return row.bytes()
                + (halves == null ? 0 : halves.bytes())
                + (rowDots == null ? 0 : rowDots.bytes())
                + (few == null ? 0 : few.bytes())
                + (productSteps == null ? 0 : productSteps.bytes())
                + (fewGradients == null ? 0 : fewGradients.bytes())
                + (inputGradient == null ? 0 : inputGradient.bytes());
    }
}
