package glassbox.engine.ops;

import java.util.Arrays;

/** Pooling and its gradients in double precision, over {@code planes} = batch times channels pictures. */
record DoublePooling(WindowGeometry window, int planes) {
    int inputs() {
        return planes * window.input().area();
    }

    int outputs() {
        return planes * window.outputArea();
    }

    /** Each input under the window and the output it has a part in, through all planes. */
    private void forEach(Products.Visitor visitor) {
        for (int plane = 0; plane < planes; plane++) {
            int x = plane * window.input().area();
            int y = plane * window.outputArea();
            Products.forEachPixel(window, x, 0, y, visitor);
        }
    }

    void max(double[] x, double[] y, int[] first) {
        Arrays.fill(first, 0, outputs(), -1);
        forEach((input, offset, output) -> {
            if (first[output] < 0 || x[input] > y[output]) {
                y[output] = x[input];
                first[output] = place(input);
            }
        });
    }

    void maxGradientToFirst(double[] dy, int[] first, double[] dx) {
        forEach((input, offset, output) -> dx[input] += first[output] == place(input) ? dy[output] : 0);
    }

    void maxGradientToAll(double[] x, double[] y, double[] dy, double[] dx) {
        forEach((input, offset, output) -> dx[input] += x[input] == y[output] ? dy[output] : 0);
    }

    void average(double[] x, double[] y) {
        int area = window.kernel().area();
        forEach((input, offset, output) -> y[output] += x[input] / area);
    }

    void averageGradient(double[] dy, double[] dx) {
        int area = window.kernel().area();
        forEach((input, offset, output) -> dx[input] += dy[output] / area);
    }

    /** Where in its picture an input stands. */
    private int place(int input) {
        return input % window.input().area();
    }
}
