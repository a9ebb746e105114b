package glassbox.viewmodel.train;

import glassbox.raster.Numbers;

/** The speeds training can be held to, in images a second; the last stop holds nothing back. */
public final class Speed {
    /** The slowest: one image in three seconds. */
    public static final double SLOWEST = 1.0 / 3;

    /** The last stop: as fast as it can. */
    public static final double UNLIMITED = 10_000;

    private static final double[] STOPS = {SLOWEST, 1, 2, 5, 10, 20, 50, 100, 200, 500, 1000, 2000, 5000, UNLIMITED};

    private Speed() {}

    /** Whether this speed holds nothing back. */
    public static boolean isUnlimited(double imagesPerSecond) {
        return imagesPerSecond >= UNLIMITED;
    }

    /** The speed in words: {@code 20 images/s}. */
    public static String words(double imagesPerSecond) {
        if (isUnlimited(imagesPerSecond)) {
            return "as fast as it can";
        }
        double seconds = 1 / imagesPerSecond;
        return seconds >= 1.25
                ? "1 image in " + Numbers.fixed(seconds, seconds > 2.95 ? 0 : 1) + " s"
                : Numbers.count(Math.round(imagesPerSecond)) + (imagesPerSecond < 1.5 ? " image/s" : " images/s");
    }

    /** The next stop above. */
    static double faster(double imagesPerSecond) {
        for (double stop : STOPS) {
            if (stop > imagesPerSecond * 1.001) {
                return stop;
            }
        }
        return UNLIMITED;
    }

    /** The next stop below. */
    static double slower(double imagesPerSecond) {
        double below = SLOWEST;
        for (double stop : STOPS) {
            if (stop < imagesPerSecond * 0.999) {
                below = stop;
            }
        }
        return below;
    }
}
