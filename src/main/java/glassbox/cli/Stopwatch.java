package glassbox.cli;

import java.util.Arrays;

import glassbox.engine.data.MiniBatch;
import glassbox.engine.layer.Pass;
import glassbox.engine.network.Network;
import glassbox.engine.network.Weights;
import glassbox.engine.ops.TensorOps;
import glassbox.engine.training.Trainer;
import glassbox.engine.training.TrainingPlan;

/** Takes the times of training and of reading one image. */
final class Stopwatch {
    private static final double SECOND = 1e9;
    private static final double MICROSECOND = 1e3;
    private static final double WARM_UP = 2.5 * SECOND;
    private static final double MEASURED = 1.5 * SECOND;
    private static final int READINGS = 200_000;

    private Stopwatch() {}

    /** Images per second of training, after some seconds to warm up. */
    static double imagesPerSecond(TrainingPlan plan, TensorOps ops) {
        Trainer trainer = new Trainer(plan, ops);
        train(trainer, WARM_UP);
        return train(trainer, MEASURED);
    }

    /**
     * Images per second of training in each quarter of a second since the very first step: how soon full speed is reached.
     *
     * @param quarters how many quarters of a second it goes on
     */
    static double[] warmUp(TrainingPlan plan, TensorOps ops, int quarters) {
        Trainer trainer = new Trainer(plan, ops);
        double[] imagesPerSecond = new double[quarters];
        for (int i = 0; i < quarters; i++) {
            imagesPerSecond[i] = train(trainer, SECOND / 4);
        }
        return imagesPerSecond;
    }

    private static double train(Trainer trainer, double nanos) {
        long imagesBefore = trainer.imagesSeen();
        long start = System.nanoTime();
        long now = start;
        while (now - start < nanos) {
            trainer.advance();
            now = System.nanoTime();
        }
        return (trainer.imagesSeen() - imagesBefore) / ((now - start) / SECOND);
    }

    /** The median time of reading one test image, raw values to class, on the calling thread, in microseconds. */
    static double microsecondsPerImage(TrainingPlan plan) {
        TensorOps ops = TensorOps.selected();
        Network network = Network.forReading(plan.network(), 1, ops);
        network.load(Weights.initial(plan.network(), plan.seed()));
        read(plan, network, ops, WARM_UP / 2);
        return read(plan, network, ops, MEASURED);
    }

    private static double read(TrainingPlan plan, Network network, TensorOps ops, double nanos) {
        MiniBatch one = new MiniBatch(network.input());
        int[] order = {0};
        long[] times = new long[READINGS];
        int count = 0;
        int right = 0;
        long start = System.nanoTime();
        long before = start;
        while (before - start < nanos && count < READINGS) {
            order[0] = count % plan.test().size();
            one.gather(plan.test(), plan.preprocessing(), order, 0, 1);
            float[] scores = network.forward(1, Pass.INFERENCE).data();
            right += ops.countCorrect(1, scores.length, scores, one.labels());
            long now = System.nanoTime();
            times[count++] = now - before;
            before = now;
        }
        if (right > count) {
            throw new IllegalStateException("More images were read right than were read.");
        }
        Arrays.sort(times, 0, count);
        return times[count / 2] / MICROSECOND;
    }
}
