package glassbox.ui.page.train;

import glassbox.ui.control.ChartCurve;
import glassbox.ui.control.ChartRun;
import glassbox.ui.control.RunLook;
import glassbox.viewmodel.train.MetricCurves;
import glassbox.viewmodel.train.Points;
import glassbox.viewmodel.train.RunClock;

/** A curve of the view model as charts read it, over the images seen. */
record ShownCurve(Points curve) implements ChartCurve {
    /** A run as charts draw it: over images, or over seconds. */
    static ChartRun run(String name, RunLook look, MetricCurves curves, RunClock clock, boolean seconds) {
        return new ChartRun(
                name,
                look,
                of(curves.raw(), clock, seconds),
                of(curves.training(), clock, seconds),
                of(curves.test(), clock, seconds),
                of(curves.validation(), clock, seconds));
    }

    static ChartCurve of(Points curve, RunClock clock, boolean seconds) {
        ChartCurve shown = new ShownCurve(curve);
        return seconds ? new Timed(shown, clock) : shown;
    }

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

    /** The same over the seconds of learning. */
    private record Timed(ChartCurve curve, RunClock clock) implements ChartCurve {
        @Override
        public int size() {
            return curve.size();
        }

        @Override
        public double x(int index) {
            return clock.seconds(curve.x(index));
        }

        @Override
        public double y(int index) {
            return curve.y(index);
        }
    }
}
