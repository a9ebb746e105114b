package glassbox.engine.training;

import glassbox.engine.network.Weights;

/**
 * All that changes while a {@link Trainer} works, at one moment: with its plan, enough to go on bit by bit. Immutable.
 *
 * @param step how many steps were done
 * @param learningRate of the next step
 * @param weights all learned numbers
 * @param optimizer what the optimizer keeps between steps, by name
 */
public record TrainerState(long step, double learningRate, Weights weights, Weights optimizer) {}
