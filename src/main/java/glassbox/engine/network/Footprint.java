package glassbox.engine.network;

import java.util.List;

import glassbox.engine.layer.Conv2dSpec;
import glassbox.engine.ops.WindowGeometry;
import glassbox.engine.tensor.Shape;

/**
 * How much room a network takes beside its weights, so that a description of a few hundred bytes cannot ask for more memory
 * than there is.
 *
 * @param numbers how many numbers one sample takes on its way forward and back: every activation, its gradient, and the
 *     patches of every convolution (its window's numbers at each place, the way it becomes a matrix product)
 */
public record Footprint(long numbers) {
    /** The most that is worked with: 64 MB for each sample. */
    public static final long MOST = 1L << 24;

    /** The room that a network takes; what is far beyond {@link #MOST} counts as {@link Long#MAX_VALUE}. */
    public static Footprint of(NetworkSpec network) {
        List<Shape> shapes = network.shapes();
        long sum = shapes.getFirst().elements();
        for (int layer = 0; layer < network.layers().size() && sum <= MOST; layer++) {
            sum += 2L * shapes.get(layer + 1).elements();
            if (network.layers().get(layer) instanceof Conv2dSpec conv) {
                sum += patches(conv.window(shapes.get(layer)), shapes.get(layer).size(0));
            }
        }
        return new Footprint(sum <= MOST ? sum : Long.MAX_VALUE);
    }

    private static long patches(WindowGeometry window, int channels) {
        long places = (long) window.outputHeight() * window.outputWidth();
        long numbers = (long) window.kernel().height() * window.kernel().width();
        return places > MOST || numbers > MOST || places * numbers > MOST ? MOST + 1 : places * numbers * channels;
    }

    /** Whether there is room for it. */
    public boolean isModest() {
        return numbers <= MOST;
    }
}
