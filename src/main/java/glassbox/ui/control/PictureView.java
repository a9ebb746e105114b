package glassbox.ui.control;

import java.util.List;

import javafx.geometry.BoundingBox;
import javafx.geometry.Bounds;
import javafx.scene.AccessibleRole;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.image.WritableImage;

import org.jspecify.annotations.Nullable;

import glassbox.raster.ColourScale;
import glassbox.raster.Numbers;
import glassbox.raster.Raster;
import glassbox.ui.theme.Palette;

/**
 * A raster as a picture: every pixel a sharp square, never smoothed and never rounded. A picture larger than its box is
 * drawn at 1/2, 1/3, ... of its size, each screen pixel showing the picture's pixel under its middle. Where pixels are
 * large their numbers stand in them; where the scene reaches beyond the picture, the zeros of the padding are shown. A
 * lens lies over it on a canvas of its own.
 */
public final class PictureView extends PaintedView {
    /** Pixels narrower than this show no numbers: 2.6 times the smallest type. */
    private static final double ROOM_FOR_NUMBERS = 34;

    private static final double SMALLEST_TYPE = 12;
    private static final double LARGEST_TYPE = 26;
    private static final double TYPE_SHARE = 0.24;
    private static final int MARKED_FROM = 64;
    private static final int ALL_READ_OUT = 25;
    private static final double DIMMED = 0.38;

    private final String name;
    private final LensLayer lensLayer = new LensLayer();
    private final PictureSteering steering = new PictureSteering(this);
    private CellFill fill = CellFill.PIXELS;
    private @Nullable Raster raster;
    private List<Raster> channels = List.of();
    private PicturePlace place = PicturePlace.whole(1, 1);
    private float limit = 255;
    private double box = 404;
    private boolean framed;
    private boolean stale;
    private int visited = Integer.MAX_VALUE;
    private @Nullable PictureWindow lens;
    private @Nullable WritableImage image;
    private boolean imageIsDark;
    private String reading;

    /**
     * A view without a picture yet.
     *
     * @param name what it shows, for screen readers: "Input"
     */
    public PictureView(String name) {
        this.name = name;
        this.reading = PictureReading.of(name, null, ALL_READ_OUT);
        getStyleClass().add("picture-view");
        setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        setAccessibleHelp("A picture, every pixel a square");
        setFocusTraversable(true);
        setMinSize(USE_PREF_SIZE, USE_PREF_SIZE);
        setMaxSize(USE_PREF_SIZE, USE_PREF_SIZE);
        getChildren().add(lensLayer);
        steering.listen();
        describe();
    }

    /** Shows a picture at its place in a scene, {@code colourLimit} being the end of the colour scale. */
    public void show(@Nullable Raster picture, PicturePlace where, CellFill colours, float colourLimit) {
        channels = List.of();
        raster = picture;
        place = where;
        fill = colours;
        limit = colourLimit;
        image = null;
        requestLayout();
        requestPaint();
        placeLens();
        reading = PictureReading.of(name, picture, ALL_READ_OUT);
        describe();
    }

    /** Shows a picture's channels, 0 to 255: three are red, green and blue, of others the first is grey. */
    public void showPicture(List<Raster> picture) {
        Raster first = picture.getFirst();
        showPicture(picture, PicturePlace.whole(first.rows(), first.columns()));
    }

    /** Shows a picture's channels at its place in a scene. */
    public void showPicture(List<Raster> picture, PicturePlace where) {
        show(picture.getFirst(), where, CellFill.PIXELS, 255);
        channels = List.copyOf(picture);
    }

    /** The side of the square that the scene is fitted into, in pixels. */
    public void setBox(double side) {
        if (side != box) {
            box = side;
            image = null;
            requestLayout();
            requestPaint();
            placeLens();
        }
    }

    /** Draws a dashed frame around the scene: the outline of what this picture was made from. */
    public void setFramed(boolean wanted) {
        framed = wanted;
        requestPaint();
    }

    /** Dims the picture: it no longer belongs to what stands beside it. */
    public void setStale(boolean wanted) {
        if (stale != wanted) {
            stale = wanted;
            requestPaint();
            describe();
        }
    }

    /** Dims the pixels from this one on, counted row by row: those that are still to come. */
    public void setVisited(int pixels) {
        if (visited != pixels) {
            visited = pixels;
            requestPaint();
        }
    }

    /** Moves the lens over a rectangle of pixels; {@code null} takes it away. */
    public void setLens(@Nullable PictureWindow window) {
        lens = window;
        placeLens();
        describe();
    }

    /** Who is told when the mouse or the keys want to move the lens; {@code null} for a picture without one. */
    public void setSteering(@Nullable LensSteering wanted) {
        steering.setSteering(wanted);
        setAccessibleHelp(
                wanted == null
                        ? "A picture, every pixel a square"
                        : "A picture under the lens. The pointer or the arrow keys carry the lens, a click or Enter pins it");
    }

    /** The picture shown; {@code null} when there is none. */
    public @Nullable Raster raster() {
        return raster;
    }

    /** Whether the numbers of the pixels stand in them. */
    public boolean showsNumbers() {
        return raster != null && channels.size() != 3 && pixelSize() >= ROOM_FOR_NUMBERS;
    }

    /** The side of one pixel of the picture, in screen pixels; below 1 where some are left out. */
    public double pixelSize() {
        return place.factor(box) * place.step();
    }

    /** The pixel under a point of this view; {@code null} beside the picture. */
    public @Nullable CellIndex pixelAt(double x, double y) {
        Raster picture = raster;
        if (picture == null) {
            return null;
        }
        int row = (int) Math.floor((y - originY()) / pixelSize());
        int column = (int) Math.floor((x - originX()) / pixelSize());
        return row < 0 || column < 0 || row >= picture.rows() || column >= picture.columns()
                ? null
                : new CellIndex(row, column);
    }

    /** Where a pixel lies in this view, on the picture or not. */
    public Bounds boundsOf(CellIndex pixel) {
        double size = pixelSize();
        return new BoundingBox(originX() + pixel.column() * size, originY() + pixel.row() * size, size, size);
    }

    @Override
    protected double computePrefWidth(double height) {
        return Math.floor(place.sceneColumns() * place.factor(box));
    }

    @Override
    protected double computePrefHeight(double width) {
        return Math.floor(place.sceneRows() * place.factor(box));
    }

    @Override
    protected void layoutChildren() {
        super.layoutChildren();
        lensLayer.resizeRelocate(
                -LensLayer.MARGIN,
                -LensLayer.MARGIN,
                getWidth() + 2 * LensLayer.MARGIN,
                getHeight() + 2 * LensLayer.MARGIN);
    }

    @Override
    public String getUserAgentStylesheet() {
        return ControlSheet.of("picture-view");
    }

    @Override
    protected void paint(GraphicsContext graphics, Palette palette, double width, double height) {
        Raster picture = raster;
        if (picture == null) {
            return;
        }
        graphics.setFill(framed ? palette.bg() : palette.sunken());
        graphics.fillRect(0, 0, width, height);
        double size = pixelSize();
        graphics.setGlobalAlpha(stale ? DIMMED : 1);
        graphics.drawImage(
                imageFor(picture, palette.dark()),
                originX(),
                originY(),
                picture.columns() * size,
                picture.rows() * size);
        if (showsNumbers()) {
            drawNumbers(graphics, palette, picture);
        }
        graphics.setGlobalAlpha(1);
        dimUnvisited(graphics, palette, picture);
        if (framed || originX() > 0 || originY() > 0) {
            graphics.setStroke(palette.line2());
            graphics.setLineDashes(3, 4);
            graphics.strokeRect(.5, .5, width - 1, height - 1);
        }
    }

    /** Covers the pixels that are still to come with paper that lets them shine through. */
    private void dimUnvisited(GraphicsContext graphics, Palette palette, Raster picture) {
        if (visited >= picture.rows() * picture.columns()) {
            return;
        }
        double size = pixelSize();
        int reached = visited / picture.columns();
        double row = originY() + reached * size;
        double column = visited % picture.columns() * size;
        double width = picture.columns() * size;
        graphics.setGlobalAlpha(1 - DIMMED);
        graphics.setFill(palette.bg());
        graphics.fillRect(originX() + column, row, width - column, size);
        graphics.fillRect(originX(), row + size, width, originY() + picture.rows() * size - row - size);
        graphics.setGlobalAlpha(1);
    }

    private void drawNumbers(GraphicsContext graphics, Palette palette, Raster picture) {
        int decimals = Numbers.decimalsFor(picture);
        int longest = Math.max(
                Numbers.fixed(picture.min(), decimals).length(),
                Numbers.fixed(picture.max(), decimals).length());
        double size = pixelSize();
        CellNumbers words = new CellNumbers(
                graphics, palette, size, Math.clamp(size * TYPE_SHARE, SMALLEST_TYPE, LARGEST_TYPE), longest);
        ColourScale colours = fill.scale(palette.dark());
        for (int row = 0; row < picture.rows() && words.visible(); row++) {
            for (int column = 0; column < picture.columns(); column++) {
                words.draw(
                        Numbers.fixed(picture.get(row, column), decimals),
                        colours.argb(picture.get(row, column), limit),
                        originX() + (column + .5) * size,
                        originY() + (row + .5) * size);
            }
        }
        Grid.hairlines(graphics, originX(), originY(), picture.rows(), picture.columns(), size, size);
        if (!framed && words.visible()) {
            drawPadding(graphics, palette);
        }
    }

    /** Writes the zeros of the padding around the picture. */
    private void drawPadding(GraphicsContext graphics, Palette palette) {
        double size = pixelSize();
        graphics.setFill(palette.ink3());
        for (int row = 0; row < place.sceneRows(); row++) {
            for (int column = 0; column < place.sceneColumns(); column++) {
                if (pixelAt((column + .5) * size, (row + .5) * size) == null) {
                    CellNumbers.write(graphics, "0", (column + .5) * size, (row + .5) * size);
                }
            }
        }
    }

    private WritableImage imageFor(Raster picture, boolean dark) {
        WritableImage known = image;
        if (known == null || imageIsDark != dark) {
            known = channels.size() == 3
                    ? PixelImage.ofPicture(channels, pixelSize())
                    : PixelImage.of(picture, fill.scale(dark), limit, pixelSize());
            image = known;
            imageIsDark = dark;
        }
        return known;
    }

    private double originX() {
        return Math.round(place.left() * place.factor(box));
    }

    private double originY() {
        return Math.round(place.top() * place.factor(box));
    }

    private void placeLens() {
        PictureWindow window = lens;
        Raster picture = raster;
        if (window == null || picture == null) {
            lensLayer.show(null);
            return;
        }
        double size = pixelSize();
        lensLayer.show(new LensLayer.Spot(
                originX() + window.column() * size,
                originY() + window.row() * size,
                window.columns() * size,
                window.rows() * size,
                Math.max(picture.rows(), picture.columns()) > MARKED_FROM));
    }

    private void describe() {
        setAccessibleText(reading + (stale ? ", out of date" : "") + PictureReading.of(lens));
    }
}
