package glassbox.engine.ops;

import java.util.Arrays;

import org.jspecify.annotations.Nullable;

/**
 * Convolution and its two gradients as plain loops. Every product pairs one input pixel with one filter weight; padding
 * zeros are left out, which changes no sum.
 */
final class ScalarConvolution {
    private ScalarConvolution() {}

    static void forward(
            WindowGeometry window,
            int batch,
            int inputChannels,
            int outputChannels,
            float[] x,
            float[] w,
            float @Nullable [] b,
            float[] y) {
        int height = window.input().height();
        int width = window.input().width();
        int rows = window.kernel().height();
        int columns = window.kernel().width();
        int outputHeight = window.outputHeight();
        int outputWidth = window.outputWidth();
        int at = 0;
        for (int n = 0; n < batch; n++) {
            for (int o = 0; o < outputChannels; o++) {
                // [lesson convolve]
                for (int p = 0; p < outputHeight; p++) {
                    for (int q = 0; q < outputWidth; q++) {
                        int top =
                                p * window.stride().height() - window.padding().height();
                        int left =
                                q * window.stride().width() - window.padding().width();
                        float sum = 0;
                        for (int c = 0; c < inputChannels; c++) {
                            for (int k = Math.max(0, -top); k < Math.min(rows, height - top); k++) {
                                for (int l = Math.max(0, -left); l < Math.min(columns, width - left); l++) {
                                    sum += x[((n * inputChannels + c) * height + top + k) * width + left + l]
                                            * w[((o * inputChannels + c) * rows + k) * columns + l];
                                }
                            }
                        }
                        y[at++] = b == null ? sum : sum + b[o];
                    }
                }
                // [end lesson]
            }
        }
    }

    static void inputGradient(
            WindowGeometry window,
            int batch,
            int inputChannels,
            int outputChannels,
            float[] dy,
            float[] w,
            float[] dx) {
        int height = window.input().height();
        int width = window.input().width();
        int rows = window.kernel().height();
        int columns = window.kernel().width();
        int outputHeight = window.outputHeight();
        int outputWidth = window.outputWidth();
        Arrays.fill(dx, 0, batch * inputChannels * height * width, 0);
        int at = 0;
        for (int n = 0; n < batch; n++) {
            for (int o = 0; o < outputChannels; o++) {
                // [lesson input-gradient]
                for (int p = 0; p < outputHeight; p++) {
                    for (int q = 0; q < outputWidth; q++) {
                        int top =
                                p * window.stride().height() - window.padding().height();
                        int left =
                                q * window.stride().width() - window.padding().width();
                        float gradient = dy[at++];
                        for (int c = 0; c < inputChannels; c++) {
                            for (int k = Math.max(0, -top); k < Math.min(rows, height - top); k++) {
                                for (int l = Math.max(0, -left); l < Math.min(columns, width - left); l++) {
                                    dx[((n * inputChannels + c) * height + top + k) * width + left + l] +=
                                            gradient * w[((o * inputChannels + c) * rows + k) * columns + l];
                                }
                            }
                        }
                    }
                }
                // [end lesson]
            }
        }
    }

    static void filterGradient(
            WindowGeometry window,
            int batch,
            int inputChannels,
            int outputChannels,
            float[] x,
            float[] dy,
            float[] dw) {
        int height = window.input().height();
        int width = window.input().width();
        int rows = window.kernel().height();
        int columns = window.kernel().width();
        int outputHeight = window.outputHeight();
        int outputWidth = window.outputWidth();
        Arrays.fill(dw, 0, outputChannels * inputChannels * rows * columns, 0);
        int at = 0;
        for (int n = 0; n < batch; n++) {
            for (int o = 0; o < outputChannels; o++) {
                // [lesson filter-gradient]
                for (int p = 0; p < outputHeight; p++) {
                    for (int q = 0; q < outputWidth; q++) {
                        int top =
                                p * window.stride().height() - window.padding().height();
                        int left =
                                q * window.stride().width() - window.padding().width();
                        float gradient = dy[at++];
                        for (int c = 0; c < inputChannels; c++) {
                            for (int k = Math.max(0, -top); k < Math.min(rows, height - top); k++) {
                                for (int l = Math.max(0, -left); l < Math.min(columns, width - left); l++) {
                                    dw[((o * inputChannels + c) * rows + k) * columns + l] += gradient
                                            * x[((n * inputChannels + c) * height + top + k) * width + left + l];
                                }
                            }
                        }
                    }
                }
                // [end lesson]
            }
        }
    }
}
