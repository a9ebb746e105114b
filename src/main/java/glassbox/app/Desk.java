package glassbox.app;

import java.util.List;
import java.util.Optional;

import javafx.geometry.Point2D;
import javafx.geometry.Rectangle2D;
import javafx.stage.Screen;
import javafx.stage.Stage;

/** Keeps a window with its title bar on the desk: what the window system adds around the content is known only late. */
final class Desk {
    private Desk() {}

    /** The nearest place and size that lie within the desk; a window larger than the desk gets the desk's size. */
    static Rectangle2D within(Rectangle2D desk, Rectangle2D window) {
        double width = Math.min(window.getWidth(), desk.getWidth());
        double height = Math.min(window.getHeight(), desk.getHeight());
        return new Rectangle2D(
                Math.clamp(window.getMinX(), desk.getMinX(), desk.getMaxX() - width),
                Math.clamp(window.getMinY(), desk.getMinY(), desk.getMaxY() - height),
                width,
                height);
    }

    /** The first screen that a window does not stand on, whole; nothing where there is only one. */
    static Optional<Rectangle2D> beside(Stage stage) {
        Rectangle2D window = new Rectangle2D(
                stage.getX(), stage.getY(), Math.max(1, stage.getWidth()), Math.max(1, stage.getHeight()));
        Point2D middle =
                new Point2D((window.getMinX() + window.getMaxX()) / 2, (window.getMinY() + window.getMaxY()) / 2);
        List<Screen> screens = Screen.getScreens();
        return screens.size() < 2
                ? Optional.empty()
                : screens.stream()
                        .map(Screen::getBounds)
                        .filter(bounds -> !bounds.contains(middle))
                        .findFirst();
    }

    /** Brings a window that is shown onto the main desk, unless it is maximized or stands on another one. */
    static void fit(Stage stage) {
        Rectangle2D desk = Screen.getPrimary().getVisualBounds();
        boolean here = stage.getX() < desk.getMaxX() && stage.getX() + stage.getWidth() > desk.getMinX();
        if (stage.isMaximized() || !here) {
            return;
        }
        Rectangle2D fitted =
                within(desk, new Rectangle2D(stage.getX(), stage.getY(), stage.getWidth(), stage.getHeight()));
        if (fitted.getWidth() < stage.getWidth()) {
            stage.setWidth(fitted.getWidth());
        }
        if (fitted.getHeight() < stage.getHeight()) {
            stage.setHeight(fitted.getHeight());
        }
        stage.setX(fitted.getMinX());
        stage.setY(fitted.getMinY());
    }
}
