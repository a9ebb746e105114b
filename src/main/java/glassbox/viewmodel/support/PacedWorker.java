package glassbox.viewmodel.support;

import java.util.concurrent.Executor;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;

/**
 * One thread beside the screen that begins at most so many tasks a second, in order, and that many where more are asked for:
 * a task that comes a little late does not put off those after it. Behind a {@link LatestValue} it reads
 * the newest of many values at a steady pace and never falls behind. What a task throws goes to the thread's handler of
 * uncaught exceptions. Once closed it takes no more tasks.
 */
public final class PacedWorker implements Executor, AutoCloseable {
    private final ScheduledThreadPoolExecutor timer;
    private final long interval;
    private final ReentrantLock lock = new ReentrantLock();
    private long next = System.nanoTime();

    /** A worker whose thread is called {@code name} and begins at most {@code perSecond} tasks a second. */
    public PacedWorker(String name, int perSecond) {
        interval = TimeUnit.SECONDS.toNanos(1) / perSecond;
        timer = new ScheduledThreadPoolExecutor(
                1, Thread.ofPlatform().name(name).daemon(true).factory(), new ThreadPoolExecutor.DiscardPolicy());
    }

    @Override
    public void execute(Runnable task) {
        lock.lock();
        try {
            long now = System.nanoTime();
            long start = next - now > 0 ? next : now;
            next = start - next < interval ? next + interval : start + interval;
            var _ = timer.schedule(() -> run(task), start - now, TimeUnit.NANOSECONDS);
        } finally {
            lock.unlock();
        }
    }

    /** A scheduled task would keep what it throws to itself. */
    private static void run(Runnable task) {
        try {
            task.run();
        } catch (RuntimeException | Error thrown) {
            Thread thread = Thread.currentThread();
            thread.getUncaughtExceptionHandler().uncaughtException(thread, thrown);
        }
    }

    @Override
    public void close() {
        timer.shutdownNow();
    }
}
