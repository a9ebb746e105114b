package glassbox.viewmodel.learn;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

import org.junit.jupiter.api.Test;

import glassbox.engine.training.Evaluation;
import glassbox.recipe.Recipe;
import glassbox.recipe.Recipes;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

class RunsWidgetTest {
    private static final String SHAPES = "recipe: shapes";

    private static Widget shown(WidgetTrial trial, String... lines) {
        Widget widget = WidgetKinds.of("runs").orElseThrow().maker().apply(trial.bench);
        trial.show(widget, "runs", lines);
        return widget;
    }

    @Test
    void theSameLinesGiveTheSameCurvesBitByBit() {
        String[] lines = {SHAPES, "images: 670", "show: both filters", "run a: seed=4", "run b: batch=64 rate=0.2"};
        try (WidgetTrial one = new WidgetTrial();
                WidgetTrial other = new WidgetTrial()) {
            BoardWidget first = (BoardWidget) shown(one, lines);
            BoardWidget second = (BoardWidget) shown(other, lines);
            assertEquals(first.board().panel("loss"), second.board().panel("loss"));
            assertEquals(first.reading(), second.reading());
            assertEquals(first.value("b.2.1.1"), second.value("b.2.1.1"));
            assertNotEquals(first.value("a.2.1.1"), first.value("b.2.1.1"));
        }
    }

    @Test
    void numbersAreThoseOfTheRun() {
        try (WidgetTrial trial = new WidgetTrial()) {
            Widget widget = shown(trial, SHAPES, "images: 335", "show: both filters");
            RunSoFar run = trial.bench.runs().find(RunWish.of(shapes(), 335)).orElseThrow();
            assertTrue(run.finished());
            assertEquals(335, run.images());
            Evaluation last = run.last();
            assertEquals(last.loss(), widget.value("loss.test"));
            assertEquals(last.loss(), widget.value("loss.last"));
            assertEquals(last.accuracy(), widget.value("test-accuracy.test"));
            assertEquals(last.accuracy(), widget.value("accuracy.test"));
            assertEquals(run.now().values("conv1.weights")[3], (float) widget.value("filters.1.2.2"));
            assertEquals(run.start().values("conv1.weights")[3], (float) widget.value("start.1.2.2"));
            assertEquals(run.training().getLast().loss(), widget.value("loss.training"));
            assertEquals(5 * 16 + 15, run.training().getLast().total(), "the last six steps, the very last of 15");
        }
    }

    @Test
    void withoutAnImageItIsTheUntrainedNetwork() {
        try (WidgetTrial trial = new WidgetTrial()) {
            Widget widget = shown(trial, SHAPES, "images: 0", "show: both filters", "published: yes");
            assertEquals(widget.value("start.1.1.1"), widget.value("filters.1.1.1"));
            assertTrue(widget.value("loss.test") > 0);
        }
    }

    private static Recipe shapes() {
        return Recipes.byName("shapes").orElseThrow();
    }

    @Test
    void frozenLayersDoNotMove() {
        try (WidgetTrial trial = new WidgetTrial()) {
            Widget widget = shown(
                    trial,
                    SHAPES,
                    "images: 160",
                    "show: filters",
                    "run All learn:",
                    "run Conv frozen: frozen=conv",
                    "run Both frozen: frozen=all");
            assertNotEquals(widget.value("start.1.1.1"), widget.value("all-learn.1.1.1"));
            assertEquals(widget.value("start.1.1.1"), widget.value("conv-frozen.1.1.1"));
            assertNotEquals(widget.value("test-accuracy.conv-frozen"), Double.NaN);
            assertTrue(widget.reading().contains("moved by") && widget.reading().contains("0.00"), widget.reading());
        }
    }

    @Test
    void namesOfRunsKeepTheirOrder() {
        try (WidgetTrial trial = new WidgetTrial()) {
            BoardWidget widget = (BoardWidget)
                    shown(trial, SHAPES, "images: 32", "run z: seed=1", "run Y 2: seed=2", "run a: seed=3");
            ChartPanel loss = assertInstanceOf(
                    ChartPanel.class, widget.board().panel("loss").orElseThrow());
            assertEquals(
                    List.of("z", "Y 2", "a"),
                    loss.curves().stream().map(ChartPanel.Curve::name).toList());
            assertEquals(widget.value("loss.Y 2"), widget.value("loss.y-2"));
        }
    }

    @Test
    void whatWasPublishedAndOtherSeedsAreShownIfAskedFor() {
        try (WidgetTrial trial = new WidgetTrial()) {
            BoardWidget widget = (BoardWidget) shown(trial, SHAPES, "images: 670", "published: yes");
            ChartPanel accuracy = (ChartPanel) widget.board().panel("accuracy").orElseThrow();
            assertEquals("article 3", accuracy.reference().name());
            assertEquals("20 seeds", accuracy.band().name());
            assertEquals(335, accuracy.band().low().x().get(1));
            trial.show(widget, "runs", SHAPES, "images: 670");
            accuracy = (ChartPanel) widget.board().panel("accuracy").orElseThrow();
            assertNull(accuracy.reference());
            assertNull(accuracy.band());
        }
    }

    @Test
    void aRateThatIsTooLargeIsSaidInWords() {
        try (WidgetTrial trial = new WidgetTrial()) {
            BoardWidget widget =
                    (BoardWidget) shown(trial, "images: 64", "run fine: rate=0.005", "run wild: rate=1000000");
            String remark = widget.board().remark();
            assertTrue(remark.contains("wild: stopped at image "), remark);
            assertFalse(remark.contains("fine: "), remark);
        }
    }

    @Test
    void whoComesBackNeedNotWait() {
        try (WidgetTrial trial = new WidgetTrial()) {
            shown(trial, SHAPES, "images: 64");
            Widget again = WidgetKinds.of("runs").orElseThrow().maker().apply(trial.bench);
            again.show(WidgetTrial.lines("runs", SHAPES, "images: 64"));
            assertTrue(again.readyProperty().getValue());
            assertEquals(
                    trial.bench
                            .runs()
                            .find(RunWish.of(shapes(), 64))
                            .orElseThrow()
                            .last()
                            .loss(),
                    again.value("loss.last"));
        }
    }

    @Test
    void theShelfForgetsWhatWasNotAskedForLongest() {
        RunShelf shelf = new RunShelf();
        try (WidgetTrial trial = new WidgetTrial()) {
            shown(trial, SHAPES, "images: 16");
            RunSoFar run = trial.bench.runs().find(RunWish.of(shapes(), 16)).orElseThrow();
            for (int i = 0; i <= RunShelf.MOST; i++) {
                RunWish wish = RunWish.of(shapes(), 100 + i);
                shelf.keep(new RunSoFar(wish, 0, run.training(), run.readings(), "", run.start(), run.now(), "", true));
                assertTrue(shelf.find(RunWish.of(shapes(), 100)).isPresent(), "it is asked for all the time");
            }
        }
        assertTrue(shelf.find(RunWish.of(shapes(), 101)).isEmpty());
    }

    @Test
    void afterCloseNothingRunsAndNothingIsShown() {
        try (WidgetTrial trial = new WidgetTrial()) {
            BoardWidget widget =
                    (BoardWidget) WidgetKinds.of("runs").orElseThrow().maker().apply(trial.bench);
            widget.show(WidgetTrial.lines("runs", SHAPES, "images: 16750", "run a: seed=1", "run b: seed=2"));
            Board before = widget.board();
            widget.close();
            trial.until(() -> trainingThreads().isEmpty());
            trial.drain();
            assertSame(before, widget.board());
        }
    }

    /** The threads of this test's benches that are in a training step. */
    private static Set<Thread> trainingThreads() {
        Set<Thread> training = new HashSet<>();
        Thread.getAllStackTraces().forEach((thread, trace) -> {
            for (StackTraceElement element : trace) {
                if (element.getClassName().equals(RunTraining.class.getName())) {
                    training.add(thread);
                }
            }
        });
        return training;
    }

    @Test
    void aNewStepEndsTheRunsOfTheOneBefore() {
        try (WidgetTrial trial = new WidgetTrial()) {
            BoardWidget widget =
                    (BoardWidget) WidgetKinds.of("runs").orElseThrow().maker().apply(trial.bench);
            widget.show(WidgetTrial.lines("runs", SHAPES, "images: 16750", "run a: seed=1"));
            trial.show(widget, "runs", SHAPES, "images: 32", "run b: seed=2");
            assertThrows(IllegalArgumentException.class, () -> widget.value("loss.a"));
            assertTrue(Double.isFinite(widget.value("loss.b")));
        }
    }

    @Test
    void whatItDoesNotKnowIsRefusedWithTheLine() {
        try (WidgetTrial trial = new WidgetTrial()) {
            Widget widget = WidgetKinds.of("runs").orElseThrow().maker().apply(trial.bench);
            for (String[] lines : List.of(
                    new String[] {"recipes: shapes nothing"},
                    new String[] {"colour: red"},
                    new String[] {SHAPES, "images: -1"},
                    new String[] {SHAPES, "show: everything"},
                    new String[] {SHAPES, "run a: speed=9"},
                    new String[] {SHAPES, "run a: rate=0"},
                    new String[] {SHAPES, "run a: batch=1.5"},
                    new String[] {SHAPES, "run a: batch=0"},
                    new String[] {SHAPES, "run a: frozen=flatten1"},
                    new String[] {SHAPES, "run a: slip=none"},
                    new String[] {SHAPES, "run a: order=upwards"})) {
                WidgetProblem problem = assertThrows(
                        WidgetProblem.class,
                        () -> widget.show(WidgetTrial.lines("runs", lines)),
                        String.join(" ", lines));
                assertTrue(problem.getMessage().startsWith("a.md, line 3: "), problem.getMessage());
            }
        }
    }

    @Test
    void theTrainPageGoesOnWithTheRecipeUnlessThereIsASlip() {
        try (WidgetTrial trial = new WidgetTrial()) {
            Widget widget = shown(trial, SHAPES, "images: 16");
            assertEquals(new Destination.ToTrain("shapes"), widget.destination());
            trial.show(widget, "runs", SHAPES, "images: 16", "run a: slip=rotated-kernel-gradient");
            assertNull(widget.destination());
            assertNotNull(widget.reading());
        }
    }
}
