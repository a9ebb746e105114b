package glassbox.viewmodel.inspect;

import java.util.Objects;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import java.util.function.IntConsumer;

import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

import org.jspecify.annotations.Nullable;

import glassbox.viewmodel.support.LatestValue;

/**
 * A question whose answer takes a while, found beside the screen: the latest question only, and the same one not twice. All
 * methods belong to the screen's thread.
 *
 * @param <Q> what is asked; equal questions have the same answer
 * @param <A> what comes of it
 */
public final class Inquiry<Q, A> {
    private final ReadOnlyObjectWrapper<@Nullable A> answer = new ReadOnlyObjectWrapper<>(this, "answer");
    private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper(this, "busy");
    private final ReadOnlyIntegerWrapper read = new ReadOnlyIntegerWrapper(this, "read");
    private final Executor worker;
    private final Finder<Q, A> finder;
    private final LatestValue<News<A>> news;
    private final AtomicInteger version = new AtomicInteger();
    private @Nullable Q asked;

    /** Finds answers, on the worker's thread. */
    interface Finder<Q, A> {
        /** Finds one, or null once it is no longer wanted. */
        @Nullable
        A find(Q question, BooleanSupplier wanted, IntConsumer progress);
    }

    private record News<A>(
            int version, int read, boolean over, @Nullable A answer) {}

    Inquiry(Executor screen, Executor worker, Finder<Q, A> finder) {
        this.worker = worker;
        this.finder = finder;
        this.news = new LatestValue<>(screen, this::arrived);
    }

    /** The answer to the latest question; null as long as there is none. */
    public ReadOnlyObjectProperty<@Nullable A> answerProperty() {
        return answer.getReadOnlyProperty();
    }

    /** Whether an answer is being found. */
    public ReadOnlyBooleanProperty busyProperty() {
        return busy.getReadOnlyProperty();
    }

    /** How many images were looked at so far. */
    public ReadOnlyIntegerProperty readProperty() {
        return read.getReadOnlyProperty();
    }

    /** Asks; null takes the question and its answer back. */
    void ask(@Nullable Q question) {
        if (Objects.equals(question, asked)) {
            return;
        }
        asked = question;
        int mine = version.incrementAndGet();
        answer.set(null);
        read.set(0);
        busy.set(question != null);
        if (question != null) {
            worker.execute(() -> {
                if (version.get() != mine) {
                    return;
                }
                A found = null;
                try {
                    found = finder.find(
                            question,
                            () -> version.get() == mine,
                            count -> news.accept(new News<>(mine, count, false, null)));
                } finally {
                    news.accept(new News<>(mine, 0, true, found));
                }
            });
        }
    }

    private void arrived(News<A> now) {
        if (now.version() == version.get()) {
            read.set(Math.max(read.get(), now.read()));
            if (now.over()) {
                busy.set(false);
                asked = now.answer() == null ? null : asked;
                answer.set(now.answer());
            }
        }
    }
}
