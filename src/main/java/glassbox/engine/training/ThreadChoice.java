package glassbox.engine.training;

import java.util.Arrays;
import java.util.function.LongSupplier;

import glassbox.engine.ops.Team;

/**
 * Finds out, while training goes on, how many threads do a step fastest. Now and then a trial times some steps with one
 * thread, two, four and so on up to all, from all down to one, and settles for the best: small networks are faster alone, as sharing a
 * step takes longer than doing it. Trials come often at first, while Java still compiles what is used most, then every few
 * seconds, as other programs come and go. The results of the steps do not depend on it.
 */
final class ThreadChoice {
    private static final long SHORTEST_PAUSE = 125_000_000;
    private static final long LONGEST_PAUSE = 16_000_000_000L;
    /** How long more threads than before are let alone first: until then the system may run two on one processor. */
    private static final long SETTLING = 20_000_000;
    /** How long one number of threads is timed at a time, at least. */
    private static final long WINDOW = 3_000_000;
    /** How often each number is timed in a trial; its best time counts. */
    private static final int ROUNDS = 2;
    /** The part of all time that trials take at most. */
    private static final int ONE_PART_IN = 20;
    /** The part of the time so far that passes before the next trial. */
    private static final int AGE_PART = 3;
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
    private long quietUntil;
    private int used;
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
        use(team.size());
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
        stepsLeft = 1;
        since = now;
        steps = 0;
        int threads = candidates[candidate()];
        if (threads != used) {
            // The first step with fewer threads may still begin with more.
            quietUntil = now + (threads > used ? SETTLING : 1);
            use(threads);
        }
    }

    /** From the most threads down, so that those who share steps now need not be woken for the trial. */
    private int candidate() {
        return candidates.length - 1 - turn / ROUNDS;
    }

    private void use(int threads) {
        used = threads;
        team.use(threads);
    }

    private void watch(long now) {
        stepsLeft = 1;
        if (since < quietUntil) {
            since = now;
            steps = 0;
        } else if (now - since >= WINDOW) {
            int candidate = candidate();
            best[candidate] = Math.min(best[candidate], (double) (now - since) / steps);
            if (turn + 1 < ROUNDS * candidates.length) {
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
        use(candidates[chosen]);
        turn = -1;
        steps = 0;
        since = now;
        long age = now - begun;
        // Steps before the machine code was there take long, and what they said does not last.
        long rare = Math.min(ONE_PART_IN * (now - trialBegun), age / 2);
        nextTrial = now + Math.max(rare, Math.clamp(age / AGE_PART, SHORTEST_PAUSE, LONGEST_PAUSE));
    }
}
