package glassbox.viewmodel.support;

import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
import java.util.function.Consumer;

/**
 * Work beside the screen: each task runs on a thread of its own pool, its result or its error comes back on the screen's
 * executor. Closing it interrupts what still runs.
 */
public final class Background implements AutoCloseable {
    private final Executor screen;
    private final ExecutorService workers;

    /** Work whose results arrive on {@code screen}; {@code name} is what its threads are called. */
    public Background(String name, Executor screen) {
        this.screen = screen;
        this.workers = Executors.newCachedThreadPool(
                Thread.ofPlatform().name(name + "-", 1).daemon(true).factory());
    }

    /**
     * Runs {@code work} and then, on the screen, exactly one of {@code done} and {@code failed}; neither when the task
     * was cancelled.
     *
     * @return the running task; {@code cancel(true)} interrupts it
     */
    public <T> Future<T> run(Callable<T> work, Consumer<? super T> done, Consumer<? super Throwable> failed) {
        FutureTask<T> task = new FutureTask<>(work) {
            @Override
            protected void done() {
                screen.execute(() -> deliver(this, done, failed));
            }
        };
        workers.execute(task);
        return task;
    }

    private static <T> void deliver(Future<T> task, Consumer<? super T> done, Consumer<? super Throwable> failed) {
        if (task.isCancelled()) {
            return;
        }
        try {
            done.accept(task.get());
        } catch (ExecutionException error) {
            failed.accept(error.getCause());
        } catch (InterruptedException | CancellationException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        workers.shutdownNow();
    }
}
