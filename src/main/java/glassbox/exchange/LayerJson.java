package glassbox.exchange;

import java.util.Locale;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import org.jspecify.annotations.Nullable;

import glassbox.engine.layer.AvgPool2dSpec;
import glassbox.engine.layer.BatchNorm2dSpec;
import glassbox.engine.layer.Conv2dSpec;
import glassbox.engine.layer.DenseSpec;
import glassbox.engine.layer.DropoutSpec;
import glassbox.engine.layer.FlattenSpec;
import glassbox.engine.layer.Initializer;
import glassbox.engine.layer.LayerSpec;
import glassbox.engine.layer.LeakyReluSpec;
import glassbox.engine.layer.MaxPool2dSpec;
import glassbox.engine.layer.MaxPoolTies;
import glassbox.engine.layer.ReluSpec;
import glassbox.engine.layer.SigmoidSpec;
import glassbox.engine.layer.SoftmaxSpec;
import glassbox.engine.layer.TanhSpec;
import glassbox.engine.tensor.Size2d;

/** Layers to JSON and back: {@code {"kind": "conv", "filters": 8, "kernel": [3, 3], ...}}. */
final class LayerJson {
    private static final int LARGEST = 1 << 20;

    private LayerJson() {}

    static JsonObject write(LayerSpec layer) {
        JsonObject json = new JsonObject();
        json.addProperty("kind", layer.kind());
        switch (layer) {
            case Conv2dSpec conv -> {
                json.addProperty("filters", conv.filters());
                json.add("kernel", size(conv.kernel()));
                json.add("stride", size(conv.stride()));
                json.add("padding", size(conv.padding()));
                json.add("weights", InitializerJson.write(conv.weights()));
                json.add("bias", InitializerJson.write(conv.bias()));
            }
            case MaxPool2dSpec pool -> {
                json.add("kernel", size(pool.kernel()));
                json.add("stride", size(pool.stride()));
                json.addProperty("ties", pool.ties().name().toLowerCase(Locale.ROOT));
            }
            case AvgPool2dSpec pool -> {
                json.add("kernel", size(pool.kernel()));
                json.add("stride", size(pool.stride()));
            }
            case LeakyReluSpec leaky -> json.addProperty("slope", leaky.slope());
            case DenseSpec dense -> {
                json.addProperty("outputs", dense.outputs());
                json.add("weights", InitializerJson.write(dense.weights()));
                json.add("bias", InitializerJson.write(dense.bias()));
            }
            case DropoutSpec dropout -> json.addProperty("rate", dropout.rate());
            case BatchNorm2dSpec norm -> {
                json.addProperty("momentum", norm.momentum());
                json.addProperty("epsilon", norm.epsilon());
            }
            case ReluSpec relu -> {}
            case SigmoidSpec sigmoid -> {}
            case TanhSpec tanh -> {}
            case FlattenSpec flatten -> {}
            case SoftmaxSpec softmax -> {}
        }
        return json;
    }

    static LayerSpec read(JsonPart json) throws FormatException {
        return switch (json.text("kind")) {
            case "conv" ->
                new Conv2dSpec(
                        (int) json.whole("filters", 1, LARGEST),
                        size(json, "kernel", 1),
                        size(json, "stride", 1),
                        size(json, "padding", 0),
                        InitializerJson.read(json.part("weights")),
                        bias(json));
            case "pool" -> new MaxPool2dSpec(size(json, "kernel", 1), size(json, "stride", 1), ties(json));
            case "avgpool" -> new AvgPool2dSpec(size(json, "kernel", 1), size(json, "stride", 1));
            case "relu" -> new ReluSpec();
            case "leaky-relu" -> new LeakyReluSpec(json.number("slope"));
            case "sigmoid" -> new SigmoidSpec();
            case "dropout" -> new DropoutSpec(json.number("rate"));
            case "batchnorm" -> new BatchNorm2dSpec(json.number("momentum"), json.number("epsilon"));
            case "tanh" -> new TanhSpec();
            case "dense" ->
                new DenseSpec(
                        (int) json.whole("outputs", 1, LARGEST),
                        InitializerJson.read(json.part("weights")),
                        bias(json));
            case "flatten" -> new FlattenSpec();
            case "softmax" -> new SoftmaxSpec();
            default ->
                throw json.breach(
                        "kind",
                        "conv, pool, avgpool, relu, leaky-relu, sigmoid, tanh, dropout, batchnorm, flatten, dense or softmax");
        };
    }

    private static JsonArray size(Size2d size) {
        JsonArray array = new JsonArray();
        array.add(size.height());
        array.add(size.width());
        return array;
    }

    private static Size2d size(JsonPart json, String name, int least) throws FormatException {
        int[] sizes = json.wholes(name, 2, least, LARGEST);
        if (sizes.length != 2) {
            throw json.breach(name, "a height and a width");
        }
        return Size2d.of(sizes[0], sizes[1]);
    }

    private static MaxPoolTies ties(JsonPart json) throws FormatException {
        return switch (json.text("ties")) {
            case "first" -> MaxPoolTies.FIRST;
            case "all" -> MaxPoolTies.ALL;
            default -> throw json.breach("ties", "first or all");
        };
    }

    private static @Nullable Initializer bias(JsonPart json) throws FormatException {
        JsonPart bias = json.partOrNull("bias");
        return bias == null ? null : InitializerJson.read(bias);
    }
}
