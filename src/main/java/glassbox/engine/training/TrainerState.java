package glassbox.engine.training;

import java.util.Set;

import glassbox.engine.network.Weights;

/**
 * All that changes while a {@link Trainer} works, at one moment: with its plan, enough to go on bit by bit. Immutable.
 *
 * @param step how many steps were done
 * @param learningRate as it was set last, before the schedule's factor
 * @param weights all learned numbers
 * @param optimizer what the optimizer keeps between steps, by name
 * @param frozen the names of the layers that do not learn
 */
public record TrainerState(long step, double learningRate, Weights weights, Weights optimizer, Set<String> frozen) {
    /** A state with a copy of the names. */
    public TrainerState {
        frozen = Set.copyOf(frozen);
    }
}
