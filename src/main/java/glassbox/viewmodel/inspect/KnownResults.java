package glassbox.viewmodel.inspect;

import java.util.ArrayDeque;
import java.util.Deque;

import org.jspecify.annotations.Nullable;

/** The results of the last few tests, the latest of each network on each set of images. */
final class KnownResults {
    private static final int REMEMBERED = 4;

    private final Deque<TestResult> results = new ArrayDeque<>();

    /** Remembers a result in place of an earlier one of the same network on the same images. */
    void remember(TestResult found) {
        results.removeIf(older -> isOf(older, found.network().name(), found.set()));
        results.addFirst(found);
        if (results.size() > REMEMBERED) {
            results.removeLast();
        }
    }

    /** The latest result of the network of this name on these images, whatever its weights; null if there is none. */
    @Nullable
    TestResult find(String network, TestSet set) {
        return results.stream()
                .filter(result -> isOf(result, network, set))
                .findFirst()
                .orElse(null);
    }

    private static boolean isOf(TestResult result, String network, TestSet set) {
        return result.set().equals(set) && result.network().name().equals(network);
    }
}
