package glassbox.ui.theme;

import javafx.beans.property.DoubleProperty;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.scene.Scene;

/** How many times larger than usual the page of a scene is shown, so that what is painted on canvases stays sharp. */
public final class Zoom {
    private Zoom() {}

    /** The zoom of a scene, now and after each change; 1 unless something was said. */
    public static ReadOnlyDoubleProperty of(Scene scene) {
        return property(scene);
    }

    /** Says how large the page of a scene is shown from now on. */
    public static void set(Scene scene, double factor) {
        property(scene).set(factor);
    }

    private static DoubleProperty property(Scene scene) {
        return (DoubleProperty)
                scene.getProperties().computeIfAbsent(Zoom.class, key -> new SimpleDoubleProperty(null, "zoom", 1));
    }
}
