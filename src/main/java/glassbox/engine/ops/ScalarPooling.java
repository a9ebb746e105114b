package glassbox.engine.ops;

import java.util.Arrays;

/** Max and average pooling and their gradients as plain loops over {@code planes} = batch times channels pictures. */
final class ScalarPooling {
    private ScalarPooling() {}

    static void max(WindowGeometry window, int planes, float[] x, float[] y, int[] first) {
        int width = window.input().width();
        int area = window.input().area();
        int rows = window.kernel().height();
        int columns = window.kernel().width();
        int outputHeight = window.outputHeight();
        int outputWidth = window.outputWidth();
        int down = window.stride().height() * width;
        int right = window.stride().width();
        int at = 0;
        for (int plane = 0; plane < planes; plane++) {
            for (int p = 0; p < outputHeight; p++) {
                for (int q = 0; q < outputWidth; q++) {
                    // [lesson max-pool]
                    int corner = plane * area + p * down + q * right;
                    int best = corner;
                    float largest = x[corner];
                    for (int k = 0; k < rows; k++) {
                        for (int l = 0; l < columns; l++) {
                            float value = x[corner + k * width + l];
                            if (value > largest) {
                                largest = value;
                                best = corner + k * width + l;
                            }
                        }
                    }
                    y[at] = largest;
                    first[at++] = best - plane * area;
                    // [end lesson]
                }
            }
        }
    }

    /** For the planes {@code from} to {@code to - 1}. */
    static void maxGradientToFirst(WindowGeometry window, int from, int to, float[] dy, int[] first, float[] dx) {
        int inputArea = window.input().area();
        int outputArea = window.outputArea();
        Arrays.fill(dx, from * inputArea, to * inputArea, 0);
        // [lesson max-pool-back]
        for (int plane = from; plane < to; plane++) {
            for (int i = plane * outputArea; i < (plane + 1) * outputArea; i++) {
                dx[plane * inputArea + first[i]] += dy[i];
            }
        }
        // [end lesson]
    }

    static void maxGradientToAll(WindowGeometry window, int planes, float[] x, float[] y, float[] dy, float[] dx) {
        int width = window.input().width();
        int area = window.input().area();
        Arrays.fill(dx, 0, planes * area, 0);
        int at = 0;
        for (int plane = 0; plane < planes; plane++) {
            for (int p = 0; p < window.outputHeight(); p++) {
                for (int q = 0; q < window.outputWidth(); q++, at++) {
                    int corner = plane * area
                            + p * window.stride().height() * width
                            + q * window.stride().width();
                    for (int k = 0; k < window.kernel().height(); k++) {
                        for (int l = 0; l < window.kernel().width(); l++) {
                            if (x[corner + k * width + l] == y[at]) {
                                dx[corner + k * width + l] += dy[at];
                            }
                        }
                    }
                }
            }
        }
    }

    static void average(WindowGeometry window, int planes, float[] x, float[] y) {
        int width = window.input().width();
        int rows = window.kernel().height();
        int columns = window.kernel().width();
        int outputWidth = window.outputWidth();
        int outputArea = window.outputArea();
        for (int i = 0; i < planes * outputArea; i++) {
            // [lesson mean-pool]
            int corner = corner(window, outputWidth, outputArea, i);
            float sum = 0;
            for (int k = 0; k < rows; k++) {
                for (int l = 0; l < columns; l++) {
                    sum += x[corner + k * width + l];
                }
            }
            y[i] = sum / (rows * columns);
            // [end lesson]
        }
    }

    static void averageGradient(WindowGeometry window, int planes, float[] dy, float[] dx) {
        int width = window.input().width();
        int rows = window.kernel().height();
        int columns = window.kernel().width();
        int outputWidth = window.outputWidth();
        int outputArea = window.outputArea();
        Arrays.fill(dx, 0, planes * window.input().area(), 0);
        for (int i = 0; i < planes * outputArea; i++) {
            int corner = corner(window, outputWidth, outputArea, i);
            float share = dy[i] / (rows * columns);
            for (int k = 0; k < rows; k++) {
                for (int l = 0; l < columns; l++) {
                    dx[corner + k * width + l] += share;
                }
            }
        }
    }

    /** Where the window of output number {@code i} begins in the input, both counted through all planes. */
    private static int corner(WindowGeometry window, int outputWidth, int outputArea, int i) {
        int plane = i / outputArea;
        int p = i % outputArea / outputWidth;
        int q = i % outputWidth;
        return (plane * window.input().height() + p * window.stride().height())
                        * window.input().width()
                + q * window.stride().width();
    }
}
