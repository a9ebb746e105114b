package glassbox.exchange;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

import com.google.gson.GsonBuilder;
import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import org.jspecify.annotations.Nullable;

import glassbox.engine.layer.ParameterSpec;
import glassbox.engine.network.Footprint;
import glassbox.engine.network.Weights;
import glassbox.engine.tensor.Tensor;
import glassbox.engine.training.Evaluation;
import glassbox.recipe.Recipe;
import glassbox.recipe.SavedSession;
import glassbox.recipe.TrainedModel;

/** What a model file says about a model beside its weights. */
final class ModelJson {
    private static final String FORMAT = "glassbox-model";

    private ModelJson() {}

    static byte[] write(TrainedModel model) {
        return text(json(model));
    }

    static byte[] write(SavedSession session) {
        return text(json(session));
    }

    /** The description of a session that belongs to a run, of which this is said. */
    static byte[] write(SavedSession session, JsonObject run) {
        JsonObject json = json(session);
        json.add("run", run);
        return text(json);
    }

    private static JsonObject json(SavedSession session) {
        JsonObject json = json(session.model());
        JsonObject progress = new JsonObject();
        progress.addProperty("step", session.step());
        progress.addProperty("learningRate", session.learningRate());
        JsonArray frozen = new JsonArray();
        session.frozen().stream().sorted().forEach(frozen::add);
        progress.add("frozen", frozen);
        json.add("session", progress);
        return json;
    }

    private static byte[] text(JsonObject json) {
        String text =
                new GsonBuilder().setPrettyPrinting().serializeNulls().create().toJson(json);
        return (text + "\n").getBytes(StandardCharsets.UTF_8);
    }

    private static JsonObject json(TrainedModel model) {
        JsonObject json = new JsonObject();
        json.addProperty("format", FORMAT);
        json.addProperty("version", ModelFile.VERSION);
        json.add("recipe", RecipeJson.write(model.recipe()));
        JsonObject fitted = PreprocessingJson.writeFitted(model.preprocessing());
        if (fitted != null) {
            json.add("preprocessing", fitted);
        }
        json.addProperty("imagesSeen", model.imagesSeen());
        Evaluation evaluation = model.evaluation();
        if (evaluation != null) {
            JsonObject read = new JsonObject();
            read.addProperty("imagesSeen", evaluation.images());
            read.addProperty("loss", evaluation.loss());
            read.addProperty("correct", evaluation.correct());
            read.addProperty("total", evaluation.total());
            json.add("evaluation", read);
        }
        return json;
    }

    /**
     * The model of the two parts of a file. What is of another version is refused before anything else is looked at.
     *
     * @throws IllegalArgumentException with a sentence, if the parts do not fit together
     */
    static TrainedModel read(ModelZip.Content content) throws FormatException {
        return model(description(content.description()), content);
    }

    /**
     * The session of the three parts of a file.
     *
     * @throws IllegalArgumentException with a sentence, if the parts do not fit together
     */
    static SavedSession readSession(ModelZip.Content content) throws FormatException {
        JsonPart json = description(content.description());
        if (!json.has("session")) {
            throw new FormatException("holds a trained network, but no session to go on with. Train its recipe anew.");
        }
        JsonPart progress = json.part("session");
        return new SavedSession(
                model(json, content),
                progress.whole("step", 0, Long.MAX_VALUE),
                progress.number("learningRate"),
                Weights.copyOf(Safetensors.read(content.optimizer())),
                Set.copyOf(progress.texts("frozen", ConfigJson.MOST_FROZEN)));
    }

    /** The description, refused if it is none or of a newer version. */
    static JsonPart description(byte[] content) throws FormatException {
        JsonPart json = JsonPart.parse(ByteBuffer.wrap(content), "recipe.json");
        if (!json.has("format") || !json.text("format").equals(FORMAT)) {
            throw new FormatException("is no Glassbox model: its recipe.json does not say \"" + FORMAT + "\".");
        }
        long version = json.whole("version", 1, Integer.MAX_VALUE);
        if (version > ModelFile.VERSION) {
            throw new FormatException("is a model file of version " + version + "; this Glassbox reads versions up to "
                    + ModelFile.VERSION + ". Open it with a Glassbox that reads version " + version + ".");
        }
        return json;
    }

    private static TrainedModel model(JsonPart json, ModelZip.Content content) throws FormatException {
        Recipe recipe = RecipeJson.read(json.part("recipe"));
        if (!Footprint.of(recipe.network()).isModest()) {
            throw new FormatException(String.format(
                    Locale.ROOT,
                    "holds a network that is too large: its layers need more than %,d numbers for a single picture. "
                            + "Use smaller pictures, less padding or fewer filters.",
                    Footprint.MOST));
        }
        return new TrainedModel(
                recipe,
                PreprocessingJson.readFitted(recipe.preprocessing(), json, "preprocessing"),
                weights(recipe, Safetensors.read(content.weights())),
                json.whole("imagesSeen", 0, Long.MAX_VALUE),
                evaluation(json.partOrNull("evaluation")));
    }

    /** The tensors in the order of the network's layers; what the network does not know comes last and is refused later. */
    private static Weights weights(Recipe recipe, Map<String, Tensor> tensors) {
        Map<String, Tensor> ordered = new LinkedHashMap<>();
        for (ParameterSpec parameter : recipe.network().parameters()) {
            Tensor tensor = tensors.remove(parameter.name());
            if (tensor != null) {
                ordered.put(parameter.name(), tensor);
            }
        }
        ordered.putAll(tensors);
        return Weights.copyOf(ordered);
    }

    private static @Nullable Evaluation evaluation(@Nullable JsonPart json) throws FormatException {
        if (json == null) {
            return null;
        }
        int total = (int) json.whole("total", 1, Integer.MAX_VALUE);
        return new Evaluation(
                json.whole("imagesSeen", 0, Long.MAX_VALUE),
                json.number("loss"),
                (int) json.whole("correct", 0, total),
                total);
    }
}
