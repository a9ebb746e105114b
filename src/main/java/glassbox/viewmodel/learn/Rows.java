package glassbox.viewmodel.learn;

import java.util.List;

import glassbox.raster.Raster;

/** Rasters laid one behind the other, as the engine keeps channels and filters. */
final class Rows {
    private Rows() {}

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
