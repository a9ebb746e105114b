package glassbox.viewmodel.learn;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

import org.jspecify.annotations.Nullable;

import glassbox.engine.layer.FlattenSpec;
import glassbox.engine.layer.SoftmaxSpec;
import glassbox.engine.loss.SoftmaxCrossEntropyLoss;
import glassbox.engine.network.NetworkSpec;
import glassbox.engine.tensor.Shape;
import glassbox.explain.Cell;
import glassbox.explain.GradientReading;
import glassbox.explain.LossSlope;
import glassbox.explain.ShareOf;
import glassbox.raster.Numbers;
import glassbox.raster.Raster;

/** Softmax and cross-entropy: from scores to probabilities, to one loss, and back to what each score is blamed for. */
public final class SoftmaxWidget extends BoardWidget {
    private static final Pattern SPACES = Pattern.compile("\\s+");
    private static final int MOST = 20;
    private static final int DECIMALS = 3;
    /** The activation of the scores, and that of the probabilities. */
    private static final int SCORES = 1;

    private static final int SHARES = 2;

    private final Walk walk = new Walk(this::words);
    private @Nullable Answer shown;

    /**
     * What softmax made of scores.
     *
     * @param right the class that is right, −1 where none was named
     * @param stage the last stage to be seen
     */
    private record Answer(List<String> classes, int right, Stage stage, WrittenNetwork network) {
        float[] scores() {
            return network.forward().values(SCORES);
        }

        float[] probabilities() {
            return network.forward().values(SHARES);
        }
    }

    private enum Stage {
        SCORES,
        EXP,
        PROBABILITIES,
        LOSS,
        BLAME
    }

    SoftmaxWidget(WidgetBench bench) {
        super(bench);
        walk.positionProperty().subscribe(position -> {
            if (shown != null) {
                put(draw(shown));
            }
        });
    }

    /** What lessons call it, and what can be said to it. */
    static WidgetKind kind() {
        Map<String, String> parameters = new LinkedHashMap<>();
        parameters.put("scores", "the scores of the classes");
        parameters.put("probabilities", "instead of scores: the probabilities that softmax shall give");
        parameters.put("untrained", "instead of scores: so many classes with equal scores");
        parameters.put("classes", "their names, with spaces between them; 0, 1, 2... without it");
        parameters.put("right", "the right class; needed for loss and blame");
        parameters.put("show", "how far to go: scores, exp, probabilities, loss or blame; probabilities without it");
        parameters.put("at", "the class whose arithmetic is shown; the right or the first one without it");
        return new WidgetKind(
                "softmax",
                "Softmax and cross-entropy: from scores to probabilities, to one loss, and back to the scores.",
                parameters,
                Map.of(
                        "scores.CLASS", "a score",
                        "exp.CLASS", "e to the power of a score",
                        "probabilities.CLASS", "a probability, from 0 to 1",
                        "loss", "the cross-entropy, −ln of the right class's probability",
                        "blame.CLASS", "the gradient of the loss by a score",
                        "sum", "what the arithmetic comes to",
                        "group.N", "the Nth number of the arithmetic"),
                SoftmaxWidget::new);
    }

    @Override
    public void show(WidgetParameters parameters) {
        parameters.allow("scores", "probabilities", "untrained", "classes", "right", "show", "at");
        float[] scores = scores(parameters);
        List<String> classes = parameters
                .text("classes")
                .map(names -> SPACES.splitAsStream(names).toList())
                .orElseGet(() -> IntStream.range(0, scores.length)
                        .mapToObj(Integer::toString)
                        .toList());
        if (classes.size() != scores.length) {
            throw parameters.problem(
                    "There are " + scores.length + " scores, but " + classes.size() + " classes. Name as many.");
        }
        int right = index(parameters, "right", classes);
        Stage stage = Stage.values()[
                List.of("scores", "exp", "probabilities", "loss", "blame")
                        .indexOf(parameters.oneOf("show", "probabilities", "scores", "exp", "loss", "blame"))];
        if (right < 0 && stage.compareTo(Stage.LOSS) >= 0) {
            throw parameters.problem("The widget softmax needs the parameter right to show loss and blame.");
        }
        int at = index(parameters, "at", classes);
        NetworkSpec network =
                new NetworkSpec(Shape.of(1, 1, scores.length), List.of(new FlattenSpec(), new SoftmaxSpec()));
        WrittenNetwork written = new WrittenNetwork(network, Map.of(), scores);
        shown = null;
        walk.set(classes.size(), at >= 0 ? at : Math.max(0, right));
        Answer answer = new Answer(classes, right, stage, written);
        shown = answer;
        put(draw(answer));
    }

    private static float[] scores(WidgetParameters parameters) {
        long given = List.of("scores", "probabilities", "untrained").stream()
                .filter(parameters::has)
                .count();
        if (given != 1) {
            throw parameters.problem(
                    "The widget softmax needs one of the parameters scores, probabilities, untrained.");
        }
        if (parameters.has("untrained")) {
            return new float[parameters.whole("untrained", 10, 2, MOST)];
        }
        boolean logarithms = parameters.has("probabilities");
        List<Float> numbers = parameters.numbers(logarithms ? "probabilities" : "scores");
        if (numbers.size() < 2 || numbers.size() > MOST) {
            throw parameters.problem("There are 2 to " + MOST + " classes, but " + numbers.size() + " numbers.");
        }
        if (logarithms && Collections.min(numbers) <= 0) {
            throw parameters.problem("The probabilities are above 0, but one is " + Collections.min(numbers) + ".");
        }
        float[] scores = new float[numbers.size()];
        for (int i = 0; i < scores.length; i++) {
            scores[i] = logarithms ? (float) Math.log(numbers.get(i)) : numbers.get(i);
        }
        return scores;
    }

    private static int index(WidgetParameters parameters, String name, List<String> classes) {
        String given = parameters.text(name).orElse("");
        int index = classes.indexOf(given);
        if (index < 0 && !given.isEmpty()) {
            throw parameters.problem(
                    name + " is " + given + ", but the classes are " + String.join(", ", classes) + ".");
        }
        return index;
    }

    @Override
    public Walk walk() {
        return walk;
    }

    private String words(int position) {
        return shown == null ? "" : "Class " + shown.classes().get(position);
    }

    private Board draw(Answer answer) {
        int at = walk.positionProperty().get();
        List<Panel> panels = new ArrayList<>();
        Stage stage = answer.stage();
        if (stage != Stage.BLAME) {
            panels.add(bars(answer, "scores", "Scores", answer.scores()));
        }
        if (stage == Stage.EXP || stage == Stage.PROBABILITIES) {
            panels.add(new SignPanel("→"));
            panels.add(bars(answer, "exp", "e to the power", floats(ShareOf.plainPowers(answer.scores()))));
        }
        if (stage.compareTo(Stage.PROBABILITIES) >= 0) {
            if (!panels.isEmpty()) {
                panels.add(new SignPanel("→"));
            }
            panels.add(BarsPanel.probabilities(
                    "probabilities", "Probabilities", answer.classes(), list(answer.probabilities()), answer.right()));
        }
        GradientReading back =
                stage == Stage.BLAME ? answer.network().back(new SoftmaxCrossEntropyLoss(), answer.right()) : null;
        if (back != null) {
            panels.add(new SignPanel("→"));
            panels.add(new BarsPanel(
                    "blame",
                    "Gradient by each score",
                    answer.classes(),
                    list(back.values(SCORES)),
                    BarsPanel.Kind.BLAME,
                    answer.right(),
                    -1,
                    DECIMALS));
        }
        if (stage.compareTo(Stage.LOSS) >= 0) {
            panels.add(new SignPanel("→"));
            panels.add(FiguresPanel.of(loss(answer)));
        }
        return Board.of(panels.toArray(Panel[]::new))
                .with(strip(answer, back, at))
                .saying(remark(answer, at));
    }

    private static BarsPanel bars(Answer answer, String name, String title, float[] numbers) {
        int decimals = name.equals("exp") ? DECIMALS : Rows.decimals(Raster.of(1, numbers.length, numbers));
        return new BarsPanel(
                name, title, answer.classes(), list(numbers), BarsPanel.Kind.SCORES, answer.right(), -1, decimals);
    }

    private static FiguresPanel.Figure loss(Answer answer) {
        double loss = answer.network().loss(new SoftmaxCrossEntropyLoss(), answer.right());
        String probability = Numbers.fixed(answer.probabilities()[answer.right()], DECIMALS);
        return new FiguresPanel.Figure("loss", "Loss", loss, Numbers.fixed(loss, DECIMALS), "−ln " + probability);
    }

    private static @Nullable Strip strip(Answer answer, @Nullable GradientReading back, int at) {
        Strip.Decimals decimals = new Strip.Decimals(DECIMALS, DECIMALS, DECIMALS);
        double[] powers = ShareOf.plainPowers(answer.scores());
        return switch (answer.stage()) {
            case SCORES -> null;
            case EXP ->
                new Strip(
                        List.of(),
                        "e to the power of the score",
                        "e^" + Numbers.fixed(answer.scores()[at], DECIMALS),
                        powers[at],
                        decimals,
                        true);
            case PROBABILITIES -> share(answer, powers, at, decimals);
            case LOSS -> {
                float probability = answer.probabilities()[answer.right()];
                yield new Strip(
                        List.of(),
                        "minus the logarithm of the right class's probability",
                        "−ln " + Numbers.fixed(probability, DECIMALS),
                        answer.network().loss(new SoftmaxCrossEntropyLoss(), answer.right()),
                        decimals,
                        true);
            }
            case BLAME -> {
                if (back != null && back.explain(Cell.of(SCORES, at)) instanceof LossSlope slope) {
                    List<Strip.Group> groups = List.of(
                            new Strip.Group("its probability", List.of(), slope.answer()),
                            new Strip.Group("less its target", List.of(), -slope.target()));
                    yield new Strip(groups, "the gradient by this score", slope.value(), decimals);
                }
                yield null;
            }
        };
    }

    private static Strip share(Answer answer, double[] powers, int at, Strip.Decimals decimals) {
        List<Strip.Group> groups = new ArrayList<>();
        double sum = 0;
        for (int i = 0; i < powers.length; i++) {
            groups.add(new Strip.Group(answer.classes().get(i), List.of(), powers[i]));
            sum += powers[i];
        }
        float share = answer.probabilities()[at];
        String line = Numbers.fixed(powers[at], DECIMALS) + " ÷ " + Numbers.fixed(sum, DECIMALS);
        boolean closes = Numbers.fixed(powers[at] / sum, DECIMALS).equals(Numbers.fixed(share, DECIMALS));
        return new Strip(groups, "its part of them all", line, share, decimals, closes);
    }

    private static String remark(Answer answer, int at) {
        float[] p = answer.probabilities();
        String name = answer.classes().get(at);
        boolean right = at == answer.right();
        return switch (answer.stage()) {
            case SCORES -> "Any numbers, also below 0. The largest one wins.";
            case EXP ->
                answer.scores()[at] < 0
                        ? "A score below 0 makes a number below 1, but never below 0."
                        : answer.scores()[at] == 0
                                ? "A score of 0 makes exactly 1."
                                : "One more in the score makes it 2.7 times as large.";
            case PROBABILITIES ->
                alike(p)
                        ? "All " + p.length + " are equally probable: nothing is known yet."
                        : "All of them together make 1. " + name + " has " + Numbers.percent(p[at]) + ".";
            case LOSS ->
                alike(p)
                        ? "Nothing is known yet: the loss is ln " + p.length + "."
                        : p[answer.right()] > 0.5
                                ? "The right class has most of it, so the loss is small."
                                : "The right class has little, so the loss is large.";
            case BLAME ->
                right
                        ? "Below 0: a larger score of " + name + ", the right class, makes the loss smaller."
                        : "Above 0: a smaller score of " + name + " makes the loss smaller.";
        };
    }

    private static boolean alike(float[] shares) {
        for (float share : shares) {
            if (share != shares[0]) {
                return false;
            }
        }
        return true;
    }

    private static List<Float> list(float[] numbers) {
        List<Float> list = new ArrayList<>();
        for (float number : numbers) {
            list.add(number);
        }
        return list;
    }

    private static float[] floats(double[] numbers) {
        float[] floats = new float[numbers.length];
        for (int i = 0; i < floats.length; i++) {
            floats[i] = (float) numbers[i];
        }
        return floats;
    }
}
