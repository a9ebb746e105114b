package glassbox.ui.theme;

import java.net.URL;
import java.util.Objects;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.scene.Scene;

/** The two looks of Glassbox: dark ink on light paper, or the other way round. */
public enum Theme {
    LIGHT("light-theme.css"),
    DARK("dark-theme.css");

    private static final String FOLDER = "/assets/styles/";

    private final String sheet;

    Theme(String sheet) {
        this.sheet = sheet;
    }

    /**
     * Dresses a scene in this theme and tells everything painted in it, through {@link #paletteOf}. The theme has the rank
     * of a user-agent sheet, so that a control's or a page's own sheet has the last word.
     */
    public void applyTo(Scene scene) {
        Fonts.load();
        scene.setUserAgentStylesheet(address(sheet));
        wrapperOf(scene).set(palette());
    }

    /** The colours that canvas code paints with. */
    public Palette palette() {
        return this == DARK ? Palette.DARK : Palette.LIGHT;
    }

    /** The palette of a scene's theme, now and after each change; light until a theme was applied. */
    public static ReadOnlyObjectProperty<Palette> paletteOf(Scene scene) {
        return wrapperOf(scene).getReadOnlyProperty();
    }

    private static ReadOnlyObjectWrapper<Palette> wrapperOf(Scene scene) {
        Object known =
                scene.getProperties().computeIfAbsent(Palette.class, key -> new ReadOnlyObjectWrapper<>(Palette.LIGHT));
        @SuppressWarnings("unchecked") // only this method writes the key
        ReadOnlyObjectWrapper<Palette> wrapper = (ReadOnlyObjectWrapper<Palette>) known;
        return wrapper;
    }

    private static String address(String sheet) {
        URL url = Theme.class.getResource(FOLDER + sheet);
        return Objects.requireNonNull(url, () -> "The style sheet " + FOLDER + sheet + " is not in this build.")
                .toExternalForm();
    }
}
