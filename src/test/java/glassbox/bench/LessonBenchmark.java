package glassbox.bench;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import glassbox.dataset.DatasetCatalogue;
import glassbox.dataset.DatasetKey;
import glassbox.dataset.LabelledDrawing;
import glassbox.dataset.Split;
import glassbox.engine.data.ByteDataset;
import glassbox.engine.data.Dataset;
import glassbox.engine.training.Evaluator;
import glassbox.engine.training.Lesson;
import glassbox.exchange.ShippedModels;
import glassbox.raster.DigitCentring;
import glassbox.raster.Raster;
import glassbox.recipe.PictureClassifier;
import glassbox.recipe.TrainedModel;

/**
 * Lessons about real people's digits that a shipped network misreads, each beginning with the network as it is shipped: how many
 * are learned within the steps, what that costs of 1,000 test digits, and how long a lesson takes. It asserts nothing.
 *
 * <p>{@code mvn test -Dtest=LessonBenchmark -Dglassbox.lessons=40}
 */
class LessonBenchmark {
    private static final int REMINDERS = 20;
    private static final int TESTED = 1_000;

    @ParameterizedTest
    @CsvSource({"pen-reader, 3", "mnist-8-filters, 23"})
    void lessons(String name, int every) throws IOException {
        TrainedModel model = ShippedModels.read(name);
        DatasetCatalogue data = new DatasetCatalogue();
        Dataset training = data.mnist(Split.TRAINING);
        Evaluator evaluator = new Evaluator(
                model.recipe().network(),
                model.recipe().loss(),
                data.mnist(Split.TEST).slice(0, TESTED),
                model.preprocessing());
        int before = evaluator.evaluate(model.weights(), 0).correct();
        List<Dataset> misread = misread(model, PenDigits.every(every), Integer.getInteger("glassbox.lessons", 40));
        Lesson lesson = new Lesson(
                model.recipe().network(),
                model.preprocessing(),
                model.recipe().loss(),
                REMINDERS,
                Lesson.Settings.STANDARD);
        Random random = new Random(1);
        int learned = 0;
        List<Integer> lost = new ArrayList<>();
        double[] millis = new double[misread.size()];
        for (int i = 0; i < millis.length; i++) {
            Dataset reminders = reminders(training, random);
            long start = System.nanoTime();
            Lesson.Outcome outcome = lesson.teach(model.weights(), misread.get(i), reminders);
            millis[i] = (System.nanoTime() - start) / 1e6;
            learned += outcome.learned() ? 1 : 0;
            lost.add(before - evaluator.evaluate(outcome.weights(), 0).correct());
        }
        Collections.sort(lost);
        Arrays.sort(millis);
        System.out.printf(
                Locale.ROOT,
                "%s: %d of %d learned; of %d test digits right, a lesson loses %.2f on average, median %d, at most %d; a"
                        + " lesson takes %.0f ms (median), at most %.0f%n",
                name,
                learned,
                misread.size(),
                before,
                lost.stream().mapToInt(Integer::intValue).average().orElse(0),
                lost.get(lost.size() / 2),
                lost.getLast(),
                millis[millis.length / 2],
                millis[millis.length - 1]);
    }

    private static List<Dataset> misread(TrainedModel model, List<LabelledDrawing> drawings, int most) {
        PictureClassifier classifier = new PictureClassifier(model);
        List<Dataset> misread = new ArrayList<>();
        for (LabelledDrawing drawing : drawings) {
            Raster picture = DigitCentring.of(drawing.drawing()).orElseThrow().picture();
            float[] answer = classifier.read(picture.toArray()).orElseThrow().probabilities();
            int label = PenDigits.label(drawing);
            boolean right = true;
            for (float probability : answer) {
                right &= probability <= answer[label];
            }
            if (!right && misread.size() < most) {
                misread.add(dataset(List.of(picture), List.of(label)));
            }
        }
        return misread;
    }

    /** As many training digits of each class. */
    private static Dataset reminders(Dataset training, Random random) {
        List<Raster> pictures = new ArrayList<>();
        List<Integer> labels = new ArrayList<>();
        float[] pixels = new float[training.sampleShape().elements()];
        while (labels.size() < REMINDERS) {
            int sample = random.nextInt(training.size());
            if (Collections.frequency(labels, training.label(sample)) < REMINDERS / 10) {
                training.copyPixels(sample, pixels, 0);
                pictures.add(Raster.of(DigitCentring.SIDE, DigitCentring.SIDE, pixels));
                labels.add(training.label(sample));
            }
        }
        return dataset(pictures, labels);
    }

    private static Dataset dataset(List<Raster> pictures, List<Integer> labels) {
        int length = DatasetKey.MNIST.sampleShape().elements();
        byte[] pixels = new byte[labels.size() * length];
        byte[] classes = new byte[labels.size()];
        for (int i = 0; i < classes.length; i++) {
            float[] values = pictures.get(i).toArray();
            classes[i] = labels.get(i).byteValue();
            for (int k = 0; k < length; k++) {
                pixels[i * length + k] = (byte) Math.round(values[k]);
            }
        }
        return new ByteDataset(DatasetKey.MNIST.sampleShape(), DatasetKey.MNIST.classNames(), pixels, classes);
    }
}
