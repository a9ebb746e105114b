package glassbox.cli;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** While it is open, Ctrl-C asks the work to come to an end, and the program waits until it has kept what there is. */
final class Interruption implements AutoCloseable {
    private static final int LONGEST_WAIT = 60;

    private final CountDownLatch kept = new CountDownLatch(1);
    private final Thread hook = new Thread(this::waitForWork, "interruption");
    private volatile boolean wanted;

    Interruption() {
        Runtime.getRuntime().addShutdownHook(hook);
    }

    private void waitForWork() {
        wanted = true;
        try {
            if (!kept.await(LONGEST_WAIT, TimeUnit.SECONDS)) {
                System.getLogger(Interruption.class.getName())
                        .log(System.Logger.Level.WARNING, "The training did not come to an end; it is not kept.");
            }
        } catch (InterruptedException hurried) {
            Thread.currentThread().interrupt();
        }
    }

    /** Whether the work should end. */
    boolean wanted() {
        return wanted;
    }

    @Override
    public void close() {
        kept.countDown();
        if (!wanted) {
            try {
                Runtime.getRuntime().removeShutdownHook(hook);
            } catch (IllegalStateException ending) {
                // The program ends by now, and nothing waits for this work any more.
                wanted = true;
            }
        }
    }
}
