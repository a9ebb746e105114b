package glassbox.recipe;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

import glassbox.engine.network.Footprint;
import glassbox.engine.network.NetworkSpec;
import glassbox.engine.training.TrainingPlan;

/** Finds the first thing in a draft that does not fit, in the order in which a picture meets it. */
final class DraftCheck {
    /** More than any network that is trained in a classroom learns: 64 MB of weights. */
    static final long MOST_LEARNED = 1L << 24;

    private DraftCheck() {}

    /** What does not fit, and what would. */
    static Optional<DraftProblem> problem(RecipeDraft draft) {
        return misfit(draft).map(misfit -> new DraftProblem(misfit.layer, misfit.sentence, fixes(draft, misfit)));
    }

    /** Only what brings the picture farther, or solves the problem at its end, is worth offering. */
    private static List<DraftProblem.Fix> fixes(RecipeDraft draft, Misfit misfit) {
        return DraftFixes.of(draft, misfit).stream()
                .filter(fix -> misfit(fix.draft()).map(Misfit::toGo).orElse(0) < misfit.toGo)
                .toList();
    }

    /** What kind of misfit it is. */
    enum Kind {
        LOSS(1),
        OUTPUTS(2),
        SIZE(3),
        SHAPE(4),
        EMPTY(Integer.MAX_VALUE);

        /** How far there is still to go at least. */
        private final int toGo;

        Kind(int toGo) {
            this.toGo = toGo;
        }
    }

    /**
     * The first thing that does not fit.
     *
     * @param layer the layer, or −1
     * @param toGo how far there is still to go; less after each fix
     */
    record Misfit(Kind kind, int layer, String sentence, int toGo) {}

    private static Optional<Misfit> misfit(RecipeDraft draft) {
        int count = draft.layers().size();
        int whole = draft.shapes().size() - 1;
        if (count == 0 || whole < count) {
            int layer = Math.min(whole, count - 1);
            String refusal = refusal(() -> spec(draft, layer + 1));
            return Optional.of(new Misfit(
                    count == 0 ? Kind.EMPTY : Kind.SHAPE,
                    layer,
                    refusal,
                    count == 0 ? Kind.EMPTY.toGo : Kind.SHAPE.toGo + count - layer));
        }
        NetworkSpec network = spec(draft, count);
        String large = tooLarge(network);
        if (!large.isEmpty()) {
            return Optional.of(new Misfit(Kind.SIZE, -1, large, Kind.SIZE.toGo));
        }
        String outputs = refusal(() -> TrainingPlan.requireOutputs(network, draft.classes(), "training"));
        if (!outputs.isEmpty()) {
            return Optional.of(new Misfit(Kind.OUTPUTS, count - 1, outputs, Kind.OUTPUTS.toGo));
        }
        String loss = refusal(() -> TrainingPlan.requireLoss(network, draft.loss()));
        return loss.isEmpty() ? Optional.empty() : Optional.of(new Misfit(Kind.LOSS, count - 1, loss, Kind.LOSS.toGo));
    }

    /** The network of the first layers. */
    private static NetworkSpec spec(RecipeDraft draft, int layers) {
        return new NetworkSpec(draft.input(), draft.layers().subList(0, layers));
    }

    private static String tooLarge(NetworkSpec network) {
        if (!Footprint.of(network).isModest()) {
            return String.format(
                    Locale.ROOT,
                    "The network is too large: its layers need more than %,d numbers for a single picture. Use fewer"
                            + " filters, a larger stride or a pool layer.",
                    Footprint.MOST);
        }
        String overflow = refusal(network::parameterCount);
        if (!overflow.isEmpty() || network.parameterCount() > MOST_LEARNED) {
            return String.format(
                    Locale.ROOT,
                    "The network is too large: it would learn more than %,d numbers. Use fewer filters or outputs, or a"
                            + " pool layer.",
                    MOST_LEARNED);
        }
        return "";
    }

    /** The sentence with which something is refused, or empty. */
    private static String refusal(Runnable check) {
        try {
            check.run();
            return "";
        } catch (IllegalArgumentException refused) {
            return String.valueOf(refused.getMessage());
        }
    }
}
