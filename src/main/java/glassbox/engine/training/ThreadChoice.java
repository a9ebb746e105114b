package glassbox.engine.training;

import java.util.Arrays;
import java.util.function.LongSupplier;

import glassbox.engine.ops.Team;

/**
 * Finds out, while training goes on, how many threads do a step fastest. Now and then a trial times some steps with one
 * thread, two, four and so on up to all, in turn, and settles for the best: small networks are faster alone, as sharing a
 * step takes longer than doing it. Trials come often at first, while Java still compiles what is used most, then every few
 * seconds, as other programs come and go. The results of the steps do not depend on it.
 */
final class ThreadChoice {
    private static final long SHORTEST_PAUSE = 125_000_000;
    private static final long LONGEST_PAUSE = 8_000_000_000L;
    /** How long one number of threads is timed at a time, at least. */
    private static final long WINDOW = 3_000_000;
    /** How often each number has its turn in a trial; its best turn counts. */
    private static final int ROUNDS = 3;
    /** The same where a step alone takes longer than a turn. */
    private static final int ROUNDS_OF_LONG_STEPS = 2;
    /** The part of all time that trials take at most. */
    private static final int ONE_PART_IN = 20;
    /** The part of the time so far that passes before the next trial. */
    private static final int AGE_PART = 4;
    /** How much faster more threads have to be: others want to work too. */
    private static final double WORTH_IT = 0.97;
    /** How long steps are done without a look at the clock. */
    private static final long UNWATCHED = 500_000;

    private final Team team;
    private final LongSupplier clock;
    private final int[] candidates;
    private final double[] best;
    /** The turn of the trial that is going on; -1 if none is. */
    private int turn = -1;

    private int stepsLeft = 1;
    private int steps;
    private long since;
    private final long begun;
    private long stepNanos;
    private long trialBegun;
    private long nextTrial;

    /**
     * A choice that begins with all threads.
     *
     * @param clock the time in nanoseconds
     */
    ThreadChoice(Team team, LongSupplier clock) {
        this.team = team;
        this.clock = clock;
        int count = Integer.SIZE - Integer.numberOfLeadingZeros(team.size() - 1) + 1;
        this.candidates = new int[count];
        for (int i = 0; i < count; i++) {
            candidates[i] = Math.min(1 << i, team.size());
        }
        this.best = new double[count];
        team.use(team.size());
        this.begun = clock.getAsLong();
        this.since = begun;
        this.nextTrial = begun + SHORTEST_PAUSE;
    }

    /** Hears that a step was done. */
    void stepDone() {
        if (candidates.length == 1) {
            return;
        }
        steps++;
        if (--stepsLeft > 0) {
            return;
        }
        long now = clock.getAsLong();
        if (turn >= 0) {
            watch(now);
        } else if (now >= nextTrial) {
            stepNanos = (now - since) / steps;
            Arrays.fill(best, Double.POSITIVE_INFINITY);
            trialBegun = now;
            begin(0, now);
        } else {
            stepsLeft = Math.clamp(UNWATCHED * steps / Math.max(1, now - since), 1, 1 << 16);
            steps = 0;
            since = now;
        }
    }

    private void begin(int next, long now) {
        turn = next;
        team.use(candidates[turn % candidates.length]);
        stepsLeft = 1;
        since = now;
        // The first step with other threads wakes them; where that counts it is not timed.
        steps = stepNanos < WINDOW ? -1 : 0;
    }

    private void watch(long now) {
        stepsLeft = 1;
        if (steps == 0) {
            since = now;
        } else if (now - since >= WINDOW) {
            int candidate = turn % candidates.length;
            best[candidate] = Math.min(best[candidate], (double) (now - since) / steps);
            int rounds = stepNanos < WINDOW ? ROUNDS : ROUNDS_OF_LONG_STEPS;
            if (turn + 1 < rounds * candidates.length) {
                begin(turn + 1, now);
            } else {
                settle(now);
            }
        }
    }

    private void settle(long now) {
        int chosen = 0;
        for (int i = 1; i < candidates.length; i++) {
            if (best[i] < WORTH_IT * best[chosen]) {
                chosen = i;
            }
        }
        team.use(candidates[chosen]);
        turn = -1;
        steps = 0;
        since = now;
        long pause = Math.max(SHORTEST_PAUSE, Math.min((now - begun) / AGE_PART, LONGEST_PAUSE));
        nextTrial = now + Math.max(pause, ONE_PART_IN * (now - trialBegun));
    }
}
