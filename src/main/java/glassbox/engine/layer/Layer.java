package glassbox.engine.layer;

import java.util.List;

import org.jspecify.annotations.Nullable;

import glassbox.engine.tensor.Tensor;

/**
 * One step of a network, working on the first {@code batch} samples of its tensors, whose shapes are the sample shapes with
 * the capacity in front. A layer owns its parameters and what its backward pass must remember; activations and their
 * gradients belong to the network. Not for several threads at once.
 */
public interface Layer {
    /** The hyperparameters it was built from. */
    LayerSpec spec();

    /** What it learns or measures, in the order of {@link LayerSpec#parameters}; none for most. */
    default List<Parameter> parameters() {
        return List.of();
    }

    /**
     * Asked once, before it works, whether it does the work of the layers right behind it along with its own from then on:
     * its output, and the gradient by it, are then those of the last of them, whose own methods are not called.
     *
     * @param behind the layers behind it, in order
     * @param own the buffer of its own output, which it may use as it likes then
     * @param reads whether nothing will go backward
     * @return how many it takes over; most layers none
     */
    default int takeOver(List<Layer> behind, Tensor own, boolean reads) {
        return 0;
    }

    /** Fills {@code output} from {@code input}. */
    void forward(Tensor input, Tensor output, int batch, Pass pass);

    /**
     * Fills the parameters' gradients (summed over the batch) and, unless it is null, {@code inputGradient}, from {@code
     * outputGradient}; input and output are those of the last forward pass. After a pass that only read, the gradients are
     * those of the network as it answers: nothing is dropped, and what was measured while training counts as given. A layer
     * that took the next ones over may overwrite {@code outputGradient}.
     */
    void backward(Tensor input, Tensor output, Tensor outputGradient, @Nullable Tensor inputGradient, int batch);

    /**
     * Prepares all that training works in, so that no step has to.
     *
     * @param inputGradient whether the gradient by the input will be wanted
     * @return how much memory it works in beside its parameters, in bytes
     */
    default long planTraining(boolean inputGradient) {
        return 0;
    }

    /**
     * Takes what the last training pass measured into the parameters that are not learned. Called once a training step, when
     * it is sure that the step counts; most layers measure nothing.
     */
    default void settle() {}
}
