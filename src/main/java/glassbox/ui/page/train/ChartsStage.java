package glassbox.ui.page.train;

import java.util.function.Function;

import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;

import org.jspecify.annotations.Nullable;

import glassbox.raster.Numbers;
import glassbox.ui.control.ChartAxis;
import glassbox.ui.control.ChartCurve;
import glassbox.ui.control.MetricChart;
import glassbox.ui.control.StagePane;
import glassbox.viewmodel.train.Curve;
import glassbox.viewmodel.train.RunCurves;
import glassbox.viewmodel.train.RunShape;
import glassbox.viewmodel.train.TrainViewModel;

/** The stage of the page: loss and accuracy over the images seen, side by side. */
final class ChartsStage extends StackPane {
    private final TrainViewModel model;
    private final MetricChart loss = new MetricChart();
    private final MetricChart accuracy = new MetricChart();

    /** The charts of this page; {@code caption} is told what lies under the pointer. */
    ChartsStage(TrainViewModel model, ReadOnlyStringWrapper caption) {
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
        accuracy.setAxis(ChartAxis.SHARE);
        for (MetricChart chart : new MetricChart[] {loss, accuracy}) {
            HBox.setHgrow(chart, Priority.ALWAYS);
            chart.setPrefWidth(100);
            chart.setMaxWidth(Double.MAX_VALUE);
            chart.probeProperty().subscribe(images -> caption.set(describe(images.doubleValue())));
        }
        getChildren().add(new StagePane(new HBox(loss, accuracy)));
        model.shapeProperty().subscribe(this::showShape);
        model.curvesProperty()
                .subscribe(curves ->
                        showCurves(curves, model.curvesBeforeProperty().get()));
        model.curvesBeforeProperty()
                .subscribe(before -> showCurves(model.curvesProperty().get(), before));
        model.readout().imagesSeenProperty().subscribe(images -> grow(images.longValue()));
        model.readout()
                .lossProperty()
                .subscribe(reading -> grow(model.readout().imagesSeenProperty().get()));
    }

    private void showShape(RunShape shape) {
        for (MetricChart chart : new MetricChart[] {loss, accuracy}) {
            chart.setEpochs(shape.epochs(), shape.imagesPerEpoch());
        }
        loss.setReference("article", shape.publishedLoss(), Numbers.fixed(shape.publishedLoss(), 2));
        accuracy.setReference("article", shape.publishedAccuracy(), Numbers.percent(shape.publishedAccuracy()));
    }

    private void showCurves(@Nullable RunCurves now, @Nullable RunCurves before) {
        loss.setCurves(
                curve(now, RunCurves::trainingLoss),
                curve(now, RunCurves::testLoss),
                curve(before, RunCurves::testLoss));
        accuracy.setCurves(
                curve(now, RunCurves::trainingAccuracy),
                curve(now, RunCurves::testAccuracy),
                curve(before, RunCurves::testAccuracy));
    }

    private void grow(long images) {
        RunCurves curves = model.curvesProperty().get();
        double guessing = model.shapeProperty().get().guessingLoss();
        double highest = Math.max(curves == null ? 0 : curves.highestLoss(), guessing);
        loss.setAxis(ChartAxis.covering(highest, 0));
        loss.setNow((double) images);
        accuracy.setNow((double) images);
    }

    private String describe(double images) {
        RunCurves curves = model.curvesProperty().get();
        boolean known =
                curves != null && images <= model.readout().imagesSeenProperty().get();
        return known ? curves.describe(images) : "";
    }

    private static ChartCurve curve(@Nullable RunCurves curves, Function<RunCurves, Curve> which) {
        return curves == null ? ChartCurve.EMPTY : new Shown(which.apply(curves));
    }

    /** A curve of the view model as charts read it. */
    private record Shown(Curve curve) implements ChartCurve {
        @Override
        public int size() {
            return curve.size();
        }

        @Override
        public double x(int index) {
            return curve.x(index);
        }

        @Override
        public double y(int index) {
            return curve.y(index);
        }
    }
}
