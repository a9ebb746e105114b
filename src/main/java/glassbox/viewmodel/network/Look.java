package glassbox.viewmodel.network;

import org.jspecify.annotations.Nullable;

/**
 * What is looked at of the held unit.
 *
 * @param place a place of its map, or null
 * @param kept whether the place was chosen, not just pointed at
 * @param through whether what a single number looks through is opened instead of itself
 * @param weight one of the numbers it looks through, or null
 */
record Look(
        @Nullable Place place,
        boolean kept,
        boolean through,
        @Nullable WeightSpot weight) {
    /** At the unit as a whole. */
    static final Look AT_IT = new Look(null, false, false, null);
}
