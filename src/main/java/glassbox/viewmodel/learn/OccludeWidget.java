package glassbox.viewmodel.learn;

import java.util.Arrays;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import glassbox.explain.GradCam;
import glassbox.explain.GradientTimesInput;
import glassbox.explain.OcclusionMap;
import glassbox.explain.ScoredNetwork;
import glassbox.raster.Numbers;
import glassbox.raster.Raster;
import glassbox.recipe.TrainedModel;

/** Where a test image speaks for what is read in it. */
final class OccludeWidget extends BoardWidget {
    /** The patch that hides, as on the Draw page. */
    private static final int PATCH = 5;

    private final WidgetBench bench;
    private @Nullable DigitReading shown;

    OccludeWidget(WidgetBench bench) {
        super(bench);
        this.bench = bench;
    }

    /** What lessons call it, and what can be said to it. */
    static WidgetKind kind() {
        return new WidgetKind(
                "occlude",
                "Why a network reads a test image as it does: what hiding a patch takes from its answer.",
                Map.of(
                        "model", "the network, by its name",
                        "image", "the test image, from 0",
                        "why", "hide (hide a patch), nudge (gradient times pixel) or grad-cam; hide without it"),
                Map.of(
                        "image.R.C", "a pixel",
                        "why.R.C", "what hiding this pixel takes from the probability, or what else was asked for",
                        "most", "the largest of these numbers",
                        "probabilities.CLASS", "how probable the network finds a class, 0 to 1"),
                OccludeWidget::new);
    }

    private record Reasons(DigitReading digit, List<Float> probabilities, Raster map) {}

    @Override
    public void show(WidgetParameters parameters) {
        parameters.allow("model", "image", "why");
        DigitReading.Wish wish = DigitReading.wish(parameters);
        String why = parameters.oneOf("why", "hide", "nudge", "grad-cam");
        shown = null;
        compute(
                () -> {
                    DigitReading digit = DigitReading.of(bench, wish);
                    List<Float> probabilities = digit.probabilities(digit.image());
                    int said = digit.bars(probabilities).said();
                    return new Reasons(digit, probabilities, map(digit, said, why));
                },
                reasons -> {
                    shown = reasons.digit();
                    return board(reasons, why);
                });
    }

    private static Raster map(DigitReading digit, int said, String why) {
        TrainedModel model = digit.model();
        ScoredNetwork network = new ScoredNetwork(model.recipe().network(), model.weights());
        float[] sample = prepared(model, digit.image().toArray());
        float black = prepared(model, new float[sample.length])[0];
        return switch (why) {
            case "hide" -> OcclusionMap.of(network, sample, said, PATCH, black);
            case "nudge" -> GradientTimesInput.of(network, sample, said, black);
            default -> {
                Raster map = GradCam.of(network, sample, said);
                yield GradCam.over(map, digit.image().rows(), digit.image().columns());
            }
        };
    }

    private static float[] prepared(TrainedModel model, float[] pixels) {
        float[] sample = Arrays.copyOf(pixels, pixels.length);
        model.preprocessing().apply(sample, 0, sample.length);
        return sample;
    }

    private static Board board(Reasons reasons, String why) {
        BarsPanel bars = reasons.digit().bars(reasons.probabilities());
        String a = DigitReading.a(bars.said());
        Raster map = reasons.map();
        String title = switch (why) {
            case "hide" -> "Hide a patch of 5 × 5";
            case "nudge" -> "Nudge each pixel";
            default -> "What the last filters found";
        };
        String remark = switch (why) {
            case "hide" ->
                "Orange: hide this and " + a + " loses up to " + Numbers.percent(Math.max(0, map.max()))
                        + ". Blue: hide this and it gains up to "
                        + Numbers.percent(Math.max(0, -map.min())) + ".";
            case "nudge" -> "Orange ink adds to the score of " + a + ", blue ink takes from it.";
            default -> "Orange: here the last filters found " + a + ".";
        };
        return Board.of(
                        PicturePanel.of(
                                "image",
                                "Test image " + reasons.digit().index(),
                                List.of(reasons.digit().image())),
                        PicturePanel.signed("why", title, map),
                        bars)
                .saying(remark);
    }

    @Override
    public double value(String name) {
        return name.equals("most") && board().panel("why").orElse(null) instanceof PicturePanel map
                ? map.channels().getFirst().max()
                : super.value(name);
    }

    @Override
    public @Nullable Destination destination() {
        DigitReading now = shown;
        return now == null ? null : new Destination.ToNetwork(now.model(), now.index());
    }
}
