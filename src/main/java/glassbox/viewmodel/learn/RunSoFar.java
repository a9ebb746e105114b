package glassbox.viewmodel.learn;

import java.util.List;

import glassbox.engine.network.Weights;
import glassbox.engine.training.Evaluation;

/**
 * A run of a lesson at one moment. Immutable.
 *
 * @param wish what is run
 * @param images how many training images were used
 * @param training mean loss and accuracy of the last training images, each before its step
 * @param readings of the images it is judged by; the first is that of the initial weights
 * @param judged how many images it is judged by, in words: {@code 400 test images}
 * @param start the initial weights
 * @param now the weights after these images
 * @param stopped what was no number any more, if the run stopped by itself; else empty
 * @param finished whether nothing follows
 */
record RunSoFar(
        RunWish wish,
        long images,
        List<Evaluation> training,
        List<Evaluation> readings,
        String judged,
        Weights start,
        Weights now,
        String stopped,
        boolean finished) {
    RunSoFar {
        training = List.copyOf(training);
        readings = List.copyOf(readings);
    }

    /** The latest reading. */
    Evaluation last() {
        return readings.getLast();
    }
}
