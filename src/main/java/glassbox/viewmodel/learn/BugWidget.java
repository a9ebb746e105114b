package glassbox.viewmodel.learn;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Future;

import org.jspecify.annotations.Nullable;

import glassbox.raster.Numbers;
import glassbox.raster.Raster;

/**
 * A healthy run beside one with a bug, and what the gradient check says of it. The network with the bug exists here alone: it
 * has no destination, is in no plan that could be saved, and is forgotten with the widget's runs.
 */
final class BugWidget extends BoardWidget {
    private static final int MOST_IMAGES = 20_000;

    static final WidgetKind KIND = new WidgetKind(
            "bug",
            "A run with a bug beside a healthy one. It never leaves the lesson.",
            Map.of(
                    "fault", "the bug: " + String.join(", ", BugCase.names()),
                    "images", "how many training images each run uses; as many as show the bug unless given",
                    "check", "yes shows the gradient check of the first step: one filter, and each layer"),
            Map.of(
                    "loss.healthy", "the healthy run's test loss at the end; loss.faulty the other's",
                    "accuracy.healthy",
                            "the share of test images read right at the end, 0 to 1; accuracy.faulty the other's",
                    "test-accuracy.healthy", "the same",
                    "backprop.ROW.COLUMN", "a gradient of the first filter by backprop",
                    "slope.ROW.COLUMN", "the same by nudging the weight",
                    "check.LAYER", "how many of the layer's gradients disagree, such as check.conv1",
                    "error", "the largest relative error of all that were compared"),
            BugWidget::new);

    private final WidgetBench bench;
    private @Nullable RunGroup group;
    private @Nullable Future<?> checking;
    private @Nullable BugCheck check;
    private String problem = "";
    private boolean checked;
    private int images;

    BugWidget(WidgetBench bench) {
        super(bench);
        this.bench = bench;
    }

    @Override
    public void show(WidgetParameters parameters) {
        parameters.allow("fault", "images", "check");
        String name = parameters.required("fault");
        BugCase bug = BugCase.of(name)
                .orElseThrow(() -> parameters.problem(
                        "fault is " + name + ", but can be " + String.join(", ", BugCase.names()) + "."));
        int wanted = parameters.whole("images", bug.images(), 1, MOST_IMAGES);
        boolean wantsCheck = parameters.oneOf("check", "no", "yes").equals("yes");
        end();
        images = wanted;
        checked = wantsCheck;
        problem = "";
        check = wantsCheck ? bench.runs().check(bug).orElse(null) : null;
        RunGroup now = new RunGroup(bench, List.of(bug.healthy(wanted), bug.faulty(wanted)), null, this::update);
        group = now;
        now.start();
        if (wantsCheck && check == null) {
            checking = bench.background()
                    .run(() -> BugCheck.of(bug, bench.data()), found -> keep(now, bug, found), error -> {
                        if (group == now) {
                            problem = error.getMessage() == null ? error.toString() : error.getMessage();
                            update();
                        }
                    });
        }
        update();
    }

    private void keep(RunGroup asking, BugCase bug, BugCheck found) {
        bench.runs().keep(bug, found);
        if (group == asking) {
            check = found;
            update();
        }
    }

    private void update() {
        RunGroup now = group;
        if (now == null) {
            return;
        }
        String trouble = problem.isEmpty() ? now.problem() : problem;
        if (!trouble.isEmpty()) {
            put(Board.of(new NotePanel(trouble)));
        } else if (now.finished() && (!checked || check != null)) {
            put(board(now));
        } else {
            grow(board(now));
        }
    }

    private Board board(RunGroup now) {
        List<RunCharts.Named> runs = new ArrayList<>();
        RunSoFar healthy = now.run(0);
        RunSoFar faulty = now.run(1);
        if (healthy == null || faulty == null) {
            return Board.of(new NotePanel("Reading the training images…"));
        }
        runs.add(new RunCharts.Named("faulty", faulty));
        runs.add(new RunCharts.Named("healthy", healthy));
        RunCharts charts = new RunCharts(healthy.wish().recipe(), images, false, null);
        ChartPanel loss = charts.loss(runs, runs.getFirst());
        BugCheck found = check;
        Board board = found == null
                ? Board.of(loss, charts.accuracy(runs, null)).below(RunCharts.figures(runs))
                : checked(loss, found);
        return board.saying(remark(now, healthy, faulty));
    }

    private static Board checked(ChartPanel loss, BugCheck found) {
        float limit = Math.max(found.backprop().maxAbs(), found.slopes().maxAbs());
        return Board.of(
                        loss,
                        matrix("backprop", "Backprop, filter 1", found.backprop(), limit),
                        matrix("slope", "Slope, filter 1", found.slopes(), limit))
                .below(layers(found));
    }

    private static MatrixPanel matrix(String name, String title, Raster numbers, float limit) {
        return MatrixPanel.signed(name, title, numbers)
                .decimals(limit >= 0.1f ? 3 : limit >= 0.01f ? 4 : 5)
                .limit(limit);
    }

    private static FiguresPanel layers(BugCheck found) {
        List<FiguresPanel.Figure> figures = new ArrayList<>();
        found.layers()
                .forEach((name, layer) -> figures.add(new FiguresPanel.Figure(
                        name,
                        layer.words(),
                        layer.wrong(),
                        layer.wrong() == 0 ? "agrees" : "disagrees",
                        layer.wrong() + " of " + layer.checked() + " wrong")));
        double error = found.report().largestError();
        figures.add(new FiguresPanel.Figure("error", "Worst", error, Numbers.telling(error, 2), "relative error"));
        return new FiguresPanel("check", "Gradient check", figures);
    }

    private String remark(RunGroup now, RunSoFar healthy, RunSoFar faulty) {
        List<String> sentences = new ArrayList<>();
        String troubles = RunWords.troubles(faulty);
        if (!troubles.isEmpty()) {
            sentences.add("Faulty: " + troubles);
        }
        if (!now.finished()) {
            long least = Math.min(healthy.images(), faulty.finished() ? healthy.images() : faulty.images());
            sentences.add("Training: " + Numbers.count(least) + " of " + Numbers.count(images) + " images.");
        }
        BugCheck found = check;
        if (found != null) {
            sentences.add(found.verdict());
        } else if (checked) {
            sentences.add("Checking gradients…");
        }
        return String.join(" ", sentences);
    }

    /** The share read right is known also where the check takes its chart's place. */
    @Override
    public double value(String name) {
        RunGroup now = group;
        for (int i = 0; i < 2 && now != null; i++) {
            RunSoFar run = now.run(i);
            if (run != null && name.matches("(test-)?accuracy\\." + (i == 0 ? "healthy" : "faulty"))) {
                return run.last().accuracy();
            }
        }
        return super.value(name);
    }

    private void end() {
        if (group != null) {
            group.end();
            group = null;
        }
        if (checking != null) {
            checking.cancel(true);
            checking = null;
        }
    }

    @Override
    public void close() {
        super.close();
        end();
    }
}
