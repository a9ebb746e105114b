package glassbox.explain;

import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import java.util.function.IntConsumer;
import java.util.function.Supplier;
import java.util.stream.IntStream;

import glassbox.engine.data.Dataset;
import glassbox.engine.data.MiniBatch;
import glassbox.engine.data.Preprocessing;
import glassbox.engine.layer.Pass;
import glassbox.engine.network.Network;

/**
 * Sends samples of a data set through copies of a network, one copy to each processor. Which copy reads which samples changes
 * no number: inference is the same for every sample, whatever stands beside it.
 */
final class BatchWalk {
    /** Samples that go through a network at once; more leave the caches. */
    static final int BATCH = 32;

    private final Supplier<Network> networks;
    private final Preprocessing preprocessing;
    private final Dataset samples;

    /** Looks at what a network holds after a batch; called by several threads, by each with a network of its own. */
    interface Visitor {
        /** Looks at the samples that have the places {@code from} to {@code from + count - 1} in the order. */
        void visit(Network network, int from, int count);
    }

    /**
     * A way for these samples.
     *
     * @param networks makes a copy of the network with its weights, for {@link #BATCH} samples
     */
    BatchWalk(Supplier<Network> networks, Preprocessing preprocessing, Dataset samples) {
        this.networks = networks;
        this.preprocessing = preprocessing;
        this.samples = samples;
    }

    /**
     * Reads samples in batches.
     *
     * @param order the numbers of the samples
     * @param wanted asked before each batch whether to go on
     * @param progress hears how many samples are done, on any of the threads
     * @return whether all were read
     */
    boolean read(int[] order, BooleanSupplier wanted, IntConsumer progress, Visitor visitor) {
        AtomicInteger taken = new AtomicInteger();
        AtomicInteger done = new AtomicInteger();
        int hands = Math.clamp(order.length / BATCH, 1, Runtime.getRuntime().availableProcessors());
        IntStream.range(0, hands).parallel().forEach(hand -> {
            Network network = networks.get();
            MiniBatch batch = new MiniBatch(network.input());
            for (int from = taken.getAndAdd(BATCH); from < order.length; from = taken.getAndAdd(BATCH)) {
                if (!wanted.getAsBoolean()) {
                    return;
                }
                int count = Math.min(BATCH, order.length - from);
                batch.gather(samples, preprocessing, order, from, count);
                network.forward(count, Pass.INFERENCE);
                visitor.visit(network, from, count);
                progress.accept(done.addAndGet(count));
            }
        });
        return done.get() == order.length;
    }
}
