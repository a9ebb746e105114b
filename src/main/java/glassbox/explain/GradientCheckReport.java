package glassbox.explain;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import glassbox.explain.CheckedGradient.Verdict;
import glassbox.raster.Numbers;

/**
 * What a gradient check found. Immutable.
 *
 * @param settings how it was done
 * @param samples how many samples the loss is the mean of
 * @param learned how many parameters the network learns
 * @param gradients the checked ones, in the order of the network's parameters
 */
public record GradientCheckReport(
        GradientCheckSettings settings, int samples, long learned, List<CheckedGradient> gradients) {
    private static final int SHOWN = 10;

    /** Copies the list. */
    public GradientCheckReport {
        gradients = List.copyOf(gradients);
    }

    /** Whether no gradient disagrees. */
    public boolean passed() {
        return count(Verdict.DISAGREES) == 0;
    }

    /** How many gradients have this verdict. */
    public int count(Verdict verdict) {
        return (int) gradients.stream()
                .filter(gradient -> gradient.verdict() == verdict)
                .count();
    }

    /** The gradient with the largest relative error, of those that are not at a kink; empty when there is none. */
    public Optional<CheckedGradient> worst() {
        return smooth().stream().findFirst();
    }

    /** The largest relative error of those that are not at a kink; 0 when there is none. */
    public double largestError() {
        return worst().map(CheckedGradient::relativeError).orElse(0.0);
    }

    private List<CheckedGradient> smooth() {
        return gradients.stream()
                .filter(gradient -> gradient.verdict() != Verdict.KINK)
                .sorted(Comparator.comparingDouble(CheckedGradient::relativeError)
                        .reversed())
                .toList();
    }

    /** The findings as text: a table of the largest errors, and what they come to. */
    public String text() {
        StringBuilder text = new StringBuilder("Backprop beside central differences: "
                + settings.precision().word() + " precision, steps of at most " + scientific("%.1e", settings.epsilon())
                + " to each side, mean loss of " + samples + (samples == 1 ? " sample." : " samples.") + "\n\n");
        List<CheckedGradient> shown = smooth().stream().limit(SHOWN).toList();
        if (!shown.isEmpty()) {
            int width = shown.stream()
                    .mapToInt(gradient -> gradient.place().length())
                    .max()
                    .getAsInt();
            String row = "%-" + Math.max(width, "parameter".length()) + "s%17s%17s%15s%15s%10s\n";
            text.append(String.format(row, "parameter", "backprop", "numeric", "loss at w−ε", "loss at w+ε", "error"));
            shown.forEach(gradient -> text.append(row(row, gradient)));
            text.append('\n');
        }
        return text.append(summary()).append('\n').toString();
    }

    private static String row(String format, CheckedGradient gradient) {
        return String.format(
                format,
                gradient.place(),
                scientific("%.8e", gradient.backprop()),
                scientific("%.8e", gradient.numeric()),
                Numbers.fixed(gradient.lossBelow(), 9),
                Numbers.fixed(gradient.lossAbove(), 9),
                scientific("%.1e", gradient.relativeError()));
    }

    private String summary() {
        int kinks = count(Verdict.KINK);
        return Numbers.count(gradients.size()) + " of " + Numbers.count(learned) + " parameters checked: "
                + Numbers.count(count(Verdict.AGREES)) + " agree within "
                + scientific("%.0e", settings.precision().tolerance()) + ", "
                + (kinks == 0 ? "" : Numbers.count(kinks) + " at a kink, ")
                + Numbers.count(count(Verdict.DISAGREES)) + " disagree."
                + worst().map(gradient -> " Largest relative error: " + scientific("%.1e", gradient.relativeError())
                                + ", of " + gradient.place() + ".")
                        .orElse("");
    }

    /** As {@code 1.5e−6}. */
    private static String scientific(String format, double value) {
        return String.format(Locale.ROOT, format, value)
                .replaceFirst("e([+-])0", "e$1")
                .replace("e+", "e")
                .replace('-', Numbers.MINUS);
    }

    /** The text. */
    @Override
    public String toString() {
        return text();
    }
}
