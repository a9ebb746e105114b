package glassbox.raster;

import java.util.Optional;

/**
 * The only way from something drawn to the picture a network reads, and every picture on that way. It follows how MNIST
 * was made (Y. LeCun, C. Cortes, C. Burges, "The MNIST database of handwritten digits"): the ink is cut out, scaled so
 * that its longer side is 20 pixels, its shape kept, and moved so that its centre of mass lies in the middle of
 * 28 × 28 pixels. As in those files, the move is by whole pixels, so that the scaled picture's pixels stay as they are,
 * and the little that a very lopsided shape pushes over the edge is cut off.
 *
 * <p>Steps can be {@linkplain DigitSteps left out}, to see what they are for; the descriptions below are of all of them.
 *
 * @param ink the ink cut out, as fine as it was; 0 black to 255 white
 * @param box the ink scaled into 20 × 20 and centred by its edges; 0..255
 * @param moved {@code box} with a margin round it, 28 × 28 whole numbers 0..255, the centre of mass within half a pixel of
 *     the middle of row 14 and column 14, counted from 0
 * @param picture what the network reads: {@code moved}, or its negative if ink stays black
 * @param movedDown how many rows further down {@code box} lies in {@code picture} than in its middle
 * @param movedRight how many columns further right it lies
 */
public record DigitCentring(Raster ink, Raster box, Raster moved, Raster picture, int movedDown, int movedRight) {
    /** Rows and columns of what the network reads. */
    public static final int SIDE = 28;

    /** The longer side of the ink in it. */
    public static final int BOX = 20;

    private static final float WHITE = 255;
    /** Ink is drawn this many times finer than it is read, and then averaged. */
    private static final int FINER = 8;
    /** The whole paper is drawn this many times finer. */
    private static final int PAPER_FINER = 6;
    /**
     * The width of a line in the network's picture, in pixels, when it was drawn with the pen that suits the box. With it
     * the 7,494 digits of the UCI pen strokes come out as MNIST's 60,000 training images are: 38 % of the inked pixels are
     * 250 or more (MNIST 38 %), and the ink adds up to 100 white pixels a digit (MNIST 102).
     */
    private static final double PEN = 2.4;

    /** Thinner lines than MNIST's thinnest would fade, thicker ones would close a digit's loops. */
    private static final double THINNEST = 1.6;

    private static final double THICKEST = 4;

    /**
     * What the network sees of a drawing, or nothing when the drawing is empty or no more than a dot.
     *
     * <p>The pen is as wide as MNIST's, whatever the size of the drawing; a wider or narrower brush than the box's own
     * makes it wider or narrower in the same measure.
     */
    public static Optional<DigitCentring> of(Drawing drawing) {
        return of(drawing, DigitSteps.ALL);
    }

    /** As {@link #of(Drawing)} with some of the steps only. */
    public static Optional<DigitCentring> of(Drawing drawing, DigitSteps steps) {
        if (drawing.isDot()) {
            return Optional.empty();
        }
        double brush = drawing.brush() / Drawing.defaultBrush(drawing.width(), drawing.height());
        double pen = Math.clamp(PEN * brush, THINNEST, THICKEST);
        return of(steps.cutOut() ? DrawingRaster.render(drawing, BOX * FINER, pen * FINER) : paper(drawing), steps);
    }

    /** All of the paper, 168 pixels along its longer side, ink white (255) on black (0). */
    public static Raster paper(Drawing drawing) {
        return DrawingRaster.paper(drawing, SIDE * PAPER_FINER);
    }

    /** What the network sees of a grey picture, light on black (0..255), or nothing when all of it is black or nearly so. */
    public static Optional<DigitCentring> of(Raster grey) {
        return of(grey, DigitSteps.ALL);
    }

    private static Optional<DigitCentring> of(Raster drawn, DigitSteps steps) {
        return (steps.cutOut() ? cutOut(drawn) : Optional.of(drawn)).flatMap(ink -> {
            int side = steps.intoBox() ? BOX : SIDE;
            Raster box = into(ink, side);
            if (box.max() == 0) {
                return Optional.empty();
            }
            int margin = (SIDE - side) / 2;
            int down = steps.centred() ? SIDE / 2 - Math.round(centre(box, true)) - margin : 0;
            int right = steps.centred() ? SIDE / 2 - Math.round(centre(box, false)) - margin : 0;
            Raster moved = box.window(-margin - down, -margin - right, SIDE, SIDE);
            Raster picture = steps.inverted() ? moved : InkPicture.negative(moved);
            return Optional.of(new DigitCentring(ink, box, moved, picture, down, right));
        });
    }

    /** The smallest rectangle that holds every pixel above 0. */
    private static Optional<Raster> cutOut(Raster grey) {
        int top = grey.rows();
        int bottom = -1;
        int left = grey.columns();
        int right = -1;
        for (int row = 0; row < grey.rows(); row++) {
            for (int column = 0; column < grey.columns(); column++) {
                if (grey.get(row, column) > 0) {
                    top = Math.min(top, row);
                    bottom = row;
                    left = Math.min(left, column);
                    right = Math.max(right, column);
                }
            }
        }
        return bottom < 0 ? Optional.empty() : Optional.of(grey.window(top, left, bottom - top + 1, right - left + 1));
    }

    /** Scales by averaging areas, the longer side to this length, and centres the shorter one; rounds to whole numbers. */
    private static Raster into(Raster ink, int side) {
        double scale = (double) side / Math.max(ink.rows(), ink.columns());
        Shares[] down = shares(ink.rows(), scale, side);
        Shares[] across = shares(ink.columns(), scale, side);
        float[] values = ink.toArray();
        float[] narrow = new float[ink.rows() * side];
        for (int row = 0; row < ink.rows(); row++) {
            for (int column = 0; column < side; column++) {
                narrow[row * side + column] = across[column].of(values, row * ink.columns(), 1);
            }
        }
        return Raster.generate(
                side, side, (row, column) -> Math.round(Math.clamp(down[row].of(narrow, column, side), 0, WHITE)));
    }

    /** How much of an output pixel each of the input pixels from {@code first} on covers. */
    private static final class Shares {
        private final int first;
        private final float[] covered;

        Shares(int first, float[] covered) {
            this.first = first;
            this.covered = covered;
        }

        /** The sum over a line of input pixels, of which the first is at {@code start} and each next one {@code step} on. */
        float of(float[] values, int start, int step) {
            float sum = 0;
            for (int i = 0; i < covered.length; i++) {
                sum += covered[i] * values[start + (first + i) * step];
            }
            return sum;
        }
    }

    /** For each output pixel of the box the shares of {@code length} input pixels, scaled and centred. */
    private static Shares[] shares(int length, double scale, int side) {
        double start = (side - length * scale) / 2;
        Shares[] shares = new Shares[side];
        for (int to = 0; to < side; to++) {
            int first = Math.clamp((int) Math.floor((to - start) / scale), 0, length);
            int end = Math.clamp((int) Math.ceil((to + 1 - start) / scale), first, length);
            float[] covered = new float[end - first];
            for (int from = first; from < end; from++) {
                double left = Math.max(to, start + from * scale);
                double right = Math.min(to + 1, start + (from + 1) * scale);
                covered[from - first] = (float) Math.max(0, right - left);
            }
            shares[to] = new Shares(first, covered);
        }
        return shares;
    }

    /** The centre of mass along one axis, in rows or columns from the middle of the first one. */
    private static float centre(Raster box, boolean rows) {
        double mass = 0;
        double moment = 0;
        for (int row = 0; row < box.rows(); row++) {
            for (int column = 0; column < box.columns(); column++) {
                mass += box.get(row, column);
                moment += (double) box.get(row, column) * (rows ? row : column);
            }
        }
        return (float) (moment / mass);
    }
}
