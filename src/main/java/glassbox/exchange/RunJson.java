package glassbox.exchange;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;

import glassbox.engine.network.Weights;
import glassbox.engine.tensor.Shape;
import glassbox.engine.tensor.Tensor;
import glassbox.engine.training.Evaluation;
import glassbox.engine.training.FloatSeries;
import glassbox.engine.training.RunRecord;
import glassbox.engine.training.RunSettings;
import glassbox.engine.training.TrainerState;
import glassbox.engine.training.TrainingHistory;
import glassbox.recipe.SavedRun;
import glassbox.recipe.SavedSession;
import glassbox.recipe.TrainedModel;

/** The parts of a run's file, and back. */
final class RunJson {
    private static final int MOST_CHANGES = 500_000;
    private static final int MOST_KEPT = 1_000;
    private static final int MOST_READINGS = 1_000_000;
    private static final String LOSSES = "losses";
    private static final String CORRECT = "correct";
    private static final String WEIGHTS = "weights";
    private static final String OPTIMIZER = "optimizer";
    /** What is written for a loss that is no number: losses are at least 0. */
    private static final double NO_NUMBER = -1;

    private RunJson() {}

    /** Writes a run's file bit by bit, as it is written often and grows large; the stream stays open. */
    static void write(SavedRun run, OutputStream out) throws IOException {
        RunRecord record = run.record().slim();
        JsonObject log = log(record);
        log.add("test", write(record.history().evaluations()));
        log.add("validation", write(record.history().validations()));
        Map<String, Tensor> steps = new LinkedHashMap<>();
        put(steps, LOSSES, record.history().losses());
        put(steps, CORRECT, record.history().correct());
        ModelZip.packFast(
                out,
                ModelJson.write(SavedSession.of(run.model(), record.state()), describe(run, record)),
                Safetensors.write(run.model().weights()),
                Safetensors.write(record.state().optimizer()),
                Map.of(
                        ModelZip.STEPS, Safetensors.write(steps),
                        ModelZip.LOG, log.toString().getBytes(StandardCharsets.UTF_8),
                        ModelZip.STATES, Safetensors.write(states(record.kept()))));
    }

    private static JsonObject describe(SavedRun run, RunRecord record) {
        JsonObject json = new JsonObject();
        json.addProperty("name", run.name());
        json.addProperty("saved", run.saved().toString());
        json.addProperty("end", record.end());
        return json;
    }

    private static JsonObject log(RunRecord record) {
        JsonObject json = new JsonObject();
        json.addProperty("stride", record.history().losses().stride());
        JsonArray settings = new JsonArray();
        record.settings().forEach((step, setting) -> {
            JsonObject entry = new JsonObject();
            entry.addProperty("step", step);
            entry.addProperty("learningRate", setting.learningRate());
            JsonArray frozen = new JsonArray();
            setting.frozen().forEach(frozen::add);
            entry.add("frozen", frozen);
            settings.add(entry);
        });
        json.add("settings", settings);
        JsonArray kept = new JsonArray();
        record.kept().forEach((step, state) -> {
            JsonObject entry = new JsonObject();
            entry.addProperty("step", step);
            entry.addProperty("turn", record.turns().contains(step));
            kept.add(entry);
        });
        json.add("kept", kept);
        return json;
    }

    private static void put(Map<String, Tensor> tensors, String name, FloatSeries series) {
        if (series.size() > 0) {
            float[] means = series.means();
            tensors.put(name, Tensor.of(Shape.of(means.length), means));
        }
    }

    private static Weights states(Map<Long, TrainerState> kept) {
        Map<String, Tensor> tensors = new LinkedHashMap<>();
        kept.forEach((step, state) -> {
            add(tensors, step + "/" + WEIGHTS + "/", state.weights());
            add(tensors, step + "/" + OPTIMIZER + "/", state.optimizer());
        });
        return Weights.copyOf(tensors);
    }

    private static void add(Map<String, Tensor> tensors, String prefix, Weights weights) {
        weights.names().forEach(name -> tensors.put(prefix + name, weights.tensor(name)));
    }

    private static JsonObject write(List<Evaluation> readings) {
        JsonObject json = new JsonObject();
        JsonArray images = new JsonArray();
        JsonArray losses = new JsonArray();
        JsonArray correct = new JsonArray();
        for (Evaluation reading : readings) {
            images.add(reading.images());
            losses.add(Double.isFinite(reading.loss()) ? reading.loss() : NO_NUMBER);
            correct.add(reading.correct());
        }
        json.addProperty("total", readings.isEmpty() ? 1 : readings.getFirst().total());
        json.add("images", images);
        json.add("loss", losses);
        json.add("correct", correct);
        return json;
    }

    /** What the description of a run says. */
    static RunSummary summary(byte[] description) throws FormatException {
        JsonPart json = ModelJson.description(description);
        JsonPart run = run(json);
        JsonPart evaluation = json.partOrNull("evaluation");
        return new RunSummary(
                run.text("name"),
                RecipeJson.read(json.part("recipe")),
                json.part("session").whole("step", 0, Long.MAX_VALUE),
                json.whole("imagesSeen", 0, Long.MAX_VALUE),
                evaluation == null
                        ? Double.NaN
                        : (double) evaluation.whole("correct", 0, Integer.MAX_VALUE)
                                / evaluation.whole("total", 1, Integer.MAX_VALUE),
                saved(run));
    }

    private static JsonPart run(JsonPart json) throws FormatException {
        if (!json.has("run")) {
            throw new FormatException("holds no run to go back and on in. Open it as a network instead.");
        }
        return json.part("run");
    }

    private static Instant saved(JsonPart run) throws FormatException {
        try {
            return Instant.parse(run.text("saved"));
        } catch (DateTimeException none) {
            throw run.breach("saved", "a time such as 2026-01-31T12:00:00Z");
        }
    }

    /**
     * The run of the parts of a file.
     *
     * @throws IllegalArgumentException with a sentence, if the parts do not fit together
     */
    static SavedRun read(ModelZip.Content content) throws FormatException {
        SavedSession session = ModelJson.readSession(content);
        JsonPart run = run(ModelJson.description(content.description()));
        JsonPart log = JsonPart.parse(ByteBuffer.wrap(content.required(ModelZip.LOG)), ModelZip.LOG);
        NavigableMap<Long, RunSettings> settings = settings(log);
        NavigableMap<Long, TrainerState> kept = new TreeMap<>();
        Set<Long> turns = new HashSet<>();
        Map<String, Tensor> states = Safetensors.read(content.required(ModelZip.STATES));
        for (JsonPart entry : log.parts("kept", MOST_KEPT)) {
            long step = entry.whole("step", 0, Long.MAX_VALUE);
            Map.Entry<Long, RunSettings> setting = settings.floorEntry(step);
            if (setting == null) {
                throw entry.breach("step", "a step for which the run's settings are known");
            }
            kept.put(step, state(step, setting.getValue(), states));
            if (entry.flag("turn")) {
                turns.add(step);
            }
        }
        TrainedModel model = session.model();
        long end = run.whole("end", 0, Long.MAX_VALUE);
        RunRecord record = new RunRecord(session.state(), end, settings, kept, turns, history(log, end, content));
        return new SavedRun(run.text("name"), saved(run), model, record);
    }

    private static NavigableMap<Long, RunSettings> settings(JsonPart log) throws FormatException {
        NavigableMap<Long, RunSettings> settings = new TreeMap<>();
        for (JsonPart entry : log.parts("settings", MOST_CHANGES)) {
            settings.put(
                    entry.whole("step", 0, Long.MAX_VALUE),
                    new RunSettings(
                            entry.number("learningRate"), Set.copyOf(entry.texts("frozen", ConfigJson.MOST_FROZEN))));
        }
        return settings;
    }

    private static TrainerState state(long step, RunSettings setting, Map<String, Tensor> states) {
        return new TrainerState(
                step,
                setting.learningRate(),
                part(states, step + "/" + WEIGHTS + "/"),
                part(states, step + "/" + OPTIMIZER + "/"),
                setting.frozen());
    }

    private static Weights part(Map<String, Tensor> states, String prefix) {
        Map<String, Tensor> tensors = new LinkedHashMap<>();
        states.forEach((name, tensor) -> {
            if (name.startsWith(prefix)) {
                tensors.put(name.substring(prefix.length()), tensor);
            }
        });
        return Weights.copyOf(tensors);
    }

    private static TrainingHistory history(JsonPart log, long end, ModelZip.Content content) throws FormatException {
        Map<String, Tensor> steps = Safetensors.read(content.required(ModelZip.STEPS));
        int stride = (int) log.whole("stride", 1, Integer.MAX_VALUE);
        return new TrainingHistory(
                series(steps, LOSSES, stride, end),
                series(steps, CORRECT, stride, end),
                readings(log.part("test")),
                readings(log.part("validation")),
                0);
    }

    private static FloatSeries series(Map<String, Tensor> steps, String name, int stride, long size) {
        Tensor tensor = steps.get(name);
        return FloatSeries.of(tensor == null ? new float[0] : tensor.data(), stride, size);
    }

    private static List<Evaluation> readings(JsonPart json) throws FormatException {
        int total = (int) json.whole("total", 1, Integer.MAX_VALUE);
        double[] images = json.numbers("images", MOST_READINGS);
        double[] losses = json.numbers("loss", MOST_READINGS);
        double[] correct = json.numbers("correct", MOST_READINGS);
        if (images.length != losses.length || images.length != correct.length) {
            throw json.breach("loss", "as many numbers as there are images and correct");
        }
        List<Evaluation> readings = new ArrayList<>();
        for (int i = 0; i < images.length; i++) {
            double loss = losses[i] < 0 ? Double.NaN : losses[i];
            readings.add(new Evaluation((long) images[i], loss, (int) correct[i], total));
        }
        return List.copyOf(readings);
    }
}
