package glassbox.engine.data;

import glassbox.engine.tensor.Shape;

/** Which preprocessing is wanted, before any data are seen. Immutable. */
public sealed interface PreprocessingSpec permits PixelScaling, StandardisationSpec {
    /**
     * The preprocessing with all its numbers.
     *
     * @param training the samples that the numbers are taken from: those learned from, never those tested with
     */
    Preprocessing fit(Dataset training);

    /**
     * Makes sure that a preprocessing could have come from {@link #fit}.
     *
     * @param sample the shape of one sample
     * @throws IllegalArgumentException with a sentence, if it is of another kind or for other samples
     */
    void requireFitted(Preprocessing fitted, Shape sample);

    /** What is done, as a formula in words. */
    String description();
}
