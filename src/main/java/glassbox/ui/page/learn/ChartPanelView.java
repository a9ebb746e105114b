package glassbox.ui.page.learn;

import java.util.ArrayList;
import java.util.List;

import javafx.geometry.Dimension2D;
import javafx.scene.layout.Region;

import glassbox.raster.Numbers;
import glassbox.ui.control.ChartAxis;
import glassbox.ui.control.ChartBand;
import glassbox.ui.control.ChartCurve;
import glassbox.ui.control.ChartRun;
import glassbox.ui.control.ChartSpan;
import glassbox.ui.control.MetricChart;
import glassbox.ui.control.RunLook;
import glassbox.viewmodel.learn.ChartPanel;
import glassbox.viewmodel.learn.Panel;

/** A chart of curves over training images. Curves of one name, one of points and one without, are one run. */
final class ChartPanelView implements PanelView {
    private static final double LEAST_WIDTH = 250;
    private static final double LEAST_HEIGHT = 150;
    private static final double COMPACT = 330;

    private final MetricChart chart = new MetricChart();
    private final boolean alone;
    private ChartPanel panel;

    /**
     * A chart.
     *
     * @param alone whether there is no chart beside it that names the curves
     */
    ChartPanelView(ChartPanel first, boolean alone) {
        this.alone = alone;
        panel = first;
        show(first);
    }

    @Override
    public Region body() {
        return chart;
    }

    @Override
    public boolean takes(Panel other) {
        return other instanceof ChartPanel wanted && wanted.name().equals(panel.name());
    }

    @Override
    public void show(Panel other) {
        panel = (ChartPanel) other;
        chart.titleProperty().set(panel.title());
        ChartSpan.Unit unit = panel.epochs() ? ChartSpan.Unit.IMAGES : ChartSpan.Unit.COUNT;
        chart.setSpan(new ChartSpan(unit, Math.max(1, panel.end()), Math.max(1, panel.part())));
        chart.setAxis(panel.axis() == ChartPanel.Axis.SHARES ? ChartAxis.SHARE : ChartAxis.covering(most(), least()));
        List<ChartRun> runs = runs();
        chart.setRuns(runs);
        boolean shares = panel.axis() == ChartPanel.Axis.SHARES;
        chart.setLegend(alone || !shares);
        chart.setLegendLow(shares);
        chart.setNow(Double.NaN);
        ChartPanel.Reference reference = panel.reference();
        chart.setReference(
                reference == null ? "" : reference.name(),
                reference == null ? Double.NaN : reference.value(),
                reference == null ? "" : reference.written());
        ChartPanel.Band band = panel.band();
        chart.setBand(
                band == null
                        ? ChartBand.NONE
                        : new ChartBand(band.name(), new Curve(band.low()), new Curve(band.high())));
        chart.readingProperty().set(latest());
    }

    private List<ChartRun> runs() {
        List<String> names =
                panel.curves().stream().map(ChartPanel.Curve::name).distinct().toList();
        List<ChartRun> runs = new ArrayList<>();
        for (String name : names) {
            runs.add(ChartRun.of(name, RunLook.of(runs.size()), curve(name, false), curve(name, true)));
        }
        return runs;
    }

    private ChartCurve curve(String name, boolean points) {
        return panel.curves().stream()
                .filter(one -> one.name().equals(name) && one.points() == points)
                .findFirst()
                .<ChartCurve>map(Curve::new)
                .orElse(ChartCurve.EMPTY);
    }

    private double most() {
        return panel.curves().stream()
                .flatMap(curve -> curve.y().stream())
                .mapToDouble(Double::doubleValue)
                .filter(Double::isFinite)
                .max()
                .orElse(1);
    }

    /** An axis that ends a little above the curves, however small they are. */
    private double least() {
        return Math.min(
                most(), panel.reference() == null ? most() : panel.reference().value());
    }

    private String latest() {
        return panel.curves().stream()
                .filter(curve -> !curve.y().isEmpty())
                .map(curve -> curve.y().getLast())
                .findFirst()
                .map(value -> panel.axis() == ChartPanel.Axis.SHARES ? Numbers.percent(value) : Numbers.fixed(value, 2))
                .orElse("");
    }

    @Override
    public Dimension2D size(BoardScale scale) {
        return new Dimension2D(Math.max(LEAST_WIDTH, scale.side()), Math.max(LEAST_HEIGHT, scale.side() * 0.8));
    }

    @Override
    public void fit(BoardScale scale, double width, double height) {
        chart.setCompact(width < COMPACT || panel.reference() == null);
        chart.setPrefSize(width, height);
    }

    @Override
    public boolean titled() {
        return false;
    }

    @Override
    public boolean grows() {
        return true;
    }

    /** Points as a chart reads them. */
    private record Curve(ChartPanel.Curve points) implements ChartCurve {
        @Override
        public int size() {
            return points.x().size();
        }

        @Override
        public double x(int index) {
            return points.x().get(index);
        }

        @Override
        public double y(int index) {
            return points.y().get(index);
        }
    }
}
