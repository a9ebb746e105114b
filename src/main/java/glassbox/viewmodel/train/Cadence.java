package glassbox.viewmodel.train;

import java.util.function.LongSupplier;

/**
 * Lets something happen at most so many times a second, and as often as that on average when it is asked more often: it keeps
 * to its own beat, not to the moments at which it is asked. Times come from the given clock, in nanoseconds.
 */
final class Cadence {
    private final LongSupplier clock;
    private final long interval;
    private long next;

    Cadence(double timesPerSecond, LongSupplier clock) {
        this.clock = clock;
        this.interval = (long) (1e9 / timesPerSecond);
        this.next = clock.getAsLong();
    }

    /** Whether it is time again; if so, the next time is one beat later, or an interval from now after a longer pause. */
    boolean due() {
        long now = clock.getAsLong();
        if (now - next < 0) {
            return false;
        }
        next = now - next < interval ? next + interval : now + interval;
        return true;
    }
}
