package glassbox.viewmodel;

import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Executor;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/** A screen without a toolkit: what is to be shown queues up and is shown by the test's own thread when it waits. */
public final class ScreenQueue implements Executor {
    private static final long MOST_SECONDS = 60;
    /** A condition may also come true without anything to show, as when a file is written: it is looked at so often. */
    private static final long LOOK_AGAIN_MILLIS = 20;

    private final BlockingQueue<Runnable> queue = new LinkedBlockingQueue<>();

    @Override
    public void execute(Runnable work) {
        queue.add(work);
    }

    /** Shows what comes until the condition holds; fails with the sentence when that takes a minute. */
    public void showUntil(String what, BooleanSupplier condition) throws InterruptedException {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(MOST_SECONDS);
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() > end) {
                throw new AssertionError("Within " + MOST_SECONDS + " s never happened: " + what);
            }
            Runnable work = queue.poll(LOOK_AGAIN_MILLIS, TimeUnit.MILLISECONDS);
            if (work != null) {
                work.run();
            }
        }
    }
}
