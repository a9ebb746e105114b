package glassbox.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Locale;

import org.jspecify.annotations.Nullable;

import glassbox.engine.training.Evaluation;
import glassbox.raster.Numbers;
import glassbox.recipe.PublishedFigures;
import glassbox.recipe.Recipe;

/** A line an epoch, for people; on a terminal also a bar that moves within the epoch. */
final class TextReport implements TrainingReport {
    private static final int BAR = 24;
    private static final int WIDTH = 78;

    private final PrintWriter out;
    private final boolean terminal;
    private boolean validated;

    TextReport(PrintWriter out, boolean terminal) {
        this.out = out;
        this.terminal = terminal;
    }

    @Override
    public void loading(int done, int total) {
        overwrite("Reading " + Numbers.count(done) + " of " + Numbers.count(total) + " images");
    }

    @Override
    public void start(Recipe recipe, Evaluation before) {
        overwrite("");
        line(recipe.title() + " (" + recipe.name() + "), seed " + recipe.seed() + ".");
        line(recipe.images().description() + ", "
                + Numbers.count(recipe.network().parameterCount())
                + " learned numbers.");
        line("");
        validated = recipe.images().validation() > 0;
        line("   epoch     training" + (validated ? "         validation" : "") + "           test");
        line("            loss  accuracy" + (validated ? "     loss  accuracy" : "")
                + "     loss  accuracy    images/s");
        row("start", "", "", null, before, "");
    }

    @Override
    public void progress(Recipe recipe, int epoch, int images, double imagesPerSecond) {
        int perEpoch = recipe.images().training();
        int filled = (int) ((long) BAR * images / perEpoch);
        long left = (long) (recipe.epochs() - epoch) * perEpoch + perEpoch - images;
        String rate = imagesPerSecond > 0
                ? ", " + Numbers.count(Math.round(imagesPerSecond)) + " images/s, "
                        + timeLeft(Math.ceil(left / imagesPerSecond)) + " left"
                : "";
        overwrite("Epoch " + epoch + " of " + recipe.epochs() + " [" + "#".repeat(filled) + ".".repeat(BAR - filled)
                + "] " + Numbers.count(images) + rate);
    }

    @Override
    public void epoch(Epoch epoch) {
        overwrite("");
        row(
                Integer.toString(epoch.number()),
                Figures.loss(epoch.loss()),
                Figures.accuracy(epoch.accuracy()),
                epoch.validation(),
                epoch.test(),
                Numbers.count(Math.round(epoch.imagesPerSecond())));
    }

    @Override
    public void end(Recipe recipe, Epoch last, double seconds, @Nullable Path file) {
        PublishedFigures published = recipe.published();
        line("");
        results("", "this run", published == null ? "" : published.source());
        Evaluation judged = last.validation() == null ? last.test() : last.validation();
        String images = last.validation() == null ? "test" : "validation";
        results(
                images + " loss",
                Figures.loss(judged.loss()),
                published == null || !published.hasLoss() ? "" : Figures.loss(published.loss()));
        results(
                images + " accuracy",
                Figures.accuracy(judged.accuracy()),
                published == null ? "" : Figures.accuracy(published.accuracy()));
        line("");
        line("Trained in " + duration(seconds) + (file == null ? "." : ", written to " + file + "."));
    }

    @Override
    public void stopped(long images, Path file) {
        overwrite("");
        line("Stopped after " + Numbers.count(images) + " images. To go on: glassbox train --resume " + file + " --out "
                + file);
    }

    private void results(String name, String here, String published) {
        line(String.format(Locale.ROOT, "%-20s%12s%12s", name, here, published).stripTrailing());
    }

    private void row(
            String epoch, String loss, String accuracy, @Nullable Evaluation validation, Evaluation test, String rate) {
        String read = (validated ? figures(validation) : "") + figures(test);
        line(String.format(Locale.ROOT, "%8s%9s%9s%s%12s", epoch, loss, accuracy, read, rate)
                .stripTrailing());
    }

    private static String figures(@Nullable Evaluation evaluation) {
        return evaluation == null
                ? " ".repeat(19)
                : String.format(
                        Locale.ROOT,
                        "%10s%9s",
                        Figures.loss(evaluation.loss()),
                        Figures.accuracy(evaluation.accuracy()));
    }

    /** A duration in whole seconds, as guesses are said. */
    private static String timeLeft(double seconds) {
        return seconds < 10 ? Numbers.count(Math.round(seconds)) + " s" : duration(seconds);
    }

    private static String duration(double seconds) {
        long whole = Math.round(seconds);
        if (seconds < 9.95) {
            return seconds < 0.05 ? "less than 0.1 s" : Numbers.fixed(seconds, 1) + " s";
        }
        return whole < 100 ? Numbers.count(whole) + " s" : Numbers.count(whole / 60) + " min " + whole % 60 + " s";
    }

    private void line(String text) {
        out.println(text);
        out.flush();
    }

    /** Writes over the terminal's current line and stays on it; does nothing where that is not possible. */
    private void overwrite(String text) {
        if (terminal) {
            String shown = text.length() > WIDTH ? text.substring(0, WIDTH) : text;
            out.print("\r" + shown + " ".repeat(WIDTH - shown.length()) + "\r" + shown);
            out.flush();
        }
    }
}
