package glassbox.viewmodel.train;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import glassbox.dataset.DatasetCatalogue;
import glassbox.engine.network.Weights;
import glassbox.exchange.ModelFile;
import glassbox.recipe.Recipe;
import glassbox.recipe.Recipes;
import glassbox.recipe.TrainedModel;
import glassbox.viewmodel.ScreenQueue;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

class TrainViewModelTest {
    private static final DatasetCatalogue CATALOGUE = new DatasetCatalogue();
    private static final Recipe SMALL =
            Recipes.standard().withTrainingImages(200).withEpochs(3);

    private final ScreenQueue screen = new ScreenQueue();
    private final TrainViewModel model = new TrainViewModel(screen, CATALOGUE, List.of(SMALL));

    @AfterEach
    void close() {
        model.close();
    }

    @Test
    void asksForNothingBeforeItIsWanted() {
        assertEquals(Phase.WAITING, model.phaseProperty().get());
        assertEquals("Load the pictures", model.statusProperty().get().remedy());
        model.transport().stepImage();
        model.startOver();
        model.restore();
        assertEquals(Phase.WAITING, model.phaseProperty().get());
    }

    @Test
    void isReadyWithSixteenDigitsReadByAnUntrainedNetwork() throws InterruptedException {
        ready();
        screen.showUntil("the digits are read", () -> !score().isEmpty());
        assertEquals(16, model.readout().digitsProperty().get().size());
        assertEquals("2.30", model.readout().lossProperty().get());
        assertEquals("on 400 test digits", model.readout().lossNoteProperty().get());
        assertEquals(8, model.readout().filtersProperty().get().now().size());
        assertEquals(0.0, model.readout().filtersProperty().get().moved().getFirst());
        assertNull(model.latestModelProperty().get());
        assertFalse(model.transport().playingProperty().get());
    }

    @Test
    void playPressedEarlyStartsWhenTheDigitsAreThere() throws InterruptedException {
        model.transport().play();
        assertEquals(Phase.LOADING, model.phaseProperty().get());
        assertTrue(model.transport().playingProperty().get());
        assertTrue(model.statusProperty().get().sentence().endsWith("then it starts."));
        screen.showUntil("the run is done", () -> phase() == Phase.FINISHED);
        assertEquals(600, seen());
        assertTrue(model.statusProperty().get().sentence().startsWith("Test accuracy is "));
        assertFalse(model.transport().playingProperty().get());
    }

    @Test
    void loadingCanBeStoppedAndTakenUpAgain() throws InterruptedException {
        TrainViewModel other = new TrainViewModel(screen, new DatasetCatalogue(), List.of(SMALL));
        other.prepare();
        assertEquals("Cancel", other.statusProperty().get().remedy());
        other.remedy();
        assertEquals(Phase.WAITING, other.phaseProperty().get());
        other.remedy();
        screen.showUntil("the digits are there", () -> other.phaseProperty().get() == Phase.PAUSED);
        other.close();
    }

    @Test
    void missingDigitsAreSaidInASentence(@TempDir Path empty) throws InterruptedException {
        TrainViewModel other = new TrainViewModel(screen, new DatasetCatalogue(empty), List.of(SMALL));
        other.transport().play();
        screen.showUntil("loading is refused", () -> other.phaseProperty().get() == Phase.UNAVAILABLE);
        Status status = other.statusProperty().get();
        assertTrue(status.bad());
        assertTrue(status.sentence().contains("does not exist"), status.sentence());
        assertEquals("Try again", status.remedy());
        assertFalse(other.transport().playingProperty().get());
        other.close();
    }

    @Test
    void stepsGoOneImageAndToTheEpochsEnd() throws InterruptedException {
        ready();
        model.transport().stepImage();
        paused(1);
        model.transport().stepImage();
        paused(2);
        model.transport().stepEpoch();
        paused(200);
        model.transport().stepEpoch();
        paused(400);
        assertEquals(1 + 2 + 2, curves().loss().test().size());
    }

    @Test
    void trainingGoesOnFromEditedWeights() throws InterruptedException {
        Weights edited = Weights.initial(SMALL.network(), 123);
        TrainedModel from = new TrainedModel(SMALL, edited, 0, null);
        assertTrue(model.trainOn(from), "the pictures are loaded first");
        screen.showUntil(
                "the run stands at the edited weights",
                () -> model.latestModelProperty().get() != null
                        && model.latestModelProperty().get().weights().equals(edited));
        assertEquals(0, seen());
        model.transport().stepImage();
        paused(1);
        assertFalse(model.latestModelProperty().get().weights().equals(edited));
        assertTrue(model.trainOn(from));
        screen.showUntil(
                "the same run goes on from them",
                () -> model.latestModelProperty().get().weights().equals(edited));
        assertEquals(1, seen());
        Recipe unknown = new Recipe(
                "unknown", "Unknown", SMALL.network(), SMALL.images(), SMALL.preprocessing(), SMALL.config(), null);
        assertFalse(model.trainOn(new TrainedModel(unknown, edited, 0, null)));
    }

    @Test
    void pauseStops() throws InterruptedException {
        ready();
        model.settings().speedProperty().set(50);
        model.transport().play();
        screen.showUntil("it runs", () -> seen() > 0);
        model.transport().pause();
        screen.showUntil("it pauses", () -> phase() == Phase.PAUSED);
        long then = seen();
        assertTrue(then < 600);
        model.transport().stepImage();
        paused(then + 1);
    }

    @Test
    void theRunGoesBackAndOnAgainToTheLastBit() throws InterruptedException {
        ready();
        assertFalse(model.travel().possibleProperty().get());
        model.transport().stepEpoch();
        paused(200);
        FilterRows then = model.readout().filtersProperty().get();
        RunCurves curves = curves();
        int points = curves.loss().test().size();
        model.travel().goTo(70);
        paused(70);
        assertEquals(200, model.travel().endProperty().get());
        assertEquals("Back in time.", model.statusProperty().get().headline());
        assertTrue(model.statusProperty().get().sentence().contains("what was done, up to image 200"));
        assertEquals(points, curves.loss().test().size());
        model.travel().backImage();
        paused(69);
        model.transport().stepEpoch();
        paused(200);
        assertEquals(then, model.readout().filtersProperty().get());
        assertEquals("Paused.", model.statusProperty().get().headline());
        model.transport().stepImage();
        paused(201);
        model.travel().backEpoch();
        paused(200);
        model.travel().backEpoch();
        paused(0);
        assertFalse(model.travel().possibleProperty().get());
    }

    @Test
    void withAnotherLearningRateItBecomesAnotherRunAndItsCurvesAreItsOwn() throws InterruptedException {
        ready();
        model.transport().stepEpoch();
        paused(200);
        double rate = model.settings().learningRateProperty().get();
        model.travel().goTo(100);
        paused(100);
        model.settings().typeLearningRate("0.05");
        screen.showUntil(
                "what came after is forgotten",
                () -> model.travel().endProperty().get() == 100);
        assertTrue(Double.isNaN(curves().loss().test().valueAt(-1)));
        assertEquals(
                100, curves().loss().training().x(curves().loss().training().size() - 1));
        model.transport().stepEpoch();
        paused(200);
        model.travel().goTo(50);
        paused(50);
        assertEquals(rate, model.settings().learningRateProperty().get(), "the learning rate it had there");
    }

    @Test
    void startOverKeepsTheStartAndRestoreBringsTheRunBack() throws InterruptedException {
        ready();
        FilterRows start = model.readout().filtersProperty().get();
        model.transport().stepEpoch();
        paused(200);
        FilterRows learned = model.readout().filtersProperty().get();
        assertNotEquals(start.now(), learned.now());
        RunCurves first = curves();
        model.startOver();
        screen.showUntil("it is at its start", () -> seen() == 0);
        assertEquals(start, model.readout().filtersProperty().get());
        assertSame(first, model.curvesBeforeProperty().get());
        assertTrue(model.restorableProperty().get());
        model.restore();
        assertEquals(200, seen());
        assertEquals(learned, model.readout().filtersProperty().get());
        assertSame(first, curves());
        assertFalse(model.restorableProperty().get());
        model.transport().stepImage();
        paused(201);
    }

    @Test
    void theSameSeedLearnsTheSameAndAnotherDoesNot() throws InterruptedException {
        ready();
        model.transport().stepEpoch();
        paused(200);
        FilterRows one = model.readout().filtersProperty().get();
        model.startOver();
        screen.showUntil("it is at its start", () -> seen() == 0);
        model.transport().stepEpoch();
        paused(200);
        assertEquals(one, model.readout().filtersProperty().get());
        model.settings().seedProperty().set(7);
        model.startOver();
        screen.showUntil("it is at its start", () -> seen() == 0);
        assertNotEquals(one.start(), model.readout().filtersProperty().get().start());
    }

    @Test
    void theLearningRateCountsFromTheNextImageOn() throws InterruptedException {
        ready();
        model.transport().stepImage();
        paused(1);
        double usual = moved();
        model.startOver();
        screen.showUntil("it is at its start", () -> seen() == 0);
        model.settings().typeLearningRate("0.5");
        model.transport().stepImage();
        paused(1);
        assertEquals(100, moved() / usual, 1);
        assertNotNull(model.latestModelProperty().get());
    }

    @Test
    void curvesGrowWithEveryImage() throws InterruptedException {
        ready();
        List<Integer> sizes = new ArrayList<>();
        model.readout()
                .imagesSeenProperty()
                .subscribe(images -> sizes.add(curves().loss().training().size()));
        model.transport().stepEpoch();
        paused(200);
        model.transport().stepEpoch();
        paused(400);
        assertEquals(391, sizes.getLast());
        assertEquals(0, sizes.getFirst());
    }

    @Test
    void curvesAreSavedAsATableWithEveryStepAndReading(@TempDir Path folder) throws Exception {
        assertFalse(model.chartsSaver().isReady());
        ready();
        model.transport().stepEpoch();
        paused(200);
        Path file = folder.resolve("curves");
        model.chartsSaver().saveTable(file);
        screen.showUntil(
                "it is saved", () -> model.chartsSaver().noticeProperty().get().equals("Saved curves.csv."));
        List<String> rows = Files.readAllLines(folder.resolve("curves.csv"));
        assertEquals("run,part,images,epoch,seconds,loss,accuracy", rows.getFirst());
        assertEquals(
                200,
                rows.stream()
                        .filter(row -> row.startsWith("this run,training,"))
                        .count());
        assertEquals(
                3, rows.stream().filter(row -> row.startsWith("this run,test,")).count());
        String[] last = rows.getLast().split(",");
        assertEquals("200", last[2]);
        assertEquals("1.0000", last[3]);
        assertEquals(curves().loss().test().valueAt(200), Double.parseDouble(last[5]), 1e-5);
    }

    @Test
    void pictureIsSavedOrRefusedInASentence(@TempDir Path folder) throws Exception {
        model.chartsSaver().savePicture(folder.resolve("a"), 2, 1, new int[] {0xFF102030, 0xFFFFFFFF});
        screen.showUntil(
                "it is saved", () -> model.chartsSaver().noticeProperty().get().equals("Saved a.png."));
        assertEquals(
                0xFF102030,
                javax.imageio.ImageIO.read(folder.resolve("a.png").toFile()).getRGB(0, 0));
        model.chartsSaver().savePicture(folder.resolve("none/a.png"), 1, 1, new int[1]);
        screen.showUntil(
                "it is refused",
                () -> model.chartsSaver().noticeProperty().get().startsWith("Not saved. "));
    }

    @Test
    void numbersThatBlowUpAreSaidWithTheLayerAndARemedy() throws InterruptedException {
        ready();
        model.transport().stepEpoch();
        paused(200);
        model.settings().learningRateProperty().set(1);
        model.transport().play();
        screen.showUntil("it ends", () -> phase() == Phase.FAILED || phase() == Phase.FINISHED);
        assertEquals(Phase.FAILED, phase());
        Status status = model.statusProperty().get();
        long failed = seen();
        assertTrue(status.sentence().startsWith("The numbers blew up at image " + (failed + 1) + ": the "));
        assertTrue(
                status.sentence().endsWith(" grew beyond all numbers. A learning rate of 1 is probably too big."),
                status.sentence());
        assertFalse(status.sentence().matches(".*[a-z]1.*"), "layers are called as on screen: " + status.sentence());
        assertEquals("Go back 20 steps, with 0.005", status.remedy());
        RunCurves blown = curves();
        model.remedy();
        assertEquals(0.005, model.settings().learningRateProperty().get());
        assertTrue(model.ghostsProperty().get().stream().anyMatch(ghost -> ghost.curves() == blown));
        screen.showUntil("it went on", () -> seen() != failed && phase() != Phase.RUNNING);
        assertEquals(
                blown.loss().training().valueAt(failed - 20.0),
                curves().loss().training().valueAt(failed - 20.0));
    }

    @Test
    void anotherSettingThanBackThenGoesOnAsABranchBesideTheRunItLeft() throws InterruptedException {
        ready();
        model.transport().stepEpoch();
        paused(200);
        RunCurves left = curves();
        model.travel().goTo(100);
        paused(100);
        model.settings().typeLearningRate("0.05");
        assertEquals(1, model.ghostsProperty().get().size());
        GhostRun ghost = model.ghostsProperty().get().getFirst();
        assertSame(left, ghost.curves());
        assertEquals("Eight filters", ghost.name());
        model.transport().stepEpoch();
        paused(200);
        RunCurves branch = curves();
        assertEquals(List.of(), left.changes());
        assertEquals(List.of(new RunChange(100, "learning rate 0.05")), branch.changes());
        assertEquals(
                left.loss().training().valueAt(100), branch.loss().training().valueAt(100));
        assertNotEquals(
                left.loss().training().valueAt(200), branch.loss().training().valueAt(200));
        model.exchange(ghost);
        assertSame(left, curves());
        assertEquals(0.005, model.settings().learningRateProperty().get());
        assertEquals("Eight filters 2", model.ghostsProperty().get().getFirst().name());
        assertEquals(200, model.travel().endProperty().get());
        model.transport().stepImage();
        screen.showUntil("the one left goes on", () -> seen() == 101 || seen() == 201);
    }

    @Test
    void frozenLayersStayAsTheyAre() throws InterruptedException {
        ready();
        FilterRows start = model.readout().filtersProperty().get();
        model.settings().freeze().groups().getFirst().frozenProperty().set(true);
        model.transport().stepEpoch();
        paused(200);
        assertEquals(start.now(), model.readout().filtersProperty().get().now());
        model.travel().goTo(50);
        paused(50);
        model.settings().freeze().groups().getFirst().frozenProperty().set(false);
        assertEquals(1, model.ghostsProperty().get().size());
        model.transport().stepImage();
        paused(51);
        assertNotEquals(start.now(), model.readout().filtersProperty().get().now());
        assertEquals(List.of(new RunChange(50, "Conv learning again")), curves().changes(), "frozen from its start on");
        model.travel().goTo(40);
        paused(40);
        assertTrue(
                model.settings().freeze().groups().getFirst().frozenProperty().get(), "as it was there");
    }

    @Test
    void batchSizeAndMomentumCountWhenItStartsOver() throws InterruptedException {
        ready();
        model.settings().batchSizeProperty().set(20);
        model.settings().momentumProperty().set(0.5);
        model.transport().stepImage();
        paused(1);
        model.startOver();
        screen.showUntil("it is at its start", () -> seen() == 0);
        assertEquals(20, model.settings().runBatchSizeProperty().get());
        model.transport().stepImage();
        paused(20);
        TrainedModel latest = model.latestModelProperty().get();
        assertNotNull(latest);
        assertEquals(20, latest.recipe().batchSize());
        model.restore();
        assertEquals(1, model.settings().batchSizeProperty().get());
        assertEquals(0.0, model.settings().momentumProperty().get());
    }

    @Test
    void aMiniBatchHasNoMoreImagesThanThereAre() throws InterruptedException {
        ready();
        model.settings().batchSizeProperty().set(TrainSettings.MOST_BATCH);
        model.startOver();
        assertEquals(200, model.settings().batchSizeProperty().get());
        assertEquals(200, model.settings().runBatchSizeProperty().get());
        screen.showUntil("it is at its start", () -> phase() == Phase.PAUSED && seen() == 0);
        model.transport().stepImage();
        paused(200);
    }

    @Test
    void aRunThatBlewUpOrHardlyBeganDoesNotPushOutAGoodOne() throws InterruptedException {
        ready();
        model.transport().stepEpoch();
        paused(200);
        RunCurves good = curves();
        model.startOver();
        screen.showUntil("it is at its start", () -> seen() == 0);
        model.settings().learningRateProperty().set(1);
        model.transport().play();
        screen.showUntil("it fails", () -> phase() == Phase.FAILED);
        model.startOver();
        screen.showUntil("it is at its start", () -> seen() == 0);
        model.transport().stepImage();
        paused(1);
        assertSame(good, model.curvesBeforeProperty().get());
        model.startOver();
        screen.showUntil("it is at its start", () -> seen() == 0);
        model.transport().stepImage();
        paused(1);
        model.startOver();
        assertEquals(200, restored());
    }

    @Test
    void aLaterRunOfAnEpochIsKeptRatherThanALongerOne() throws InterruptedException {
        ready();
        model.transport().stepEpoch();
        paused(200);
        model.transport().stepEpoch();
        paused(400);
        model.startOver();
        screen.showUntil("it is at its start", () -> seen() == 0);
        model.transport().stepEpoch();
        paused(200);
        RunCurves later = curves();
        model.startOver();
        assertSame(later, model.curvesBeforeProperty().get());
    }

    @Test
    void anotherRecipeStartsAnew() throws InterruptedException {
        Recipe other = SMALL.withEpochs(1);
        try (TrainViewModel two = new TrainViewModel(screen, CATALOGUE, List.of(SMALL, other))) {
            two.transport().play();
            screen.showUntil("the first is done", () -> two.phaseProperty().get() == Phase.FINISHED);
            two.select(1);
            assertEquals(1, two.selectedProperty().get());
            assertEquals(1, two.shapeProperty().get().epochs());
            screen.showUntil("the other is ready", () -> two.phaseProperty().get() == Phase.PAUSED);
            screen.showUntil(
                    "it is at its start",
                    () -> two.readout().imagesSeenProperty().get() == 0);
            assertFalse(two.restorableProperty().get());
            assertFalse(two.transport().playingProperty().get());
        }
    }

    @Test
    void savesTheNetworkAsItIsNow(@TempDir Path folder) throws IOException, InterruptedException {
        ready();
        model.transport().stepImage();
        paused(1);
        assertEquals("mnist-8-filters-1-images.glassbox", model.saver().suggestedName());
        model.saver().save(folder.resolve("mine"));
        screen.showUntil("it is saved", () -> notice().startsWith("Saved"));
        assertEquals("Saved mine.glassbox, after 1 image.", notice());
        TrainedModel saved = ModelFile.read(folder.resolve("mine.glassbox"));
        TrainedModel latest = model.latestModelProperty().get();
        assertNotNull(latest);
        assertEquals(latest.weights(), saved.weights());
    }

    @Test
    void whatCannotBeSavedIsSaid(@TempDir Path folder) throws InterruptedException {
        ready();
        model.saver().save(folder.resolve("missing").resolve("mine.glassbox"));
        screen.showUntil("it is refused", () -> notice().startsWith("Not saved. "));
    }

    private String notice() {
        return model.saver().noticeProperty().get();
    }

    private void ready() throws InterruptedException {
        model.prepare();
        screen.showUntil(
                "the run is ready",
                () -> phase() == Phase.PAUSED
                        && !model.readout().lossProperty().get().isEmpty());
    }

    private void paused(long images) throws InterruptedException {
        screen.showUntil("paused after " + images + " images", () -> phase() == Phase.PAUSED && seen() == images);
    }

    private long restored() {
        model.restore();
        return seen();
    }

    private Phase phase() {
        return model.phaseProperty().get();
    }

    private long seen() {
        return model.readout().imagesSeenProperty().get();
    }

    private String score() {
        return model.readout().score(16);
    }

    private double moved() {
        return model.readout().filtersProperty().get().moved().getFirst();
    }

    private RunCurves curves() {
        RunCurves curves = model.curvesProperty().get();
        assertNotNull(curves);
        return curves;
    }
}
