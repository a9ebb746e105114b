package glassbox.viewmodel.learn;

import java.util.List;

import glassbox.raster.Numbers;
import glassbox.raster.Raster;

/** Rasters laid one behind the other, as the engine keeps channels and filters, and how they are written. */
final class Rows {
    private static final int MOST = 3;

    private Rows() {}

    /** The fewest decimals, up to three, that write these numbers exactly; else those that tell them apart. */
    static int decimals(Raster... rasters) {
        int decimals = 0;
        for (Raster raster : rasters) {
            decimals = Math.max(decimals, decimals(raster));
        }
        return decimals;
    }

    private static int decimals(Raster raster) {
        for (int decimals = 0; decimals <= MOST; decimals++) {
            double scale = Math.pow(10, decimals);
            boolean exact = true;
            for (float number : raster.toArray()) {
                exact &= Math.abs(number * scale - Math.rint(number * scale)) < 1e-3;
            }
            if (exact) {
                return decimals;
            }
        }
        return Numbers.decimalsFor(raster);
    }

    /** All numbers of rasters of one size, one raster after the other. */
    static float[] joined(List<Raster> rasters) {
        int area = rasters.getFirst().rows() * rasters.getFirst().columns();
        float[] all = new float[rasters.size() * area];
        for (int i = 0; i < rasters.size(); i++) {
            System.arraycopy(rasters.get(i).toArray(), 0, all, i * area, area);
        }
        return all;
    }
}
