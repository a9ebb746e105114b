package glassbox.explain;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

import glassbox.engine.data.Preprocessing;
import glassbox.engine.network.Network;
import glassbox.engine.network.NetworkSpec;
import glassbox.engine.network.Weights;
import glassbox.engine.ops.TensorOps;
import glassbox.engine.tensor.SeededRandom;
import glassbox.engine.tensor.Shape;
import glassbox.raster.Raster;

/**
 * A picture made to be liked by a filter (activation maximisation; D. Erhan et al., "Visualizing higher-layer features of a
 * deep network", 2009): from grey with a little noise, always the same, every pixel is moved again and again along the
 * gradient of the number in the middle of the filter's map, within black and white. Pixels which that number does not look at
 * are left out. A step reaches a local maximum; that there is no better picture is not proved.
 *
 * @param channels what it looks at, 0 to 255, a raster for each channel
 * @param strength the number in the middle of the filter's map for the whole picture
 */
public record LikedPicture(List<Raster> channels, float strength) {
    private static final int STEPS = 40;
    private static final double RATE = 0.12;
    private static final double NOISE = 0.1;
    private static final long SEED = 1;

    /** Copies the list. */
    public LikedPicture {
        channels = List.copyOf(channels);
    }

    /**
     * Makes the picture.
     *
     * @param layer the conv layer, counted from 0
     * @param filter the filter, counted from 0
     */
    public static LikedPicture of(
            NetworkSpec spec, Weights weights, Preprocessing preprocessing, int layer, int filter) {
        NetworkSpec first = FilterLikes.upTo(spec, layer);
        Network network = new Network(first, 1, TensorOps.selected());
        network.load(FilterLikes.upTo(first, weights));
        int length = spec.input().elements();
        float[] black = new float[length];
        float[] white = new float[length];
        Arrays.fill(white, 255);
        preprocessing.apply(black, 0, length);
        preprocessing.apply(white, 0, length);
        SeededRandom random = new SeededRandom(SEED);
        float[] pixels = new float[length];
        for (int i = 0; i < length; i++) {
            pixels[i] = (float) (black[i] + (white[i] - black[i]) * (0.5 + NOISE * (random.nextDouble() - 0.5)));
        }
        MapSize size = MapSize.of(first.output());
        int middle = filter * size.area() + size.rows() / 2 * size.columns() + size.columns() / 2;
        boolean[] seen = new boolean[length];
        for (int step = 0; step < STEPS; step++) {
            climb(network, middle, pixels, black, white, seen);
        }
        float strength = network.trace(pixels).output().data()[middle];
        return new LikedPicture(cut(spec.input(), pixels, black, white, seen), strength);
    }

    private static void climb(
            Network network, int middle, float[] pixels, float[] black, float[] white, boolean[] seen) {
        int last = network.spec().layers().size();
        network.trace(pixels);
        float[] gradient = network.gradient(last).data();
        Arrays.fill(gradient, 0);
        gradient[middle] = 1;
        float[] slopes = network.traceBack(last).gradient(0).data();
        double steepest = 0;
        for (int i = 0; i < slopes.length; i++) {
            steepest = Math.max(steepest, Math.abs(slopes[i] * (white[i] - black[i])));
        }
        for (int i = 0; i < slopes.length && steepest > 0; i++) {
            float range = white[i] - black[i];
            double moved = pixels[i] + RATE * range * (slopes[i] * range / steepest);
            pixels[i] = (float) Math.clamp(moved, Math.min(black[i], white[i]), Math.max(black[i], white[i]));
            seen[i] |= slopes[i] != 0;
        }
    }

    /** The smallest rectangle around what was looked at, 0 for black to 255 for white. */
    private static List<Raster> cut(Shape shape, float[] pixels, float[] black, float[] white, boolean[] seen) {
        int rows = shape.size(1);
        int columns = shape.size(2);
        int top = rows;
        int left = columns;
        int bottom = 0;
        int right = 0;
        for (int i = 0; i < seen.length; i++) {
            if (seen[i]) {
                int row = i / columns % rows;
                int column = i % columns;
                top = Math.min(top, row);
                left = Math.min(left, column);
                bottom = Math.max(bottom, row + 1);
                right = Math.max(right, column + 1);
            }
        }
        int fromRow = bottom > top ? top : 0;
        int fromColumn = bottom > top ? left : 0;
        int tall = bottom > top ? bottom - top : rows;
        int wide = bottom > top ? right - left : columns;
        return IntStream.range(0, shape.size(0))
                .mapToObj(channel -> Raster.generate(tall, wide, (row, column) -> {
                    int i = (channel * rows + fromRow + row) * columns + fromColumn + column;
                    float range = white[i] - black[i];
                    return range == 0 ? 127.5f : (pixels[i] - black[i]) / range * 255;
                }))
                .toList();
    }
}
