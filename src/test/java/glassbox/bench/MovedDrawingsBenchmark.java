package glassbox.bench;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import glassbox.dataset.LabelledDrawing;
import glassbox.exchange.ShippedModels;
import glassbox.raster.DigitCentring;
import glassbox.raster.Drawing;
import glassbox.raster.Raster;
import glassbox.raster.Stroke;
import glassbox.recipe.PictureClassifier;
import glassbox.viewmodel.draw.DrawViewModel;

import static org.junit.jupiter.api.Assertions.assertTrue;

/**
 * Real people's digits in every corner of the pad, from a quarter of their size to half as large again, drawn with brushes of 1
 * to 40 pixels: each of these costs less than 1.5 points of accuracy against the drawings as they are. At 150 % some ink lies
 * beyond the paper, where a stroke may go.
 *
 * <p>{@code mvn test -Dtest=MovedDrawingsBenchmark -Dglassbox.every=1}: every drawing; without, every fifth.
 */
class MovedDrawingsBenchmark {
    private static final double MOST_LOST = 0.015;
    private static final double[] SIZES = {0.25, 0.5, 1, 1.5};
    private static final double[] BRUSHES = {1, 4, 12, 24, 32, 40};
    private static final int[][] CORNERS = {{0, 0}, {1, 0}, {0, 1}, {1, 1}};

    /** What a network reads in each picture it has seen already: many of the moved drawings look the same to it. */
    private record Known(PictureClassifier classifier, Map<Raster, Integer> digits) {
        int read(Drawing drawing) {
            Optional<DigitCentring> seen = DigitCentring.of(drawing);
            return seen.map(way -> digits.computeIfAbsent(way.picture(), this::best))
                    .orElse(-1);
        }

        private int best(Raster picture) {
            float[] probabilities =
                    classifier.read(picture.toArray()).orElseThrow().probabilities();
            int best = 0;
            for (int i = 1; i < probabilities.length; i++) {
                best = probabilities[i] > probabilities[best] ? i : best;
            }
            return best;
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"pen-reader"})
    void neitherPlaceNorSizeNorBrushCostsMuch(String network) throws IOException {
        List<LabelledDrawing> drawings = PenDigits.every(Integer.getInteger("glassbox.every", 5));
        PictureClassifier classifier = new PictureClassifier(ShippedModels.read(network));
        int plain = 0;
        int[][][] right = new int[SIZES.length][BRUSHES.length][CORNERS.length];
        for (LabelledDrawing one : drawings) {
            Known known = new Known(classifier, new HashMap<>());
            int label = PenDigits.label(one);
            plain += known.read(one.drawing()) == label ? 1 : 0;
            for (int size = 0; size < SIZES.length; size++) {
                for (int brush = 0; brush < BRUSHES.length; brush++) {
                    for (int corner = 0; corner < CORNERS.length; corner++) {
                        Drawing moved = moved(one.drawing(), SIZES[size], BRUSHES[brush], CORNERS[corner]);
                        right[size][brush][corner] += known.read(moved) == label ? 1 : 0;
                    }
                }
            }
        }
        double before = (double) plain / drawings.size();
        double lost = report(network, before, right, drawings.size());
        assertTrue(lost < MOST_LOST, "Up to " + lost + " of all drawings are lost.");
    }

    private static double report(String network, double before, int[][][] right, int drawings) {
        System.out.printf(Locale.ROOT, "%s, %,d drawings, as they are: %.2f %%%n", network, drawings, 100 * before);
        double lost = 0;
        for (int size = 0; size < SIZES.length; size++) {
            for (int brush = 0; brush < BRUSHES.length; brush++) {
                List<String> corners = new ArrayList<>();
                for (int corner = 0; corner < CORNERS.length; corner++) {
                    double accuracy = (double) right[size][brush][corner] / drawings;
                    lost = Math.max(lost, before - accuracy);
                    corners.add(String.format(Locale.ROOT, "%.2f", 100 * accuracy));
                }
                System.out.printf(
                        Locale.ROOT,
                        "size %3.0f %%, brush %2.0f px: %s %% in the corners%n",
                        100 * SIZES[size],
                        BRUSHES[brush],
                        String.join(", ", corners));
            }
        }
        System.out.printf(Locale.ROOT, "the most that is lost: %.2f points%n", 100 * lost);
        return lost;
    }

    /** A drawing on the pad, its ink in a corner: 0 is left or top, 1 right or bottom. */
    private static Drawing moved(Drawing drawing, double size, double brush, int[] corner) {
        double scale = size * DrawViewModel.PAPER / Math.max(drawing.width(), drawing.height());
        double across = shift(drawing, scale, brush, corner[0], true);
        double down = shift(drawing, scale, brush, corner[1], false);
        List<Stroke> strokes = drawing.strokes().stream()
                .map(stroke -> stroke.placed(scale, across, down))
                .toList();
        return new Drawing(DrawViewModel.PAPER, DrawViewModel.PAPER, brush, strokes);
    }

    private static double shift(Drawing drawing, double scale, double brush, int end, boolean across) {
        double first = Double.POSITIVE_INFINITY;
        double last = Double.NEGATIVE_INFINITY;
        for (Stroke stroke : drawing.strokes()) {
            for (int i = 0; i < stroke.size(); i++) {
                double at = scale * (across ? stroke.x(i) : stroke.y(i));
                first = Math.min(first, at);
                last = Math.max(last, at);
            }
        }
        return end == 0 ? brush / 2 - first : DrawViewModel.PAPER - brush / 2 - last;
    }
}
