package glassbox.engine.training;

/**
 * A running figure of images per second: over the last half to whole second of work, so that it neither jumps nor lags.
 * Times are in nanoseconds.
 */
final class Throughput {
    private static final long HALF = 500_000_000L;
    private static final double NANOS_PER_SECOND = 1e9;

    private long images;
    private long nanos;
    private long earlierImages;
    private long earlierNanos;

    /** Counts work done in a stretch of time. */
    void add(long moreImages, long moreNanos) {
        images += moreImages;
        nanos += moreNanos;
        if (nanos >= HALF) {
            earlierImages = images;
            earlierNanos = nanos;
            images = 0;
            nanos = 0;
        }
    }

    /** Images per second; 0 before anything was counted. */
    double perSecond() {
        long time = nanos + earlierNanos;
        return time == 0 ? 0 : (images + earlierImages) * NANOS_PER_SECOND / time;
    }

    /** Forgets everything. */
    void reset() {
        images = 0;
        nanos = 0;
        earlierImages = 0;
        earlierNanos = 0;
    }
}
