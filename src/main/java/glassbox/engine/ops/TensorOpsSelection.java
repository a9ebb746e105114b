package glassbox.engine.ops;

import java.util.Optional;

/**
 * The one place that picks an implementation of {@link TensorOps}, once. The system property {@code glassbox.ops} asks for
 * {@code scalar} or {@code vector}; without it vectors are used wherever they are compiled to instructions.
 */
final class TensorOpsSelection {
    static final TensorOps CHOSEN = choose(System.getProperty("glassbox.ops", "vector"));

    private static final int NARROWEST = 128;
    private static final int MOST_THREADS = 256;

    private TensorOpsSelection() {}

    static TensorOps choose(String wanted) {
        Optional<String> obstacle = obstacle(wanted, System.getProperty("java.vm.info", ""));
        System.Logger log = System.getLogger(TensorOpsSelection.class.getName());
        obstacle.ifPresent(reason -> log.log(System.Logger.Level.INFO, "Plain arithmetic is used: {0}", reason));
        TensorOps chosen = obstacle.isPresent() ? TensorOps.reference() : new VectorTensorOps(Workers.ALONE);
        log.log(System.Logger.Level.DEBUG, "Arithmetic: {0}", chosen.name());
        return chosen;
    }

    static TensorOps onThreads(int threads) {
        if (threads < 1 || threads > MOST_THREADS) {
            throw new IllegalArgumentException(
                    "Arithmetic is done on 1 to " + MOST_THREADS + " threads, but " + threads + " were asked for.");
        }
        return CHOSEN instanceof VectorTensorOps && threads > 1 ? new ThreadedTensorOps(new Workers(threads)) : CHOSEN;
    }

    /** Why vectors are not used, if they are not. */
    static Optional<String> obstacle(String wanted, String virtualMachine) {
        if (wanted.equals("scalar")) {
            return Optional.of("the property glassbox.ops asks for it.");
        }
        if (!wanted.equals("vector")) {
            return Optional.of("the property glassbox.ops is scalar or vector, but says " + wanted + ".");
        }
        if (!virtualMachine.contains("mixed mode") || virtualMachine.contains("emulated-client")) {
            return Optional.of("this Java does not optimize (" + virtualMachine + "), so vectors would be slow.");
        }
        int bits = TileProduct.SPECIES.vectorBitSize();
        return bits < NARROWEST ? Optional.of("this machine's vectors have only " + bits + " bits.") : Optional.empty();
    }
}
