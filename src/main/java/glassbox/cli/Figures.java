package glassbox.cli;

import glassbox.raster.Numbers;

/** Losses and accuracies as the command line prints them. */
final class Figures {
    private Figures() {}

    /** Four decimals. */
    static String loss(double loss) {
        return Numbers.fixed(loss, 4);
    }

    /** A share as a percentage of two decimals: 381 of 400 is 95.25%. */
    static String accuracy(double share) {
        return Numbers.fixed(share * 100, 2) + "%";
    }
}
