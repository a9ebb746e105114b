package glassbox.ui.control;

import javafx.scene.control.Label;

/** The name of a key, drawn as the key: {@code Space}. */
public final class KeyCap extends Label {
    /** A cap with this lettering. */
    public KeyCap(String lettering) {
        super(lettering);
        getStyleClass().add("key-cap");
    }

    @Override
    public String getUserAgentStylesheet() {
        return ControlSheet.of("key-cap");
    }
}
