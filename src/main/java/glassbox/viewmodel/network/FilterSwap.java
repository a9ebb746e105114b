package glassbox.viewmodel.network;

import java.util.random.RandomGenerator;

import glassbox.raster.ClassicalFilter;
import glassbox.raster.Raster;

/** What a learned kernel can be swapped for. */
public enum FilterSwap {
    /** The filter that finds vertical edges. */
    SOBEL_VERTICAL("Sobel, vertical edges"),
    /** The filter that finds horizontal edges. */
    SOBEL_HORIZONTAL("Sobel, horizontal edges"),
    /** Left and right exchanged. */
    MIRROR("its mirror image"),
    /** Nothing. */
    ZEROS("zeros"),
    /** Random numbers, as strong as the learned ones. */
    NOISE("noise");

    private final String words;

    FilterSwap(String words) {
        this.words = words;
    }

    /** What it becomes, after "became". */
    public String words() {
        return words;
    }

    /** The kernel in place of a learned one; as strong as that, so that only its pattern changes. */
    Raster inPlaceOf(Raster learned, RandomGenerator dice) {
        int rows = learned.rows();
        int columns = learned.columns();
        return switch (this) {
            case SOBEL_VERTICAL -> like(ClassicalFilter.SOBEL_VERTICAL.kernel(), learned);
            case SOBEL_HORIZONTAL -> like(ClassicalFilter.SOBEL_HORIZONTAL.kernel(), learned);
            case MIRROR -> Raster.generate(rows, columns, (r, c) -> learned.get(r, columns - 1 - c));
            case ZEROS -> Raster.generate(rows, columns, (r, c) -> 0);
            case NOISE -> {
                float[] noise = new float[rows * columns];
                for (int i = 0; i < noise.length; i++) {
                    noise[i] = (float) dice.nextGaussian() * spread(learned);
                }
                yield Raster.of(rows, columns, noise);
            }
        };
    }

    /** A small filter in the middle of a kernel's size, its length that of the learned one. */
    private static Raster like(Raster filter, Raster learned) {
        Raster placed = filter.window(
                -Math.floorDiv(learned.rows() - filter.rows(), 2),
                -Math.floorDiv(learned.columns() - filter.columns(), 2),
                learned.rows(),
                learned.columns());
        float own = spread(placed);
        float scale = own > 0 ? spread(learned) / own : 0;
        return Raster.generate(placed.rows(), placed.columns(), (r, c) -> placed.get(r, c) * scale);
    }

    /** The root of the mean square. */
    private static float spread(Raster kernel) {
        double sum = 0;
        for (float value : kernel.toArray()) {
            sum += (double) value * value;
        }
        return (float) Math.sqrt(sum / (kernel.rows() * kernel.columns()));
    }
}
