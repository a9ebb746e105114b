package glassbox.viewmodel.train;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;

/** What the page is doing, as all parts of its view model see it. */
final class PageState {
    private final ObjectProperty<Phase> phase = new SimpleObjectProperty<>(this, "phase", Phase.WAITING);
    private final ObjectProperty<Status> status = new SimpleObjectProperty<>(this, "status", Status.waiting());
    private final BooleanProperty playing = new SimpleBooleanProperty(this, "playing");

    ObjectProperty<Phase> phaseProperty() {
        return phase;
    }

    Phase phase() {
        return phase.get();
    }

    ObjectProperty<Status> statusProperty() {
        return status;
    }

    /** Whether the run goes on by itself, or will once the digits are loaded. */
    BooleanProperty playingProperty() {
        return playing;
    }

    boolean playing() {
        return playing.get();
    }

    /** Something came to an end, or there is nothing to play: it stands still. */
    void stop(Phase where, Status how) {
        playing.set(false);
        phase.set(where);
        status.set(how);
    }
}
