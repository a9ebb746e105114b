package glassbox.golden;

import java.io.IOException;
import java.util.List;

import com.google.gson.JsonObject;
import org.junit.jupiter.api.Test;

import glassbox.dataset.DatasetCatalogue;
import glassbox.dataset.DatasetKey;
import glassbox.dataset.LoadProgress;
import glassbox.dataset.Split;
import glassbox.engine.data.Dataset;
import glassbox.engine.data.Preprocessing;
import glassbox.engine.data.StandardisationSpec;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

/** The standardised pictures of article 4's reference run, made again from Fashion-MNIST itself. */
class GoldenStandardisationTest {
    private static final int PIXELS = 784;

    @Test
    void trousersAndDressesAreStandardisedAsInTheReferenceRun() throws IOException {
        Dataset pair = new DatasetCatalogue()
                .load(DatasetKey.FASHION_MNIST, Split.TRAINING, LoadProgress.SILENT)
                .ofClasses(List.of(1, 3));
        assertEquals(12_000, pair.size());
        Dataset training = pair.slice(0, 11_000);
        Preprocessing fitted = new StandardisationSpec(StandardisationSpec.Per.PIXEL).fit(training);
        JsonObject run = GoldenFolder.chosen().file("e2e_w4.json");
        double[] samples = GoldenTensor.of(run.get("sample_indices")).values();
        double[] labels = GoldenTensor.of(run.get("labels")).values();
        double[] inputs = GoldenTensor.of(run.get("inputs")).values();
        float[] sample = new float[PIXELS];
        float[] expected = new float[PIXELS];
        for (int i = 0; i < samples.length; i++) {
            int index = (int) samples[i];
            assertEquals(labels[i], training.label(index), "label of sample " + index);
            training.copyPixels(index, sample, 0);
            fitted.apply(sample, 0, PIXELS);
            for (int pixel = 0; pixel < PIXELS; pixel++) {
                expected[pixel] = (float) inputs[i * PIXELS + pixel];
            }
            assertArrayEquals(expected, sample, 1e-6f, "sample " + index);
        }
    }
}
