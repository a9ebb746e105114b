package glassbox.viewmodel.learn;

import java.util.ArrayList;
import java.util.List;

import glassbox.engine.layer.Conv2dSpec;
import glassbox.engine.layer.DenseSpec;
import glassbox.engine.layer.LayerSpec;
import glassbox.engine.network.NetworkSpec;
import glassbox.explain.Cell;
import glassbox.explain.Explanation;
import glassbox.explain.FunctionOf;
import glassbox.explain.GradientReading;
import glassbox.explain.LayerNames;
import glassbox.explain.LossSlope;
import glassbox.explain.MapSize;
import glassbox.explain.NetworkReading;
import glassbox.explain.PassedOn;
import glassbox.explain.StepReading;
import glassbox.explain.WeightUpdate;
import glassbox.explain.WeightedSum;
import glassbox.raster.Numbers;
import glassbox.raster.Raster;

/** The boards of one step of a small network: of one layer and one phase, with the arithmetic of one number each. */
final class ShapesBoards {
    private static final int DECIMALS = 3;
    /** The longest row that is shown as one, and what longer ones are broken into. */
    private static final int LONGEST = 8;

    private static final int SHORT = 4;
    private static final Strip.Decimals ALL = new Strip.Decimals(DECIMALS, DECIMALS, DECIMALS);

    private final StepReading step;
    private final NetworkSpec network;
    private final NetworkReading forward;
    private final GradientReading backward;
    private final int layer;
    private final String phase;
    private final List<String> classes;
    private final String label;

    ShapesBoards(StepReading step, int layer, String phase) {
        this.step = step;
        this.network = step.plan().network();
        this.forward = step.forward(0);
        this.backward = step.backward(0);
        this.layer = layer;
        this.phase = phase;
        this.classes = step.plan().training().classNames();
        this.label = classes.get(step.labels()[0]);
    }

    /** How many numbers of a layer have their arithmetic shown in a phase. */
    static int places(NetworkSpec network, int layer, String phase) {
        LayerSpec kind = network.layers().get(layer);
        return switch (phase) {
            case "loss" -> network.output().elements();
            case "forward" -> network.shapes().get(layer + 1).elements();
            default ->
                network.learns(layer)
                        ? kind.parameters(network.shapes().get(layer))
                                .getFirst()
                                .shape()
                                .elements()
                        : network.shapes().get(layer).elements();
        };
    }

    /** The board on which this number has its arithmetic shown, counted from 0. */
    Board at(int place) {
        return switch (phase) {
            case "forward" -> forward(place);
            case "loss" -> loss(place);
            case "backward" -> network.learns(layer) ? toWeights(place) : through(place);
            default -> update(place);
        };
    }

    private String name(int activation) {
        return activation == 0 ? "image" : network.layerName(activation - 1);
    }

    private String title(int activation) {
        return activation == 0 ? "Picture" : LayerNames.name(network, activation - 1);
    }

    /** The numbers of an activation in a row; a long one in rows of four, as maps of four numbers give it. */
    private static Raster row(float[] values) {
        int columns = values.length > LONGEST ? SHORT : values.length;
        return Raster.of(values.length / columns, columns, values);
    }

    /** Where a number of a row stands in it. */
    private static Mark inRow(int place, int length) {
        int columns = length > LONGEST ? SHORT : length;
        return Mark.lens(place / columns, place % columns, 1, 1);
    }

    private MatrixPanel numbers(String name, String title, Raster values) {
        return MatrixPanel.signed(name, title, values).decimals(DECIMALS);
    }

    /** An activation as a matrix: one map of it, or all of it as a row. */
    private MatrixPanel activation(int activation, int map) {
        boolean maps = forward.sources().size(activation).area() > 1;
        Raster values = maps ? forward.map(activation, map) : row(forward.values(activation));
        boolean last = activation == network.layers().size();
        return numbers(
                        name(activation),
                        title(activation) + (maps && activation > 0 ? ", map " + (map + 1) : ""),
                        values)
                .named(List.of(), last ? classes : List.of());
    }

    private MatrixPanel gradient(int activation, int map) {
        boolean maps = forward.sources().size(activation).area() > 1;
        Raster values = maps ? backward.map(activation, map) : row(backward.values(activation));
        String title = "Gradient by " + title(activation) + (maps ? ", map " + (map + 1) : "");
        return numbers(name(activation) + "-gradient", title, values);
    }

    private Cell cell(int activation, int place) {
        MapSize size = forward.sources().size(activation);
        int unit = place / size.area();
        int within = place % size.area();
        return new Cell(activation, unit, within / size.columns(), within % size.columns());
    }

    private static Mark mark(Cell cell, MapSize size) {
        return size.area() > 1 ? Mark.lens(cell.row(), cell.column(), 1, 1) : inRow(cell.unit(), size.units());
    }

    private Board forward(int place) {
        Cell cell = cell(layer + 1, place);
        Explanation explanation = forward.explain(cell);
        MatrixPanel output = activation(layer + 1, cell.unit())
                .marked(mark(cell, forward.sources().size(layer + 1)));
        return switch (network.layers().get(layer)) {
            case Conv2dSpec conv -> {
                var window = forward.sources().of(cell).window();
                MatrixPanel image = activation(layer, 0)
                        .marked(Mark.lens(window.row(), window.column(), window.rows(), window.columns()));
                List<Raster> maps = new ArrayList<>();
                for (int unit = 0; unit < conv.filters(); unit++) {
                    maps.add(forward.map(layer + 1, unit));
                }
                yield Board.of(
                                image,
                                new SignPanel("∗"),
                                weights(cell.unit()),
                                new SignPanel("+"),
                                bias(cell.unit()),
                                new SignPanel("="),
                                output,
                                MapsPanel.signed("maps", "All maps", maps, cell.unit()))
                        .with(Strips.of((WeightedSum) explanation, List.of("picture"), "bias", ALL))
                        .saying("Filter " + (cell.unit() + 1) + " of " + conv.filters() + " with its bias.");
            }
            case DenseSpec dense ->
                pair(activation(layer, 0), "×", weights(cell.unit()))
                        .below(bias(cell.unit()), new SignPanel("→"), output)
                        .with(Strips.of(
                                (WeightedSum) explanation,
                                Words.numbered(
                                        "map",
                                        ((WeightedSum) explanation).groups().size()),
                                "bias",
                                ALL))
                        .saying("Number " + (cell.unit() + 1) + " of " + dense.outputs()
                                + " looks at all numbers before it, each with a weight of its own.");
            default ->
                pair(whole(layer, place), "→", output).with(single(explanation)).saying(remark(explanation));
        };
    }

    /** Two panels beside each other, or one below the other where they are rows. */
    private static Board pair(MatrixPanel one, String sign, MatrixPanel other) {
        return one.numbers().rows() > 1
                ? Board.of(one, new SignPanel(sign), other)
                : Board.of(one).below(other);
    }

    /** All of an activation in one row, whatever maps it has, with one number marked. */
    private MatrixPanel whole(int activation, int place) {
        return numbers(name(activation), title(activation), row(forward.values(activation)))
                .marked(inRow(place, forward.values(activation).length));
    }

    private Strip single(Explanation explanation) {
        String terms = switch (explanation) {
            case FunctionOf of
            when of.function() instanceof FunctionOf.Ramp -> "max(0, " + Numbers.fixed(of.input(), DECIMALS) + ")";
            case FunctionOf of
            when of.function() instanceof FunctionOf.Sigmoid ->
                "1 ÷ (1 + e^" + Numbers.fixed(-of.input(), DECIMALS) + ")";
            case PassedOn passed -> Numbers.fixed(passed.total(), DECIMALS);
            default -> "";
        };
        String words = explanation instanceof PassedOn ? "the same number" : title(layer + 1);
        return new Strip(List.of(), words, terms, explanation.value(), ALL, explanation.closes(DECIMALS));
    }

    private static String remark(Explanation explanation) {
        return switch (explanation) {
            case FunctionOf of
            when of.function() instanceof FunctionOf.Ramp ->
                of.input() > 0 ? "Above 0: it stays as it is." : "Below 0: it becomes 0.";
            case FunctionOf of -> "Whatever comes in, a number between 0 and 1 goes out.";
            default -> "Nothing is computed: the maps become one row.";
        };
    }

    private Board loss(int place) {
        int last = network.layers().size();
        int right = step.labels()[0];
        Raster target = Raster.generate(1, classes.size(), (row, column) -> column == right ? 1 : 0);
        Strip strip = null;
        if (backward.explain(Cell.of(last, place)) instanceof LossSlope slope) {
            double difference = (double) slope.answer() - slope.target();
            Strip.Term term = new Strip.Term(1, difference, slope.factor(), slope.total());
            strip = new Strip(
                    List.of(new Strip.Group(
                            "answer − target, times 2 ÷ " + classes.size(), List.of(term), slope.total())),
                    "the gradient by this answer",
                    slope.value(),
                    ALL);
        }
        Mark mark = Mark.lens(0, place, 1, 1);
        return Board.of(activation(last, 0).marked(mark))
                .below(numbers("target", "Target", target).marked(mark))
                .below(gradient(last, 0).marked(mark), FiguresPanel.of(figure("loss", "Loss", step.loss())))
                .with(strip)
                .saying("The picture is a " + label + ": its answer should be 1, all others 0.");
    }

    private static FiguresPanel.Figure figure(String name, String label, double number) {
        return new FiguresPanel.Figure(name, label, number, Numbers.fixed(number, DECIMALS), "");
    }

    /** A number that goes through a layer without weights, backwards. */
    private Board through(int place) {
        Cell cell = cell(layer, place);
        MatrixPanel before = numbers(
                        name(layer) + "-gradient", "Gradient by " + title(layer), row(backward.values(layer)))
                .marked(inRow(place, backward.values(layer).length));
        MatrixPanel behind = gradient(layer + 1, 0).marked(inRow(place, backward.values(layer + 1).length));
        Board board = pair(behind, "→", before);
        if (backward.explain(cell) instanceof WeightedSum sum
                && sum.groups().getFirst().products().columns() == 1
                && forward.sources().size(layer).area() == 1) {
            board = board.with(Strips.of(sum, List.of(), "", ALL));
        }
        String words = switch (network.layers().get(layer).kind()) {
            case "relu" ->
                forward.value(cell) > 0
                        ? "Above 0 on the way forward: the gradient passes."
                        : "Below 0 on the way forward: nothing passes back.";
            case "sigmoid" -> "The gradient times the slope of the sigmoid, which is at most a quarter.";
            default -> "Nothing is computed: the row becomes maps again.";
        };
        return board.saying(words);
    }

    /** Which output a weight works for: its filter, or its column. */
    private int unit(int place) {
        return network.layers().get(layer) instanceof DenseSpec dense ? place % dense.outputs() : place / perUnit();
    }

    private int within(int place) {
        return network.layers().get(layer) instanceof DenseSpec dense ? place / dense.outputs() : place % perUnit();
    }

    private int perUnit() {
        int all = forward.parameter(layer, "weights").length;
        return all / forward.sources().size(layer + 1).units();
    }

    /** The weights of one output: a filter, or what a number of a dense layer multiplies with. */
    private Raster ofUnit(float[] all, int unit) {
        if (network.layers().get(layer) instanceof Conv2dSpec conv) {
            return Raster.copyOf(
                    all, unit * perUnit(), conv.kernel().height(), conv.kernel().width());
        }
        int outputs = forward.sources().size(layer + 1).units();
        float[] own = new float[perUnit()];
        for (int i = 0; i < own.length; i++) {
            own[i] = all[i * outputs + unit];
        }
        return row(own);
    }

    private MatrixPanel weights(int unit) {
        boolean conv = network.layers().get(layer) instanceof Conv2dSpec;
        return numbers(
                "weights",
                conv ? "Filter " + (unit + 1) : "Weights of number " + (unit + 1),
                ofUnit(forward.parameter(layer, "weights"), unit));
    }

    private MatrixPanel bias(int unit) {
        return numbers("bias", "Bias", Raster.of(1, 1, forward.parameter(layer, "bias")[unit]));
    }

    private Mark weight(int place) {
        int within = within(place);
        return network.layers().get(layer) instanceof Conv2dSpec conv
                ? Mark.lens(
                        within / conv.kernel().width(), within % conv.kernel().width(), 1, 1)
                : inRow(within, perUnit());
    }

    private Board toWeights(int place) {
        int unit = unit(place);
        boolean conv = network.layers().get(layer) instanceof Conv2dSpec;
        MatrixPanel after = gradient(layer + 1, unit);
        MatrixPanel before = activation(layer, 0);
        MatrixPanel result = numbers(
                        "weights-gradient",
                        conv ? "Gradient by filter " + (unit + 1) : "Gradient by the weights of number " + (unit + 1),
                        ofUnit(backward.parameter(layer, "weights"), unit))
                .marked(weight(place));
        MatrixPanel bias =
                numbers("bias-gradient", "By its bias", Raster.of(1, 1, backward.parameter(layer, "bias")[unit]));
        Strip strip = Strips.of(backward.explain(layer, "weights", place), List.of(""), "", ALL);
        if (conv) {
            Mark under = Mark.lens(
                    weight(place).row(),
                    weight(place).column(),
                    after.numbers().rows(),
                    after.numbers().columns());
            return Board.of(before.marked(under), new SignPanel("∗"), after, new SignPanel("="), result, bias)
                    .with(strip)
                    .saying("Every pixel that lay under this weight, times the gradient of what came out.");
        }
        Board board = Board.of(after.marked(inRow(unit, backward.values(layer + 1).length)), bias);
        MatrixPanel used = before.marked(weight(place));
        board = result.numbers().rows() > 1
                ? board.below(used, new SignPanel("→"), result)
                : board.below(used).below(result);
        return board.with(strip).saying("What came in at the weight, times the gradient of what went out.");
    }

    private Board update(int place) {
        int unit = unit(place);
        String weights = network.layerName(layer) + ".weights";
        String biases = network.layerName(layer) + ".bias";
        WeightUpdate update = step.update(weights, place);
        double rate = update.reach();
        double taken = -rate * update.direction();
        Strip strip = new Strip(
                List.of(
                        new Strip.Group("weight", List.of(), update.before()),
                        new Strip.Group(
                                "minus rate × gradient",
                                List.of(new Strip.Term(1, -rate, update.direction(), taken)),
                                taken)),
                "the weight after the step",
                update.after(),
                new Strip.Decimals(DECIMALS, DECIMALS, DECIMALS + 1));
        Raster after = ofUnit(step.after().weights().values(weights), unit);
        float biasAfter = step.after().weights().values(biases)[unit];
        MatrixPanel gradient =
                numbers("weights-gradient", "Gradient", ofUnit(backward.parameter(layer, "weights"), unit));
        Mark mark = weight(place);
        MatrixPanel before = weights(unit).marked(mark);
        MatrixPanel next = numbers("weights-after", "After the step", after).marked(mark);
        Board board = after.rows() > 1
                ? Board.of(before, gradient.marked(mark), new SignPanel("→"), next)
                : Board.of(before).below(gradient.marked(mark)).below(next);
        return board.below(
                        bias(unit).decimals(DECIMALS + 1),
                        new SignPanel("→"),
                        numbers("bias-after", "Bias after", Raster.of(1, 1, biasAfter))
                                .decimals(DECIMALS + 1),
                        FiguresPanel.of(figure("loss", "Loss", step.loss())),
                        FiguresPanel.of(figure("loss-after", "Loss after", step.lossAfter())))
                .with(strip)
                .saying(
                        step.lossAfter() < step.loss()
                                ? "One step against the gradient: the loss of this picture falls."
                                : "One step against the gradient.");
    }
}
