package glassbox.exchange;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import org.jspecify.annotations.Nullable;

import glassbox.engine.data.Augmentation;
import glassbox.engine.data.SampleOrder;
import glassbox.engine.loss.BinaryCrossEntropyLoss;
import glassbox.engine.loss.Loss;
import glassbox.engine.loss.MeanSquaredErrorLoss;
import glassbox.engine.loss.SoftmaxCrossEntropyLoss;
import glassbox.engine.ops.Slip;
import glassbox.engine.optimizer.AdamSpec;
import glassbox.engine.optimizer.LearningRateSchedule;
import glassbox.engine.optimizer.OptimizerSpec;
import glassbox.engine.optimizer.RmsPropSpec;
import glassbox.engine.optimizer.SgdSpec;
import glassbox.engine.training.TrainingConfig;
import glassbox.recipe.Recipe;

/** How a network is trained, as members of a recipe's JSON object, and back. What a file of version 1 lacks has its default. */
final class ConfigJson {
    private static final List<Loss> LOSSES =
            List.of(new SoftmaxCrossEntropyLoss(), new BinaryCrossEntropyLoss(), new MeanSquaredErrorLoss());
    static final int MOST_FROZEN = 1000;

    private ConfigJson() {}

    /** Adds the configuration's members to a recipe. */
    static void write(TrainingConfig config, JsonObject json) {
        json.addProperty("loss", config.loss().description());
        json.add("optimizer", write(config.optimizer()));
        json.add("schedule", write(config.schedule()));
        json.addProperty("order", config.order().name().toLowerCase(Locale.ROOT));
        json.addProperty("batchSize", config.batchSize());
        json.addProperty("epochs", config.epochs());
        json.addProperty("seed", config.seed());
        if (!config.augmentation().isNone()) {
            json.add("augmentation", write(config.augmentation()));
        }
        JsonArray frozen = new JsonArray();
        config.frozen().forEach(frozen::add);
        json.add("frozen", frozen);
        JsonArray slips = new JsonArray();
        config.slips().forEach(slip -> slips.add(slip.name().toLowerCase(Locale.ROOT)));
        json.add("slips", slips);
    }

    private static JsonObject write(OptimizerSpec optimizer) {
        return switch (optimizer) {
            case SgdSpec sgd -> {
                JsonObject json = kind("sgd");
                json.addProperty("learningRate", sgd.learningRate());
                json.addProperty("momentum", sgd.momentum());
                json.addProperty("nesterov", sgd.nesterov());
                json.addProperty("weightDecay", sgd.weightDecay());
                yield json;
            }
            case RmsPropSpec rmsProp -> {
                JsonObject json = kind("rmsprop");
                json.addProperty("learningRate", rmsProp.learningRate());
                json.addProperty("smoothing", rmsProp.smoothing());
                json.addProperty("epsilon", rmsProp.epsilon());
                json.addProperty("weightDecay", rmsProp.weightDecay());
                yield json;
            }
            case AdamSpec adam -> {
                JsonObject json = kind("adam");
                json.addProperty("learningRate", adam.learningRate());
                json.addProperty("beta1", adam.beta1());
                json.addProperty("beta2", adam.beta2());
                json.addProperty("epsilon", adam.epsilon());
                json.addProperty("weightDecay", adam.weightDecay());
                yield json;
            }
        };
    }

    private static JsonObject write(LearningRateSchedule schedule) {
        return switch (schedule) {
            case LearningRateSchedule.Constant constant -> kind("constant");
            case LearningRateSchedule.Step step -> {
                JsonObject json = kind("step");
                json.addProperty("every", step.every());
                json.addProperty("factor", step.factor());
                yield json;
            }
            case LearningRateSchedule.Cosine cosine -> {
                JsonObject json = kind("cosine");
                json.addProperty("last", cosine.last());
                yield json;
            }
        };
    }

    private static JsonObject write(Augmentation augmentation) {
        JsonObject json = new JsonObject();
        json.addProperty("shift", augmentation.shift());
        json.addProperty("rotation", augmentation.rotation());
        json.addProperty("scale", augmentation.scale());
        json.addProperty("displacement", augmentation.displacement());
        json.addProperty("smoothing", augmentation.smoothing());
        if (!augmentation.hand().equals(Augmentation.Hand.NONE)) {
            json.addProperty("slant", augmentation.hand().slant());
            json.addProperty("stretch", augmentation.hand().stretch());
            json.addProperty("thickness", augmentation.hand().thickness());
        }
        return json;
    }

    private static JsonObject kind(String kind) {
        JsonObject json = new JsonObject();
        json.addProperty("kind", kind);
        return json;
    }

    /**
     * The configuration of a recipe's JSON object.
     *
     * @throws IllegalArgumentException with a sentence, if a number is outside its range
     */
    static TrainingConfig read(JsonPart json) throws FormatException {
        return TrainingConfig.of(loss(json), optimizer(json.part("optimizer")))
                .withSchedule(schedule(json.partOrNull("schedule")))
                .withOrder(order(json))
                .withBatchSize((int) json.whole("batchSize", 1, Integer.MAX_VALUE))
                .withEpochs((int) json.whole("epochs", 1, Recipe.MOST_EPOCHS))
                .withSeed(json.whole("seed", Long.MIN_VALUE, Long.MAX_VALUE))
                .withAugmentation(augmentation(json.partOrNull("augmentation")))
                .withFrozen(json.has("frozen") ? json.texts("frozen", MOST_FROZEN) : List.of())
                .withSlips(slips(json));
    }

    private static Loss loss(JsonPart json) throws FormatException {
        String wanted = json.text("loss");
        for (Loss loss : LOSSES) {
            if (loss.description().equals(wanted)) {
                return loss;
            }
        }
        throw json.breach(
                "loss", String.join(", ", LOSSES.stream().map(Loss::description).toList()));
    }

    private static OptimizerSpec optimizer(JsonPart json) throws FormatException {
        String kind = json.text("kind");
        double learningRate = json.number("learningRate");
        double decay = json.has("weightDecay") ? json.number("weightDecay") : 0;
        return switch (kind) {
            case "sgd" ->
                new SgdSpec(
                        learningRate,
                        json.has("momentum") ? json.number("momentum") : 0,
                        json.has("nesterov") && json.flag("nesterov"),
                        decay);
            case "rmsprop" -> new RmsPropSpec(learningRate, json.number("smoothing"), json.number("epsilon"), decay);
            case "adam" ->
                new AdamSpec(learningRate, json.number("beta1"), json.number("beta2"), json.number("epsilon"), decay);
            default -> throw json.breach("kind", "sgd, rmsprop or adam");
        };
    }

    private static LearningRateSchedule schedule(@Nullable JsonPart json) throws FormatException {
        if (json == null) {
            return new LearningRateSchedule.Constant();
        }
        return switch (json.text("kind")) {
            case "constant" -> new LearningRateSchedule.Constant();
            case "step" ->
                new LearningRateSchedule.Step((int) json.whole("every", 1, Recipe.MOST_EPOCHS), json.number("factor"));
            case "cosine" -> new LearningRateSchedule.Cosine(json.number("last"));
            default -> throw json.breach("kind", "constant, step or cosine");
        };
    }

    private static Augmentation augmentation(@Nullable JsonPart json) throws FormatException {
        return json == null
                ? Augmentation.NONE
                : new Augmentation(
                        json.number("shift"),
                        json.number("rotation"),
                        json.number("scale"),
                        json.number("displacement"),
                        json.number("smoothing"),
                        json.has("slant")
                                ? new Augmentation.Hand(
                                        json.number("slant"), json.number("stretch"), json.number("thickness"))
                                : Augmentation.Hand.NONE);
    }

    private static SampleOrder order(JsonPart json) throws FormatException {
        return switch (json.text("order")) {
            case "as_stored" -> SampleOrder.AS_STORED;
            case "shuffled" -> SampleOrder.SHUFFLED;
            case "random" -> SampleOrder.RANDOM;
            default -> throw json.breach("order", "as_stored, shuffled or random");
        };
    }

    private static List<Slip> slips(JsonPart json) throws FormatException {
        List<Slip> slips = new ArrayList<>();
        for (String name : json.has("slips") ? json.texts("slips", Slip.values().length) : List.<String>of()) {
            Slip slip = Arrays.stream(Slip.values())
                    .filter(known -> known.name().toLowerCase(Locale.ROOT).equals(name))
                    .findFirst()
                    .orElse(null);
            if (slip == null) {
                throw json.breach("slips", "slips that this Glassbox knows");
            }
            slips.add(slip);
        }
        return slips;
    }
}
