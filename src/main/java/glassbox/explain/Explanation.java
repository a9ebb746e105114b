package glassbox.explain;

import glassbox.raster.Numbers;

/** Where one number of a trace, forward or back, comes from: what went into it, and what these make when put together as written. */
public sealed interface Explanation
        permits WeightedSum, LargestOf, MeanOf, FunctionOf, ShareOf, Normalised, PassedOn, Given, LossSlope, Unread {
    /** The number that is explained. */
    Cell cell();

    /** The number as the network computed it. */
    float value();

    /** The number as its terms give it, put together in the order they are listed. */
    float total();

    /** Whether both are the same when written with this many decimals; if not, "≈" belongs between terms and number. */
    default boolean closes(int decimals) {
        return Numbers.fixed(value(), decimals).equals(Numbers.fixed(total(), decimals));
    }
}
