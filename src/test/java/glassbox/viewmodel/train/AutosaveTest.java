package glassbox.viewmodel.train;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;

import javafx.collections.FXCollections;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import glassbox.dataset.DatasetCatalogue;
import glassbox.engine.network.Weights;
import glassbox.exchange.KeptRuns;
import glassbox.recipe.Recipe;
import glassbox.recipe.Recipes;
import glassbox.recipe.SavedRun;
import glassbox.recipe.TrainedModel;
import glassbox.viewmodel.ScreenQueue;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** Runs are kept on the disk by themselves and taken up again, listed, renamed, deleted and brought back. */
class AutosaveTest {
    private static final Recipe SMALL =
            Recipes.standard().withTrainingImages(200).withEpochs(3);

    @TempDir
    private Path folder;

    private final ScreenQueue screen = new ScreenQueue();
    private final List<String> complaints = Collections.synchronizedList(new ArrayList<>());
    private final List<TrainViewModel> models = new ArrayList<>();

    @AfterEach
    void close() {
        models.forEach(TrainViewModel::close);
    }

    @Test
    void aRunIsKeptAtEveryPauseAndGoesOnInAnotherProgramBitByBit() throws InterruptedException, IOException {
        TrainViewModel first = model(folder);
        ready(first);
        first.settings().typeLearningRate("0.01");
        first.transport().stepEpoch();
        paused(first, 200);
        KeptRuns files = new KeptRuns(folder);
        screen.showUntil("it is kept", () -> step(files) == 200);
        first.settings().typeLearningRate("0.02");
        first.transport().stepImage();
        paused(first, 201);
        screen.showUntil("it is kept again", () -> step(files) == 201);
        TrainViewModel second = model(folder);
        String id = files.list().entries().getFirst().id();
        second.runs().open(id);
        paused(second, 201);
        assertEquals(0.02, second.settings().learningRateProperty().get());
        assertEquals(
                List.of(new RunChange(200, "learning rate 0.02")),
                second.curvesProperty().get().changes(),
                "flags survive too");
        assertEquals(
                first.curvesProperty().get().loss().training().valueAt(150),
                second.curvesProperty().get().loss().training().valueAt(150));
        assertEquals(
                first.curvesProperty().get().loss().test().size(),
                second.curvesProperty().get().loss().test().size());
        assertEquals(weights(first), weights(second));
        second.travel().goTo(77);
        paused(second, 77);
        first.travel().goTo(77);
        paused(first, 77);
        assertEquals(weights(first), weights(second));
        second.transport().stepEpoch();
        paused(second, 200);
        second.transport().play();
        screen.showUntil("it is done", () -> second.phaseProperty().get() == Phase.FINISHED);
        screen.showUntil(
                "the same file is written",
                () -> files.list().entries().getFirst().summary().finished());
        assertEquals(1, files.list().entries().size());
        assertEquals(List.of(), complaints);
    }

    @Test
    void closingKeepsWhatWasDoneLast() throws InterruptedException, IOException {
        TrainViewModel model = model(folder);
        ready(model);
        model.settings().speedProperty().set(100);
        model.transport().play();
        screen.showUntil("it runs", () -> seen(model) >= 20);
        model.close();
        KeptRuns files = new KeptRuns(folder);
        SavedRun kept = files.read(files.list().entries().getFirst().id());
        assertTrue(kept.record().end() >= 20);
        assertEquals(kept.record().end(), kept.record().history().losses().size());
    }

    @Test
    void runsAreListedRenamedDeletedAndBroughtBack() throws InterruptedException {
        TrainViewModel model = model(folder);
        model.runs().watch(true);
        ready(model);
        model.transport().stepEpoch();
        paused(model, 200);
        screen.showUntil(
                "it is listed as it is now",
                () -> model.runs().entries().stream()
                        .anyMatch(entry -> entry.detail().startsWith("step 200")));
        RunEntry first = model.runs().entries().getFirst();
        assertEquals("Eight filters", first.name());
        assertTrue(first.detail().startsWith("step 200 · "), first.detail());
        assertTrue(model.runs().isOnScreen(first));
        model.runs().delete(first);
        assertNull(model.runs().deletedProperty().get(), "the one on screen stays");
        model.runs().rename(first.id(), "  Monday, 3b ");
        screen.showUntil("it is renamed", () -> name(model, 0).equals("Monday, 3b"));
        model.startOver();
        screen.showUntil("it is at its start", () -> seen(model) == 0);
        assertEquals("Monday, 3b", model.ghostsProperty().get().getFirst().name());
        model.transport().stepImage();
        paused(model, 1);
        screen.showUntil("two are listed", () -> model.runs().entries().size() == 2);
        assertEquals(
                Set.of("Eight filters", "Monday, 3b"), Set.of(name(model, 0), name(model, 1)), "in order of saving");
        model.runs().delete(model.runs().entries().get(name(model, 0).equals("Monday, 3b") ? 0 : 1));
        screen.showUntil("it is gone", () -> model.runs().entries().size() == 1);
        assertEquals(List.of(), model.ghostsProperty().get());
        assertFalse(model.restorableProperty().get());
        RunEntry deleted = model.runs().deletedProperty().get();
        assertNotNull(deleted);
        assertEquals("Monday, 3b", deleted.name());
        model.runs().undo();
        screen.showUntil("it is back", () -> model.runs().entries().size() == 2);
        model.runs().open(deleted.id());
        paused(model, 200);
        assertEquals(List.of(), complaints);
    }

    @Test
    void whatCannotBeKeptIsSaidOnceAndTrainingGoesOn() throws InterruptedException, IOException {
        Path file = Files.createFile(folder.resolve("file"));
        TrainViewModel model = model(file.resolve("runs"));
        ready(model);
        model.transport().stepImage();
        paused(model, 1);
        model.transport().stepImage();
        paused(model, 2);
        model.transport().play();
        screen.showUntil("it goes on to its end", () -> model.phaseProperty().get() == Phase.FINISHED);
        model.close();
        assertEquals(1, complaints.size());
        assertTrue(complaints.getFirst().startsWith("Your training goes on, but cannot be kept on the disk: "));
    }

    @Test
    void aRunOfADeletedRecipeGoesOnToo() throws InterruptedException {
        TrainViewModel first = model(folder);
        ready(first);
        first.transport().stepImage();
        paused(first, 1);
        KeptRuns files = new KeptRuns(folder);
        screen.showUntil("it is kept", () -> step(files) == 1);
        TrainViewModel second = new TrainViewModel(
                screen,
                new DatasetCatalogue(),
                FXCollections.observableArrayList(Recipes.byName("shapes").orElseThrow()),
                recipe -> false,
                recipe -> {},
                new RunKeeping(files, complaints::add));
        models.add(second);
        second.runs().open(files.list().entries().getFirst().id());
        paused(second, 1);
        assertEquals(-1, second.selectedProperty().get());
        assertEquals(weights(first), weights(second));
    }

    private TrainViewModel model(Path runs) {
        TrainViewModel model = new TrainViewModel(
                screen,
                new DatasetCatalogue(),
                FXCollections.observableArrayList(SMALL),
                recipe -> false,
                recipe -> {},
                new RunKeeping(new KeptRuns(runs), complaints::add));
        models.add(model);
        return model;
    }

    private static String name(TrainViewModel model, int index) {
        return model.runs().entries().get(index).name();
    }

    private static long step(KeptRuns files) {
        List<KeptRuns.Entry> entries = files.list().entries();
        return entries.isEmpty() ? 0 : entries.getFirst().summary().step();
    }

    private static Weights weights(TrainViewModel model) {
        TrainedModel latest = model.latestModelProperty().get();
        assertNotNull(latest);
        return latest.weights();
    }

    private void ready(TrainViewModel model) throws InterruptedException {
        model.prepare();
        screen.showUntil(
                "the run is ready",
                () -> model.phaseProperty().get() == Phase.PAUSED
                        && !model.readout().lossProperty().get().isEmpty());
    }

    private void paused(TrainViewModel model, long images) throws InterruptedException {
        screen.showUntil(
                "paused after " + images + " images",
                () -> model.phaseProperty().get() == Phase.PAUSED && seen(model) == images);
    }

    private static long seen(TrainViewModel model) {
        return model.readout().imagesSeenProperty().get();
    }
}
