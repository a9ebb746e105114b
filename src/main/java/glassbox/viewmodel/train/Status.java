package glassbox.viewmodel.train;

import org.jspecify.annotations.Nullable;

import glassbox.engine.network.NetworkSpec;
import glassbox.engine.training.Evaluation;
import glassbox.engine.training.Failure;
import glassbox.engine.training.Snapshot;
import glassbox.explain.LayerNames;
import glassbox.raster.Numbers;

/**
 * What happens, as one sentence of facts behind one word, and what can be done about it.
 *
 * @param headline one word: {@code Learning.}
 * @param sentence facts that can be checked
 * @param remedy the words on the one button that helps, or empty
 * @param remedyHelp what that button does, in a sentence without its full stop, or empty
 * @param bad whether something went wrong
 * @param smallerRate the learning rate that the remedy goes on with, or 0 if it has none
 */
public record Status(
        String headline, String sentence, String remedy, String remedyHelp, boolean bad, double smallerRate) {
    /** Without a smaller rate. */
    Status(String headline, String sentence, String remedy, String remedyHelp, boolean bad) {
        this(headline, sentence, remedy, remedyHelp, bad, 0);
    }

    /** Nothing to be done about it. */
    static Status calm(String headline, String sentence) {
        return new Status(headline, sentence, "", "", false);
    }

    /** It went wrong in a way that only a new start helps against. */
    static Status stopped(String sentence) {
        return new Status("Stopped.", sentence, "Start over", "Begins anew, with the settings as they are", true);
    }

    /** What the remedy of unreadable or unread digits says. */
    static final String LOAD = "Load the pictures";

    /** The same, with one more fact. */
    Status saying(String fact) {
        return new Status(headline, sentence + " " + fact, remedy, remedyHelp, bad, smallerRate);
    }

    /** The status before anything was asked for. */
    static Status waiting() {
        return new Status(
                "Nothing to learn from yet.",
                "Training needs pictures, which are not loaded yet.",
                LOAD,
                "Reads them from the disk",
                false);
    }

    /** The status while so many of so many digits are in memory. */
    static Status loading(int done, int total, boolean playNext) {
        String count = total == 0 ? "The pictures" : Numbers.count(done) + " of " + Numbers.count(total) + " pictures";
        return new Status(
                "Loading.",
                count + (playNext ? ", then it starts." : "."),
                "Cancel",
                "Stops loading; it can be taken up again",
                false);
    }

    /** The status when the digits cannot be read, for this reason. */
    static Status unavailable(String reason) {
        return new Status("No pictures.", reason, "Try again", "Looks for the pictures again", true);
    }

    /** The status of a run, compared with what was published. */
    static Status of(Snapshot snapshot, RunShape shape, double usualLearningRate) {
        return switch (snapshot.state()) {
            case RUNNING -> calm("Learning.", facts(snapshot, shape));
            case FINISHED -> calm("Done.", facts(snapshot, shape));
            case PAUSED -> calm(paused(snapshot), facts(snapshot, shape));
            case FAILED -> failed(snapshot, usualLearningRate);
        };
    }

    private static Status failed(Snapshot snapshot, double usualLearningRate) {
        Failure failure = snapshot.failure();
        if (failure == null || failure.where().isEmpty()) {
            return stopped(failure == null ? "" : failure.sentence());
        }
        String sentence = "The numbers blew up at image " + Numbers.count(snapshot.imagesSeen() + 1) + ": "
                + named(snapshot.plan().network(), failure.where()) + ".";
        double rate = snapshot.learningRate();
        double smaller = LearningRate.round(rate > usualLearningRate ? usualLearningRate : rate / 10);
        if (smaller < LearningRate.LEAST) {
            return stopped(sentence);
        }
        long back = Math.min(RunDesk.BACK, snapshot.step());
        return new Status(
                "Stopped.",
                sentence + " A learning rate of " + LearningRate.words(rate) + " is probably too big.",
                (back == 0 ? "Go on" : back == 1 ? "Go back 1 step," : "Go back " + back + " steps,") + " with "
                        + LearningRate.words(smaller),
                "Takes the run back to before it went wrong, and lets it go on more carefully",
                true,
                smaller);
    }

    /** With its layers called as everywhere else on screen: {@code the gradient of the weights of Dense}. */
    private static String named(NetworkSpec network, String where) {
        String words = where;
        for (int i = network.layers().size() - 1; i >= 0; i--) {
            String engine = network.layerName(i);
            String name = LayerNames.name(network, i);
            words = words.replaceAll("\\b" + engine + "\\.([a-z]+)\\b", "the $1 of " + name)
                    .replaceAll("\\b" + engine + "\\b", name);
        }
        return words;
    }

    private static String paused(Snapshot snapshot) {
        return snapshot.isBack() ? "Back in time." : snapshot.step() == 0 ? "Ready." : "Paused.";
    }

    private static String facts(Snapshot snapshot, RunShape shape) {
        @Nullable Evaluation test = snapshot.evaluation();
        if (test == null) {
            return "Reading the test pictures for the first time.";
        }
        StringBuilder facts = new StringBuilder("Test accuracy is " + Numbers.percent(test.accuracy()));
        if (snapshot.isBack() && !snapshot.running()) {
            return facts.append(" here. Play repeats what was done, up to image ")
                    .append(Numbers.count(snapshot.plan().imagesAfter(snapshot.end())))
                    .append('.')
                    .toString();
        }
        if (snapshot.step() == 0) {
            return facts.append(" before the first image.").toString();
        }
        if (!Double.isNaN(shape.publishedAccuracy())) {
            facts.append(", ").append(compared(test.accuracy(), shape.publishedAccuracy()));
        }
        long left = shape.totalImages() - snapshot.imagesSeen();
        if (left > 0) {
            facts.append(", with ")
                    .append(Numbers.count(left))
                    .append(left == 1 ? " image" : " images")
                    .append(" to go");
        }
        return facts.append('.').toString();
    }

    /** The difference of the two percentages as they are shown, so that the reader's own subtraction agrees. */
    private static String compared(double measured, double published) {
        double points = (Math.round(measured * 1000) - Math.round(published * 1000)) / 10.0;
        if (points == 0) {
            return "the same as the article’s";
        }
        String many = Numbers.fixed(Math.abs(points), 1);
        return many + (many.equals("1.0") ? " point " : " points ") + (points > 0 ? "above" : "below")
                + " the article’s";
    }
}
