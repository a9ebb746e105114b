package glassbox.ui.control;

import javafx.animation.AnimationTimer;
import javafx.beans.value.ChangeListener;
import javafx.scene.Scene;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.layout.Region;
import javafx.scene.transform.Scale;

import glassbox.ui.theme.Palette;
import glassbox.ui.theme.Theme;
import glassbox.ui.theme.Zoom;

/**
 * A region that is one canvas: it repaints when its size or the theme changes or when {@link #requestPaint} asks, at most
 * once a frame, and only while it is in a scene. It paints as many pixels as it covers on a page that is shown {@link Zoom larger}. Subclasses say what to paint, with the theme's colours handed in.
 */
public abstract class PaintedView extends Region {
    private final Canvas canvas = new Canvas();
    private final Scale shrink = new Scale(1, 1);
    private final ChangeListener<Number> resize = (property, before, now) -> requestLayout();
    private final ChangeListener<Palette> repaint = (property, before, now) -> requestPaint();
    private final AnimationTimer nextFrame = new AnimationTimer() {
        @Override
        public void handle(long now) {
            stop();
            paintNow();
        }
    };

    /** An empty view; its canvas covers the whole region. */
    protected PaintedView() {
        canvas.setManaged(false);
        canvas.setMouseTransparent(true);
        canvas.getTransforms().add(shrink);
        getChildren().add(canvas);
        sceneProperty().subscribe(this::moved);
    }

    /** Paints everything; the context is clear and one unit is one layout pixel. */
    protected abstract void paint(GraphicsContext graphics, Palette palette, double width, double height);

    /** The colours of the scene's theme, or the light theme's outside a scene. */
    protected final Palette palette() {
        Scene scene = getScene();
        return scene == null ? Palette.LIGHT : Theme.paletteOf(scene).get();
    }

    /** Asks for a new painting at the next frame; any number of times costs one. */
    protected final void requestPaint() {
        if (getScene() != null) {
            nextFrame.start();
        }
    }

    @Override
    protected void layoutChildren() {
        double zoom = zoom();
        shrink.setX(1 / zoom);
        shrink.setY(1 / zoom);
        double width = Math.ceil(snapSizeX(getWidth()) * zoom);
        double height = Math.ceil(snapSizeY(getHeight()) * zoom);
        if (width != canvas.getWidth() || height != canvas.getHeight()) {
            canvas.setWidth(width);
            canvas.setHeight(height);
            paintNow();
        }
    }

    private double zoom() {
        Scene scene = getScene();
        return scene == null ? 1 : Zoom.of(scene).get();
    }

    private void moved(Scene before, Scene now) {
        if (before != null) {
            Theme.paletteOf(before).removeListener(repaint);
            Zoom.of(before).removeListener(resize);
        }
        if (now != null) {
            Theme.paletteOf(now).addListener(repaint);
            Zoom.of(now).addListener(resize);
            requestLayout();
            requestPaint();
        } else {
            nextFrame.stop();
        }
    }

    private void paintNow() {
        GraphicsContext graphics = canvas.getGraphicsContext2D();
        graphics.clearRect(0, 0, canvas.getWidth(), canvas.getHeight());
        graphics.setImageSmoothing(false);
        if (canvas.getWidth() > 0 && canvas.getHeight() > 0) {
            graphics.save();
            double zoom = zoom();
            graphics.scale(zoom, zoom);
            paint(graphics, palette(), snapSizeX(getWidth()), snapSizeY(getHeight()));
            graphics.restore();
        }
    }
}
