package glassbox.viewmodel.inspect;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;

import javafx.beans.binding.Bindings;
import javafx.beans.binding.ObjectBinding;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import glassbox.dataset.DatasetCatalogue;
import glassbox.dataset.DatasetKey;
import glassbox.engine.data.Dataset;
import glassbox.engine.data.PixelScaling;
import glassbox.engine.data.Preprocessing;
import glassbox.engine.network.Weights;
import glassbox.engine.training.Classifier;
import glassbox.recipe.Recipe;
import glassbox.recipe.Recipes;
import glassbox.recipe.TrainedModel;
import glassbox.viewmodel.ScreenQueue;
import glassbox.viewmodel.support.Background;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

class InspectViewModelTest {
    private final DatasetCatalogue catalogue = new DatasetCatalogue();
    private final ScreenQueue screen = new ScreenQueue();
    private final Queue<Runnable> work = new ArrayDeque<>();
    private final Background background = new Background("inspect-test", screen);
    private final ObjectProperty<TrainedModel> network = new SimpleObjectProperty<>(model("shapes", 1));
    private final ObjectProperty<String> name = new SimpleObjectProperty<>("one");
    private final ObjectBinding<InspectedNetwork> looked = Bindings.createObjectBinding(
            () -> network.get() == null ? null : new InspectedNetwork(name.get(), network.get()), name, network);
    private final InspectViewModel model = new InspectViewModel(screen, work::add, background, looked, catalogue);

    @AfterEach
    void close() {
        background.close();
    }

    private static TrainedModel model(String recipe, long seed) {
        Recipe found = Recipes.byName(recipe).orElseThrow();
        PixelScaling scaling = new PixelScaling(255, 0);
        Recipe plain = found.preprocessing() instanceof Preprocessing
                ? found
                : new Recipe(
                        found.name(), found.title(), found.network(), found.images(), scaling, found.config(), null);
        return new TrainedModel(plain, Weights.initial(found.network(), seed), 0, null);
    }

    private TestStage stage() {
        return model.run().stageProperty().get();
    }

    private TestResult test() throws InterruptedException {
        model.run().start();
        work.remove().run();
        screen.showUntil("the test is done", () -> stage() != TestStage.TESTING);
        return model.run().resultProperty().get();
    }

    @Test
    void everyImageIsCountedWhereReadingItAlonePutsIt() throws Exception {
        assertEquals(TestStage.UNTESTED, stage());
        TestResult result = test();
        assertEquals(TestStage.TESTED, stage());
        Recipe recipe = network.get().recipe();
        Dataset images = recipe.allTestImages(catalogue);
        Classifier classifier = network.get().classifier();
        int classes = images.classNames().size();
        int[][] counts = new int[classes][classes];
        for (int i = 0; i < images.size(); i++) {
            float[] pixels = new float[9];
            images.copyPixels(i, pixels, 0);
            float[] said = classifier.probabilities(pixels);
            int best = 0;
            for (int c = 1; c < classes; c++) {
                best = said[c] > said[best] ? c : best;
            }
            counts[images.label(i)][best]++;
            assertEquals(said[best], result.facts(i).sureness(), 1e-6);
        }
        for (int row = 0; row < classes; row++) {
            for (int column = 0; column < classes; column++) {
                assertEquals(
                        counts[row][column], result.table().counts().get(row).get(column));
            }
        }
        assertEquals(images.size(), result.matrix().total());
    }

    @Test
    void aChangedNetworkMakesTheResultStaleAndAnEarlierOneIsRemembered() throws Exception {
        TrainedModel first = network.get();
        TestResult result = test();
        network.set(model("shapes", 2));
        assertEquals(TestStage.STALE, stage());
        assertEquals(result, model.run().resultProperty().get());
        name.set("two");
        assertEquals(TestStage.UNTESTED, stage(), "another network of the same recipe");
        assertNull(model.run().resultProperty().get());
        network.set(model("mnist-8-filters", 1));
        String offer = model.run().offerProperty().get();
        assertTrue(offer.startsWith("Test on 10,000 digits (about "), offer);
        network.set(first);
        assertEquals(TestStage.UNTESTED, stage());
        name.set("one");
        assertEquals(TestStage.TESTED, stage());
        network.set(null);
        assertEquals(TestStage.IMPOSSIBLE, stage());
        assertFalse(model.run().sentenceProperty().get().isEmpty());
    }

    @Test
    void theSameImagesAgainKeepTheHeldOne() throws Exception {
        test();
        model.choiceProperty().set(Gallery.Choice.BARELY);
        model.step(2);
        int held = model.chosenProperty().get().number();
        network.set(model("shapes", 2));
        test();
        assertEquals(TestStage.TESTED, stage());
        assertEquals(held, model.chosenProperty().get().number());
    }

    @Test
    void anotherNetworkEndsATestUnderWay() throws Exception {
        model.run().start();
        name.set("two");
        assertEquals(TestStage.UNTESTED, stage());
        work.remove().run();
        test();
        assertEquals("two", model.run().resultProperty().get().network().name());
    }

    @Test
    void aTestThatIsGivenUpLeavesEverythingAsItWas() throws Exception {
        model.run().start();
        assertEquals(TestStage.TESTING, stage());
        model.run().cancel();
        assertEquals(TestStage.UNTESTED, stage());
        work.remove().run();
        test();
        assertEquals(TestStage.TESTED, stage());
    }

    @Test
    void theCommonestSlipIsLookedAtFirstAndItsImagesStandByTheirSureness() throws Exception {
        TestResult result = test();
        MatrixCell cell = model.cellProperty().get();
        int most = result.matrix().commonestSlip().orElseThrow().count();
        assertEquals(most, result.matrix().count(cell.truth(), cell.read()));
        List<Integer> images = model.galleryProperty().get().images();
        assertEquals(most, images.size());
        float before = 1;
        for (int image : images) {
            ImageFacts facts = result.facts(image);
            assertEquals(result.matrix().rows().get(cell.truth()), facts.truth());
            assertEquals(result.matrix().columns().get(cell.read()), facts.read());
            assertTrue(facts.sureness() <= before);
            before = facts.sureness();
        }
        assertEquals(images.getFirst(), model.chosenProperty().get().number());
        model.choiceProperty().set(Gallery.Choice.WORST);
        assertTrue(model.galleryProperty().get().images().stream()
                .noneMatch(image -> result.facts(image).isRight()));
        model.choiceProperty().set(Gallery.Choice.BARELY);
        assertTrue(model.galleryProperty().get().images().stream()
                .allMatch(image -> result.facts(image).isRight()));
        model.cellProperty().set(new MatrixCell(0, 0));
        assertEquals(Gallery.Choice.MIX_UPS, model.choiceProperty().get());
    }

    @Test
    void theHeldImageGoesThroughTheGalleryAndOpensInTheNetwork() throws Exception {
        test();
        model.choiceProperty().set(Gallery.Choice.WORST);
        List<Integer> images = model.galleryProperty().get().images();
        model.step(-1);
        assertEquals(0, model.place());
        model.step(1);
        assertEquals(images.get(1), model.chosenProperty().get().number());
        List<Integer> opened = new ArrayList<>();
        model.openerProperty().set(opened::add);
        model.openInNetwork();
        assertEquals(List.of(images.get(1)), opened);
        model.tracerProperty().set(shape -> opened.add(-1));
        model.traceInDraw();
        assertFalse(model.canTrace());
        assertEquals(List.of(images.get(1)), opened);
        model.choose(images.getLast());
        assertEquals(images.size() - 1, model.place());
    }

    @Test
    void aNetworkOfDigitsCanBeTestedOnClothesButNotOnCoarserPictures() {
        network.set(model("mnist-8-filters", 1));
        List<TestSet> sets = model.run().setsProperty().get();
        assertEquals(
                List.of(DatasetKey.MNIST, DatasetKey.FASHION_MNIST),
                sets.stream().map(TestSet::data).toList());
        assertEquals("MNIST test, 10,000", sets.getFirst().title());
        network.set(model("fashion-pair", 1));
        assertEquals(1, model.run().setsProperty().get().size());
        assertEquals(2_000, model.run().setProperty().get().images());
    }

    @Test
    void theTableHasARowForEveryImage(@TempDir Path folder) throws Exception {
        TestResult result = test();
        Path file = folder.resolve("table");
        model.export(file);
        screen.showUntil(
                "it is saved", () -> model.table().noticeProperty().get().startsWith("Saved table.csv"));
        List<String> rows = Files.readAllLines(folder.resolve("table.csv"));
        assertEquals(result.matrix().total() + 1, rows.size());
        int classes = result.matrix().columns().size();
        assertEquals(4 + classes, rows.getFirst().split(",").length);
        String[] last = rows.getLast().split(",");
        ImageFacts facts = result.facts(rows.size() - 2);
        assertEquals(facts.truth(), last[1]);
        assertEquals(facts.isRight() ? "yes" : "no", last[3]);
        float most = 0;
        for (int i = 4; i < last.length; i++) {
            most = Math.max(most, Float.parseFloat(last[i]));
        }
        assertEquals(facts.sureness(), most);
    }

    @Test
    void classesAreSpokenOfAsPeopleDo() throws IOException {
        assertEquals("18 sevens read as twos", ClassWords.slip(18, "7", "2"));
        assertEquals("1 six read as an eight", ClassWords.slip(1, "6", "8"));
        assertEquals("2 sixes read right", ClassWords.slip(2, "6", "6"));
        assertEquals("3 × Coat read as Shirt", ClassWords.slip(3, "Coat", "Shirt"));
        assertEquals("18 of 1,028 sevens were read as zeros.", ClassWords.share(18, 1028, "7", "0"));
        assertEquals("an 8", ClassWords.one("8"));
        assertEquals("an Ankle boot", ClassWords.one("Ankle boot"));
    }

    @Test
    void probabilitiesInTheTableKeepAllTheirDigits() throws Exception {
        TestResult result = test();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ResultTable.write(result, out);
        String[] first = out.toString(StandardCharsets.UTF_8).split("\n")[1].split(",");
        assertEquals(result.reading().probability(0, 0), Float.parseFloat(first[4]));
        assertNotNull(result.sentence(new MatrixCell(0, 1)));
    }

    @Test
    void aViewIsFoundWhenItIsFirstLookedAtAndNotTwice() throws Exception {
        TestResult result = test();
        assertTrue(work.isEmpty());
        model.views().viewProperty().set(Views.View.MAP);
        work.remove().run();
        screen.showUntil(
                "there is a map", () -> model.views().map().answerProperty().get() != null);
        MapSight map = model.views().map().answerProperty().get();
        assertEquals(result.matrix().total(), map.points().size());
        assertEquals(
                result.wrong().size(),
                map.points().stream().filter(point -> !point.right()).count());
        model.views().viewProperty().set(Views.View.FILTERS);
        work.remove().run();
        screen.showUntil(
                "the filters answered",
                () -> model.views().filters().answerProperty().get() != null);
        FilterSight filters = model.views().filters().answerProperty().get();
        model.chooseFilter(1);
        assertEquals(
                filters.filters().get(1).best(), model.galleryProperty().get().images());
        assertEquals(FilterSight.BEST, model.galleryProperty().get().images().size());
        model.views().viewProperty().set(Views.View.MAP);
        assertTrue(work.isEmpty());
        assertEquals(-1, model.filterProperty().get());
        assertEquals(
                result.imagesOf(model.cellProperty().get()),
                model.galleryProperty().get().images());
    }
}
