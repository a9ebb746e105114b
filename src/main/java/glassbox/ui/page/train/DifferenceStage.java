package glassbox.ui.page.train;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;

import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;

import glassbox.ui.control.ChartAxis;
import glassbox.ui.control.ChartCurve;
import glassbox.ui.control.ChartRun;
import glassbox.ui.control.ChartSpan;
import glassbox.ui.control.MetricChart;
import glassbox.ui.control.RunLook;
import glassbox.ui.control.StagePane;
import glassbox.viewmodel.train.ChartChoices;
import glassbox.viewmodel.train.Contestant;
import glassbox.viewmodel.train.Curve;
import glassbox.viewmodel.train.RunShape;

/** How far the other runs are from the first one: test loss and test accuracy, above and below 0. */
final class DifferenceStage extends StackPane {
    private final MetricChart loss = new MetricChart();
    private final MetricChart accuracy = new MetricChart();
    private List<Contestant> contestants = List.of();

    DifferenceStage(ChartChoices choices) {
        loss.setId("loss-difference");
        loss.titleProperty().set("Loss difference");
        accuracy.setId("accuracy-difference");
        accuracy.titleProperty().set("Accuracy difference");
        for (MetricChart chart : List.of(loss, accuracy)) {
            chart.setMinHeight(104);
            chart.setPrefSize(100, 160);
            chart.setMaxWidth(Double.MAX_VALUE);
            HBox.setHgrow(chart, Priority.ALWAYS);
            chart.probeProperty().bindBidirectional(choices.probeProperty());
        }
        getChildren().add(new StagePane(new HBox(loss, accuracy)));
    }

    /** Compares these runs with the first of them; over the seconds there is nothing to compare. */
    void show(List<Contestant> shown) {
        contestants = List.copyOf(shown);
        String first =
                contestants.isEmpty() ? "" : "from “" + contestants.getFirst().name() + "”";
        loss.noteProperty().set(first);
        accuracy.noteProperty().set(contestants.isEmpty() ? "" : "in points");
        loss.setRuns(runs(Contestant::lossDifference));
        accuracy.setRuns(runs(Contestant::accuracyDifference));
    }

    private List<ChartRun> runs(Function<Contestant, Curve> which) {
        List<ChartRun> runs = new ArrayList<>();
        for (int i = 1; i < contestants.size(); i++) {
            ChartCurve curve = new ShownCurve(which.apply(contestants.get(i)));
            runs.add(ChartRun.of(contestants.get(i).name(), RunLook.of(i), ChartCurve.EMPTY, curve));
        }
        return runs;
    }

    /** The curves have grown. */
    void grow(RunShape shape, double now) {
        loss.setAxis(ChartAxis.around(
                most(contestant -> shape.differenceToShow(contestant.lossDifference())), ChartAxis.Scale.LINEAR));
        accuracy.setAxis(ChartAxis.around(
                most(contestant -> contestant.accuracyDifference().farthest()), ChartAxis.Scale.POINTS));
        for (MetricChart chart : List.of(loss, accuracy)) {
            chart.setSpan(ChartSpan.epochs(shape.epochs(), shape.imagesPerEpoch()));
            chart.setNow(now);
            chart.refresh();
        }
    }

    private double most(ToDoubleFunction<Contestant> reach) {
        return contestants.stream().mapToDouble(reach).max().orElse(0);
    }
}
