package glassbox.viewmodel.train;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;

import glassbox.engine.training.Evaluation;
import glassbox.engine.training.TrainingHistory;
import glassbox.engine.training.TrainingPlan;

/**
 * Runs as a CSV table: a row for each step, or for the mean of equally many steps where there are very many, and one for
 * each reading of the test and the validation images.
 */
final class CurvesTable {
    /** No more rows than this for the steps of a run. */
    static final int MOST_STEP_ROWS = 100_000;

    /** What was measured of one run, and when. */
    record Part(String name, TrainingPlan plan, TrainingHistory history, RunClock clock) {}

    private CurvesTable() {}

    static void write(List<Part> runs, OutputStream out) throws IOException {
        Writer table = new OutputStreamWriter(out, StandardCharsets.UTF_8);
        table.write("run,part,images,epoch,seconds,loss,accuracy\n");
        for (Part run : runs) {
            steps(run, table);
            for (Evaluation test : run.history().evaluations()) {
                row(run, "test", test.images(), test.loss(), test.accuracy(), table);
            }
            for (Evaluation validation : run.history().validations()) {
                row(run, "validation", validation.images(), validation.loss(), validation.accuracy(), table);
            }
        }
        table.flush();
    }

    private static void steps(Part run, Writer table) throws IOException {
        TrainingPlan plan = run.plan();
        long steps = run.history().losses().size();
        long together = Math.max(1, Math.ceilDiv(steps, MOST_STEP_ROWS));
        for (long from = 0; from < steps; from += together) {
            long to = Math.min(steps, from + together);
            double loss = 0;
            double correct = 0;
            for (long step = from; step < to; step++) {
                loss += run.history().losses().get(step);
                correct += run.history().correct().get(step);
            }
            long images = plan.imagesAfter(to);
            row(run, "training", images, loss / (to - from), correct / (images - plan.imagesAfter(from)), table);
        }
    }

    private static void row(Part run, String part, long images, double loss, double accuracy, Writer table)
            throws IOException {
        table.write(String.format(
                Locale.ROOT,
                "%s,%s,%d,%.4f,%.3f,%.6g,%.6g\n",
                quoted(run.name()),
                part,
                images,
                (double) images / run.plan().training().size(),
                run.clock().seconds((double) images),
                loss,
                accuracy));
    }

    private static String quoted(String name) {
        return name.indexOf(',') < 0 && name.indexOf('"') < 0 ? name : '"' + name.replace("\"", "\"\"") + '"';
    }
}
