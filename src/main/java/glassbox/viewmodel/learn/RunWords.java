package glassbox.viewmodel.learn;

import glassbox.engine.training.Evaluation;
import glassbox.raster.Numbers;

/** What happened to a run, in words. */
final class RunWords {
    private RunWords() {}

    /** A sentence if it went wrong: it stopped, or ended worse than it began. */
    static String troubles(RunSoFar run) {
        Evaluation first = run.readings().getFirst();
        Evaluation last = run.last();
        if (!run.stopped().isEmpty()) {
            return "stopped at image " + Numbers.count(run.images() + 1) + ": " + run.stopped() + ".";
        }
        if (!Double.isFinite(last.loss())) {
            return "after image " + Numbers.count(last.images()) + " the loss is not a number.";
        }
        if (run.finished() && last.loss() > first.loss()) {
            return "the loss rose from " + Numbers.fixed(first.loss(), 3) + " to " + Numbers.fixed(last.loss(), 3)
                    + ".";
        }
        return "";
    }
}
