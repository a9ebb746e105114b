package glassbox.viewmodel.support;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

class PacedWorkerTest {
    private final BlockingQueue<Long> starts = new LinkedBlockingQueue<>();

    @Test
    void beginsNoMoreTasksASecondThanSaidAndInOrder() throws InterruptedException {
        List<Integer> order = new ArrayList<>();
        long before = System.nanoTime();
        try (PacedWorker worker = new PacedWorker("test", 50)) {
            for (int i = 0; i < 5; i++) {
                int number = i;
                worker.execute(() -> {
                    order.add(number);
                    starts.add(System.nanoTime());
                });
            }
            long last = before;
            for (int i = 0; i < 5; i++) {
                Long start = starts.poll(30, TimeUnit.SECONDS);
                assertNotNull(start);
                last = start;
            }
            assertTrue(last - before >= TimeUnit.MILLISECONDS.toNanos(80), "four intervals of 20 ms");
        }
        assertEquals(List.of(0, 1, 2, 3, 4), order);
    }

    @Test
    void goesOnAfterATaskFailed() throws InterruptedException {
        BlockingQueue<Throwable> thrown = new LinkedBlockingQueue<>();
        try (PacedWorker worker = new PacedWorker("test", 1000)) {
            CountDownLatch done = new CountDownLatch(1);
            worker.execute(() -> {
                Thread.currentThread().setUncaughtExceptionHandler((thread, error) -> thrown.add(error));
                throw new IllegalStateException("planned");
            });
            worker.execute(done::countDown);
            assertTrue(done.await(30, TimeUnit.SECONDS));
        }
        assertEquals("planned", thrown.remove().getMessage());
    }

    @Test
    void aClosedWorkerTakesNothingMore() {
        PacedWorker worker = new PacedWorker("test", 1000);
        worker.close();
        worker.execute(() -> starts.add(1L));
        assertTrue(starts.isEmpty());
    }
}
