package glassbox.viewmodel.draw;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;

import org.junit.jupiter.api.Test;

import glassbox.dataset.LabelledDrawing;
import glassbox.engine.layer.DenseSpec;
import glassbox.engine.layer.FlattenSpec;
import glassbox.engine.layer.Initializer;
import glassbox.engine.layer.SoftmaxSpec;
import glassbox.engine.network.NetworkSpec;
import glassbox.engine.network.Weights;
import glassbox.engine.tensor.Shape;
import glassbox.raster.DigitSteps;
import glassbox.raster.Drawing;
import glassbox.raster.Raster;
import glassbox.raster.Stroke;
import glassbox.recipe.OddModels;
import glassbox.recipe.Recipe;
import glassbox.recipe.Recipes;
import glassbox.recipe.TrainedModel;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

class DrawViewModelTest {
    private static final Tracing SEVEN = Tracing.ofTestDigit(black(28), 7, 1_246);

    private final ObjectProperty<TrainedModel> network = new SimpleObjectProperty<>(model(1));
    private final DrawViewModel pad = new DrawViewModel(Runnable::run, Runnable::run, network);

    @Test
    void anEmptyPadHasNothingToRead() {
        assertEquals("Nothing to read yet", nothing().headline());
        assertTrue(nothing().detail().startsWith("Draw a digit"), nothing().detail());
        assertNull(nothing().seen());
        FeatureMaps conv = nothing().inside().getFirst();
        assertEquals("Conv", conv.name());
        assertEquals(8, conv.count());
        assertEquals(List.of(), conv.maps());
    }

    @Test
    void aDotHasNothingToReadEither() {
        pad.penDown(100, 100);
        pad.penMoved(104, 108);
        pad.penLifted();
        assertEquals("Nothing to read yet", nothing().headline());
        assertTrue(nothing().detail().contains("only a dot"), nothing().detail());
    }

    @Test
    void aDigitIsReadWhileItIsDrawn() {
        pad.penDown(250, 100);
        pad.penMoved(250, 400);
        DigitRead read = assertInstanceOf(DigitRead.class, pad.readingProperty().get());
        float sum = 0;
        for (float probability : read.probabilities()) {
            sum += probability;
            assertTrue(probability <= read.probabilities()[read.digit()]);
        }
        assertEquals(1, sum, 1e-5);
        assertNotEquals(read.digit(), read.runnerUp());
        assertEquals(28, read.seen().picture().rows());
        assertEquals(
                List.of("Conv", "Pool"),
                read.inside().stream().map(FeatureMaps::name).toList());
        assertEquals(8, read.inside().getLast().maps().size());
        assertEquals(13, read.inside().getLast().maps().getFirst().rows());
    }

    @Test
    void theHeadlineSaysDigitSurenessAndRunnerUp() {
        DigitRead read = new DigitRead(
                network.get(),
                glassbox.raster.DigitCentring.of(drawn().drawingProperty().get())
                        .orElseThrow(),
                new float[] {0, 0, 0.2374f, 0, 0, 0, 0, 0, 0.7626f, 0},
                List.of(),
                null);
        assertEquals("It reads an 8.", read.headline());
        assertEquals("76.3% sure. Runner-up: 2, 23.7%.", read.detail());
        DigitRead sure =
                new DigitRead(network.get(), read.seen(), new float[] {1, 0, 0, 0, 0, 0, 0, 0, 0, 0}, List.of(), null);
        assertEquals("It reads a 0.", sure.headline());
        assertEquals(1, sure.runnerUp());
    }

    @Test
    void aStepLeftOutIsReadBesideTheWholeWay() {
        DrawViewModel pad = drawn();
        DigitRead before = (DigitRead) pad.readingProperty().get();
        assertNull(before.asItShouldBe());
        pad.stepsProperty().set(DigitSteps.ALL.with(DigitSteps.Step.INVERTED, false));
        DigitRead read = (DigitRead) pad.readingProperty().get();
        assertEquals(255, read.seen().picture().get(0, 0));
        assertArrayEquals(before.probabilities(), read.asItShouldBe());
        assertFalse(java.util.Arrays.equals(read.probabilities(), read.asItShouldBe()));
        pad.stepsProperty().set(DigitSteps.ALL);
        assertArrayEquals(
                before.probabilities(), ((DigitRead) pad.readingProperty().get()).probabilities());
    }

    @Test
    void itWaversOnlyWhenTheRunnerUpIsClose() {
        DigitRead close = read(0, 0, 0.3f, 0, 0, 0, 0, 0, 0.7f, 0);
        assertTrue(close.tip().startsWith("It wavers between 8 and 2."), close.tip());
        DigitRead far = read(0, 0.12f, 0.03f, 0, 0.85f, 0, 0, 0, 0, 0);
        assertFalse(far.tip().contains("wavers"), far.tip());
    }

    private DigitRead read(float... probabilities) {
        return new DigitRead(
                network.get(),
                glassbox.raster.DigitCentring.of(drawn().drawingProperty().get())
                        .orElseThrow(),
                probabilities,
                List.of(),
                null);
    }

    @Test
    void undoTakesBackOneStrokeAfterTheOther() {
        drawn();
        pad.penDown(10, 10);
        pad.penMoved(10, 90);
        pad.penLifted();
        assertEquals(2, strokes());
        pad.undo();
        assertEquals(1, strokes());
        assertTrue(pad.redoableProperty().get());
        pad.undo();
        assertEquals(0, strokes());
        assertFalse(pad.undoableProperty().get());
        assertInstanceOf(Reading.Nothing.class, pad.readingProperty().get());
        pad.undo();
        pad.redo();
        pad.redo();
        pad.redo();
        assertEquals(2, strokes());
        assertFalse(pad.redoableProperty().get());
    }

    @Test
    void aNewStrokeForgetsWhatWasUndone() {
        drawn();
        pad.undo();
        drawn();
        assertFalse(pad.redoableProperty().get());
        assertEquals(1, strokes());
    }

    @Test
    void clearingCanBeUndone() {
        drawn();
        pad.clear();
        assertEquals(0, strokes());
        pad.clear();
        pad.undo();
        assertEquals(1, strokes());
    }

    @Test
    void aDigitToTraceLiesBelowAnEmptySheetAndUndoBringsBackWhatWasThere() {
        drawOne();
        pad.labelProperty().set(1);
        Drawing before = pad.drawingProperty().get();
        pad.trace(SEVEN);
        assertTrue(pad.drawingProperty().get().isEmpty());
        assertEquals(SEVEN, pad.tracingProperty().get());
        assertEquals(7, pad.labelProperty().get());
        assertEquals("Nothing to read yet", nothing().headline());
        drawOne();
        pad.undo();
        assertEquals(SEVEN, pad.tracingProperty().get());
        assertEquals(7, pad.labelProperty().get());
        pad.undo();
        assertNull(pad.tracingProperty().get());
        assertEquals(before, pad.drawingProperty().get());
        assertEquals(1, pad.labelProperty().get());
        pad.redo();
        assertEquals(SEVEN, pad.tracingProperty().get());
        assertEquals(7, pad.labelProperty().get());
    }

    @Test
    void whatIsTracedIsTakenAwayWithoutAWordToTheDrawing() {
        pad.trace(SEVEN);
        drawOne();
        Drawing traced = pad.drawingProperty().get();
        pad.stopTracing();
        assertNull(pad.tracingProperty().get());
        assertEquals(traced, pad.drawingProperty().get());
        assertEquals(7, pad.labelProperty().get());
        pad.undo();
        assertNull(pad.tracingProperty().get());
        assertEquals(DrawViewModel.UNKNOWN, pad.labelProperty().get());
    }

    @Test
    void aDrawingPutOnThePadIsNotTraced() {
        pad.trace(SEVEN);
        pad.put(new LabelledDrawing(Drawing.empty(28, 28), 3, null));
        assertNull(pad.tracingProperty().get());
        pad.undo();
        assertEquals(SEVEN, pad.tracingProperty().get());
        assertEquals(7, pad.labelProperty().get());
    }

    @Test
    void onlyADigitOfThePadsSizeCanBeTraced() {
        assertThrows(IllegalArgumentException.class, () -> new Tracing(black(32), 1, "picture"));
        assertThrows(IllegalArgumentException.class, () -> new Tracing(black(28), 10, "picture"));
    }

    private static Raster black(int side) {
        return Raster.generate(side, side, (row, column) -> 0);
    }

    private void drawOne() {
        pad.penDown(250, 100);
        pad.penMoved(250, 400);
        pad.penLifted();
    }

    @Test
    void undoWhileThePenIsDownTakesThatStrokeBack() {
        drawn();
        pad.penDown(10, 10);
        pad.penMoved(10, 90);
        pad.undo();
        assertEquals(1, strokes());
        pad.penMoved(10, 100);
        pad.penLifted();
        assertEquals(1, strokes());
    }

    @Test
    void aPenThatRestsLeavesOnePoint() {
        pad.penDown(5, 5);
        pad.penMoved(5, 5);
        pad.penMoved(5, 6);
        pad.penMoved(5, 6);
        assertEquals(List.of(Stroke.of(5, 5, 5, 6)), pad.drawingProperty().get().strokes());
    }

    @Test
    void aWiderBrushIsReadWider() {
        drawn();
        double thin = ink();
        pad.brushProperty().set(DrawViewModel.THICKEST);
        assertEquals(60, pad.drawingProperty().get().brush());
        assertTrue(ink() > 1.3 * thin, thin + " then " + ink());
    }

    @Test
    void anotherNetworkReadsTheSameDrawingAnew() {
        drawn();
        float[] before = read().probabilities();
        network.set(model(2));
        float[] after = read().probabilities();
        boolean same = java.util.Arrays.equals(before, after);
        assertFalse(same);
        network.set(null);
        assertEquals("No network yet", nothing().headline());
        assertEquals(
                28, java.util.Objects.requireNonNull(nothing().seen()).picture().rows());
        network.set(model(1));
        assertArrayEquals(before, read().probabilities());
    }

    @Test
    void aNetworkForOtherPicturesSaysSo() {
        Recipe standard = Recipes.standard();
        NetworkSpec small = new NetworkSpec(
                Shape.of(1, 4, 4),
                List.of(
                        new FlattenSpec(),
                        new DenseSpec(3, new Initializer.Zeros(), new Initializer.Zeros()),
                        new SoftmaxSpec()));
        Recipe other = new Recipe(
                "small", "Small", small, standard.images(), standard.preprocessing(), standard.config(), null);
        network.set(new TrainedModel(other, Weights.initial(small, 1), 0, null));
        drawn();
        assertEquals("This network reads no digits", nothing().headline());
        assertTrue(nothing().detail().contains("1×4×4"), nothing().detail());
    }

    @Test
    void aNetworkWithoutProbabilitiesReadsNothing() {
        drawn();
        network.set(OddModels.withoutSoftmax());
        assertEquals("This network reads no digits", nothing().headline());
        network.set(OddModels.withoutAnAnswer());
        assertEquals("This network gives no answer", nothing().headline());
    }

    @Test
    void onlyTheNewestDrawingIsRead() {
        Queue<Runnable> waiting = new ArrayDeque<>();
        List<Reading> readings = new ArrayList<>();
        DrawViewModel busy = new DrawViewModel(Runnable::run, waiting::add, network);
        busy.readingProperty().addListener((property, before, now) -> readings.add(now));
        busy.penDown(250, 50);
        for (int y = 60; y < 450; y += 5) {
            busy.penMoved(250, y);
        }
        assertEquals(1, waiting.size());
        waiting.remove().run();
        assertEquals(1, readings.size());
        assertInstanceOf(DigitRead.class, readings.getFirst());
    }

    private DrawViewModel drawn() {
        pad.penDown(150, 100);
        pad.penMoved(350, 100);
        pad.penMoved(200, 400);
        pad.penLifted();
        return pad;
    }

    private int strokes() {
        return pad.drawingProperty().get().strokes().size();
    }

    private DigitRead read() {
        return assertInstanceOf(DigitRead.class, pad.readingProperty().get());
    }

    private Reading.Nothing nothing() {
        return assertInstanceOf(Reading.Nothing.class, pad.readingProperty().get());
    }

    private double ink() {
        double sum = 0;
        for (float value : read().seen().picture().toArray()) {
            sum += value;
        }
        return sum;
    }

    private static TrainedModel model(long seed) {
        Recipe recipe = Recipes.standard().withSeed(seed);
        return new TrainedModel(recipe, Weights.initial(recipe.network(), seed), 0, null);
    }
}
