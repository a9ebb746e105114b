package glassbox.viewmodel.learn;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.junit.jupiter.api.Assertions.assertEquals;

/** What a kind of widget says about its numbers and parameters is so. */
class DocumentedValuesTest {
    private static final String IMAGE = "image: 1 2 3 / 4 5 6 / 7 8 9";
    /** States in which, taken together, every number of a kind can be seen. */
    private static final Map<String, List<List<String>>> STATES = Map.of(
            "layer",
            List.of(List.of("input: 1 2 / 3 4 ; 1 0 / 0 1", "kernels: 1 ; 2 | 3 ; 4", "bias: 1 2", "relu: yes")),
            "pool",
            List.of(List.of("input: 1 2 / 3 4", "gradient: 5")),
            "softmax",
            List.of(List.of("scores: 1 2", "show: probabilities"), List.of("scores: 1 2", "right: 0", "show: blame")),
            "backward-conv",
            List.of(
                    List.of(IMAGE, "gradient: 1 2 / 3 4"),
                    List.of(IMAGE, "gradient: 1", "kernel: 1 2 3 / 4 5 6 / 7 8 9", "show: input")),
            "unroll",
            List.of(List.of(IMAGE, "kernels: 1 2 / 3 4"), List.of(IMAGE, "kernels: 1 2 / 3 4", "show: gradient")),
            "shapes",
            List.of(
                    List.of("image: 0"),
                    List.of("image: 0", "layer: flatten1"),
                    List.of("image: 0", "phase: loss"),
                    List.of("image: 0", "phase: update", "layer: dense2")),
            "network",
            List.of(List.of("model: mnist-8-filters")),
            "gradient-check",
            List.of(List.of("recipe: shapes", "sizes: all")));

    /** The name of a number, of the pattern under which it is documented. */
    private static String named(String pattern) {
        return pattern.replace("LAYER-gradient.R", "sigmoid1-gradient.1")
                .replace("LAYER", "flatten1")
                .replace("CLASS", "0")
                .replace("SIZE", "1e-4")
                .replaceAll("(?<=[a-z])N(?=\\.)", "1")
                .replaceAll("(?<=\\.)[RCNMFK](?=\\.|$)", "1");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"layer", "pool", "softmax", "backward-conv", "unroll", "shapes", "network", "gradient-check"})
    void everyNumberThatIsDocumentedCanBeSeen(String kind) throws InterruptedException {
        Set<String> unseen = new TreeSet<>();
        WidgetKinds.of(kind).orElseThrow().values().keySet().forEach(pattern -> unseen.add(named(pattern)));
        for (List<String> state : STATES.get(kind)) {
            try (ShownWidget shown = new ShownWidget(kind)) {
                shown.show(state.toArray(String[]::new));
                unseen.removeIf(name -> answers(shown, name));
            }
        }
        assertEquals(Set.of(), unseen);
    }

    private static boolean answers(ShownWidget shown, String name) {
        try {
            return Double.isFinite(shown.value(name));
        } catch (IllegalArgumentException notThere) {
            return false;
        }
    }

    @Test
    void namesOfNumbersAreMadeOfPatterns() {
        assertEquals("input1.1.1", named("inputN.R.C"));
        assertEquals("maps.1.1.1", named("maps.M.R.C"));
        assertEquals("term.1", named("term.N"));
    }
}
