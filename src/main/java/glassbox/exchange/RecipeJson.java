package glassbox.exchange;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import org.jspecify.annotations.Nullable;

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
    private static final int MOST_CLASSES = 256;

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
        write(recipe.images(), json);
        json.add("preprocessing", PreprocessingJson.write(recipe.preprocessing()));
        ConfigJson.write(recipe.config(), json);
        PublishedFigures published = recipe.published();
        if (published != null) {
            json.add("published", write(published));
        }
        return json;
    }

    private static void write(ImageChoice images, JsonObject json) {
        json.addProperty("data", images.dataId());
        if (!images.classes().isEmpty()) {
            JsonArray classes = new JsonArray();
            images.classes().forEach(classes::add);
            json.add("classes", classes);
        }
        json.addProperty("trainingImages", images.training());
        if (images.validation() > 0) {
            json.addProperty("validationImages", images.validation());
        }
        json.addProperty("testImages", images.test());
    }

    private static JsonObject write(PublishedFigures figures) {
        JsonObject json = new JsonObject();
        json.addProperty("source", figures.source());
        if (figures.hasLoss()) {
            json.addProperty("testLoss", figures.loss());
        }
        json.addProperty("testAccuracy", figures.accuracy());
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
        return new Recipe(
                json.text("name"),
                json.text("title"),
                new NetworkSpec(Shape.of(json.wholes("input", MOST_AXES, 1, Integer.MAX_VALUE)), layers),
                images(json),
                PreprocessingJson.read(json.part("preprocessing")),
                ConfigJson.read(json),
                published(json.partOrNull("published")));
    }

    /** The choice; what chooses all classes or has no validation images need not say so. */
    private static ImageChoice images(JsonPart json) throws FormatException {
        int[] classes = json.has("classes") ? json.wholes("classes", MOST_CLASSES, 0, MOST_CLASSES) : new int[0];
        return ImageChoice.of(
                json.text("data"),
                Arrays.stream(classes).boxed().toList(),
                (int) json.whole("trainingImages", 1, Integer.MAX_VALUE),
                json.has("validationImages") ? (int) json.whole("validationImages", 0, Integer.MAX_VALUE) : 0,
                (int) json.whole("testImages", 1, Integer.MAX_VALUE));
    }

    private static @Nullable PublishedFigures published(@Nullable JsonPart json) throws FormatException {
        if (json == null) {
            return null;
        }
        double loss = json.has("testLoss") ? json.number("testLoss") : PublishedFigures.NOT_REPORTED;
        return new PublishedFigures(json.text("source"), loss, json.number("testAccuracy"));
    }
}
