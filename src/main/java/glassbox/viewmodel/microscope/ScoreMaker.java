package glassbox.viewmodel.microscope;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import glassbox.engine.loss.BinaryCrossEntropyLoss;
import glassbox.engine.loss.MeanSquaredErrorLoss;
import glassbox.engine.loss.SoftmaxCrossEntropyLoss;
import glassbox.explain.StepReading;
import glassbox.raster.Numbers;

/** Makes the end of the lanes: the answer, the loss and where the way back begins. */
final class ScoreMaker {
    private static final int DECIMALS = 4;

    private final StepReading step;
    private final int sample;
    private final List<String> classes;
    private final float[] values;
    private final int label;

    ScoreMaker(StepReading step, int sample) {
        this.step = step;
        this.sample = sample;
        this.classes = step.plan().training().classNames();
        this.values = step.values(step.plan().network().layers().size(), sample);
        this.label = step.labels()[sample];
    }

    private boolean single() {
        return values.length == 1;
    }

    /** The class that is read. */
    int read() {
        if (single()) {
            return values[0] > 0.5f ? 1 : 0;
        }
        int largest = 0;
        for (int i = 1; i < values.length; i++) {
            largest = values[i] > values[largest] ? i : largest;
        }
        return largest;
    }

    /** What the image is and was taken for. */
    String what() {
        String is = LaneWords.thing(classes.get(label));
        int read = read();
        return read == label
                ? is + ", read right"
                : is
                        + (is.equals(classes.get(label)) ? ", taken for " : " that it takes for ")
                        + LaneWords.thing(classes.get(read));
    }

    boolean wrong() {
        return read() != label;
    }

    Scores scores() {
        List<String> names = single() ? List.of(classes.get(1)) : classes;
        List<Float> answers = new ArrayList<>();
        List<String> words = new ArrayList<>();
        List<Float> blame = new ArrayList<>();
        boolean shares = !(step.plan().loss() instanceof MeanSquaredErrorLoss);
        for (float value : values) {
            answers.add(value);
            words.add(shares ? Numbers.percent(value) : Numbers.fixed(value, 2));
        }
        for (float value : step.blame(step.plan().lossInput(), sample)) {
            blame.add(value);
        }
        String kind = step.plan().network().layers().getLast().kind();
        int target = single() ? (label == 1 ? 0 : -1) : label;
        int read = single() ? (read() == 1 ? 0 : -1) : read();
        return new Scores(
                kind.substring(0, 1).toUpperCase(Locale.ROOT) + kind.substring(1),
                names,
                answers,
                target,
                read,
                words,
                blameHeading(),
                blame,
                loss(),
                sure(),
                step.samples() == 1
                        ? ""
                        : "mean of " + Numbers.count(step.samples()) + " images: " + Numbers.fixed(step.loss(), 3));
    }

    private float sure() {
        if (step.plan().loss() instanceof MeanSquaredErrorLoss) {
            return Float.NaN;
        }
        return single() ? label == 1 ? values[0] : 1 - values[0] : values[label];
    }

    private String blameHeading() {
        int divisor = switch (step.plan().loss()) {
            case SoftmaxCrossEntropyLoss cross -> step.samples();
            case BinaryCrossEntropyLoss binary -> step.samples() * values.length;
            case MeanSquaredErrorLoss squared -> step.samples() * values.length;
        };
        return FormulaWriter.blame(step.plan().loss() instanceof MeanSquaredErrorLoss, divisor);
    }

    private FormulaRow loss() {
        String result = Numbers.fixed(step.loss(sample), 3);
        return switch (step.plan().loss()) {
            case SoftmaxCrossEntropyLoss cross -> logarithm("p" + index(classes.get(label)), values[label], result);
            case BinaryCrossEntropyLoss binary when single() && label == 1 -> logarithm("p", values[0], result);
            case BinaryCrossEntropyLoss binary when single() -> logarithm("(1 − p)", 1 - values[0], result);
            case BinaryCrossEntropyLoss binary -> new FormulaRow("L = mean of −ln", "of p or 1 − p", result);
            case MeanSquaredErrorLoss squared -> {
                double sum = 0;
                for (int i = 0; i < values.length; i++) {
                    double target = single() ? label : i == label ? 1 : 0;
                    sum += (values[i] - target) * (values[i] - target);
                }
                yield new FormulaRow("L = mean (y − t)²", Numbers.fixed(sum, DECIMALS) + " / " + values.length, result);
            }
        };
    }

    private static FormulaRow logarithm(String of, float value, String result) {
        return new FormulaRow("L = −ln " + of, "−ln " + Numbers.telling(value, DECIMALS), result);
    }

    /** A single digit as an index, else nothing. */
    private static String index(String name) {
        return name.length() == 1 && Character.isDigit(name.charAt(0))
                ? String.valueOf((char) ('₀' + name.charAt(0) - '0'))
                : "";
    }
}
