package glassbox.exchange;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import glassbox.dataset.DatasetCatalogue;
import glassbox.dataset.LoadProgress;
import glassbox.engine.network.Weights;
import glassbox.engine.training.RunRecord;
import glassbox.engine.training.TrainingPlan;
import glassbox.engine.training.TrainingSession;
import glassbox.recipe.Recipe;
import glassbox.recipe.Recipes;
import glassbox.recipe.SavedRun;
import glassbox.recipe.TrainedModel;
import glassbox.storage.RefusedFileException;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** A kept run is read as it was written, or refused in a sentence; one damaged file costs no other. */
class KeptRunsTest {
    @TempDir
    private Path folder;

    private KeptRuns runs;
    private SavedRun run;

    @BeforeEach
    void train() throws IOException, ExecutionException, InterruptedException, TimeoutException {
        runs = new KeptRuns(folder.resolve("runs"));
        Recipe recipe = Recipes.byName("shapes").orElseThrow();
        TrainingPlan plan = recipe.plan(new DatasetCatalogue(), 0, LoadProgress.SILENT);
        CompletableFuture<Boolean> stopped = new CompletableFuture<>();
        try (TrainingSession session = new TrainingSession(plan, snapshot -> {
            if (snapshot.step() == 5 && !snapshot.running()) {
                stopped.complete(true);
            }
        })) {
            session.setLearningRate(0.125);
            session.goOnFrom(Weights.initial(plan.network(), 99));
            session.step(5);
            stopped.get(60, TimeUnit.SECONDS);
            CompletableFuture<RunRecord> record = new CompletableFuture<>();
            session.record(record::complete);
            RunRecord done = record.get(60, TimeUnit.SECONDS);
            TrainedModel model =
                    new TrainedModel(recipe, plan.preprocessing(), done.state().weights(), plan.imagesAfter(5), null);
            run = new SavedRun("Mine", Instant.parse("2026-01-31T12:00:00Z"), model, done);
        }
    }

    @Test
    void onlyTheOldestRunsWithoutANameOfTheirOwnArePutAwayAndCanBeBroughtBack() throws IOException {
        String title = run.model().recipe().title();
        String mine = KeptRuns.newId();
        runs.save(mine, run);
        List<String> ids = new ArrayList<>();
        for (int i = 0; i < 3 + 2; i++) {
            ids.add(KeptRuns.newId());
            Instant then = Instant.parse("2026-02-01T12:00:00Z").plusSeconds(i);
            runs.save(ids.get(i), new SavedRun(i % 2 == 0 ? title : title + " " + i, then, run.model(), run.record()));
        }
        List<KeptRuns.Entry> old = runs.putOldAway(3).entries();
        assertEquals(
                List.of(ids.get(1), ids.get(0)),
                old.stream().map(KeptRuns.Entry::id).toList());
        assertEquals(3 + 1, runs.list().entries().size());
        assertEquals(mine, runs.list().entries().getLast().id(), "named, so kept though it is the oldest");
        assertEquals(List.of(), runs.putOldAway(3).entries());
        runs.restore(ids.get(0));
        assertEquals(title, runs.read(ids.get(0)).name());
    }

    @Test
    void aRunIsReadAsItWasWritten() throws IOException {
        String id = KeptRuns.newId();
        runs.save(id, run);
        SavedRun read = runs.read(id);
        assertEquals("Mine", read.name());
        assertEquals(run.saved(), read.saved());
        assertEquals(run.model(), read.model());
        assertEquals(run.record().state(), read.record().state());
        assertEquals(run.record().settings(), read.record().settings());
        assertEquals(run.record().turns(), read.record().turns());
        assertEquals(run.record().slim().kept(), read.record().kept());
        assertEquals(
                run.record().history().evaluations(), read.record().history().evaluations());
        assertArrayEquals(
                run.record().history().losses().means(),
                read.record().history().losses().means());
        KeptRuns.Entry entry = runs.list().entries().getFirst();
        assertEquals(id, entry.id());
        assertEquals(5, entry.summary().step());
        assertEquals(run.model(), ModelFile.read(folder.resolve("runs").resolve(id + ModelFile.SUFFIX)), "a model too");
    }

    @Test
    void aDamagedFileIsTheSameOrASentence() throws IOException {
        String id = KeptRuns.newId();
        runs.save(id, run);
        Path file = folder.resolve("runs").resolve(id + ModelFile.SUFFIX);
        byte[] whole = Files.readAllBytes(file);
        long seed = new Random().nextLong();
        Random random = new Random(seed);
        for (int i = 0; i < 400; i++) {
            byte[] damaged = whole.clone();
            damaged[random.nextInt(whole.length)] ^= (byte) (1 << random.nextInt(8));
            Files.write(file, i % 2 == 0 ? damaged : Arrays.copyOf(whole, random.nextInt(whole.length)));
            runs.list();
            try {
                assertEquals(run.model(), runs.read(id).model(), () -> "seed " + seed);
            } catch (RefusedFileException sentence) {
                assertTrue(sentence.getMessage().endsWith("."), () -> "seed " + seed + ": " + sentence.getMessage());
            }
        }
    }

    @Test
    void oneDamagedFileCostsNoOther() throws IOException {
        runs.save(KeptRuns.newId(), run);
        Files.writeString(folder.resolve("runs").resolve(KeptRuns.newId() + ModelFile.SUFFIX), "no run");
        KeptRuns.Listing listing = runs.list();
        assertEquals(1, listing.entries().size());
        assertEquals(1, listing.complaints().size());
    }

    @Test
    void aModelIsNoRun() throws IOException {
        Path file = folder.resolve("model.glassbox");
        ModelFile.write(file, run.model());
        assertTrue(assertThrows(RefusedFileException.class, () -> RunFile.read(file))
                .getMessage()
                .contains("no session"));
        assertThrows(RefusedFileException.class, () -> RunFile.summary(file));
    }

    @Test
    void whatIsDeletedComesBackAndWhatIsOldIsTidiedAway() throws IOException {
        String id = KeptRuns.newId();
        FileTime old = FileTime.from(Instant.now().minus(Duration.ofDays(2)));
        runs.save(id, run);
        Files.setLastModifiedTime(folder.resolve("runs").resolve(id + ".glassbox"), old);
        runs.delete(id);
        assertEquals(List.of(), runs.list().entries());
        runs.tidy();
        runs.restore(id);
        assertEquals(1, runs.list().entries().size());
        runs.delete(id);
        Path part = Files.writeString(folder.resolve("runs").resolve(".glassbox-1.part"), "half");
        Files.setLastModifiedTime(part, old);
        Files.setLastModifiedTime(folder.resolve("runs").resolve("." + id + ".glassbox.deleted"), old);
        runs.tidy();
        assertFalse(Files.exists(part));
        assertThrows(RefusedFileException.class, () -> runs.restore(id));
    }
}
