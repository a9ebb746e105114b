package glassbox.engine.ops;

import org.junit.jupiter.api.Test;

import glassbox.engine.tensor.Size2d;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

class ConvolutionTest {
    private static final float[] PICTURE = {0, 50, 0, 29, 0, 80, 31, 2, 33, 90, 0, 75, 0, 9, 0, 95};
    private static final float[] SOBEL = {-1, 0, 1, -2, 0, 2, -1, 0, 1};

    @Test
    void sobelFindsTheVerticalEdgesOfASmallPicture() {
        float[] y = new float[4];
        TensorOps.reference().convolve(window(4, 3, 1, 0), 1, 1, 1, PICTURE, SOBEL, null, y, Workspace.NONE);
        assertArrayEquals(new float[] {29, -192, -35, -22}, y);
    }

    @Test
    void paddingOfOneKeepsThePictureSizeForKernelsOfThree() {
        WindowGeometry window = window(4, 3, 1, 1);
        float[] y = new float[16];
        TensorOps.reference().convolve(window, 1, 1, 1, PICTURE, SOBEL, null, y, Workspace.NONE);
        assertEquals(16, window.outputArea());
        assertEquals(2 * 50 + 80, y[0]);
        assertEquals(29, y[5]);
    }

    @Test
    void strideSkipsPixelsAndDropsTheRemainder() {
        WindowGeometry window = window(4, 1, 3, 0);
        float[] y = new float[4];
        TensorOps.reference().convolve(window, 1, 1, 1, PICTURE, new float[] {2}, new float[] {1}, y, Workspace.NONE);
        assertArrayEquals(new float[] {1, 59, 1, 191}, y);
        assertEquals(1, window(4, 2, 3, 0).outputArea());
    }

    @Test
    void aWindowThatDoesNotFitIsRefusedNamingBothSizes() {
        String message = assertThrows(IllegalArgumentException.class, () -> window(4, 5, 1, 0))
                .getMessage();
        assertTrue(message.contains("5×5") && message.contains("4×4"), message);
    }

    private static WindowGeometry window(int size, int kernel, int stride, int padding) {
        return new WindowGeometry(
                Size2d.square(size), Size2d.square(kernel), Size2d.square(stride), Size2d.square(padding));
    }
}
