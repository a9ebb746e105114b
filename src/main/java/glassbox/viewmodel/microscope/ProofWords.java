package glassbox.viewmodel.microscope;

import glassbox.engine.layer.MaxPool2dSpec;
import glassbox.engine.layer.MaxPoolTies;
import glassbox.engine.training.TrainingPlan;
import glassbox.explain.CheckedGradient;
import glassbox.explain.GradientCheckReport;
import glassbox.raster.Numbers;

/** What nudging found, in words. */
final class ProofWords {
    private static final int LOSS_DECIMALS = 8;
    private static final int SLOPE_DECIMALS = 7;
    /** Smaller nudges drown in the rounding of doubles. */
    private static final double TOO_SMALL = 1e-7;
    /** Larger ones leave the straight part of the loss. */
    private static final double TOO_LARGE = 3e-3;

    private ProofWords() {}

    static Proof of(CheckedGradient checked, TrainingPlan plan) {
        Proof.Verdict verdict = switch (checked.verdict()) {
            case AGREES -> Proof.Verdict.AGREE;
            case KINK -> Proof.Verdict.KINK;
            case DISAGREES -> Proof.Verdict.DIFFER;
        };
        String headline = switch (verdict) {
            case AGREE -> "They agree";
            case DIFFER -> "They differ";
            case KINK -> "A kink lies between";
        };
        return new Proof(
                Figures.setting(checked.epsilon()),
                Numbers.fixed(checked.lossAbove(), LOSS_DECIMALS),
                Numbers.fixed(checked.lossBelow(), LOSS_DECIMALS),
                Numbers.fixed(checked.numeric(), SLOPE_DECIMALS),
                Numbers.fixed(checked.backprop(), SLOPE_DECIMALS),
                verdict,
                headline,
                "differ by " + Figures.power(Math.abs(checked.numeric() - checked.backprop())),
                advice(verdict, checked.epsilon(), plan));
    }

    private static String advice(Proof.Verdict verdict, double epsilon, TrainingPlan plan) {
        return switch (verdict) {
            case AGREE -> "Nudged by ±ε, the loss measured again in double precision.";
            case KINK ->
                "A ReLU switches or another pixel wins its pool within ±ε: the loss has a corner there. Nudge less.";
            case DIFFER -> {
                if (epsilon < TOO_SMALL) {
                    yield "So small a nudge changes only the last digits of the loss: rounding is all that is left.";
                }
                if (epsilon > TOO_LARGE) {
                    yield "So large a nudge leaves the straight part of the loss: it bends. Nudge less.";
                }
                if (!plan.config().slips().isEmpty()) {
                    yield "This recipe repeats a mistake of its article: its blame is not the slope.";
                }
                yield tied(plan)
                        ? "This recipe's pools blame every tied winner, as article 1 does: more than the slope."
                        : "Another nudge may tell more.";
            }
        };
    }

    private static boolean tied(TrainingPlan plan) {
        return plan.network().layers().stream()
                .anyMatch(layer -> layer instanceof MaxPool2dSpec pool && pool.ties() == MaxPoolTies.ALL);
    }

    static String report(GradientCheckReport found) {
        int kinks = found.count(CheckedGradient.Verdict.KINK);
        int differ = found.count(CheckedGradient.Verdict.DISAGREES);
        return Numbers.count(found.count(CheckedGradient.Verdict.AGREES)) + " of "
                + Numbers.count(found.gradients().size()) + " agree"
                + (kinks == 0 ? "" : ", " + kinks + " at a kink")
                + (differ == 0 ? "" : ", " + differ + " differ")
                + found.worst()
                        .map(worst -> "; worst " + Figures.power(worst.relativeError()) + " at " + worst.place())
                        .orElse("")
                + ".";
    }
}
