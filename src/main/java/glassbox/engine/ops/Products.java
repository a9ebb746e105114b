package glassbox.engine.ops;

/**
 * Everything a convolution or a dense layer multiplies: which input meets which weight, and to which output their product
 * is added. One list of meetings gives the output (y += x · w) and both gradients (dx += dy · w, dw += dy · x), so that a
 * mistake in it shows in all three, and one that shows in one of them alone is not in the list.
 */
interface Products {
    /** Hears of one product: row-major positions in the input, weight and output arrays. */
    interface Visitor {
        void product(int input, int weight, int output);
    }

    /** Names every product once; those of one output in the order in which they are added. */
    void forEach(Visitor visitor);

    /** The products of filters w[O,C,K,L] moving over x[N,C,H,W] to y[N,O,P,Q]; those with padding zeros are left out. */
    static Products convolution(WindowGeometry window, int batch, int inputChannels, int outputChannels) {
        int kernelArea = window.kernel().area();
        int inputArea = window.input().area();
        return visitor -> {
            for (int n = 0; n < batch; n++) {
                for (int o = 0; o < outputChannels; o++) {
                    for (int c = 0; c < inputChannels; c++) {
                        forEachPixel(
                                window,
                                (n * inputChannels + c) * inputArea,
                                (o * inputChannels + c) * kernelArea,
                                (n * outputChannels + o) * window.outputArea(),
                                visitor);
                    }
                }
            }
        };
    }

    /** The products of x[N,I] and w[I,J] to y[N,J]. */
    static Products dense(int batch, int inputs, int outputs) {
        return visitor -> {
            for (int n = 0; n < batch; n++) {
                for (int j = 0; j < outputs; j++) {
                    for (int i = 0; i < inputs; i++) {
                        visitor.product(n * inputs + i, i * outputs + j, n * outputs + j);
                    }
                }
            }
        };
    }

    /**
     * Each pixel under the window at each of its places, within one picture; the position within the window is the weight.
     * Positions are counted from {@code x}, {@code w} and {@code y}.
     */
    static void forEachPixel(WindowGeometry window, int x, int w, int y, Visitor visitor) {
        int height = window.input().height();
        int width = window.input().width();
        int rows = window.kernel().height();
        int columns = window.kernel().width();
        int outputWidth = window.outputWidth();
        for (int p = 0; p < window.outputHeight(); p++) {
            int top = p * window.stride().height() - window.padding().height();
            int lastRow = Math.min(rows, height - top);
            for (int q = 0; q < outputWidth; q++) {
                int left = q * window.stride().width() - window.padding().width();
                int lastColumn = Math.min(columns, width - left);
                int output = y + p * outputWidth + q;
                for (int i = Math.max(0, -top); i < lastRow; i++) {
                    int line = x + (top + i) * width + left;
                    for (int j = Math.max(0, -left); j < lastColumn; j++) {
                        visitor.product(line + j, w + i * columns + j, output);
                    }
                }
            }
        }
    }
}
