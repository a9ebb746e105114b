package glassbox.viewmodel.learn;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;

import org.jspecify.annotations.Nullable;

import glassbox.engine.training.Evaluation;
import glassbox.raster.Numbers;
import glassbox.recipe.PublishedFigures;
import glassbox.recipe.Recipe;
import glassbox.recipe.SeedSpread;

/**
 * The curves of runs as panels of a board.
 *
 * @param recipe whose published figures and seeds are shown beside the runs, if any are
 * @param images where the horizontal axis ends
 * @param published whether the published figures are shown
 * @param spread how other seeds went, or null
 */
record RunCharts(
        Recipe recipe,
        int images,
        boolean published,
        @Nullable SeedSpread spread) {
    private static final double MARKS = 2;

    /** A run with its name in the legend. */
    record Named(String name, RunSoFar run) {}

    /**
     * The loss of these runs.
     *
     * @param learning the run of which the training images are shown too, or null
     */
    ChartPanel loss(List<Named> runs, @Nullable Named learning) {
        PublishedFigures figures = recipe.published();
        ChartPanel.Reference line = published && figures != null && figures.hasLoss()
                ? new ChartPanel.Reference(figures.source(), figures.loss(), Numbers.fixed(figures.loss(), 3))
                : null;
        return new ChartPanel(
                "loss",
                "Loss",
                ChartPanel.Axis.NUMBERS,
                Math.max(1, images),
                part(),
                epochs(),
                curves(runs, learning, Evaluation::loss),
                line,
                band(SeedSpread.Reading::loss));
    }

    /**
     * The share of images that these runs read right.
     *
     * @param learning the run of which the training images are shown too, or null
     */
    ChartPanel accuracy(List<Named> runs, @Nullable Named learning) {
        PublishedFigures figures = recipe.published();
        ChartPanel.Reference line = published && figures != null
                ? new ChartPanel.Reference(figures.source(), figures.accuracy(), Numbers.percent(figures.accuracy()))
                : null;
        return new ChartPanel(
                "accuracy",
                "Accuracy",
                ChartPanel.Axis.SHARES,
                Math.max(1, images),
                part(),
                epochs(),
                curves(runs, learning, Evaluation::accuracy),
                line,
                band(SeedSpread.Reading::accuracy));
    }

    /** How these runs stand. */
    static FiguresPanel figures(List<Named> runs) {
        List<FiguresPanel.Figure> figures = new ArrayList<>();
        for (Named named : runs) {
            Evaluation last = named.run().last();
            figures.add(new FiguresPanel.Figure(
                    RunsWidget.slug(named.name()),
                    runs.size() == 1 ? "Accuracy" : named.name(),
                    last.accuracy(),
                    Numbers.percent(last.accuracy()),
                    "loss " + Numbers.fixed(last.loss(), 3)));
        }
        return new FiguresPanel("test-accuracy", "", figures);
    }

    private double part() {
        return epochs() ? recipe.images().training() : Math.max(1, images / MARKS);
    }

    /** Of less than two epochs images are counted one by one, and the band, which is known at epochs' ends, says nothing. */
    private boolean epochs() {
        return images >= 2 * recipe.images().training();
    }

    private static List<ChartPanel.Curve> curves(
            List<Named> runs, @Nullable Named learning, ToDoubleFunction<Evaluation> measure) {
        List<ChartPanel.Curve> curves = new ArrayList<>();
        for (Named named : runs) {
            curves.add(curve(named.name(), named.run().readings(), measure, true));
        }
        if (learning != null) {
            curves.add(curve(learning.name(), learning.run().training(), measure, false));
        }
        return curves;
    }

    private static ChartPanel.Curve curve(
            String name, List<Evaluation> points, ToDoubleFunction<Evaluation> measure, boolean readings) {
        return new ChartPanel.Curve(
                name,
                points.stream().map(point -> (double) point.images()).toList(),
                points.stream().map(measure::applyAsDouble).toList(),
                readings);
    }

    private ChartPanel.@Nullable Band band(ToDoubleFunction<SeedSpread.Reading> measure) {
        if (spread == null || !epochs()) {
            return null;
        }
        List<Double> places = new ArrayList<>();
        List<Double> low = new ArrayList<>();
        List<Double> high = new ArrayList<>();
        for (int epoch = 0; epoch <= spread.epochs(); epoch++) {
            places.add((double) epoch * recipe.images().training());
            low.add(spread.least(epoch, measure));
            high.add(spread.most(epoch, measure));
        }
        String name = spread.seeds() + " seeds";
        return new ChartPanel.Band(
                name,
                new ChartPanel.Curve("low", places, low, false),
                new ChartPanel.Curve("high", places, high, false));
    }
}
