package glassbox.ui.theme;

import java.net.URL;
import java.util.List;
import java.util.Objects;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.scene.Scene;

import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;

/** The two looks of Glassbox: dark ink on light paper, or the other way round. */
public enum Theme {
    LIGHT("light.css", new PrimerLight().getUserAgentStylesheet()),
    DARK("dark.css", new PrimerDark().getUserAgentStylesheet());

    private static final String FOLDER = "/assets/styles/";
    /** What every theme is written in: AtlantaFX's names in terms of ours, the shell, and each control's own sheet. */
    private static final List<String> COMMON = List.of("glassbox.css");

    private final String tokens;
    private final String base;

    Theme(String tokens, String base) {
        this.tokens = tokens;
        this.base = base;
    }

    /** Dresses a scene in this theme and tells everything painted in it, through {@link #paletteOf}. */
    public void applyTo(Scene scene) {
        scene.setUserAgentStylesheet(base);
        scene.getStylesheets().clear();
        scene.getStylesheets().add(address(tokens));
        COMMON.forEach(sheet -> scene.getStylesheets().add(address(sheet)));
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
