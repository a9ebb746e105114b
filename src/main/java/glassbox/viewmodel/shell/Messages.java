package glassbox.viewmodel.shell;

import java.util.Objects;
import java.util.concurrent.Executor;
import java.util.function.Consumer;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

import org.jspecify.annotations.Nullable;

/**
 * Where any page or background task says in one sentence what went wrong; from any thread. The latest notice is shown
 * until it is dismissed.
 */
public final class Messages implements Consumer<String> {
    private final Executor screen;
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
        screen.execute(() -> notice.set(now));
    }

    /** Takes the notice away; call it on the screen's thread. */
    public void dismiss() {
        notice.set(null);
    }

    /** What is shown, or null. */
    public ReadOnlyObjectProperty<@Nullable Notice> noticeProperty() {
        return notice.getReadOnlyProperty();
    }
}
