package glassbox.app;

import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;

/**
 * Something that is made when it is first asked for, and only once. For one thread.
 *
 * @param <T> what is made
 */
final class Lazy<T> implements Supplier<T> {
    private final Supplier<T> maker;
    private @Nullable T made;

    Lazy(Supplier<T> maker) {
        this.maker = maker;
    }

    @Override
    public T get() {
        T there = made;
        if (there == null) {
            there = maker.get();
            made = there;
        }
        return there;
    }

    /** What was made, or null if nobody has asked yet. */
    @Nullable
    T ifMade() {
        return made;
    }
}
