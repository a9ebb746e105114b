package glassbox.engine.ops;

import jdk.incubator.vector.FloatVector;

import static glassbox.engine.ops.TileProduct.LANES;
import static glassbox.engine.ops.TileProduct.SPECIES;

/** Numbers moved from lane to lane. */
final class Lanes {
    private static final FloatVector EVEN = everySecond(0);
    private static final FloatVector ODD = everySecond(1);

    private Lanes() {}

    /** The numbers at even places of two vectors written side by side. */
    static FloatVector even(FloatVector left, FloatVector right) {
        return EVEN.selectFrom(left, right);
    }

    /** The numbers at odd places of two vectors written side by side. */
    static FloatVector odd(FloatVector left, FloatVector right) {
        return ODD.selectFrom(left, right);
    }

    private static FloatVector everySecond(int first) {
        float[] places = new float[LANES];
        for (int lane = 0; lane < LANES; lane++) {
            places[lane] = 2 * lane + first;
        }
        return FloatVector.fromArray(SPECIES, places, 0);
    }
}
