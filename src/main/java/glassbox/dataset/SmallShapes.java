package glassbox.dataset;

import java.util.List;

import glassbox.engine.data.ByteDataset;
import glassbox.engine.data.Dataset;
import glassbox.engine.tensor.SeededRandom;
import glassbox.engine.tensor.Shape;

/**
 * The 3 × 3 pictures of article 3, drawn anew by the same rule: one of four blueprints of zeros and ones, each as likely as
 * the others, and on every pixel a random number from −0.25 to 0.25. 500 pictures come from one seed, always the same; the
 * first 335 are for training, the other 165 for testing.
 *
 * <p>A value {@code v} from −0.25 to 1.25 is kept as the byte {@code (v + 0.25)·170}, so that pictures can be shown like all
 * others; {@code new PixelScaling(170, -0.25f)} turns it back.
 */
final class SmallShapes {
    static final List<String> NAMES = List.of("vertical line", "horizontal line", "cross", "diamond");
    static final Shape SHAPE = Shape.of(1, 3, 3);
    static final int TRAINING = 335;
    static final int TEST = 165;

    private static final List<String> BLUEPRINTS = List.of("""
            .#.
            .#.
            .#.
            """, """
            ...
            ###
            ...
            """, """
            .#.
            ###
            .#.
            """, """
            .#.
            #.#
            .#.
            """);

    private static final long SEED = 3;
    /** Bytes that make 1: the range from −0.25 to 1.25 fills all 255. */
    private static final int ONE = 170;
    /** The noise in bytes, from 0 for −0.25 to 85 for 0.25. */
    private static final int NOISE = 86;

    private SmallShapes() {}

    /** The pictures of a split. */
    static Dataset draw(Split split) {
        int count = TRAINING + TEST;
        int pixels = SHAPE.elements();
        byte[] values = new byte[count * pixels];
        byte[] labels = new byte[count];
        SeededRandom random = new SeededRandom(SEED);
        for (int picture = 0; picture < count; picture++) {
            labels[picture] = (byte) random.nextInt(NAMES.size());
            String blueprint = BLUEPRINTS.get(labels[picture]).replace("\n", "");
            for (int pixel = 0; pixel < pixels; pixel++) {
                int ink = blueprint.charAt(pixel) == '#' ? ONE : 0;
                values[picture * pixels + pixel] = (byte) (ink + random.nextInt(NOISE));
            }
        }
        Dataset all = new ByteDataset(SHAPE, NAMES, values, labels);
        return split == Split.TRAINING ? all.slice(0, TRAINING) : all.slice(TRAINING, count);
    }
}
