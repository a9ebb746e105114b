package glassbox.viewmodel.support;

import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;

import org.jspecify.annotations.Nullable;

/**
 * A slot between a thread that produces and the screen that shows: a new value replaces one that was not yet shown, so
 * nothing queues up and the producer never waits. The consumer runs on the screen's executor.
 */
public final class LatestValue<T> implements Consumer<T> {
    private final AtomicReference<@Nullable T> slot = new AtomicReference<>();
    private final Executor screen;
    private final Consumer<? super T> consumer;

    /** A slot whose values {@code consumer} gets on the executor {@code screen}, the latest only. */
    public LatestValue(Executor screen, Consumer<? super T> consumer) {
        this.screen = screen;
        this.consumer = consumer;
    }

    /** Hands over a value from any thread and returns at once. */
    @Override
    public void accept(T value) {
        if (slot.getAndSet(value) == null) {
            screen.execute(this::show);
        }
    }

    private void show() {
        T value = slot.getAndSet(null);
        if (value != null) {
            consumer.accept(value);
        }
    }
}
