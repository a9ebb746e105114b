package glassbox.viewmodel.network;

/**
 * One of the numbers that the held unit looks through.
 *
 * @param kernel which kernel, from 0; below 0 for the bias
 * @param place its place in the kernel; {@link Place#FIRST} for the bias
 */
public record WeightSpot(int kernel, Place place) {
    /** The bias. */
    public static final WeightSpot BIAS = new WeightSpot(-1, Place.FIRST);
}
