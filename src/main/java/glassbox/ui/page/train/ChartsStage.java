package glassbox.ui.page.train;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.geometry.Pos;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;

import org.jspecify.annotations.Nullable;

import glassbox.raster.Numbers;
import glassbox.ui.control.ChartAxis;
import glassbox.ui.control.ChartBand;
import glassbox.ui.control.ChartFlag;
import glassbox.ui.control.ChartRun;
import glassbox.ui.control.ChartSpan;
import glassbox.ui.control.MetricChart;
import glassbox.ui.control.RunLook;
import glassbox.ui.control.StagePane;
import glassbox.ui.page.SaveDialog;
import glassbox.viewmodel.train.ChartChoices.Along;
import glassbox.viewmodel.train.ChartChoices.LossScale;
import glassbox.viewmodel.train.GhostRun;
import glassbox.viewmodel.train.MetricCurves;
import glassbox.viewmodel.train.RunCurves;
import glassbox.viewmodel.train.RunShape;
import glassbox.viewmodel.train.SeedBand;
import glassbox.viewmodel.train.TrainViewModel;

/** The stage of the page: loss and accuracy over the images seen or the seconds, side by side, with one cross-hair. */
final class ChartsStage extends StackPane {
    private static final double TOOLS_GAP = 8;

    private final TrainViewModel model;
    private final MetricChart loss = new MetricChart();
    private final MetricChart accuracy = new MetricChart();
    private final List<MetricChart> charts = List.of(loss, accuracy);
    private final ChartTools tools;
    private boolean presented;
    private List<ChartFlag> shownFlags = List.of();

    /** The charts of this page; {@code caption} is told what is read at the cross-hair. */
    ChartsStage(TrainViewModel model, SaveDialog dialog, ReadOnlyStringWrapper caption) {
        this.model = model;
        setMinHeight(150);
        loss.setId("loss-chart");
        loss.titleProperty().set("Loss");
        loss.readingProperty().bind(model.readout().lossProperty());
        loss.noteProperty().bind(model.readout().lossNoteProperty());
        loss.setLegend(true);
        accuracy.setId("accuracy-chart");
        accuracy.titleProperty().set("Accuracy");
        accuracy.readingProperty().bind(model.readout().accuracyProperty());
        accuracy.noteProperty().bind(model.readout().accuracyNoteProperty());
        for (MetricChart chart : charts) {
            chart.probeProperty().bindBidirectional(model.charts().probeProperty());
        }
        model.charts().probeProperty().subscribe(place -> caption.set(sentence()));
        HBox plots = new HBox();
        tools = new ChartTools(model, dialog, caption, plots);
        plots.getChildren().addAll(placed(loss, tools.scale()), placed(accuracy, tools.rest()));
        tools.scale().widthProperty().subscribe(width -> loss.setHeadTaken(width.doubleValue() + TOOLS_GAP));
        tools.rest().widthProperty().subscribe(width -> accuracy.setHeadTaken(width.doubleValue() + TOOLS_GAP));
        getChildren().add(new StagePane(plots));
        widthProperty().subscribe(width -> fitTools());
        heightProperty().subscribe(height -> fitTools());

        model.shapeProperty().subscribe(this::showShape);
        model.curvesProperty().subscribe(curves -> showRuns());
        model.ghostsProperty().subscribe(ghosts -> showRuns());
        model.charts().alongProperty().subscribe(along -> showRuns());
        model.bandProperty().subscribe(band -> showBand());
        model.charts().alongProperty().subscribe(along -> showBand());
        model.charts().lossScaleProperty().subscribe(scale -> grow());
        model.readout().imagesSeenProperty().subscribe(images -> grow());
        model.readout().lossProperty().subscribe(reading -> grow());
    }

    /** Readings large enough for a class, and nothing to choose; or as it was. */
    void setPresented(boolean now) {
        presented = now;
        charts.forEach(chart -> chart.setHeadline(now));
        loss.setLegend(!now);
        tools.scale().setVisible(!now);
        tools.rest().setVisible(!now);
    }

    boolean isPresented() {
        return presented;
    }

    private void fitTools() {
        tools.setNarrow(getWidth() < ChartTools.WIDE || getHeight() < ChartTools.TALL);
    }

    private static StackPane placed(MetricChart chart, HBox tools) {
        StackPane place = new StackPane(chart, tools);
        StackPane.setAlignment(tools, Pos.TOP_RIGHT);
        HBox.setHgrow(place, Priority.ALWAYS);
        place.setPrefWidth(100);
        chart.setMaxWidth(Double.MAX_VALUE);
        return place;
    }

    private void showShape(RunShape shape) {
        loss.setReference("article", shape.publishedLoss(), Numbers.fixed(shape.publishedLoss(), 2));
        accuracy.setReference("article", shape.publishedAccuracy(), Numbers.percent(shape.publishedAccuracy()));
        grow();
    }

    private void showRuns() {
        loss.setRuns(runs(RunCurves::loss));
        accuracy.setRuns(runs(RunCurves::accuracy));
        grow();
    }

    private List<ChartRun> runs(Function<RunCurves, MetricCurves> measure) {
        List<ChartRun> shown = new ArrayList<>();
        boolean seconds = isInSeconds();
        RunCurves now = model.curvesProperty().get();
        if (now != null) {
            shown.add(ShownCurve.run("this run", RunLook.NOW, measure.apply(now), now.clock(), seconds));
        }
        List<GhostRun> ghosts = model.ghostsProperty().get();
        for (int i = 0; i < ghosts.size(); i++) {
            RunCurves left = ghosts.get(i).curves();
            String name = i == 0 && model.restorableProperty().get()
                    ? "last run"
                    : ghosts.get(i).name();
            shown.add(ShownCurve.run(name, RunLook.of(i + 1), measure.apply(left), left.clock(), seconds));
        }
        return shown;
    }

    /** What is usual is known over the images only: how long it takes is the machine's. */
    private void showBand() {
        SeedBand band = model.bandProperty().get();
        if (band == null || isInSeconds()) {
            charts.forEach(chart -> chart.setBand(ChartBand.NONE));
        } else {
            loss.setBand(new ChartBand(band.name(), new ShownCurve(band.lowLoss()), new ShownCurve(band.highLoss())));
            accuracy.setBand(new ChartBand(
                    band.name(), new ShownCurve(band.lowAccuracy()), new ShownCurve(band.highAccuracy())));
        }
    }

    private boolean isInSeconds() {
        return model.charts().alongProperty().get() == Along.SECONDS;
    }

    /** The axes cover what there is by now. */
    private void grow() {
        RunShape shape = model.shapeProperty().get();
        RunCurves now = model.curvesProperty().get();
        RunCurves before = model.curvesBeforeProperty().get();
        double images = (double) model.readout().imagesSeenProperty().get();
        boolean even = model.charts().lossScaleProperty().get() == LossScale.LINEAR;
        double measured = now == null
                ? 0
                : even ? shape.lossToShow(now.loss()) : now.loss().highest();
        double highest = Math.max(measured, shape.guessingLoss());
        double lowest = Math.min(
                now == null ? 1 : now.loss().lowest(), Double.isNaN(shape.publishedLoss()) ? 1 : shape.publishedLoss());
        loss.setAxis(even ? ChartAxis.covering(highest, 0) : ChartAxis.logarithmic(lowest, highest));
        showFlags(now);
        double seconds = Math.max(
                now == null ? 0 : now.clock().total(),
                before == null ? 0 : before.clock().total());
        ChartSpan span =
                isInSeconds() ? ChartSpan.seconds(seconds) : ChartSpan.epochs(shape.epochs(), shape.imagesPerEpoch());
        for (MetricChart chart : charts) {
            chart.setSpan(span);
            chart.setNow(isInSeconds() && now != null ? now.clock().seconds(images) : images);
            chart.refresh();
        }
    }

    private void showFlags(@Nullable RunCurves now) {
        List<ChartFlag> flags = now == null
                ? List.of()
                : now.changes().stream()
                        .map(change -> new ChartFlag(
                                isInSeconds()
                                        ? now.clock().seconds((double) change.images())
                                        : (double) change.images(),
                                change.words()))
                        .toList();
        if (!flags.equals(shownFlags)) {
            shownFlags = flags;
            charts.forEach(chart -> chart.setFlags(flags));
        }
    }

    private String sentence() {
        String words = loss.sentence() + " " + accuracy.sentence();
        return words.strip();
    }
}
