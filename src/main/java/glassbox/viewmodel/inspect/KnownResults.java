package glassbox.viewmodel.inspect;

import java.util.ArrayDeque;
import java.util.Deque;

import org.jspecify.annotations.Nullable;

import glassbox.recipe.Recipe;

/** The results of the last few tests, the latest of each network on each set of images. */
final class KnownResults {
    private static final int REMEMBERED = 4;

    private final Deque<TestResult> results = new ArrayDeque<>();

    /** Remembers a result in place of an earlier one of the same network on the same images. */
    void remember(TestResult found) {
        results.removeIf(older -> isOf(older, found.model().recipe(), found.set()));
        results.addFirst(found);
        if (results.size() > REMEMBERED) {
            results.removeLast();
        }
    }

    /** The latest result of a recipe's network on these images, whatever its weights; null if there is none. */
    @Nullable
    TestResult find(Recipe recipe, TestSet set) {
        return results.stream()
                .filter(result -> isOf(result, recipe, set))
                .findFirst()
                .orElse(null);
    }

    private static boolean isOf(TestResult result, Recipe recipe, TestSet set) {
        return result.set().equals(set) && isSame(result.model().recipe(), recipe);
    }

    /** Whether these are states of one network, as far as can be told. */
    static boolean isSame(Recipe one, Recipe other) {
        return one.name().equals(other.name()) && one.network().equals(other.network());
    }
}
