package glassbox.viewmodel.learn;

import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import glassbox.raster.Raster;

/** A picture, and the numbers it is made of: all of them, or those of a part in a frame. */
public final class PixelsWidget extends ImageWidget<Raster> {
    private static final int WHITE = 255;
    /** So few pixels in a row are a picture and numbers in one. */
    private static final int FEW = 12;

    private static final String IMAGE = "image";
    private static final String NUMBERS = "numbers";

    PixelsWidget(WidgetBench bench) {
        super(bench);
    }

    /** What lessons call it, and what can be said to it. */
    static WidgetKind kind() {
        return new WidgetKind(
                "pixels",
                "A picture, and the numbers it is made of.",
                Map.of(
                        IMAGE,
                        "the pixels, 0 to 255: rows with / between them, digit N, a part of one, or house",
                        "window",
                        "the part whose numbers are shown: its first row and column, from 1, its rows and columns; "
                                + "all without it",
                        "show",
                        "both, picture or numbers; both without it"),
                Map.of(
                        "image.R.C", "a pixel of the picture, where the picture is shown",
                        "numbers.R.C", "a pixel of the part, where numbers are shown"),
                PixelsWidget::new);
    }

    @Override
    public void show(WidgetParameters parameters) {
        parameters.allow(IMAGE, "window", "show");
        ImageParameter image = image(parameters, IMAGE);
        String show = parameters.oneOf("show", "both", "picture", NUMBERS);
        Mark window = parameters.has("window") ? window(parameters) : null;
        show(
                image,
                pixels -> checked(parameters, pixels, window),
                pixels -> board(image.title(), pixels, window, show));
    }

    private static Mark window(WidgetParameters parameters) {
        List<Float> given = parameters.numbers("window");
        boolean whole = given.stream().allMatch(number -> number >= 1 && number == Math.rint(number));
        if (given.size() != 4 || !whole) {
            throw parameters.problem("window is " + parameters.required("window")
                    + ", but is a row, a column, how many rows and how many columns, such as 8 7 5 8.");
        }
        return Mark.lens(
                given.get(0).intValue() - 1,
                given.get(1).intValue() - 1,
                given.get(2).intValue(),
                given.get(3).intValue());
    }

    private static Raster checked(WidgetParameters parameters, Raster pixels, @Nullable Mark window) {
        if (window != null
                && (window.row() + window.rows() > pixels.rows()
                        || window.column() + window.columns() > pixels.columns())) {
            throw parameters.problem("The window reaches over the edge of a picture of "
                    + Words.size(pixels.rows(), pixels.columns()) + ".");
        }
        return pixels;
    }

    private static Board board(String title, Raster pixels, @Nullable Mark window, String show) {
        Raster part =
                window == null ? pixels : pixels.window(window.row(), window.column(), window.rows(), window.columns());
        PicturePanel picture = PicturePanel.of(IMAGE, title, List.of(pixels)).window(window);
        String heading = window == null ? "Its numbers" : "The numbers in the frame";
        return switch (show) {
            case "picture" -> Board.of(picture);
            case NUMBERS -> Board.of(MatrixPanel.plain(NUMBERS, "Numbers", part));
            default ->
                window == null && pixels.columns() <= FEW
                        ? Board.of(MatrixPanel.pixels(NUMBERS, title, part, WHITE))
                        : Board.of(picture, MatrixPanel.pixels(NUMBERS, heading, part, WHITE));
        };
    }
}
