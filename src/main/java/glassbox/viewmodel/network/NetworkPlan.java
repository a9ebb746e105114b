package glassbox.viewmodel.network;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import glassbox.engine.layer.Conv2dSpec;
import glassbox.engine.layer.DenseSpec;
import glassbox.engine.layer.DropoutSpec;
import glassbox.engine.layer.FlattenSpec;
import glassbox.engine.layer.LayerSpec;
import glassbox.engine.layer.SigmoidSpec;
import glassbox.engine.layer.SoftmaxSpec;
import glassbox.engine.network.NetworkSpec;
import glassbox.engine.tensor.Shape;
import glassbox.explain.LayerCost;
import glassbox.explain.LayerNames;
import glassbox.explain.MapSize;
import glassbox.viewmodel.network.LayerColumn.Form;

/**
 * A network as the page lays it out: blocks and columns, drawn from its layers alone.
 *
 * @param blocks the input and each layer, for the bar
 * @param columns what stands on the stage
 * @param learned how many numbers are there to be learned in all
 * @param frozen how many of these stay as they began
 */
public record NetworkPlan(List<LayerBlock> blocks, List<LayerColumn> columns, long learned, long frozen) {
    /** A row of up to so many numbers at the end is shown as bars. */
    private static final int MOST_BARS = 20;

    /** Copies the lists. */
    public NetworkPlan {
        blocks = List.copyOf(blocks);
        columns = List.copyOf(columns);
    }

    /** The layout of a network that learns in all of its layers. */
    static NetworkPlan of(NetworkSpec network, List<String> classes) {
        return of(network, classes, Set.of());
    }

    /** The layout of a network whose outputs mean these classes; the layers of the names {@code frozen} do not learn. */
    static NetworkPlan of(NetworkSpec network, List<String> classes, Set<String> frozen) {
        List<LayerBlock> blocks = blocks(network, frozen);
        long still = blocks.stream()
                .filter(LayerBlock::frozen)
                .mapToLong(LayerBlock::learned)
                .sum();
        return new NetworkPlan(blocks, columns(network, classes), network.parameterCount(), still);
    }

    /** The columns of maps one behind the other whose every unit looks at the same one of the column before. */
    List<LayerColumn> chain(int column) {
        int first = column;
        while (first > 1 && continues(columns.get(first))) {
            first--;
        }
        int last = first;
        while (last + 1 < columns.size() && continues(columns.get(last + 1))) {
            last++;
        }
        return columns.subList(first, last + 1);
    }

    private static boolean continues(LayerColumn column) {
        return column.form() == Form.MAPS && column.perSource() == 1;
    }

    /** How many numbers do learn. */
    public long learning() {
        return learned - frozen;
    }

    /** The column that shows an activation, or stands for it; −1 if none does. */
    public int columnOf(int activation) {
        return columns.stream()
                .filter(column -> column.shows(activation))
                .mapToInt(LayerColumn::index)
                .findFirst()
                .orElse(-1);
    }

    private static List<LayerBlock> blocks(NetworkSpec network, Set<String> frozen) {
        List<LayerBlock> blocks = new ArrayList<>();
        Shape input = network.input();
        blocks.add(new LayerBlock(
                "input",
                "Input",
                "Input",
                LayerWords.shape(input),
                0,
                false,
                0,
                input.elements(),
                Formulas.input(network),
                ""));
        for (int layer = 0; layer < network.layers().size(); layer++) {
            LayerCost cost = LayerCost.of(network, layer);
            LayerSpec spec = network.layers().get(layer);
            blocks.add(new LayerBlock(
                    spec.kind(),
                    LayerWords.title(spec),
                    LayerNames.name(network, layer),
                    LayerWords.shape(network.shapes().get(layer + 1)),
                    cost.learned(),
                    frozen.contains(network.layerName(layer)),
                    cost.multiplyAdds(),
                    cost.numbers(),
                    Formulas.cost(network, layer),
                    unseen(network, layer)));
        }
        return blocks;
    }

    /** Why a layer has no column of its own; empty for one that has. */
    private static String unseen(NetworkSpec network, int layer) {
        return hasColumn(network, layer)
                ? ""
                : switch (network.layers().get(layer)) {
                    case FlattenSpec flatten -> " It only puts the numbers in one row, so it has no column below.";
                    case DropoutSpec dropout -> " It leaves numbers out in training only, so it has no column below.";
                    default -> " It shares its column below with the layer behind it.";
                };
    }

    private static List<LayerColumn> columns(NetworkSpec network, List<String> classes) {
        List<LayerColumn> columns = new ArrayList<>();
        MapSize input = MapSize.of(network.input());
        columns.add(new LayerColumn(
                0,
                0,
                -1,
                "input",
                "Input",
                input.area() > 1 ? LayerWords.size(input) : LayerWords.count(input.units(), "number"),
                input.area() > 1 ? Form.PICTURE : Form.UNITS,
                input,
                0,
                List.of(),
                ""));
        int last = network.layers().size() - 1;
        for (int layer = 0; layer <= last; layer++) {
            if (hasColumn(network, layer)) {
                columns.add(column(network, layer, columns.getLast(), columns.size(), classes));
            }
        }
        return columns;
    }

    private static boolean hasColumn(NetworkSpec network, int layer) {
        LayerSpec spec = network.layers().get(layer);
        int last = network.layers().size() - 1;
        return layer == last
                || !(spec instanceof FlattenSpec
                        || spec instanceof DropoutSpec
                        || (spec instanceof DenseSpec
                                && layer == last - 1
                                && isAnswer(network.layers().get(last))));
    }

    private static boolean isAnswer(LayerSpec spec) {
        return spec instanceof SoftmaxSpec || spec instanceof SigmoidSpec;
    }

    private static LayerColumn column(
            NetworkSpec network, int layer, LayerColumn before, int index, List<String> classes) {
        LayerSpec spec = network.layers().get(layer);
        MapSize size = MapSize.of(network.shapes().get(layer + 1));
        boolean last = layer == network.layers().size() - 1;
        boolean row = network.shapes().get(layer + 1).rank() != 3;
        Form form = !row ? Form.MAPS : last && size.units() <= MOST_BARS ? Form.CLASSES : Form.UNITS;
        boolean withScores =
                last && isAnswer(spec) && layer > 0 && network.layers().get(layer - 1) instanceof DenseSpec;
        return new LayerColumn(
                index,
                layer + 1,
                withScores ? layer : -1,
                spec.kind(),
                (withScores && form == Form.CLASSES ? LayerNames.name(network, layer - 1) + " → " : "")
                        + LayerNames.name(network, layer),
                note(spec, form, size),
                form,
                size,
                perSource(network, before, layer),
                form == Form.CLASSES ? names(size.units(), classes) : List.of(),
                form == Form.CLASSES && isPair(spec, size.units(), classes) ? classes.getFirst() : "");
    }

    private static String note(LayerSpec spec, Form form, MapSize size) {
        return switch (form) {
            case MAPS -> LayerWords.count(size.units(), "map") + ", " + LayerWords.size(size);
            case CLASSES ->
                LayerWords.count(
                        size.units(),
                        spec instanceof SoftmaxSpec
                                ? "chance"
                                : spec instanceof SigmoidSpec && size.units() > 1 ? "score" : "output");
            default -> LayerWords.count(size.units(), "number");
        };
    }

    /** The classes' names; a single output speaks of the second of two classes. */
    private static List<String> names(int outputs, List<String> classes) {
        if (classes.size() == outputs) {
            return classes;
        }
        return outputs == 1 && classes.size() == 2 ? List.of(classes.get(1)) : List.of();
    }

    private static boolean isPair(LayerSpec spec, int outputs, List<String> classes) {
        return spec instanceof SigmoidSpec && outputs == 1 && classes.size() == 2;
    }

    private static int perSource(NetworkSpec network, LayerColumn before, int layer) {
        int perSource = 1;
        for (int i = layer; i >= before.activation(); i--) {
            switch (network.layers().get(i)) {
                case Conv2dSpec conv -> {
                    return 0;
                }
                case DenseSpec dense -> {
                    return 0;
                }
                case SoftmaxSpec softmax -> {
                    return 0;
                }
                case FlattenSpec flatten ->
                    perSource *= MapSize.of(network.shapes().get(i)).area();
                default -> {}
            }
        }
        return perSource;
    }
}
