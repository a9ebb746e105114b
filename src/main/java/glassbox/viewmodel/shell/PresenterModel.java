package glassbox.viewmodel.shell;

import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/** Showing the page to a class: large and alone, with a black screen or a spotlight where they are wanted. */
public final class PresenterModel {
    private final BooleanProperty notesOpen = new SimpleBooleanProperty(this, "notesOpen");
    private final BooleanProperty black = new SimpleBooleanProperty(this, "black");
    private final BooleanProperty spotlight = new SimpleBooleanProperty(this, "spotlight");
    private final BooleanProperty presenting = new SimpleBooleanProperty(this, "presenting") {
        @Override
        protected void invalidated() {
            if (get()) {
                notesOpen.set(false);
            } else {
                black.set(false);
                spotlight.set(false);
            }
        }
    };

    private final Map<PageId, StringProperty> notes = new EnumMap<>(PageId.class);

    PresenterModel() {
        for (PageId page : PageId.values()) {
            notes.put(page, new SimpleStringProperty(this, "notes", ""));
        }
    }

    /** What the teacher means to say of a page; the class does not see it. */
    public StringProperty notesProperty(PageId page) {
        return Objects.requireNonNull(notes.get(page));
    }

    /** Whether the notes of the page lie over it, to be written. */
    public BooleanProperty notesOpenProperty() {
        return notesOpen;
    }

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

    /** One step back: without the notes, the picture again, then without a spotlight, then the window as it was. Returns whether there was one. */
    boolean back() {
        if (notesOpen.get()) {
            notesOpen.set(false);
        } else if (black.get()) {
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
