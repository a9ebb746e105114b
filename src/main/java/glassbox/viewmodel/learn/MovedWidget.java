package glassbox.viewmodel.learn;

import java.util.List;
import java.util.Map;

import glassbox.raster.DigitCentring;
import glassbox.raster.Numbers;
import glassbox.raster.Raster;

/** A test digit, moved by some pixels: what the network sees of it and what it reads. */
final class MovedWidget extends BoardWidget {
    private static final int FARTHEST = 28;

    private final WidgetBench bench;

    MovedWidget(WidgetBench bench) {
        super(bench);
        this.bench = bench;
    }

    /** What lessons call it, and what can be said to it. */
    static WidgetKind kind() {
        return new WidgetKind(
                "moved",
                "A test digit, moved by some pixels: what the network sees of it and what it reads.",
                Map.of(
                        "model", "the network, by its name",
                        "image", "the test image, from 0",
                        "by", "so many pixels to the right and so many down, negative for left and up; 0 0 without it",
                        "centred", "yes puts the digit in the middle again, as the Draw page does; no without it"),
                Map.of(
                        "image.R.C", "a pixel of the moved picture",
                        "seen.R.C", "a pixel of what the network sees, where it is centred",
                        "probabilities.CLASS", "how probable the network finds a class, 0 to 1"),
                MovedWidget::new);
    }

    private record Moved(DigitReading digit, Raster picture, Raster seen, List<Float> probabilities) {}

    @Override
    public void show(WidgetParameters parameters) {
        parameters.allow("model", "image", "by", "centred");
        DigitReading.Wish wish = DigitReading.wish(parameters);
        List<Float> by = parameters.has("by") ? parameters.numbers("by") : List.of(0f, 0f);
        if (by.size() != 2
                || by.stream().anyMatch(pixels -> pixels != Math.rint(pixels) || Math.abs(pixels) > FARTHEST)) {
            throw parameters.problem("by is " + parameters.required("by")
                    + ", but is two whole numbers from −28 to 28: pixels to the right and pixels down.");
        }
        int right = by.get(0).intValue();
        int down = by.get(1).intValue();
        boolean centred = parameters.oneOf("centred", "no", "yes").equals("yes");
        compute(
                () -> {
                    DigitReading digit = DigitReading.of(bench, wish);
                    Raster image = digit.image();
                    Raster picture = image.window(-down, -right, image.rows(), image.columns());
                    Raster seen = centred
                            ? DigitCentring.of(picture)
                                    .map(DigitCentring::picture)
                                    .orElse(picture)
                            : picture;
                    return new Moved(digit, picture, seen, digit.probabilities(seen));
                },
                moved -> board(moved, right, down, centred));
    }

    private static Board board(Moved moved, int right, int down, boolean centred) {
        PicturePanel picture = PicturePanel.of("image", title(right, down), List.of(moved.picture()));
        BarsPanel bars = moved.digit().bars(moved.probabilities());
        Board board = centred
                ? Board.of(
                        picture,
                        new SignPanel("→"),
                        PicturePanel.of("seen", "What the network sees", List.of(moved.seen())),
                        new SignPanel("→"),
                        bars)
                : Board.of(picture, new SignPanel("→"), bars);
        String said = "It reads " + DigitReading.a(bars.said()) + ", "
                + Numbers.wholePercent(moved.probabilities().get(bars.said())) + " sure.";
        return board.saying(said);
    }

    private static String title(int right, int down) {
        if (right == 0 && down == 0) {
            return "Where it was";
        }
        String across = right == 0 ? "" : Math.abs(right) + (right > 0 ? " right" : " left");
        String along = down == 0 ? "" : Math.abs(down) + (down > 0 ? " down" : " up");
        return "Moved by " + across + (across.isEmpty() || along.isEmpty() ? "" : ", ") + along;
    }
}
