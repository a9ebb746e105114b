package glassbox.viewmodel.microscope;

import java.util.ArrayList;
import java.util.List;

import glassbox.explain.StepReading;
import glassbox.raster.Raster;

/** What the lanes of an opened step show, for whoever shows it layer by layer. */
public final class StepColumns {
    private StepColumns() {}

    /** The columns of one image's way through a step, from the input to what the loss reads, no tile being pinned. */
    public static List<LaneColumn> of(StepReading step, int sample) {
        String any = step.plan().network().parameters().getFirst().name();
        WeightGrid grid = WeightGrid.of(step, any);
        return new ColumnMaker(step, sample, grid, grid.place(0)).columns();
    }

    /** By how much a step changes the weights of each filter or output. */
    public static List<Raster> changes(StepReading step, String weights) {
        float[] before = step.before().weights().values(weights);
        float[] change = step.after().weights().values(weights);
        for (int i = 0; i < change.length; i++) {
            change[i] -= before[i];
        }
        WeightGrid grid = WeightGrid.of(step, weights);
        List<Raster> tiles = new ArrayList<>();
        for (int unit = 0; unit < grid.units(); unit++) {
            tiles.add(grid.mosaic(change, unit));
        }
        return tiles;
    }

    /** The end of a colour scale for these pictures. */
    public static float limit(List<Raster> pictures) {
        return Limits.of(pictures);
    }

    /** A class as it is spoken of: {@code a 9}, {@code an 8}, {@code Trouser}. */
    public static String thing(String className) {
        return LaneWords.thing(className);
    }
}
