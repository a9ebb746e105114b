package glassbox.cli;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

import glassbox.dataset.DatasetCatalogue;
import glassbox.dataset.LoadProgress;
import glassbox.engine.training.TrainingPlan;
import glassbox.recipe.Recipe;
import glassbox.recipe.Recipes;

/** The trainings that are timed: the workloads of {@code glassbox bench}, and the recipes whose images are here. */
public final class Plans {
    private static final DatasetCatalogue CATALOGUE = new DatasetCatalogue();

    private Plans() {}

    /** The names of all that can be trained here. */
    public static List<String> names() {
        List<String> names = new ArrayList<>();
        for (Workload workload : Workload.values()) {
            names.add(workload.name());
        }
        for (Recipe recipe : Recipes.all()) {
            try {
                of(recipe.name());
                names.add(recipe.name());
            } catch (IOException missing) {
                System.err.println("Left out: " + recipe.name() + ". " + missing.getMessage());
            }
        }
        return names;
    }

    /** The training of this name. */
    public static TrainingPlan of(String name) throws IOException {
        for (Workload workload : Workload.values()) {
            if (workload.name().equals(name)) {
                return workload.plan(CATALOGUE);
            }
        }
        return Recipes.byName(name).orElseThrow().plan(CATALOGUE, 0, LoadProgress.SILENT);
    }
}
