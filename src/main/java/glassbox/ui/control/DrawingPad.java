package glassbox.ui.control;

import javafx.geometry.VPos;
import javafx.scene.AccessibleRole;
import javafx.scene.Cursor;
import javafx.scene.Group;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.shape.Circle;
import javafx.scene.text.TextAlignment;

import org.jspecify.annotations.Nullable;

import glassbox.raster.Drawing;
import glassbox.raster.Raster;
import glassbox.ui.theme.Palette;

/**
 * Squared paper to draw a digit on, one square for each pixel a network reads. It shows the {@link Drawing} it was given
 * and tells a {@link Pen} what the mouse, a pen, a finger or the keyboard does; it keeps no strokes itself. A ring as wide
 * as the pen shows where it is.
 *
 * <p>Keyboard: the arrow keys move the pen by one square, with Shift by a quarter; Space and Enter put it down and lift
 * it; Escape lifts it.
 */
public final class DrawingPad extends PaintedView {
    /** The squares along a side. */
    public static final int SQUARES = 28;

    private static final int STRONGER_EVERY = 7;
    private static final double CORNER = 12;
    private static final double FAINT = 0.55;
    /** How much of a picture below is seen through the paper. */
    private static final double THROUGH = 0.28;

    /** Told what the pen does, in the units of the drawing's box. */
    public interface Pen {
        /** The pen touches the paper: a stroke begins. */
        void down(double x, double y);

        /** The pen moves while it touches. */
        void moved(double x, double y);

        /** The pen is lifted: the stroke ends. */
        void lifted();
    }

    private final Circle ring = new Circle();
    private final Circle tip = new Circle(2);
    private final Group cursor = new Group(ring, tip);
    private final PadInput input;
    private Drawing drawing = Drawing.empty(SQUARES, SQUARES);
    private @Nullable Raster below;
    private double side = 504;
    /** Where the ring is, in the box's units. */
    private double cursorX;

    private double cursorY;

    /** An empty pad whose pen does what {@code pen} says. */
    public DrawingPad(Pen pen) {
        getStyleClass().add("drawing-pad");
        setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        setAccessibleHelp(
                "Paper for a digit. Draw with the mouse, a pen or a finger; with the keys, arrows move and Space draws");
        setAccessibleHelp("Arrow keys move the pen, with Shift a quarter as far. Space puts it down and lifts it.");
        setFocusTraversable(true);
        setCursor(Cursor.NONE);
        ring.getStyleClass().add("ring");
        tip.getStyleClass().add("tip");
        cursor.setManaged(false);
        cursor.setMouseTransparent(true);
        cursor.setVisible(false);
        getChildren().add(cursor);
        input = new PadInput(this, pen);
        input.listen();
        describe();
    }

    /** Shows this drawing and the pen it is made with. */
    public void show(Drawing now) {
        drawing = now;
        ring.setRadius(now.brush() * scale() / 2);
        describe();
        requestPaint();
    }

    /** Lays a picture of one pixel a square below the paper, light on black (0 to 255), to be traced; null for none. */
    public void lay(@Nullable Raster picture) {
        below = picture;
        describe();
        requestPaint();
    }

    /** The side of the paper, in layout pixels; a multiple of {@link #SQUARES} keeps its lines sharp. */
    public void setSide(double pixels) {
        side = pixels;
        ring.setRadius(drawing.brush() * scale() / 2);
        placeCursor();
        requestLayout();
    }

    /** The drawing shown. */
    Drawing drawing() {
        return drawing;
    }

    /** Layout pixels to one unit of the drawing's box. */
    double scale() {
        return side / Math.max(drawing.width(), drawing.height());
    }

    /** Puts the ring at a place of the box; {@code pressed} while the pen touches the paper. */
    void showCursor(double x, double y, boolean pressed) {
        cursorX = x;
        cursorY = y;
        placeCursor();
        cursor.pseudoClassStateChanged(PadInput.PEN_DOWN, pressed);
        cursor.setVisible(true);
        describe();
    }

    private void placeCursor() {
        cursor.setLayoutX(cursorX * scale());
        cursor.setLayoutY(cursorY * scale());
    }

    /** Takes the ring away. */
    void hideCursor() {
        cursor.setVisible(false);
    }

    /** Says in words what is on the paper and where the pen is. */
    void describe() {
        int strokes = drawing.strokes().size();
        String ink = strokes == 0 ? "empty" : strokes == 1 ? "1 stroke" : strokes + " strokes";
        String trace = below == null ? "" : "a digit below to trace, ";
        setAccessibleText("Drawing pad, " + ink + ", " + trace + input.place());
    }

    @Override
    protected double computePrefWidth(double height) {
        return side;
    }

    @Override
    protected double computePrefHeight(double width) {
        return side;
    }

    @Override
    protected double computeMinWidth(double height) {
        return side;
    }

    @Override
    protected double computeMinHeight(double width) {
        return side;
    }

    @Override
    protected double computeMaxWidth(double height) {
        return side;
    }

    @Override
    protected double computeMaxHeight(double width) {
        return side;
    }

    @Override
    public String getUserAgentStylesheet() {
        return ControlSheet.of("drawing-pad");
    }

    @Override
    protected void paint(GraphicsContext g, Palette palette, double width, double height) {
        paper(g, palette);
        InkPainter.paint(g, drawing, palette.ink(), scale());
        if (drawing.isEmpty() && below == null) {
            g.setFill(palette.surface());
            g.fillRect(side / 2 - 76, side / 2 - 14, 152, 28);
            g.setFont(CanvasText.regular(17));
            g.setFill(palette.ink3());
            g.setTextAlign(TextAlignment.CENTER);
            g.setTextBaseline(VPos.CENTER);
            g.fillText("Draw a digit here", side / 2, side / 2);
        }
        g.setStroke(palette.line2());
        g.setLineWidth(1.5);
        g.strokeRoundRect(0.75, 0.75, side - 1.5, side - 1.5, 2 * CORNER, 2 * CORNER);
    }

    private void paper(GraphicsContext g, Palette palette) {
        g.setFill(palette.surface());
        g.fillRoundRect(0, 0, side, side, 2 * CORNER, 2 * CORNER);
        through(g, palette);
        g.setStroke(palette.line());
        g.setLineWidth(1);
        for (int line = 1; line < SQUARES; line++) {
            double at = Math.floor(line * side / SQUARES) + 0.5;
            g.setGlobalAlpha(line % STRONGER_EVERY == 0 ? 1 : FAINT);
            g.strokeLine(at, 0, at, side);
            g.strokeLine(0, at, side, at);
        }
        g.setGlobalAlpha(1);
    }

    /** The picture below, faint ink through the paper. */
    private void through(GraphicsContext g, Palette palette) {
        Raster picture = below;
        if (picture == null) {
            return;
        }
        double square = side / SQUARES;
        g.setFill(palette.ink());
        for (int row = 0; row < SQUARES; row++) {
            for (int column = 0; column < SQUARES; column++) {
                g.setGlobalAlpha(THROUGH * picture.get(row, column) / 255);
                g.fillRect(column * square, row * square, square, square);
            }
        }
        g.setGlobalAlpha(1);
    }
}
