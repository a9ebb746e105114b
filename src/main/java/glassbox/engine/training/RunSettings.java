package glassbox.engine.training;

import java.util.Collections;
import java.util.Set;
import java.util.TreeSet;

import glassbox.engine.optimizer.OptimizerSpec;

/**
 * What can be changed of a run while it goes on. Immutable.
 *
 * @param learningRate before the schedule's factor; above 0 and at most 1e6
 * @param frozen the names of the layers that do not learn, in alphabetical order
 */
public record RunSettings(double learningRate, Set<String> frozen) {
    /**
     * Checks the learning rate.
     *
     * @throws IllegalArgumentException with a sentence, if it is outside its range
     */
    public RunSettings {
        OptimizerSpec.requireLearningRate(learningRate);
        frozen = Collections.unmodifiableSet(new TreeSet<>(frozen));
    }

    static RunSettings of(Trainer trainer) {
        return new RunSettings(trainer.learningRate(), trainer.frozen());
    }

    void applyTo(Trainer trainer) {
        if (!equals(of(trainer))) {
            trainer.setLearningRate(learningRate);
            trainer.setFrozen(frozen);
        }
    }
}
