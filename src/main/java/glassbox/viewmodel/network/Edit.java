package glassbox.viewmodel.network;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import glassbox.engine.network.Weights;
import glassbox.engine.tensor.Tensor;
import glassbox.raster.Raster;
import glassbox.recipe.TrainedModel;

/**
 * One thing that was changed about a network's weights.
 *
 * @param words what was done: {@code Filter 3 became Sobel}
 * @param changes the numbers that stand in place of the learned ones
 */
record Edit(String words, List<Change> changes) {
    /** Copies the list. */
    Edit {
        changes = List.copyOf(changes);
    }

    /**
     * Numbers in place of a parameter's.
     *
     * @param parameter its full name: {@code conv1.weights}
     * @param first the place of the first one
     * @param step how far it is from one to the next
     * @param values the numbers, row by row
     */
    record Change(String parameter, int first, int step, Raster values) {}

    /** A model with all these edits on top of it, one after the other. */
    static TrainedModel all(TrainedModel model, List<Edit> edits) {
        if (edits.isEmpty()) {
            return model;
        }
        Map<String, Tensor> tensors = new LinkedHashMap<>();
        model.weights()
                .names()
                .forEach(name -> tensors.put(name, model.weights().tensor(name)));
        for (Edit edit : edits) {
            for (Change change : edit.changes()) {
                Tensor tensor = tensors.get(change.parameter());
                if (tensor == null) {
                    throw new IllegalArgumentException("The network has no " + change.parameter() + " to edit.");
                }
                float[] values = change.values().toArray();
                for (int i = 0; i < values.length; i++) {
                    tensor.data()[change.first() + i * change.step()] = values[i];
                }
            }
        }
        return new TrainedModel(
                model.recipe(), model.preprocessing(), Weights.copyOf(tensors), model.imagesSeen(), null);
    }
}
