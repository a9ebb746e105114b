package glassbox.engine.ops;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicIntegerArray;

import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** Work in many items, each done by whoever is free. */
class WorkersTest {
    private static final int ITEMS = 1000;
    private static final int THREADS = 3;

    private final Workers workers = new Workers(THREADS);

    @Test
    void everyItemIsDoneOnceAndNoHandDoesTwoAtATime() {
        AtomicIntegerArray done = new AtomicIntegerArray(ITEMS);
        AtomicIntegerArray atWork = new AtomicIntegerArray(THREADS);
        for (int round = 1; round <= 20; round++) {
            workers.each(ITEMS, (hand, index) -> {
                assertEquals(1, atWork.incrementAndGet(hand));
                done.incrementAndGet(index);
                atWork.decrementAndGet(hand);
            });
            for (int i = 0; i < ITEMS; i++) {
                assertEquals(round, done.get(i), "item " + i);
            }
        }
    }

    @Test
    void aHandThatIsHeldUpLeavesTheRestToTheOthers() {
        CountDownLatch othersDone = new CountDownLatch(ITEMS - 1);
        workers.each(ITEMS, (hand, index) -> {
            if (index == 0) {
                await(othersDone);
            } else {
                othersDone.countDown();
            }
        });
        assertEquals(0, othersDone.getCount());
    }

    private static void await(CountDownLatch latch) {
        try {
            assertTrue(latch.await(1, TimeUnit.MINUTES), "the others have not done the rest");
        } catch (InterruptedException interrupted) {
            throw new IllegalStateException(interrupted);
        }
    }

    @Test
    void itemsWithinAnItemAreDoneByTheSameThread() {
        AtomicIntegerArray done = new AtomicIntegerArray(ITEMS);
        workers.each(ITEMS, (hand, index) -> {
            Thread outer = Thread.currentThread();
            workers.each(2, (innerHand, innerIndex) -> {
                assertSame(outer, Thread.currentThread());
                done.incrementAndGet(index);
            });
        });
        for (int i = 0; i < ITEMS; i++) {
            assertEquals(2, done.get(i), "item " + i);
        }
    }

    @Test
    void aFailureComesToTheCaller() {
        assertThrows(
                IllegalArgumentException.class,
                () -> workers.each(ITEMS, (hand, index) -> {
                    if (index == ITEMS / 2) {
                        throw new IllegalArgumentException("at " + index);
                    }
                }));
        int[] count = {0};
        workers.each(1, (hand, index) -> count[0]++);
        assertEquals(1, count[0]);
    }
}
