package glassbox.engine.ops;

import jdk.incubator.vector.FloatVector;

import static glassbox.engine.ops.TileProduct.LANES;
import static glassbox.engine.ops.TileProduct.SPECIES;

/** Numbers moved from lane to lane. */
final class Lanes {
    private static final FloatVector EVEN = everySecond(0);
    private static final FloatVector ODD = everySecond(1);

    private static final FloatVector FIRST_HALF = alternating(0);
    private static final FloatVector SECOND_HALF = alternating(LANES / 2);

    private Lanes() {}

    /** The numbers at even places of two vectors written side by side. */
    static FloatVector even(FloatVector left, FloatVector right) {
        return EVEN.selectFrom(left, right);
    }

    /** The numbers at odd places of two vectors written side by side. */
    static FloatVector odd(FloatVector left, FloatVector right) {
        return ODD.selectFrom(left, right);
    }

    /** Two vectors' numbers in turn, a left one before a right one: the first half of them. */
    static FloatVector firstHalf(FloatVector left, FloatVector right) {
        return FIRST_HALF.selectFrom(left, right);
    }

    /** Two vectors' numbers in turn: the second half of them. */
    static FloatVector secondHalf(FloatVector left, FloatVector right) {
        return SECOND_HALF.selectFrom(left, right);
    }

    private static FloatVector alternating(int from) {
        float[] places = new float[LANES];
        for (int lane = 0; lane < LANES; lane++) {
            places[lane] = from + lane / 2 + lane % 2 * LANES;
        }
        return FloatVector.fromArray(SPECIES, places, 0);
    }

    private static FloatVector everySecond(int first) {
        float[] places = new float[LANES];
        for (int lane = 0; lane < LANES; lane++) {
            places[lane] = 2 * lane + first;
        }
        return FloatVector.fromArray(SPECIES, places, 0);
    }
}
