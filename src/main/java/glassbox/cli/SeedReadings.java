package glassbox.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.ObjIntConsumer;
import java.util.stream.Collectors;

import glassbox.engine.training.Evaluation;
import glassbox.engine.training.Evaluator;
import glassbox.engine.training.Trainer;
import glassbox.engine.training.TrainingPlan;
import glassbox.exchange.SeedTable;
import glassbox.recipe.Recipe;
import glassbox.recipe.SeedSpread;

/** What runs from several seeds had reached after each epoch. Safe for threads. */
final class SeedReadings {
    private final List<SeedSpread.Reading> readings = new CopyOnWriteArrayList<>();

    /** Reads the images that a run is judged by, whenever it hears of an epoch. */
    ObjIntConsumer<Trainer> of(TrainingPlan plan) {
        Evaluator judge = SeedRun.judge(plan);
        return (trainer, epoch) -> {
            Evaluation reading = judge.evaluate(trainer.weights(), trainer.imagesSeen());
            readings.add(new SeedSpread.Reading(plan.seed(), epoch, reading.loss(), reading.accuracy()));
        };
    }

    /**
     * Writes what is known of the seeds that came to their end.
     *
     * @throws Refusal if there is none
     * @throws IOException if the file cannot be written; the message is a sentence
     */
    void write(Path file, Recipe recipe, int seeds) throws IOException {
        Map<Long, Long> counts =
                readings.stream().collect(Collectors.groupingBy(SeedSpread.Reading::seed, Collectors.counting()));
        List<SeedSpread.Reading> complete = readings.stream()
                .filter(reading -> counts.getOrDefault(reading.seed(), 0L) == recipe.epochs() + 1L)
                .toList();
        if (complete.isEmpty()) {
            throw new Refusal("No seed came to its end, so there is no table of all epochs.");
        }
        String command =
                "glassbox reproduce " + recipe.name() + " --seeds " + seeds + " --each-epoch " + file.getFileName();
        String images = recipe.images().validation() > 0 ? "validation" : "test";
        SeedTable.write(file, new SeedSpread(recipe.name(), complete), images, command);
    }
}
