package glassbox.exchange;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import org.jspecify.annotations.Nullable;

import glassbox.engine.data.PixelScaling;
import glassbox.engine.data.Preprocessing;
import glassbox.engine.layer.LayerSpec;
import glassbox.engine.network.NetworkSpec;
import glassbox.engine.tensor.Shape;
import glassbox.recipe.ImageChoice;
import glassbox.recipe.PublishedFigures;
import glassbox.recipe.Recipe;

/** Recipes to JSON and back. */
final class RecipeJson {
    private static final int MOST_LAYERS = 1000;
    private static final int MOST_AXES = 8;

    private RecipeJson() {}

    static JsonObject write(Recipe recipe) {
        JsonObject json = new JsonObject();
        json.addProperty("name", recipe.name());
        json.addProperty("title", recipe.title());
        JsonArray input = new JsonArray();
        Arrays.stream(recipe.network().input().toArray()).forEach(input::add);
        json.add("input", input);
        JsonArray layers = new JsonArray();
        recipe.network().layers().forEach(layer -> layers.add(LayerJson.write(layer)));
        json.add("layers", layers);
        json.addProperty("data", recipe.images().dataId());
        json.add("preprocessing", write(recipe.preprocessing()));
        ConfigJson.write(recipe.config(), json);
        json.addProperty("trainingImages", recipe.images().training());
        json.addProperty("testImages", recipe.images().test());
        PublishedFigures published = recipe.published();
        if (published != null) {
            json.add("published", write(published));
        }
        return json;
    }

    private static JsonObject write(Preprocessing preprocessing) {
        return switch (preprocessing) {
            case PixelScaling scaling -> {
                JsonObject json = new JsonObject();
                json.addProperty("divisor", scaling.divisor());
                json.addProperty("shift", scaling.shift());
                yield json;
            }
        };
    }

    private static JsonObject write(PublishedFigures figures) {
        JsonObject json = new JsonObject();
        json.addProperty("source", figures.source());
        json.addProperty("testLoss", figures.testLoss());
        json.addProperty("testAccuracy", figures.testAccuracy());
        return json;
    }

    /**
     * The recipe of a JSON object.
     *
     * @throws IllegalArgumentException with a sentence, if its parts do not fit together
     */
    static Recipe read(JsonPart json) throws FormatException {
        List<LayerSpec> layers = new ArrayList<>();
        for (JsonPart layer : json.parts("layers", MOST_LAYERS)) {
            layers.add(LayerJson.read(layer));
        }
        JsonPart scaling = json.part("preprocessing");
        return new Recipe(
                json.text("name"),
                json.text("title"),
                new NetworkSpec(Shape.of(json.wholes("input", MOST_AXES, 1, Integer.MAX_VALUE)), layers),
                images(json),
                new PixelScaling((float) scaling.number("divisor"), (float) scaling.number("shift")),
                ConfigJson.read(json),
                published(json.partOrNull("published")));
    }

    private static ImageChoice images(JsonPart json) throws FormatException {
        return ImageChoice.of(json.text("data"), (int) json.whole("trainingImages", 1, Integer.MAX_VALUE), (int)
                json.whole("testImages", 1, Integer.MAX_VALUE));
    }

    private static @Nullable PublishedFigures published(@Nullable JsonPart json) throws FormatException {
        return json == null
                ? null
                : new PublishedFigures(json.text("source"), json.number("testLoss"), json.number("testAccuracy"));
    }
}
