package glassbox.viewmodel.shell;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;

/** Showing the page to a class: large and alone, with a black screen or a spotlight where they are wanted. */
public final class PresenterModel {
    private final BooleanProperty black = new SimpleBooleanProperty(this, "black");
    private final BooleanProperty spotlight = new SimpleBooleanProperty(this, "spotlight");
    private final BooleanProperty presenting = new SimpleBooleanProperty(this, "presenting") {
        @Override
        protected void invalidated() {
            if (!get()) {
                black.set(false);
                spotlight.set(false);
            }
        }
    };

    PresenterModel() {}

    /** Whether the page is shown to a class. */
    public BooleanProperty presentingProperty() {
        return presenting;
    }

    /** Whether nothing is to be seen for a while. */
    public BooleanProperty blackProperty() {
        return black;
    }

    /** Whether all but the place around the pointer is dimmed. */
    public BooleanProperty spotlightProperty() {
        return spotlight;
    }

    /** Begins to present, or ends it. */
    public void toggle() {
        presenting.set(!presenting.get());
    }

    /** Blackens the screen, or ends that; nothing unless something is presented. */
    public void toggleBlack() {
        black.set(presenting.get() && !black.get());
    }

    /** Turns the spotlight on or off; nothing unless something is presented. */
    public void toggleSpotlight() {
        spotlight.set(presenting.get() && !spotlight.get());
    }

    /** One step back: the picture again, then without a spotlight, then the window as it was. Returns whether there was one. */
    boolean back() {
        if (black.get()) {
            black.set(false);
        } else if (spotlight.get()) {
            spotlight.set(false);
        } else if (presenting.get()) {
            presenting.set(false);
        } else {
            return false;
        }
        return true;
    }
}
