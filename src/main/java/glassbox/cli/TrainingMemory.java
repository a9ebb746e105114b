package glassbox.cli;

import java.util.Locale;
import java.util.OptionalLong;

import glassbox.engine.network.Footprint;
import glassbox.engine.network.Memory;
import glassbox.engine.network.Network;
import glassbox.engine.ops.TensorOps;
import glassbox.recipe.Recipe;

/** How much memory the training of a recipe takes beside its images: found by planning it, without a step. */
final class TrainingMemory {
    private static final long MOST = 1L << 30;
    private static final double KILOBYTE = 1e3;
    private static final double MEGABYTE = 1e6;

    private TrainingMemory() {}

    /** In bytes; empty if it is so much that planning it is no answer to a question. */
    static OptionalLong bytes(Recipe recipe) {
        if (Footprint.of(recipe.network()).numbers() > MOST / Float.BYTES / recipe.batchSize()) {
            return OptionalLong.empty();
        }
        Network network = Network.forTraining(recipe.network(), recipe.batchSize(), TensorOps.selected());
        Memory memory = network.planTraining();
        long remembered =
                recipe.optimizer().create(network.parameters(), TensorOps.selected()).state().values().stream()
                        .mapToLong(tensor -> (long) Float.BYTES * tensor.shape().elements())
                        .sum();
        return OptionalLong.of(memory.total() + remembered);
    }

    /** In words, as in {@code 1.2 MB} or {@code 34 kB}. */
    static String words(Recipe recipe) {
        OptionalLong bytes = bytes(recipe);
        if (bytes.isEmpty()) {
            return "more than 1 GB";
        }
        double number = bytes.getAsLong();
        return number < MEGABYTE
                ? String.format(Locale.ROOT, "%.0f kB", Math.ceil(number / KILOBYTE))
                : String.format(Locale.ROOT, "%.1f MB", number / MEGABYTE);
    }
}
