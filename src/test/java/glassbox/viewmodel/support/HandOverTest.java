package glassbox.viewmodel.support;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

class HandOverTest {
    @Test
    void onlyTheLatestValueIsShown() {
        Queue<Runnable> screen = new ArrayDeque<>();
        List<Integer> shown = new ArrayList<>();
        LatestValue<Integer> slot = new LatestValue<>(screen::add, shown::add);
        slot.accept(1);
        slot.accept(2);
        slot.accept(3);
        assertEquals(1, screen.size());
        screen.remove().run();
        slot.accept(4);
        screen.remove().run();
        assertEquals(List.of(3, 4), shown);
    }

    @Test
    void resultsAndErrorsArriveOnTheScreen() throws Exception {
        try (Background background = new Background("test", Runnable::run)) {
            CompletableFuture<Integer> result = new CompletableFuture<>();
            background.run(() -> 6 * 7, result::complete, result::completeExceptionally);
            assertEquals(42, result.get(10, TimeUnit.SECONDS));

            CompletableFuture<Throwable> error = new CompletableFuture<>();
            background.run(
                    () -> {
                        throw new IOException("no such file");
                    },
                    done -> error.completeExceptionally(new AssertionError("it failed")),
                    error::complete);
            assertInstanceOf(IOException.class, error.get(10, TimeUnit.SECONDS));
        }
    }

    @Test
    void cancelledWorkReportsNothing() throws Exception {
        CountDownLatch started = new CountDownLatch(1);
        CountDownLatch delivered = new CountDownLatch(1);
        List<Object> reports = new ArrayList<>();
        try (Background background = new Background("test", task -> {
            task.run();
            delivered.countDown();
        })) {
            Future<Object> task = background.run(
                    () -> {
                        started.countDown();
                        new CountDownLatch(1).await();
                        return 1;
                    },
                    reports::add,
                    reports::add);
            assertTrue(started.await(10, TimeUnit.SECONDS));
            task.cancel(true);
            assertTrue(delivered.await(10, TimeUnit.SECONDS));
        }
        assertEquals(List.of(), reports);
    }
}
