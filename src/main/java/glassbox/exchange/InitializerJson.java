package glassbox.exchange;

import java.util.Locale;

import com.google.gson.JsonElement;
import com.google.gson.JsonNull;
import com.google.gson.JsonObject;
import org.jspecify.annotations.Nullable;

import glassbox.engine.layer.Initializer;

/** How weights begin, to JSON and back: {@code {"initial": "normal", "scale": 0.1}}. */
final class InitializerJson {
    private InitializerJson() {}

    static JsonElement write(@Nullable Initializer initializer) {
        if (initializer == null) {
            return JsonNull.INSTANCE;
        }
        JsonObject json = new JsonObject();
        switch (initializer) {
            case Initializer.Normal normal -> {
                json.addProperty("initial", "normal");
                json.addProperty("scale", normal.scale());
            }
            case Initializer.Uniform uniform -> {
                json.addProperty("initial", "uniform");
                json.addProperty("bound", uniform.bound());
            }
            case Initializer.Constant constant -> {
                json.addProperty("initial", "constant");
                json.addProperty("value", constant.value());
            }
            case Initializer.He he -> {
                json.addProperty("initial", "he");
                json.addProperty("spread", he.spread().name().toLowerCase(Locale.ROOT));
            }
            case Initializer.Xavier xavier -> {
                json.addProperty("initial", "xavier");
                json.addProperty("spread", xavier.spread().name().toLowerCase(Locale.ROOT));
            }
            case Initializer.Sobel sobel -> json.addProperty("initial", "sobel");
            case Initializer.Zeros zeros -> json.addProperty("initial", "zeros");
        }
        return json;
    }

    static Initializer read(JsonPart json) throws FormatException {
        return switch (json.text("initial")) {
            case "normal" -> new Initializer.Normal(json.number("scale"));
            case "uniform" -> new Initializer.Uniform(json.number("bound"));
            case "constant" -> new Initializer.Constant(json.number("value"));
            case "he" -> new Initializer.He(spread(json));
            case "xavier" -> new Initializer.Xavier(spread(json));
            case "sobel" -> new Initializer.Sobel();
            case "zeros" -> new Initializer.Zeros();
            default -> throw json.breach("initial", "normal, uniform, constant, he, xavier, sobel or zeros");
        };
    }

    private static Initializer.Spread spread(JsonPart json) throws FormatException {
        return switch (json.text("spread")) {
            case "normal" -> Initializer.Spread.NORMAL;
            case "uniform" -> Initializer.Spread.UNIFORM;
            default -> throw json.breach("spread", "normal or uniform");
        };
    }
}
