package glassbox.viewmodel.learn;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import glassbox.dataset.DatasetCatalogue;
import glassbox.dataset.LoadProgress;
import glassbox.engine.training.Trainer;
import glassbox.engine.training.TrainingPlan;
import glassbox.explain.CheckedGradient;
import glassbox.explain.Nudge;
import glassbox.explain.StepReading;
import glassbox.raster.Numbers;
import glassbox.recipe.Recipe;
import glassbox.recipe.Recipes;

/** Is backprop right? One weight of a recipe's first step is nudged to both sides, and the slope of the loss measured. */
public final class GradientCheckWidget extends BoardWidget {
    private static final int DECADES = 12;
    private static final int LOSS_DECIMALS = 9;
    private static final int SLOPE_DECIMALS = 7;
    private static final double LARGE = 1e-3;
    private static final double SMALL = 1e-8;
    private static final int MOST = 100_000;

    private final DatasetCatalogue data;
    private final Walk walk = new Walk(position -> "Nudge " + power(position + 1));
    private @Nullable Checked shown;

    /**
     * What was measured.
     *
     * @param place the weight in words
     * @param at the nudge that was asked for
     * @param sizes one for each power of ten from 0.1 down; empty where only one nudge was asked for
     */
    private record Checked(WeightPlace place, CheckedGradient at, List<CheckedGradient> sizes) {
        Checked {
            sizes = List.copyOf(sizes);
        }
    }

    GradientCheckWidget(WidgetBench bench) {
        super(bench);
        this.data = bench.data();
        walk.positionProperty().subscribe(position -> {
            if (shown != null) {
                put(draw(shown));
            }
        });
    }

    /** What lessons call it, and what can be said to it. */
    static WidgetKind kind() {
        Map<String, String> parameters = new LinkedHashMap<>();
        parameters.put("recipe", "whose network and first mini-batch, without its slips; mnist-8-filters without it");
        parameters.put("layer", "the layer of the weight: conv1, dense1...; conv1 without it");
        parameters.put("filter", "its filter, from 1");
        parameters.put("channel", "its channel, from 1");
        parameters.put("row", "its row in the kernel, from 1; of a dense layer its input");
        parameters.put("column", "its column in the kernel, from 1; of a dense layer its output");
        parameters.put("nudge", "how far it is moved to each side; 0.0001 without it");
        parameters.put("sizes", "one, or all: every power of ten from 0.1 down");
        return new WidgetKind(
                "gradient-check",
                "One weight is nudged to both sides: the slope of the loss beside backprop's gradient.",
                parameters,
                Map.of(
                        "loss-up", "the loss with the weight larger by the nudge",
                        "loss-down", "the loss with the weight smaller by the nudge",
                        "slope", "their difference over twice the nudge",
                        "backprop", "the gradient by backprop",
                        "difference", "how far slope and backprop are apart, for their size",
                        "digits.SIZE",
                                "digits that agree with a nudge of that size: digits.1e-4; only with sizes: all"),
                GradientCheckWidget::new);
    }

    @Override
    public void show(WidgetParameters parameters) {
        parameters.allow("recipe", "layer", "filter", "channel", "row", "column", "nudge", "sizes");
        String name = parameters.text("recipe").orElse("mnist-8-filters");
        Recipe recipe = Recipes.byName(name)
                .orElseThrow(() -> parameters.problem("There is no recipe " + name + ". There are "
                        + String.join(
                                ", ", Recipes.all().stream().map(Recipe::name).toList()) + "."));
        WeightPlace place = parameters.checked(() -> WeightPlace.of(
                recipe.network(),
                parameters.text("layer").orElse("conv1"),
                parameters.whole("filter", 1, 1, MOST),
                parameters.whole("channel", 1, 1, MOST),
                parameters.whole("row", 1, 1, MOST),
                parameters.whole("column", 1, 1, MOST)));
        float nudge = parameters.number("nudge", 1e-4f);
        if (!(nudge >= 1e-12f && nudge <= 1)) {
            throw parameters.problem("nudge is " + parameters.required("nudge") + ", but is at most 1 and above 0.");
        }
        boolean all = parameters.oneOf("sizes", "one", "all").equals("all");
        shown = null;
        compute(() -> check(recipe, place, Double.parseDouble(Float.toString(nudge)), all), checked -> {
            shown = null;
            int nearest = Math.clamp(Math.round(-Math.log10(nudge)), 1, DECADES);
            walk.set(all ? DECADES : 1, all ? nearest - 1 : 0);
            shown = checked;
            return draw(checked);
        });
    }

    private Checked check(Recipe recipe, WeightPlace place, double nudge, boolean all) throws IOException {
        Recipe right = recipe.withConfig(recipe.config().withSlips(List.of()));
        TrainingPlan plan = right.plan(data, 0, LoadProgress.SILENT);
        Nudge bench = new Nudge(StepReading.of(plan, new Trainer(plan).snapshot()));
        CheckedGradient at = bench.by(place.parameter(), place.index(), nudge);
        List<CheckedGradient> sizes = new ArrayList<>();
        for (int decade = 1; all && decade <= DECADES; decade++) {
            sizes.add(bench.by(place.parameter(), place.index(), Double.parseDouble("1e-" + decade)));
        }
        return new Checked(place, at, sizes);
    }

    @Override
    public @Nullable Walk walk() {
        return shown == null || shown.sizes().isEmpty() ? null : walk;
    }

    private Board draw(Checked checked) {
        int position = walk.positionProperty().get();
        CheckedGradient now =
                checked.sizes().isEmpty() ? checked.at() : checked.sizes().get(position);
        String nudge = Numbers.telling(now.epsilon(), 4);
        FiguresPanel figures = FiguresPanel.of(
                figure("loss-up", "Loss, weight + " + nudge, now.lossAbove(), LOSS_DECIMALS),
                figure("loss-down", "Loss, weight − " + nudge, now.lossBelow(), LOSS_DECIMALS),
                figure("slope", "Slope by the nudge", now.numeric(), SLOPE_DECIMALS),
                figure("backprop", "Gradient by backprop", now.backprop(), SLOPE_DECIMALS),
                new FiguresPanel.Figure(
                        "difference",
                        "They differ by",
                        now.relativeError(),
                        Numbers.telling(now.relativeError(), 0),
                        "of their size"));
        if (checked.sizes().isEmpty()) {
            return Board.of(figures).with(slope(now)).saying(remark(checked, now));
        }
        List<String> names = new ArrayList<>();
        List<Float> digits = new ArrayList<>();
        for (int decade = 1; decade <= DECADES; decade++) {
            names.add("1e-" + decade);
            double error = checked.sizes().get(decade - 1).relativeError();
            digits.add((float) Math.clamp(-Math.log10(error), 0, 16));
        }
        BarsPanel bars = new BarsPanel(
                "digits", "Digits that agree, for each nudge", names, digits, BarsPanel.Kind.SCORES, -1, position, 1);
        return Board.of(figures, bars).saying(remark(checked, now));
    }

    private static FiguresPanel.Figure figure(String name, String label, double number, int decimals) {
        return new FiguresPanel.Figure(name, label, number, Numbers.telling(number, decimals), "");
    }

    private static Strip slope(CheckedGradient now) {
        String terms = "(" + Numbers.fixed(now.lossAbove(), LOSS_DECIMALS) + " − "
                + Numbers.fixed(now.lossBelow(), LOSS_DECIMALS) + ") ÷ " + Numbers.telling(2 * now.epsilon(), 4);
        Strip.Decimals decimals = new Strip.Decimals(LOSS_DECIMALS, LOSS_DECIMALS, SLOPE_DECIMALS);
        return new Strip(List.of(), "rise over run", terms, now.numeric(), decimals, false);
    }

    private static String remark(Checked checked, CheckedGradient now) {
        String weight = "The weight is " + checked.place().words() + ". ";
        return switch (now.verdict()) {
            case AGREES -> weight + "Backprop and the nudge agree.";
            case KINK ->
                "Between the two weights a ReLU switches or another maximum wins: the loss has a corner there.";
            case DISAGREES ->
                now.epsilon() >= LARGE
                        ? "So large a nudge goes round the bend of the loss."
                        : now.epsilon() <= SMALL
                                ? "So small a nudge drowns in the rounding of the loss."
                                : weight + "Backprop and the nudge differ.";
        };
    }

    private static String power(int decade) {
        return "1e-" + decade;
    }
}
