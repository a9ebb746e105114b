package glassbox.engine.data;

import glassbox.engine.tensor.SeededRandom;
import glassbox.engine.tensor.Shape;

/**
 * {@link Augmentation} at work. What happens to a sample depends on the seed, the epoch and the sample's place in the epoch
 * only, so a training run can be repeated and continued bit by bit. Nothing is allocated per sample; for one thread.
 *
 * <p>Every pixel of the new picture looks where it comes from in the old one: back by the shift, the rotation, the
 * scale, the stretch and the slant, then on by the bend; between pixels by bilinear interpolation, beyond the edge 0, the background. All channels
 * move together.
 */
public final class Augmenter {
    /** Sets these random numbers apart from those of the same seed for weights and order. */
    private static final long PURPOSE = 0x6175_676D_656E_7421L;

    private final Augmentation augmentation;
    private final long seed;
    private final int channels;
    private final int rows;
    private final int columns;
    private final SeededRandom random = new SeededRandom(0);
    private final float[] picture;
    private final float[] drawn;
    private final BendField bends;

    /**
     * An augmenter of samples of this shape.
     *
     * @param sample [channels, rows, columns]
     * @throws IllegalArgumentException with a sentence, if samples are no pictures
     */
    public Augmenter(Augmentation augmentation, Shape sample, long seed) {
        if (sample.rank() != 3) {
            throw new IllegalArgumentException(
                    "Only pictures [channels, rows, columns] can be shifted, turned, scaled and bent, but samples are "
                            + sample + ".");
        }
        this.augmentation = augmentation;
        this.seed = seed;
        this.channels = sample.size(0);
        this.rows = sample.size(1);
        this.columns = sample.size(2);
        this.picture = new float[sample.elements()];
        this.drawn = new float[augmentation.hand().thickness() > 0 ? sample.elements() : 0];
        this.bends = new BendField(rows, columns, augmentation.displacement(), augmentation.smoothing());
    }

    /**
     * Changes one sample's raw values, from {@code offset} on.
     *
     * @param epoch counted from 0
     * @param position the sample's place in the epoch, counted from 0
     * @throws IndexOutOfBoundsException if the sample is not within the values
     */
    public void apply(float[] values, int offset, long epoch, long position) {
        if (augmentation.isNone()) {
            return;
        }
        System.arraycopy(values, offset, picture, 0, picture.length);
        random.restart(seed ^ PURPOSE, epoch);
        random.restart(random.nextLong(), position);
        double shiftX = either(augmentation.shift());
        double shiftY = either(augmentation.shift());
        double angle = either(augmentation.rotation() * (Math.PI / 180));
        double size = 1 + either(augmentation.scale());
        bends.draw(random);
        Augmentation.Hand hand = augmentation.hand();
        float lean = (float) eitherOrNone(hand.slant());
        float wider = (float) StrictMath.pow(1 + hand.stretch(), eitherOrNone(hand.stretch() > 0 ? 1 : 0));
        if (hand.thickness() > 0) {
            redraw((float) either(hand.thickness()));
        }
        float cos = (float) (StrictMath.cos(angle) / size);
        float sin = (float) (StrictMath.sin(angle) / size);
        float centreX = (columns - 1) / 2f;
        float centreY = (rows - 1) / 2f;
        for (int row = 0; row < rows; row++) {
            float v = row - centreY - (float) shiftY;
            for (int column = 0; column < columns; column++) {
                float u = column - centreX - (float) shiftX;
                int pixel = row * columns + column;
                float across = (cos * u + sin * v) / wider;
                float down = (cos * v - sin * u) * wider;
                float x = centreX + (across + lean * down) + bends.x(pixel);
                float y = centreY + down + bends.y(pixel);
                look(x, y, values, offset + pixel);
            }
        }
    }

    /** A number from −bound to bound. */
    private double either(double bound) {
        return bound * (2 * random.nextDouble() - 1);
    }

    /** The same, without taking a random number for a bound of 0. */
    private double eitherOrNone(double bound) {
        return bound == 0 ? 0 : either(bound);
    }

    /** Lines thicker by up to a pixel on each side, or thinner where the share is negative. */
    private void redraw(float share) {
        System.arraycopy(picture, 0, drawn, 0, picture.length);
        for (int pixel = 0; pixel < picture.length; pixel++) {
            int column = pixel % columns;
            int row = pixel / columns % rows;
            float most = drawn[pixel];
            float least = most;
            for (int side = 0; side < 4; side++) {
                boolean inside = side == 0
                        ? column > 0
                        : side == 1 ? column < columns - 1 : side == 2 ? row > 0 : row < rows - 1;
                int step = side < 2 ? 1 : columns;
                float neighbour = inside ? drawn[side % 2 == 0 ? pixel - step : pixel + step] : 0;
                most = Math.max(most, neighbour);
                least = Math.min(least, neighbour);
            }
            picture[pixel] = mix(drawn[pixel], share > 0 ? most : least, Math.abs(share));
        }
    }

    /** Sets one pixel of all channels to what the old picture has at (x, y). */
    private void look(float x, float y, float[] values, int target) {
        int left = (int) Math.floor(x);
        int top = (int) Math.floor(y);
        float right = x - left;
        float down = y - top;
        int plane = rows * columns;
        boolean inside = left >= 0 && top >= 0 && left < columns - 1 && top < rows - 1;
        for (int channel = 0; channel < channels; channel++) {
            int start = channel * plane;
            int corner = start + top * columns + left;
            float upper;
            float lower;
            if (inside) {
                upper = mix(picture[corner], picture[corner + 1], right);
                lower = mix(picture[corner + columns], picture[corner + columns + 1], right);
            } else {
                upper = mix(at(start, top, left), at(start, top, left + 1), right);
                lower = mix(at(start, top + 1, left), at(start, top + 1, left + 1), right);
            }
            values[target + start] = mix(upper, lower, down);
        }
    }

    private static float mix(float first, float second, float share) {
        return first + share * (second - first);
    }

    private float at(int start, int row, int column) {
        return row >= 0 && row < rows && column >= 0 && column < columns ? picture[start + row * columns + column] : 0;
    }
}
