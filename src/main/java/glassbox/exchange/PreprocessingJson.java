package glassbox.exchange;

import java.util.Locale;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import org.jspecify.annotations.Nullable;

import glassbox.engine.data.PixelScaling;
import glassbox.engine.data.Preprocessing;
import glassbox.engine.data.PreprocessingSpec;
import glassbox.engine.data.Standardisation;
import glassbox.engine.data.StandardisationSpec;

/** Preprocessing to JSON and back: what a recipe wants, and beside the weights the numbers it was fitted to. */
final class PreprocessingJson {
    private static final int MOST_NUMBERS = 1 << 15;

    private PreprocessingJson() {}

    static JsonObject write(PreprocessingSpec spec) {
        JsonObject json = new JsonObject();
        switch (spec) {
            case PixelScaling scaling -> {
                json.addProperty("divisor", scaling.divisor());
                json.addProperty("shift", scaling.shift());
            }
            case StandardisationSpec standardisation -> {
                json.addProperty("kind", "standardisation");
                json.addProperty("per", standardisation.per().name().toLowerCase(Locale.ROOT));
            }
        }
        return json;
    }

    /** What a recipe wants; scaling, the oldest, does not say its kind. */
    static PreprocessingSpec read(JsonPart json) throws FormatException {
        if (!json.has("kind")) {
            return new PixelScaling((float) json.number("divisor"), (float) json.number("shift"));
        }
        if (!json.text("kind").equals("standardisation")) {
            throw json.breach("kind", "standardisation");
        }
        return new StandardisationSpec(
                switch (json.text("per")) {
                    case "pixel" -> StandardisationSpec.Per.PIXEL;
                    case "channel" -> StandardisationSpec.Per.CHANNEL;
                    default -> throw json.breach("per", "pixel or channel");
                });
    }

    /** The numbers of a fitted preprocessing, or null where the recipe says them all. */
    static @Nullable JsonObject writeFitted(Preprocessing fitted) {
        return switch (fitted) {
            case PixelScaling scaling -> null;
            case Standardisation standardisation -> {
                JsonObject json = new JsonObject();
                json.add("mean", numbers(standardisation.mean()));
                json.add("deviation", numbers(standardisation.deviation()));
                yield json;
            }
        };
    }

    private static JsonArray numbers(double[] values) {
        JsonArray array = new JsonArray(values.length);
        for (double value : values) {
            array.add(value);
        }
        return array;
    }

    /**
     * The fitted preprocessing of a recipe's model.
     *
     * @throws IllegalArgumentException with a sentence, if the numbers have no meaning
     */
    static Preprocessing readFitted(PreprocessingSpec spec, JsonPart model, String member) throws FormatException {
        return switch (spec) {
            case PixelScaling scaling -> scaling;
            case StandardisationSpec standardisation -> {
                JsonPart json = model.part(member);
                yield new Standardisation(json.numbers("mean", MOST_NUMBERS), json.numbers("deviation", MOST_NUMBERS));
            }
        };
    }
}
