package glassbox.ui.page.train;

import java.util.List;

import javafx.beans.binding.Bindings;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

import glassbox.ui.control.ChartAxis;
import glassbox.ui.control.ChartRun;
import glassbox.ui.control.ChartSpan;
import glassbox.ui.control.FilterStrip;
import glassbox.ui.control.MetricChart;
import glassbox.ui.control.RunLook;
import glassbox.ui.control.RunSwatch;
import glassbox.ui.control.StagePane;
import glassbox.ui.theme.Styles;
import glassbox.viewmodel.train.ChartChoices;
import glassbox.viewmodel.train.Contestant;
import glassbox.viewmodel.train.FilterRows;
import glassbox.viewmodel.train.MetricCurves;

/** One of the compared runs: what it is, loss and accuracy on the same axes as the others', and its filters. */
final class ContestColumn extends StackPane {
    private static final int MOST_FILTERS = 8;

    private final Contestant contestant;
    private final RunLook look;
    private final MetricChart loss = new MetricChart();
    private final MetricChart accuracy = new MetricChart();
    private final List<MetricChart> charts = List.of(loss, accuracy);
    private final FilterStrip filters = new FilterStrip();

    ContestColumn(Contestant contestant, int number, ChartChoices choices) {
        this.contestant = contestant;
        this.look = RunLook.of(number);
        getStyleClass().add("contestant");
        setPrefWidth(100);
        HBox.setHgrow(this, Priority.ALWAYS);
        Label name = new Label(contestant.name());
        name.getStyleClass().add(Styles.HEADING);
        Label detail = new Label();
        detail.getStyleClass().add(Styles.HINT);
        detail.textProperty()
                .bind(Bindings.when(Bindings.isEmpty(contestant.problemProperty()))
                        .then(contestant.detail())
                        .otherwise(contestant.problemProperty()));
        detail.setWrapText(true);
        contestant
                .problemProperty()
                .subscribe(problem -> detail.getStyleClass()
                        .setAll("label", problem.isEmpty() ? Styles.HINT : Styles.WRONG, Styles.size(13)));
        HBox title = new HBox(new RunSwatch(look), name);
        title.getStyleClass().add("title");
        title.setAlignment(Pos.CENTER_LEFT);
        VBox head = new VBox(title, detail);
        head.getStyleClass().add("head");
        head.setAlignment(Pos.TOP_LEFT);
        loss.titleProperty().set("Loss");
        loss.readingProperty().bind(contestant.lossProperty());
        accuracy.titleProperty().set("Accuracy");
        accuracy.readingProperty().bind(contestant.accuracyProperty());
        loss.setId("loss-" + number);
        accuracy.setId("accuracy-" + number);
        for (MetricChart chart : charts) {
            chart.setCompact(true);
            chart.setMaxWidth(Double.MAX_VALUE);
            chart.setPrefSize(100, 130);
            VBox.setVgrow(chart, Priority.ALWAYS);
            chart.probeProperty().bindBidirectional(choices.probeProperty());
        }
        filters.setMinSize(0, 34);
        setNarrow(false);
        contestant.filtersProperty().subscribe(this::showFilters);
        VBox column = new VBox(head, loss, accuracy, filters);
        column.getStyleClass().add("column");
        getChildren().add(new StagePane(column));
        loss.setRuns(List.of(run(contestant.curves().loss())));
        accuracy.setRuns(List.of(run(contestant.curves().accuracy())));
    }

    private ChartRun run(MetricCurves curves) {
        return ShownCurve.run(
                contestant.name(), look, curves, contestant.curves().clock(), false);
    }

    /** Less room: the filters as they are now, alone. */
    void setNarrow(boolean narrow) {
        filters.setPrefHeight(narrow ? 34 : 150);
        filters.setMaxHeight(narrow ? 34 : 150);
    }

    /** The curves have grown; all columns have the same axes. */
    void grow(ChartAxis lossAxis, ChartSpan span, double now) {
        loss.setAxis(lossAxis);
        for (MetricChart chart : charts) {
            chart.setSpan(span);
            chart.setNow(now);
            chart.refresh();
        }
    }

    /** What is read at the cross-hair, in a sentence. */
    String sentence() {
        return loss.sentence() + " " + accuracy.sentence();
    }

    private void showFilters(FilterRows rows) {
        int most = Math.min(rows.now().size(), MOST_FILTERS);
        filters.show(
                rows.start().subList(0, most),
                rows.now().subList(0, most),
                rows.moved().stream()
                        .limit(most)
                        .mapToDouble(Double::doubleValue)
                        .toArray());
    }
}
