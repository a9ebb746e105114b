package glassbox.viewmodel.network;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;

import org.jspecify.annotations.Nullable;

import glassbox.dataset.DatasetCatalogue;
import glassbox.engine.data.Dataset;
import glassbox.engine.network.Weights;
import glassbox.engine.training.Evaluation;
import glassbox.engine.training.Evaluator;
import glassbox.recipe.ImageChoice;
import glassbox.recipe.TrainedModel;
import glassbox.viewmodel.support.LatestValue;

/**
 * Reads test images with a network as it was learned and as it was edited, beside the screen. The latest edits win: what is
 * being read for earlier ones is given up.
 */
final class Tester {
    /** So many images say enough, and are read in the time of a click. */
    static final int IMAGES = 1_000;

    private final DatasetCatalogue catalogue;
    private final AtomicInteger version = new AtomicInteger();
    private final LatestValue<Request> toTest;
    private final LatestValue<Result> results;
    private @Nullable ImageChoice loaded;
    private @Nullable Dataset images;
    private @Nullable Weights known;
    private int knownRight;

    private record Request(int version, TrainedModel learned, List<Edit> edits) {}

    /** A result that holds for the edits of a version. */
    private record Result(int version, @Nullable TestScore score) {}

    /** A tester whose scores arrive on {@code screen}; null while there is none. */
    Tester(Executor screen, Executor worker, DatasetCatalogue catalogue, Consumer<@Nullable TestScore> arrived) {
        this.catalogue = catalogue;
        this.results = new LatestValue<>(screen, result -> {
            if (result.version() == version.get()) {
                arrived.accept(result.score());
            }
        });
        this.toTest = new LatestValue<>(worker, this::test);
    }

    /** Gives up what is being read. */
    void cancel() {
        version.incrementAndGet();
    }

    /** Reads with other edits; what is being read is given up. */
    void edited(TrainedModel learned, List<Edit> edits) {
        toTest.accept(new Request(version.incrementAndGet(), learned, edits));
    }

    /** Reads with another state of the learned network below the same edits, after what is being read. */
    void moved(TrainedModel learned, List<Edit> edits) {
        toTest.accept(new Request(version.get(), learned, edits));
    }

    private void test(Request request) {
        if (request.version() != version.get()) {
            return;
        }
        try {
            Dataset all = images(request.learned());
            Dataset some = all.slice(0, Math.min(IMAGES, all.size()));
            TrainedModel model = request.learned();
            Evaluator evaluator =
                    new Evaluator(model.recipe().network(), model.recipe().loss(), some, model.preprocessing());
            Integer before =
                    model.weights().equals(known) ? Integer.valueOf(knownRight) : right(evaluator, model, request);
            if (before == null) {
                return;
            }
            known = model.weights();
            knownRight = before;
            Integer after = right(evaluator, Edit.all(model, request.edits()), request);
            if (after != null) {
                results.accept(new Result(request.version(), new TestScore(before, after, some.size())));
            }
        } catch (IOException | IllegalArgumentException unreadable) {
            results.accept(new Result(request.version(), null));
        }
    }

    private @Nullable Integer right(Evaluator evaluator, TrainedModel model, Request request) {
        Evaluation evaluation =
                evaluator.evaluate(model.weights(), model.imagesSeen(), () -> request.version() == version.get());
        return evaluation == null ? null : Integer.valueOf(evaluation.correct());
    }

    private Dataset images(TrainedModel model) throws IOException {
        Dataset there = images;
        if (there == null || !model.recipe().images().equals(loaded)) {
            there = model.recipe().testSet(catalogue);
            images = there;
            loaded = model.recipe().images();
        }
        return there;
    }
}
