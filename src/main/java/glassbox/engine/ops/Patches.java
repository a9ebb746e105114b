package glassbox.engine.ops;

import java.util.Arrays;

/**
 * Convolution as a matrix product: one sample's input pixels laid out as a matrix with a row for each kernel weight (input
 * channel, kernel row, kernel column) and a column for each output position, padding zeros included. The filters, as a
 * matrix [O, C·K·L], times these patches are the output pictures. (Chellapilla, Puri, Simard, "High performance
 * convolutional neural networks for document processing", 2006.)
 */
final class Patches {
    private Patches() {}

    /** How many numbers the matrix has. */
    static int size(WindowGeometry window, int channels) {
        return Math.multiplyExact(Math.multiplyExact(channels, window.kernel().area()), window.outputArea());
    }

    /** Lays out the sample that begins at {@code from}. */
    static void gather(WindowGeometry window, int channels, float[] x, int from, float[] patches) {
        int to = 0;
        for (int c = 0; c < channels; c++) {
            int plane = from + c * window.input().area();
            for (int k = 0; k < window.kernel().height(); k++) {
                for (int l = 0; l < window.kernel().width(); l++) {
                    gatherRow(window, x, plane, k, l, patches, to);
                    to += window.outputArea();
                }
            }
        }
    }

    private static void gatherRow(WindowGeometry window, float[] x, int plane, int k, int l, float[] patches, int row) {
        int columns = window.outputWidth();
        int stride = window.stride().width();
        int left = l - window.padding().width();
        int first = firstInside(window, l);
        int end = endInside(window, l);
        for (int p = 0; p < window.outputHeight(); p++) {
            int to = row + p * columns;
            int y = p * window.stride().height() - window.padding().height() + k;
            if (y < 0 || y >= window.input().height() || first >= end) {
                Arrays.fill(patches, to, to + columns, 0);
                continue;
            }
            int line = plane + y * window.input().width() + left;
            Arrays.fill(patches, to, to + first, 0);
            if (stride == 1) {
                System.arraycopy(x, line + first, patches, to + first, end - first);
            } else {
                for (int q = first; q < end; q++) {
                    patches[to + q] = x[line + q * stride];
                }
            }
            Arrays.fill(patches, to + end, to + columns, 0);
        }
    }

    /** Adds every number of the matrix to the pixel of the sample at {@code from} that {@link #gather} took it from. */
    static void scatter(WindowGeometry window, int channels, float[] patches, float[] x, int from) {
        int row = 0;
        for (int c = 0; c < channels; c++) {
            int plane = from + c * window.input().area();
            for (int k = 0; k < window.kernel().height(); k++) {
                for (int l = 0; l < window.kernel().width(); l++) {
                    scatterRow(window, patches, row, k, l, x, plane);
                    row += window.outputArea();
                }
            }
        }
    }

    private static void scatterRow(
            WindowGeometry window, float[] patches, int row, int k, int l, float[] x, int plane) {
        int columns = window.outputWidth();
        int stride = window.stride().width();
        int left = l - window.padding().width();
        int first = firstInside(window, l);
        int end = endInside(window, l);
        for (int p = 0; p < window.outputHeight(); p++) {
            int y = p * window.stride().height() - window.padding().height() + k;
            if (y >= 0 && y < window.input().height()) {
                int line = plane + y * window.input().width() + left;
                int at = row + p * columns;
                for (int q = first; q < end; q++) {
                    x[line + q * stride] += patches[at + q];
                }
            }
        }
    }

    /** The first output column whose pixel under kernel column {@code l} is inside the picture. */
    private static int firstInside(WindowGeometry window, int l) {
        int outside = Math.max(0, window.padding().width() - l);
        return Math.min(Math.ceilDiv(outside, window.stride().width()), window.outputWidth());
    }

    /** The output column behind the last one whose pixel under kernel column {@code l} is inside the picture. */
    private static int endInside(WindowGeometry window, int l) {
        int inside = window.input().width() + window.padding().width() - l;
        return Math.clamp(Math.ceilDiv(inside, window.stride().width()), 0, window.outputWidth());
    }
}
