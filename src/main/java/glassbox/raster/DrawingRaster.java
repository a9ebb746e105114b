package glassbox.raster;

/**
 * Strokes into pixels: every stroke as a line with round ends and round corners, white (255) on black (0), its edge
 * softened over one pixel. The value of a pixel is 255 times how far the pen's edge reaches over its centre,
 * {@code clamp(radius − distance + 1/2, 0, 1)}, where the distance is the one to the nearest point of the line; that is
 * what area coverage is along a straight edge.
 */
public final class DrawingRaster {
    private static final float WHITE = 255;

    private final int rows;
    private final int columns;
    private final double radius;
    private final float[] pixels;

    private DrawingRaster(int rows, int columns, double radius) {
        this.rows = rows;
        this.columns = columns;
        this.radius = radius;
        this.pixels = new float[rows * columns];
    }

    /**
     * The ink of a drawing with nothing round it, as large as fits into a square.
     *
     * @param drawing at least one point
     * @param side the length in pixels of the longer side of the ink, the pen's width included
     * @param pen the width of the pen in pixels, whatever the drawing's own brush is; above 0 and below {@code side}
     * @return a raster whose longer side is {@code side}; values 0..255
     * @throws IllegalArgumentException if there is nothing to draw or the pen does not fit
     */
    public static Raster render(Drawing drawing, int side, double pen) {
        if (drawing.isEmpty() || !(pen > 0) || pen >= side) {
            throw new IllegalArgumentException("Ink needs a stroke, and a pen between 0 and " + side
                    + " pixels wide; found " + drawing.strokes().size() + " strokes and a pen of " + pen + ".");
        }
        Drawing.Extent extent = drawing.extent();
        double scale = extent.longest() > 0 ? (side - pen) / extent.longest() : 0;
        DrawingRaster raster = new DrawingRaster(
                pixelsFor(extent.height() * scale + pen), pixelsFor(extent.width() * scale + pen), pen / 2);
        double left = raster.columns / 2.0 - (extent.left() + extent.width() / 2) * scale;
        double top = raster.rows / 2.0 - (extent.top() + extent.height() / 2) * scale;
        for (Stroke stroke : drawing.strokes()) {
            raster.draw(stroke, scale, left, top);
        }
        return Raster.of(raster.rows, raster.columns, raster.pixels);
    }

    /**
     * All of the box a drawing was made in, its strokes where and as wide as they were drawn; what lies outside is left out.
     *
     * @param side the length in pixels of the longer side of the box, at least 1
     * @return a raster whose longer side is {@code side}; values 0..255
     */
    static Raster paper(Drawing drawing, int side) {
        double scale = side / Math.max(drawing.width(), drawing.height());
        DrawingRaster raster = new DrawingRaster(
                Math.max(1, (int) Math.round(drawing.height() * scale)),
                Math.max(1, (int) Math.round(drawing.width() * scale)),
                drawing.brush() * scale / 2);
        for (Stroke stroke : drawing.strokes()) {
            raster.draw(stroke, scale, 0, 0);
        }
        return Raster.of(raster.rows, raster.columns, raster.pixels);
    }

    /** Whole pixels that hold a length; a hair of rounding does not cost another pixel. */
    private static int pixelsFor(double length) {
        return (int) Math.ceil(length - 1e-6);
    }

    private void draw(Stroke stroke, double scale, double left, double top) {
        double fromX = stroke.x(0) * scale + left;
        double fromY = stroke.y(0) * scale + top;
        segment(fromX, fromY, fromX, fromY);
        for (int i = 1; i < stroke.size(); i++) {
            double toX = stroke.x(i) * scale + left;
            double toY = stroke.y(i) * scale + top;
            segment(fromX, fromY, toX, toY);
            fromX = toX;
            fromY = toY;
        }
    }

    /** Inks every pixel whose centre the pen comes near on its way; where strokes overlap, the darker ink stays. */
    private void segment(double fromX, double fromY, double toX, double toY) {
        double reach = radius + 0.5;
        int firstRow = (int) Math.max(0, Math.floor(Math.min(fromY, toY) - reach));
        int lastRow = (int) Math.min(rows - 1, Math.ceil(Math.max(fromY, toY) + reach));
        int firstColumn = (int) Math.max(0, Math.floor(Math.min(fromX, toX) - reach));
        int lastColumn = (int) Math.min(columns - 1, Math.ceil(Math.max(fromX, toX) + reach));
        for (int row = firstRow; row <= lastRow; row++) {
            for (int column = firstColumn; column <= lastColumn; column++) {
                int at = row * columns + column;
                if (pixels[at] < WHITE) {
                    double distance = distance(column + 0.5, row + 0.5, fromX, fromY, toX, toY);
                    float ink = (float) Math.clamp(reach - distance, 0, 1) * WHITE;
                    pixels[at] = Math.max(pixels[at], ink);
                }
            }
        }
    }

    /** The distance of a point from the nearest point of a segment. */
    private static double distance(double x, double y, double fromX, double fromY, double toX, double toY) {
        double alongX = toX - fromX;
        double alongY = toY - fromY;
        double squared = alongX * alongX + alongY * alongY;
        double part = squared > 0 ? ((x - fromX) * alongX + (y - fromY) * alongY) / squared : 0;
        double at = Math.clamp(part, 0, 1);
        double right = x - fromX - at * alongX;
        double down = y - fromY - at * alongY;
        return Math.sqrt(right * right + down * down);
    }
}
