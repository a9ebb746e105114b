package glassbox.viewmodel.train;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

import glassbox.engine.layer.ParameterSpec;
import glassbox.engine.network.NetworkSpec;
import glassbox.engine.training.TrainingPlan;
import glassbox.raster.Numbers;
import glassbox.recipe.Recipe;

/** Which runs are compared: one plan with other layers frozen each time, or two recipes. */
final class Contest {
    private Contest() {}

    /** One run to be. */
    record Entry(String name, String detail, TrainingPlan plan) {
        Contestant contestant() {
            return new Contestant(name, detail, plan);
        }
    }

    /**
     * The experiment of the fourth article with any network: everything learns, only what follows the convolutions, only
     * the convolutions, nothing. As many of these as the network has.
     */
    static List<Entry> freezing(TrainingPlan plan) {
        Set<String> convolutions = new TreeSet<>();
        Set<String> rest = new TreeSet<>();
        NetworkSpec network = plan.network();
        for (int layer = 0; layer < network.layers().size(); layer++) {
            if (network.learns(layer)) {
                String name = network.layerName(layer);
                (name.startsWith("conv") ? convolutions : rest).add(name);
            }
        }
        Map<String, Set<String>> frozen = new LinkedHashMap<>();
        frozen.put("All learn", Set.of());
        if (!convolutions.isEmpty() && !rest.isEmpty()) {
            frozen.put("Conv frozen", convolutions);
            frozen.put("Dense frozen", rest);
        }
        Set<String> all = new TreeSet<>(convolutions);
        all.addAll(rest);
        frozen.put(frozen.size() > 1 ? "Both frozen" : "Frozen", all);
        List<Entry> entries = new ArrayList<>();
        frozen.forEach((name, layers) -> entries.add(new Entry(
                name, learning(network, layers), plan.withConfig(plan.config().withFrozen(layers)))));
        return entries;
    }

    private static String learning(NetworkSpec network, Set<String> frozen) {
        long learn = network.parameters().stream()
                .filter(ParameterSpec::learned)
                .filter(parameter -> !frozen.contains(
                        parameter.name().substring(0, parameter.name().indexOf('.'))))
                .mapToLong(parameter -> parameter.shape().elements())
                .sum();
        return Numbers.count(learn) + " of " + Numbers.count(network.parameterCount()) + " learn";
    }

    /** A recipe as it is. */
    static Entry recipe(Recipe recipe, TrainingPlan plan) {
        return new Entry(recipe.title(), RecipeChoice.of(recipe, false).summary(), plan);
    }
}
