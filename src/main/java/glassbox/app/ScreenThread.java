package glassbox.app;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Predicate;

import javafx.animation.AnimationTimer;
import javafx.application.Platform;
import javafx.beans.value.ObservableValue;
import javafx.util.Subscription;

import org.jspecify.annotations.Nullable;

/** Lets another thread work with the screen step by step: do something there, and wait until something has come true. */
final class ScreenThread {
    private static final long PATIENCE_SECONDS = 300;

    private ScreenThread() {}

    /** Starts JavaFX without a window system: everything is drawn in memory. Call it before anything of JavaFX is used. */
    static void startHeadless() {
        System.setProperty("glass.platform", "Headless");
        System.setProperty("prism.order", "sw");
        Platform.startup(() -> Platform.setImplicitExit(false));
    }

    /** Does something on the screen's thread and waits for it. */
    static <T> T call(Callable<T> work) throws IOException {
        FutureTask<T> task = new FutureTask<>(work);
        Platform.runLater(task);
        return await(task);
    }

    /** Does something on the screen's thread and waits for it. */
    static void run(Runnable work) throws IOException {
        call(() -> {
            work.run();
            return true;
        });
    }

    /** Waits until a value of the screen's thread is as wanted. */
    static <T> void until(ObservableValue<T> value, Predicate<? super @Nullable T> wanted) throws IOException {
        CompletableFuture<Boolean> reached = new CompletableFuture<>();
        Subscription[] listening = {Subscription.EMPTY};
        run(() -> listening[0] = value.subscribe(now -> {
            if (wanted.test(now)) {
                reached.complete(true);
            }
        }));
        await(reached);
        run(() -> listening[0].unsubscribe());
    }

    /** Waits until the screen was laid out and painted so many times. */
    static void frames(int count) throws IOException {
        CompletableFuture<Boolean> painted = new CompletableFuture<>();
        run(() -> new AnimationTimer() {
            private int left = count;

            @Override
            public void handle(long now) {
                left--;
                if (left <= 0) {
                    stop();
                    painted.complete(true);
                }
            }
        }.start());
        await(painted);
    }

    private static <T> T await(Future<T> result) throws IOException {
        try {
            return result.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (ExecutionException error) {
            throw new IllegalStateException(error.getCause());
        } catch (TimeoutException late) {
            throw new IOException("The window did not get ready within " + PATIENCE_SECONDS + " seconds.", late);
        } catch (InterruptedException stopped) {
            throw (IOException) new InterruptedIOException("Interrupted.").initCause(stopped);
        }
    }
}
