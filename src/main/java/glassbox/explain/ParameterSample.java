package glassbox.explain;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

import glassbox.engine.tensor.SeededRandom;

/** Which values of which parameters are checked. */
final class ParameterSample {
    private ParameterSample() {}

    /**
     * The indices to check, ascending, for each parameter of {@code sizes} values. Every parameter gets the same number; what
     * is too much for a small one goes to the larger ones.
     */
    static int[][] draw(List<Integer> sizes, GradientCheckSettings settings) {
        int[][] drawn = new int[sizes.size()][];
        List<Integer> bySize = IntStream.range(0, sizes.size())
                .boxed()
                .sorted(Comparator.comparing(sizes::get))
                .toList();
        int left = settings.parameters() == 0 ? Integer.MAX_VALUE : settings.parameters();
        int others = sizes.size();
        for (int parameter : bySize) {
            int size = sizes.get(parameter);
            int count = Math.min(size, left / others);
            drawn[parameter] = draw(size, count, SeededRandom.stream(settings.seed(), parameter));
            left -= count;
            others--;
        }
        return drawn;
    }

    /** So many different numbers below {@code size}, ascending. */
    private static int[] draw(int size, int count, SeededRandom random) {
        int[] all = IntStream.range(0, size).toArray();
        for (int i = 0; i < count; i++) {
            int other = i + random.nextInt(size - i);
            int kept = all[i];
            all[i] = all[other];
            all[other] = kept;
        }
        int[] drawn = Arrays.copyOf(all, count);
        Arrays.sort(drawn);
        return drawn;
    }
}
