package glassbox.engine.training;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.IntToLongFunction;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;

import glassbox.engine.ops.Team;
import glassbox.engine.ops.TensorOps;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** The number of threads is that with which steps were fastest; time passes as the test says. */
class ThreadChoiceTest {
    private static final long MICRO = 1000;
    private static final long MILLI = 1000 * MICRO;
    private static final long SECOND = 1000 * MILLI;

    private RecordedTeam team = new RecordedTeam(4);
    private long now;

    private static final class RecordedTeam implements Team {
        private final int size;
        private final List<Integer> uses = new ArrayList<>();

        RecordedTeam(int size) {
            this.size = size;
        }

        @Override
        public int size() {
            return size;
        }

        @Override
        public void use(int threads) {
            assertTrue(threads >= 1 && threads <= size, threads + " of " + size);
            uses.add(threads);
        }

        int used() {
            return uses.getLast();
        }
    }

    /** Does steps that last so long on so many threads; says with how many threads most of the time passed. */
    private int run(ThreadChoice choice, long nanos, IntToLongFunction stepOnThreads) {
        long[] times = new long[team.size() + 1];
        long end = now + nanos;
        while (now < end) {
            long step = stepOnThreads.applyAsLong(team.used());
            times[team.used()] += step;
            now += step;
            choice.stepDone();
        }
        return IntStream.rangeClosed(1, team.size())
                .boxed()
                .max(Comparator.comparing(threads -> times[threads]))
                .orElseThrow();
    }

    @Test
    void startsWithAllThreads() {
        new ThreadChoice(team, () -> now);
        assertEquals(List.of(4), team.uses);
    }

    @Test
    void stepsThatGainNothingByThreadsStayOnOne() {
        assertEquals(1, run(new ThreadChoice(team, () -> now), 10 * SECOND, threads -> 5 * MICRO + threads * MICRO));
    }

    @Test
    void stepsThatGainByEveryThreadGetAll() {
        assertEquals(4, run(new ThreadChoice(team, () -> now), 10 * SECOND, threads -> 20 * MILLI / threads));
    }

    @Test
    void aMiddleNumberWinsWhenItIsBest() {
        assertEquals(
                2,
                run(
                        new ThreadChoice(team, () -> now),
                        10 * SECOND,
                        threads -> threads == 2 ? 300 * MICRO : 500 * MICRO));
    }

    @Test
    void aGainThatIsHardlyOneLeavesTheOthersTheirProcessors() {
        assertEquals(
                1,
                run(
                        new ThreadChoice(team, () -> now),
                        10 * SECOND,
                        threads -> threads == 1 ? 100 * MICRO : 99 * MICRO));
    }

    @Test
    void anyNumberOfThreadsIsTriedUpToAllOfThem() {
        team = new RecordedTeam(6);
        run(new ThreadChoice(team, () -> now), SECOND, threads -> 100 * MICRO);
        assertEquals(List.of(1, 2, 4, 6), team.uses.stream().distinct().sorted().toList());
    }

    @Test
    void whatBecomesFasterLaterIsFound() {
        ThreadChoice choice = new ThreadChoice(team, () -> now);
        assertEquals(1, run(choice, 10 * SECOND, threads -> threads == 1 ? 100 * MICRO : 150 * MICRO));
        assertEquals(4, run(choice, 30 * SECOND, threads -> 100 * MICRO / threads));
    }

    @Test
    void trialsTakeLittleOfTheTime() {
        ThreadChoice choice = new ThreadChoice(team, () -> now);
        run(choice, SECOND, threads -> 100 * MICRO * threads);
        long[] slow = {0};
        run(choice, 60 * SECOND, threads -> {
            slow[0] += threads == 1 ? 0 : 100 * MICRO * threads;
            return 100 * MICRO * threads;
        });
        assertTrue(slow[0] < SECOND / 2, slow[0] / MILLI + " ms of 60 s were spent with more threads than are best");
    }

    @Test
    void aLongPauseBetweenStepsDoesNotDecide() {
        ThreadChoice choice = new ThreadChoice(team, () -> now);
        run(choice, 126 * MILLI, threads -> MILLI * 8 / threads);
        now += 100 * SECOND;
        assertEquals(4, run(choice, 10 * SECOND, threads -> MILLI * 8 / threads));
    }

    @Test
    void aTeamOfOneIsLeftAlone() {
        ThreadChoice choice = new ThreadChoice(Team.ALONE, () -> now);
        for (int i = 0; i < 1000; i++) {
            now += MILLI;
            choice.stepDone();
        }
        assertEquals(1, TensorOps.selected().team().size());
    }
}
