package glassbox.app;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import glassbox.dataset.DatasetCatalogue;
import glassbox.dataset.Split;
import glassbox.engine.data.Dataset;
import glassbox.raster.DigitSteps;
import glassbox.raster.Raster;
import glassbox.viewmodel.draw.AlikeModel;
import glassbox.viewmodel.draw.Aspect;
import glassbox.viewmodel.draw.DigitRead;
import glassbox.viewmodel.draw.DrawViewModel;
import glassbox.viewmodel.draw.KeptDrawingsModel;
import glassbox.viewmodel.draw.TeachModel;
import glassbox.viewmodel.draw.Tracing;
import glassbox.viewmodel.draw.WhyMap;
import glassbox.viewmodel.draw.WhyModel;

/** The states of the Draw page that are worth a picture. */
final class DrawStaging {
    /**
     * Digits in strokes, each one cubic Bézier curve after the other: a start, then for each curve two control points and
     * its end; x and y from 0 to 1 of the paper. A 4 in two strokes, which is read as a 9, and a 7.
     */
    private static final double[][] FOUR = {
        {0.45, 0.22, 0.38, 0.24, 0.28, 0.38, 0.27, 0.49, 0.27, 0.56, 0.52, 0.58, 0.66, 0.44},
        {0.70, 0.21, 0.69, 0.42, 0.66, 0.62, 0.63, 0.83}
    };

    private static final double[][] SEVEN = {
        {0.28, 0.24, 0.40, 0.22, 0.60, 0.22, 0.70, 0.23, 0.60, 0.45, 0.50, 0.60, 0.46, 0.84}
    };

    private static final int POINTS_PER_CURVE = 24;

    /** A test digit that is a clear 3. */
    private static final int THREE = 30;

    private final Window window;
    private final Staging.Training training;
    private final Staging.Hand hand;

    DrawStaging(Window window, Staging.Training training, Staging.Hand hand) {
        this.window = window;
        this.training = training;
        this.hand = hand;
    }

    /** The page with a digit on it, its first. */
    void drawn() throws IOException {
        DrawViewModel pad = ScreenThread.call(window.draw()::pad);
        draw(FOUR);
        ScreenThread.until(pad.readingProperty(), reading -> reading instanceof DigitRead);
    }

    /** What follows on that, one state on the other; in a test only what has controls of its own. */
    List<Staging.Scene> scenes() {
        List<Staging.Scene> scenes = new ArrayList<>();
        if (training == Staging.Training.LONG) {
            for (WhyMap.Way way : WhyMap.Way.values()) {
                scenes.add(new Staging.Scene("draw-why-" + way.name().toLowerCase(Locale.ROOT), () -> why(way)));
            }
        }
        scenes.add(new Staging.Scene("draw-steps", this::steps));
        scenes.add(new Staging.Scene("draw-takes", this::takes));
        scenes.add(new Staging.Scene("draw-alike", this::alike));
        scenes.add(new Staging.Scene("draw-kept", this::kept));
        scenes.add(new Staging.Scene("draw-kept-sheet", () -> hand.press("all-kept")));
        scenes.add(new Staging.Scene("draw-taught", this::taught));
        return scenes;
    }

    /** What comes after that: the lesson undone, a digit to be traced, an empty pad. */
    List<Staging.Scene> after() {
        List<Staging.Scene> scenes = new ArrayList<>();
        if (training == Staging.Training.LONG) {
            scenes.add(new Staging.Scene("draw-taught-undone", this::undone));
        }
        scenes.add(new Staging.Scene("draw-trace", this::trace));
        if (training == Staging.Training.LONG) {
            scenes.add(new Staging.Scene("draw-empty", this::empty));
        }
        return scenes;
    }

    private void why(WhyMap.Way way) throws IOException {
        WhyModel model = ScreenThread.call(window.draw()::why);
        ScreenThread.run(() -> model.wayProperty().set(way));
        ScreenThread.until(model.mapProperty(), map -> map != null && map.way() == way);
    }

    /** Not moved to its centre of mass, which is read beside the whole way. */
    private void steps() throws IOException {
        DrawViewModel pad = ScreenThread.call(window.draw()::pad);
        WhyModel why = ScreenThread.call(window.draw()::why);
        ScreenThread.run(() -> {
            why.wayProperty().set(null);
            pad.aspectProperty().set(Aspect.STEPS);
            pad.stepsProperty().set(DigitSteps.ALL.with(DigitSteps.Step.CENTRED, false));
        });
        ScreenThread.until(
                pad.readingProperty(), reading -> reading instanceof DigitRead read && read.asItShouldBe() != null);
    }

    private void takes() throws IOException {
        DrawViewModel pad = ScreenThread.call(window.draw()::pad);
        WhyModel why = ScreenThread.call(window.draw()::why);
        ScreenThread.run(() -> {
            pad.stepsProperty().set(DigitSteps.ALL);
            pad.aspectProperty().set(Aspect.TAKES);
            why.wantedProperty().set(4);
        });
        ScreenThread.until(why.changeProperty(), change -> change != null && change.wanted() == 4);
    }

    /** All 60,000 training digits are read for that; a test leaves it at the offer. */
    private void alike() throws IOException {
        DrawViewModel pad = ScreenThread.call(window.draw()::pad);
        AlikeModel model = ScreenThread.call(window.draw()::alike);
        ScreenThread.run(() -> pad.aspectProperty().set(Aspect.ALIKE));
        if (training == Staging.Training.LONG) {
            ScreenThread.until(model.digitsProperty(), found -> found != null && !found.isEmpty());
        } else {
            ScreenThread.run(model::cancel);
        }
    }

    private void kept() throws IOException {
        DrawViewModel pad = ScreenThread.call(window.draw()::pad);
        KeptDrawingsModel model =
                ScreenThread.call(() -> window.draw().keptAndTaught().kept());
        ScreenThread.run(() -> {
            pad.aspectProperty().set(Aspect.INSIDE);
            pad.labelProperty().set(4);
            model.keep();
        });
        ScreenThread.until(model.drawingsProperty(), kept -> kept != null && kept.size() == 1);
        draw(SEVEN);
        ScreenThread.until(pad.readingProperty(), reading -> reading instanceof DigitRead read && read.digit() == 7);
        ScreenThread.run(() -> {
            pad.labelProperty().set(7);
            model.keep();
        });
        ScreenThread.until(model.summaryProperty(), "1 right · 1 wrong"::equals);
    }

    /** The 4 that is read as a 9 is put on the pad again and taught. */
    private void taught() throws IOException {
        KeptDrawingsModel kept =
                ScreenThread.call(() -> window.draw().keptAndTaught().kept());
        DrawViewModel pad = ScreenThread.call(window.draw()::pad);
        TeachModel model = ScreenThread.call(() -> window.draw().keptAndTaught().teach());
        hand.press("close-kept");
        ScreenThread.run(() -> kept.putBack(kept.drawingsProperty().get().getLast()));
        ScreenThread.until(pad.readingProperty(), reading -> reading instanceof DigitRead read && read.digit() == 9);
        ScreenThread.run(model::teach);
        ScreenThread.until(model.taughtProperty(), Boolean.TRUE::equals);
        ScreenThread.until(model.busyProperty(), Boolean.FALSE::equals);
    }

    private void undone() throws IOException {
        TeachModel model = ScreenThread.call(() -> window.draw().keptAndTaught().teach());
        ScreenThread.run(model::undo);
        ScreenThread.until(model.taughtProperty(), Boolean.FALSE::equals);
    }

    private void trace() throws IOException {
        Dataset digits = new DatasetCatalogue().mnist(Split.TEST);
        float[] pixels = new float[digits.sampleShape().elements()];
        digits.copyPixels(THREE, pixels, 0);
        Tracing three = Tracing.ofTestDigit(Raster.of(28, 28, pixels), digits.label(THREE), THREE);
        DrawViewModel pad = ScreenThread.call(window.draw()::pad);
        ScreenThread.run(() -> pad.trace(three));
    }

    private void empty() throws IOException {
        DrawViewModel pad = ScreenThread.call(window.draw()::pad);
        ScreenThread.run(pad::stopTracing);
        ScreenThread.until(pad.readingProperty(), reading -> !(reading instanceof DigitRead));
    }

    /** Takes what there is off the paper and draws. */
    private void draw(double[][] strokes) throws IOException {
        DrawViewModel pad = ScreenThread.call(window.draw()::pad);
        ScreenThread.run(() -> {
            pad.clear();
            for (double[] stroke : strokes) {
                pad.penDown(stroke[0] * DrawViewModel.PAPER, stroke[1] * DrawViewModel.PAPER);
                for (int start = 0; start + 7 < stroke.length; start += 6) {
                    for (int i = 1; i <= POINTS_PER_CURVE; i++) {
                        double at = (double) i / POINTS_PER_CURVE;
                        pad.penMoved(
                                curve(stroke, start, at) * DrawViewModel.PAPER,
                                curve(stroke, start + 1, at) * DrawViewModel.PAPER);
                    }
                }
                pad.penLifted();
            }
        });
    }

    /** One coordinate of a cubic Bézier curve whose points lie two numbers apart. */
    private static double curve(double[] points, int from, double at) {
        double rest = 1 - at;
        return rest * rest * rest * points[from]
                + 3 * rest * rest * at * points[from + 2]
                + 3 * rest * at * at * points[from + 4]
                + at * at * at * points[from + 6];
    }
}
