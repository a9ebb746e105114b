package glassbox.recipe;

import java.util.Map;
import java.util.Set;

import glassbox.engine.network.Network;
import glassbox.engine.network.Weights;
import glassbox.engine.ops.TensorOps;
import glassbox.engine.optimizer.OptimizerSpec;
import glassbox.engine.tensor.Tensor;
import glassbox.engine.training.TrainerState;

/**
 * A training that was stopped and can go on bit by bit: the model as it is, and what else the trainer's next step depends on.
 * The order of the samples and everything random are functions of the recipe's seed and the step, so nothing more is kept.
 * Immutable.
 *
 * @param model the recipe and the weights so far
 * @param step how many steps were done, at least 0
 * @param learningRate as it was set last
 * @param optimizer what the optimizer keeps between steps, by name
 * @param frozen the names of the layers that do not learn now
 */
public record SavedSession(TrainedModel model, long step, double learningRate, Weights optimizer, Set<String> frozen) {
    /**
     * Checks that the parts belong to the model's recipe.
     *
     * @throws IllegalArgumentException with a sentence, if the step or the learning rate is outside its range, a frozen layer
     *     is not the network's, or what the optimizer kept is not that of the recipe's optimizer
     */
    public SavedSession {
        frozen = Set.copyOf(frozen);
        OptimizerSpec.requireLearningRate(learningRate);
        if (step < 0) {
            throw new IllegalArgumentException("A session has done at least 0 steps, but this one " + step + ".");
        }
        frozen.forEach(model.recipe().network()::requireLearning);
        requireMemory(model.recipe(), optimizer);
    }

    private static void requireMemory(Recipe recipe, Weights found) {
        Map<String, Tensor> expected = recipe.optimizer()
                .create(new Network(recipe.network(), 1).parameters(), TensorOps.reference())
                .state();
        expected.forEach((name, tensor) -> {
            if (!found.contains(name) || !found.shape(name).equals(tensor.shape())) {
                throw new IllegalArgumentException(
                        "The optimizer (" + recipe.optimizer().description() + ") keeps "
                                + name + " of shape " + tensor.shape() + ", but the session has "
                                + (found.contains(name) ? "it as " + found.shape(name) : "none") + ".");
            }
        });
        if (found.names().size() != expected.size() || !found.allFinite()) {
            throw new IllegalArgumentException(
                    "What the optimizer kept has parts that its kind does not have, or is infinite or not a number.");
        }
    }

    /** The session of a model and the trainer's state that led to it. */
    public static SavedSession of(TrainedModel model, TrainerState state) {
        return new SavedSession(model, state.step(), state.learningRate(), state.optimizer(), state.frozen());
    }

    /** What a trainer of the recipe's plan is restored to. */
    public TrainerState state() {
        return new TrainerState(step, learningRate, model.weights(), optimizer, frozen);
    }
}
