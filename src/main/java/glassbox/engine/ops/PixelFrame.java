package glassbox.engine.ops;

import glassbox.engine.tensor.Size2d;

import static glassbox.engine.ops.TileProduct.LANES;

/**
 * A sample with its channels side by side, pixel by pixel, in a frame of zeros: [row, column, channel], so that vectors run
 * along the channels however narrow the pictures are. For one thread.
 */
final class PixelFrame {
    private final int channels;
    private final int step;
    private final Size2d picture;
    private final int top;
    private final int left;
    private final int width;
    /** Some channels, read in one go as memory is fastest. */
    private final float[] some;

    private final float[] flat;
    private final float[] numbers;
    private final Transposition transposition = new Transposition();

    /**
     * A frame of zeros.
     *
     * @param channels pictures in a sample
     * @param picture the size of each
     * @param top the frame's row of the first pixel, at least 0
     * @param left the frame's column of the first pixel, at least 0
     * @param frame the size of the frame, large enough for all pixels
     */
    PixelFrame(int channels, Size2d picture, int top, int left, Size2d frame) {
        this.channels = channels;
        this.step = Math.ceilDiv(channels, LANES) * LANES;
        this.picture = picture;
        this.top = top;
        this.left = left;
        this.width = frame.width();
        this.some = new float[Math.multiplyExact(Math.min(channels, LANES), picture.area())];
        this.flat = new float[Math.multiplyExact(picture.area(), step)];
        this.numbers = new float[Math.multiplyExact(frame.area(), step)];
    }

    /** From one pixel to the next: the number of channels, made up to whole vectors by zeros. */
    int step() {
        return step;
    }

    /** From one row to the next. */
    int rowStep() {
        return width * step;
    }

    /** What {@link #fill} has filled. */
    float[] numbers() {
        return numbers;
    }

    /** Takes the sample [channels, picture] that begins at {@code from}. */
    void fill(float[] x, int from) {
        int area = picture.area();
        for (int c = 0; c < channels; c += LANES) {
            int count = Math.min(LANES, channels - c);
            System.arraycopy(x, from + c * area, some, 0, count * area);
            transposition.run(count, area, some, 0, area, flat, c, step);
        }
        int row = picture.width() * step;
        for (int i = 0; i < picture.height(); i++) {
            System.arraycopy(flat, i * row, numbers, ((top + i) * width + left) * step, row);
        }
    }

    /** How much memory it holds. */
    long bytes() {
        return 4L * (some.length + flat.length + numbers.length);
    }
}
