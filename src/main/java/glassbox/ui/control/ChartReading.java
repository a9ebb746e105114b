package glassbox.ui.control;

import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * What a chart says at one place: where it is, the values of every run there, and what was changed there.
 *
 * @param place in words: {@code image 12,300, epoch 3}
 * @param rows one for each run that has come so far
 * @param flag what was changed at this place, or empty
 */
record ChartReading(String place, List<Row> rows, String flag) {
    /** The values of one run, as written; a dash for what is not known. */
    record Row(
            ChartRun run,
            String training,
            String test,
            @Nullable String validation) {
        private String words(boolean named) {
            return (named ? run.name() + " " : "") + "training " + training + ", test " + test
                    + (validation == null ? "" : ", validation " + validation);
        }
    }

    /**
     * Reads a chart.
     *
     * @param near how far along the axis a change may lie to be told
     */
    static ChartReading of(
            List<ChartRun> runs, List<ChartFlag> flags, ChartAxis axis, ChartSpan span, double at, double near) {
        List<Row> rows = new ArrayList<>();
        for (ChartRun run : runs) {
            if (reaches(run, at)) {
                rows.add(new Row(
                        run,
                        value(run.training(), axis, at),
                        value(run.test(), axis, at),
                        run.validation().size() > 0 ? value(run.validation(), axis, at) : null));
            }
        }
        String changed = "";
        double nearest = near;
        for (ChartFlag flag : flags) {
            if (Math.abs(flag.at() - at) <= nearest) {
                nearest = Math.abs(flag.at() - at);
                changed = flag.words();
            }
        }
        return new ChartReading(span.words(at), rows, changed);
    }

    /** The reading in one sentence: {@code Loss at image 300, epoch 1: training 0.31, test 0.29.} */
    String sentence(String title) {
        if (rows.isEmpty()) {
            return title + " at " + place + ": not known yet.";
        }
        String values = String.join(
                "; ", rows.stream().map(row -> row.words(rows.size() > 1)).toList());
        return title + " at " + place + ": " + values + "." + (flag.isEmpty() ? "" : " Changed here: " + flag + ".");
    }

    private static boolean reaches(ChartRun run, double at) {
        return lastX(run.training()) >= at || lastX(run.test()) >= at;
    }

    private static double lastX(ChartCurve curve) {
        return curve.size() == 0 ? -1 : curve.x(curve.size() - 1);
    }

    private static String value(ChartCurve curve, ChartAxis axis, double at) {
        int index = curve.indexAt(at);
        return axis.words(index < 0 ? Double.NaN : curve.y(index));
    }
}
