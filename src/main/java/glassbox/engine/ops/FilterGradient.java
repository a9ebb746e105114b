package glassbox.engine.ops;

/** The gradient by a convolution's filters: for each weight, the sum over samples and positions of pixel times output gradient. */
interface FilterGradient {
    /**
     * Groups of samples, each with a sum of its own, which are added in order at the end; no more threads than this can
     * share the work.
     */
    int GROUPS = 8;

    /** dw[filters, channels, kernel] from x[N, channels, picture] and dy[N, filters, output]. */
    void run(int batch, float[] x, float[] dy, float[] dw);

    /** How much memory the plan holds. */
    long bytes();
}
