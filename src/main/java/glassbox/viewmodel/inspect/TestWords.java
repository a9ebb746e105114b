package glassbox.viewmodel.inspect;

import org.jspecify.annotations.Nullable;

import glassbox.explain.LayerCost;
import glassbox.raster.Numbers;
import glassbox.recipe.Recipe;
import glassbox.recipe.TrainedModel;

/** What is said of a test before it and while it runs. */
final class TestWords {
    /** So many multiplications and additions are done in a second at least, on a machine of today. */
    private static final double SPEED = 3e9;

    private TestWords() {}

    /** What a test costs: {@code Test on 10,000 digits (about 4 s)}. */
    static String offer(@Nullable TrainedModel model, @Nullable TestSet images) {
        if (images == null || model == null) {
            return "Test";
        }
        double seconds = cost(model.recipe()) * images.images() / SPEED;
        return "Test on " + images.size() + " (about " + Math.max(1, Math.round(seconds)) + " s)";
    }

    /** How far a test is: {@code 3,200 of 10,000 digits}. */
    static String progress(int read, @Nullable TestSet images) {
        return images == null ? "" : Numbers.count(read) + " of " + images.count(images.images());
    }

    private static double cost(Recipe recipe) {
        double sum = 0;
        for (int layer = 0; layer < recipe.network().layers().size(); layer++) {
            LayerCost cost = LayerCost.of(recipe.network(), layer);
            sum += cost.multiplyAdds() + cost.numbers();
        }
        return sum;
    }
}
