package glassbox.viewmodel.train;

import java.util.function.LongSupplier;

/** Lets something happen at most so many times a second. Times come from the given clock, in nanoseconds. */
final class Cadence {
    private final LongSupplier clock;
    private final long interval;
    private long next;

    Cadence(double timesPerSecond, LongSupplier clock) {
        this.clock = clock;
        this.interval = (long) (1e9 / timesPerSecond);
        this.next = clock.getAsLong();
    }

    /** Whether it is time again; if so, the next time is one interval away. */
    boolean due() {
        long now = clock.getAsLong();
        if (now - next < 0) {
            return false;
        }
        next = now + interval;
        return true;
    }
}
