package glassbox.viewmodel.shell;

import java.util.ArrayDeque;
import java.util.Objects;
import java.util.Queue;
import java.util.concurrent.Executor;
import java.util.function.Consumer;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

import org.jspecify.annotations.Nullable;

/**
 * Where any page or background task says in one sentence what went wrong; from any thread. A notice is shown until it is
 * dismissed; those that come meanwhile wait for that, in order. What is shown or waiting already is not said again.
 */
public final class Messages implements Consumer<String> {
    private final Executor screen;
    private final Queue<Notice> waiting = new ArrayDeque<>();
    private final ReadOnlyObjectWrapper<@Nullable Notice> notice = new ReadOnlyObjectWrapper<>(this, "notice");

    /** Nothing to say yet; notices appear on the executor {@code screen}. */
    public Messages(Executor screen) {
        this.screen = screen;
    }

    /** Shows a sentence. */
    @Override
    public void accept(String sentence) {
        show(new Notice(sentence));
    }

    /** Shows a notice. */
    public void show(Notice now) {
        Objects.requireNonNull(now);
        screen.execute(() -> {
            if (notice.get() == null) {
                notice.set(now);
            } else if (!now.equals(notice.get()) && !waiting.contains(now)) {
                waiting.add(now);
            }
        });
    }

    /** Takes the notice away and shows the next, if one waits; call it on the screen's thread. */
    public void dismiss() {
        notice.set(waiting.poll());
    }

    /** What is shown, or null. */
    public ReadOnlyObjectProperty<@Nullable Notice> noticeProperty() {
        return notice.getReadOnlyProperty();
    }
}
