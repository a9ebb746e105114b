package glassbox.dataset;

import java.io.InterruptedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

import glassbox.engine.data.ByteDataset;
import glassbox.engine.data.Dataset;
import glassbox.engine.tensor.SeededRandom;
import glassbox.engine.tensor.Shape;
import glassbox.raster.DigitCentring;
import glassbox.raster.Drawing;
import glassbox.raster.Stroke;

/**
 * Digits drawn by Glassbox itself, as a pen on the drawing pad leaves them: a form of {@link DigitShapes}, written by a hand that
 * is never the same twice, on the pad's own way to 28 × 28 pixels. No person's stroke is in them. They come from one seed, always
 * the same.
 */
final class PenStrokes {
    private static final Shape PICTURE = Shape.of(1, DigitCentring.SIDE, DigitCentring.SIDE);
    private static final long SEED = 28;
    /** How far a point is off, in box sides: one and a half times this at most, half of it as the standard deviation. */
    private static final double UNSTEADY = 0.08;
    /** The most that a hand slants, in widths per height; turns, in radians; and bends lines, per squared box side. */
    private static final double SLANT = 0.35;

    private static final double TURN = 0.17;
    private static final double BEND = 0.25;
    /** Digits are narrower than high, and by chance narrower or wider than that; the logarithm's bound. */
    private static final double NARROW = 0.75;

    private static final double WIDTHS = 0.35;
    /** The logarithm of how much thicker or thinner than usual a pen may be; usual is a little thinner than the pad's. */
    private static final double PENS = 0.45;
    /** How often a sharp turn is made sharply. */
    private static final double CAREFUL = 0.75;
    /** Straight pieces that a curve from one point to the next is made of. */
    private static final int PIECES = 6;

    /** Drawings made together, between two looks at whether to go on. */
    private static final int AT_ONCE = 500;

    private final DigitShapes shapes = new DigitShapes();
    private final SeededRandom random;

    PenStrokes(long seed) {
        this.random = new SeededRandom(seed);
    }

    /**
     * The samples of a data set of digits with drawn ones between them: of each four samples the last is drawn.
     *
     * @param progress hears how many samples are there, the written ones first
     * @throws InterruptedIOException if the calling thread is interrupted while it draws
     */
    static Dataset among(Dataset written, LoadProgress progress) throws InterruptedIOException {
        int drawn = written.size() / 3;
        int count = written.size() + drawn;
        byte[] values = new byte[count * PICTURE.elements()];
        byte[] labels = new byte[count];
        float[] sample = new float[PICTURE.elements()];
        for (int i = 0; i < written.size(); i++) {
            int place = i + i / 3;
            labels[place] = (byte) written.label(i);
            written.copyPixels(i, sample, 0);
            put(sample, values, place);
        }
        PenStrokes pen = new PenStrokes(SEED);
        for (int first = 0; first < drawn; first += AT_ONCE) {
            if (Thread.currentThread().isInterrupted()) {
                throw new InterruptedIOException("Drawing digits was stopped.");
            }
            List<Drawing> drawings = new ArrayList<>();
            for (int i = first; i < Math.min(drawn, first + AT_ONCE); i++) {
                int digit = pen.random.nextInt(10);
                labels[4 * i + 3] = (byte) digit;
                drawings.add(pen.draw(digit));
            }
            int place = 4 * first + 3;
            IntStream.range(0, drawings.size())
                    .parallel()
                    .forEach(i -> put(picture(drawings.get(i)), values, place + 4 * i));
            progress.at(written.size() + first + drawings.size(), count);
        }
        return new ByteDataset(PICTURE, written.classNames(), values, labels);
    }

    private static float[] picture(Drawing drawing) {
        return DigitCentring.of(drawing).orElseThrow().picture().toArray();
    }

    private static void put(float[] sample, byte[] values, int place) {
        for (int pixel = 0; pixel < sample.length; pixel++) {
            values[place * sample.length + pixel] = (byte) Math.round(sample[pixel]);
        }
    }

    /** A digit in one of its forms, by a new hand; in a box of side 1 around 0, beyond which it may reach. */
    Drawing draw(int digit) {
        List<DigitShapes.Form> forms = shapes.of(digit);
        DigitShapes.Form form = forms.get(random.nextInt(forms.size()));
        double slant = either(SLANT);
        double turn = either(TURN);
        double width = NARROW * StrictMath.exp(either(WIDTHS));
        double cos = StrictMath.cos(turn);
        double sin = StrictMath.sin(turn);
        double[] bends = new double[6];
        for (int i = 0; i < bends.length; i++) {
            bends[i] = either(BEND);
        }
        List<Stroke> strokes = new ArrayList<>();
        for (List<DigitShapes.Point> points : form.strokes()) {
            List<double[]> knots = new ArrayList<>();
            for (DigitShapes.Point point : points) {
                double x = point.x() - 0.5 + unsteady();
                double y = point.y() - 0.5 + unsteady();
                double bentX = x + bends[0] * y * y + bends[1] * x * y + bends[2] * x * x;
                double bentY = y + bends[3] * y * y + bends[4] * x * y + bends[5] * x * x;
                double leaning = bentX * width - slant * bentY;
                double[] knot = {cos * leaning - sin * bentY, sin * leaning + cos * bentY};
                knots.add(knot);
                if (point.sharp() && random.nextDouble() < CAREFUL) {
                    knots.add(knot);
                }
            }
            strokes.add(through(knots));
        }
        return new Drawing(1, 1, Drawing.defaultBrush(1, 1) * StrictMath.exp(either(PENS) - PENS / 4), strokes);
    }

    /** A smooth line through points, cubic between two (Catmull-Rom), sharp where a point stands twice. */
    private static Stroke through(List<double[]> knots) {
        double[] line = new double[2 * ((knots.size() - 1) * PIECES + 1)];
        line[0] = knots.getFirst()[0];
        line[1] = knots.getFirst()[1];
        for (int i = 0; i + 1 < knots.size(); i++) {
            double[] from = knots.get(i);
            double[] to = knots.get(i + 1);
            double[] before = i > 0 ? knots.get(i - 1) : from;
            double[] after = i + 2 < knots.size() ? knots.get(i + 2) : to;
            boolean twice = from[0] == to[0] && from[1] == to[1];
            for (int piece = 1; piece <= PIECES; piece++) {
                double t = (double) piece / PIECES;
                for (int axis = 0; axis < 2; axis++) {
                    double way = to[axis] - from[axis];
                    double leaving = twice ? 0 : (to[axis] - before[axis]) / 2;
                    double arriving = twice ? 0 : (after[axis] - from[axis]) / 2;
                    line[2 * (i * PIECES + piece) + axis] = from[axis]
                            + t
                                    * (leaving
                                            + t
                                                    * (3 * way
                                                            - 2 * leaving
                                                            - arriving
                                                            + t * (leaving + arriving - 2 * way)));
                }
            }
        }
        return Stroke.of(line);
    }

    private double either(double bound) {
        return bound * (2 * random.nextDouble() - 1);
    }

    private double unsteady() {
        return UNSTEADY * (random.nextDouble() + random.nextDouble() + random.nextDouble() - 1.5);
    }
}
