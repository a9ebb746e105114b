package glassbox.ui.control;

import javafx.scene.layout.Region;
import javafx.scene.shape.SVGPath;
import javafx.scene.shape.StrokeLineCap;
import javafx.scene.shape.StrokeLineJoin;

/**
 * A {@link Glyph} at a size. Its colour is the looked-up {@code -gb-icon} of whatever it lies on; it says nothing to a
 * screen reader, its button does.
 */
public final class Icon extends Region {
    private static final double GRID = 24;
    private static final double LINE = 2;

    /** The icon as wide and high as {@code size}. */
    public Icon(Glyph glyph, double size) {
        getStyleClass().add("icon");
        setMinSize(size, size);
        setPrefSize(size, size);
        setMaxSize(size, size);
        setMouseTransparent(true);
        draw(glyph.filled(), "fill", size / GRID);
        draw(glyph.lines(), "line", size / GRID);
    }

    @Override
    public String getUserAgentStylesheet() {
        return ControlSheet.of("icon");
    }

    private void draw(String data, String styleClass, double scale) {
        if (data.isEmpty()) {
            return;
        }
        SVGPath path = new SVGPath();
        path.setContent(data);
        path.setManaged(false);
        path.getStyleClass().add(styleClass);
        path.setStrokeWidth(styleClass.equals("line") ? LINE : 0);
        path.setStrokeLineCap(StrokeLineCap.ROUND);
        path.setStrokeLineJoin(StrokeLineJoin.ROUND);
        path.getTransforms().add(new javafx.scene.transform.Scale(scale, scale));
        getChildren().add(path);
    }
}
