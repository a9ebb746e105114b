package glassbox.cli;

import java.nio.file.Path;

import org.jspecify.annotations.Nullable;

import glassbox.engine.training.Evaluation;
import glassbox.recipe.Recipe;

/** Tells how a training goes. */
interface TrainingReport {
    /**
     * How an epoch went.
     *
     * @param number of the epoch, from 1
     * @param step how many steps were done in all
     * @param loss mean loss of the epoch's training images, each read just before it was learned from
     * @param accuracy the share of them read right
     * @param validation the validation images, read after the epoch, or null without
     * @param test the test images, read after the epoch
     * @param imagesPerSecond training images per second, without the time for reading test images
     */
    record Epoch(
            int number,
            long step,
            double loss,
            double accuracy,
            @Nullable Evaluation validation,
            Evaluation test,
            double imagesPerSecond) {}

    /** Data are being read. */
    void loading(int done, int total);

    /** Everything is ready; the test images were read with the initial weights. */
    void start(Recipe recipe, Evaluation before);

    /** So many images of this epoch are done. */
    void progress(Recipe recipe, int epoch, int images, double imagesPerSecond);

    /** An epoch is complete. */
    void epoch(Epoch epoch);

    /**
     * All epochs are complete, and the model is written.
     *
     * @param last the last epoch
     * @param seconds since the start
     * @param file the model's file, or null if none was asked for
     */
    void end(Recipe recipe, Epoch last, double seconds, @Nullable Path file);

    /**
     * The training was stopped before its end, and can be resumed from a file.
     *
     * @param images how many training images it has used
     * @param file what it can be resumed from
     */
    void stopped(long images, Path file);
}
