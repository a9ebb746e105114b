package glassbox.viewmodel.draw;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.function.Consumer;

import org.jspecify.annotations.Nullable;

import glassbox.dataset.DatasetCatalogue;
import glassbox.dataset.DatasetKey;
import glassbox.dataset.LabelledDrawing;
import glassbox.dataset.Split;
import glassbox.engine.data.ByteDataset;
import glassbox.engine.data.Dataset;
import glassbox.engine.training.Evaluator;
import glassbox.engine.training.Lesson;
import glassbox.raster.DigitCentring;
import glassbox.raster.Drawing;
import glassbox.raster.Raster;
import glassbox.recipe.TrainedModel;

/**
 * Gives lessons, beside the screen: a drawing is mixed with {@link #REMINDERS} digits, up to half of them kept drawings and
 * the others training digits, of the classes there are fewest of.
 */
final class Teacher {
    /** So many digits a network is reminded of. */
    static final int REMINDERS = 20;

    /** So many test digits are read before and after. */
    static final int TESTED = 1_000;

    private static final int CLASSES = 10;

    private final DatasetCatalogue data;

    Teacher(DatasetCatalogue data) {
        this.data = data;
    }

    /**
     * What is to be taught.
     *
     * @param model the network
     * @param drawn what is to be learned; what the network sees of it after all steps
     * @param label what the drawing is
     * @param kept drawings whose digit is known
     */
    record Task(TrainedModel model, Drawing drawn, int label, List<LabelledDrawing> kept) {}

    /** How far a lesson is, from 0 to 1, and what is being done. */
    record Progress(double share, String words) {}

    /**
     * Gives a lesson.
     *
     * @throws IOException with a sentence, if the digits cannot be read
     */
    LessonReport teach(Task task, Consumer<Progress> progress) throws IOException {
        progress.accept(new Progress(0.05, "Looking up digits to be reminded of…"));
        TrainedModel model = task.model();
        Raster picture = DigitCentring.of(task.drawn()).orElseThrow().picture();
        Dataset drawing = dataset(List.of(picture), List.of(task.label()));
        Dataset reminders = reminders(task, picture);
        Evaluator evaluator = new Evaluator(
                model.recipe().network(),
                model.recipe().loss(),
                data.mnist(Split.TEST).slice(0, TESTED),
                model.preprocessing());
        progress.accept(new Progress(0.2, "Reading test digits before…"));
        int before = evaluator.evaluate(model.weights(), model.imagesSeen()).correct();
        progress.accept(new Progress(0.5, "Taking small steps…"));
        Lesson.Settings settings = Lesson.Settings.STANDARD;
        Lesson lesson = new Lesson(
                model.recipe().network(), model.preprocessing(), model.recipe().loss(), reminders.size(), settings);
        Lesson.Outcome outcome = lesson.teach(model.weights(), drawing, reminders);
        progress.accept(new Progress(0.7, "Reading test digits after…"));
        int batch = settings.copies() + reminders.size();
        boolean changed = outcome.learned() && outcome.steps() > 0;
        TrainedModel taught = changed
                ? new TrainedModel(
                        model.recipe(),
                        model.preprocessing(),
                        outcome.weights(),
                        model.imagesSeen() + (long) outcome.steps() * batch,
                        null)
                : model;
        int after = changed
                ? evaluator.evaluate(taught.weights(), taught.imagesSeen()).correct()
                : before;
        return new LessonReport(
                model,
                taught,
                task.label(),
                change(model, taught, picture),
                outcome.steps(),
                new LessonReport.Score(before, after, TESTED));
    }

    private static LessonReport.Change change(TrainedModel before, TrainedModel taught, Raster picture) {
        float[] then = before.classifier().probabilities(picture.toArray());
        float[] now = taught.classifier().probabilities(picture.toArray());
        int was = mostProbable(then);
        int is = mostProbable(now);
        return new LessonReport.Change(was, then[was], is, now[is]);
    }

    private static int mostProbable(float[] probabilities) {
        int best = 0;
        for (int i = 1; i < probabilities.length; i++) {
            best = probabilities[i] > probabilities[best] ? i : best;
        }
        return best;
    }

    /** Kept drawings and training digits; the same lesson is reminded of the same ones. */
    private Dataset reminders(Task task, Raster taught) throws IOException {
        Random random = new Random(task.model().imagesSeen());
        List<Raster> pictures = new ArrayList<>();
        List<Integer> labels = new ArrayList<>();
        List<LabelledDrawing> kept = new ArrayList<>(task.kept());
        Collections.shuffle(kept, random);
        for (LabelledDrawing one : kept) {
            Integer label = one.label();
            Raster picture = seen(one);
            if (label != null && picture != null && !picture.equals(taught) && pictures.size() < REMINDERS / 2) {
                pictures.add(picture);
                labels.add(label);
            }
        }
        Dataset training = data.mnist(Split.TRAINING);
        int side = DigitCentring.SIDE;
        float[] pixels = new float[side * side];
        while (pictures.size() < REMINDERS) {
            int sample = random.nextInt(training.size());
            int label = training.label(sample);
            if (label == fewest(labels)) {
                training.copyPixels(sample, pixels, 0);
                pictures.add(Raster.of(side, side, pixels));
                labels.add(label);
            }
        }
        return dataset(pictures, labels);
    }

    /** The class of which there are fewest. */
    private static int fewest(List<Integer> labels) {
        int found = 0;
        for (int digit = 1; digit < CLASSES; digit++) {
            if (Collections.frequency(labels, digit) < Collections.frequency(labels, found)) {
                found = digit;
            }
        }
        return found;
    }

    private static @Nullable Raster seen(LabelledDrawing drawing) {
        return DigitCentring.of(drawing.drawing()).map(DigitCentring::picture).orElse(null);
    }

    /** Pictures of whole numbers from 0 to 255, as they are learned from. */
    private static Dataset dataset(List<Raster> pictures, List<Integer> labels) {
        int length = DatasetKey.MNIST.sampleShape().elements();
        byte[] pixels = new byte[pictures.size() * length];
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
