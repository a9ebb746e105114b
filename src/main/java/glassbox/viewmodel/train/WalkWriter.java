package glassbox.viewmodel.train;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import glassbox.engine.layer.ParameterSpec;
import glassbox.engine.network.NetworkSpec;
import glassbox.engine.training.TrainingPlan;
import glassbox.explain.LayerNames;
import glassbox.explain.MapSize;
import glassbox.explain.StepReading;
import glassbox.raster.Numbers;
import glassbox.raster.Raster;
import glassbox.viewmodel.microscope.LaneColumn;
import glassbox.viewmodel.microscope.LaneColumn.Kind;
import glassbox.viewmodel.microscope.StepColumns;

/** Tells what is at each place of a training step, of the first image of its mini-batch. */
final class WalkWriter {
    private static final int SAMPLE = 0;
    private static final int DECIMALS = 3;
    /** So many numbers are written out; more are pictures. */
    private static final int FEW = 16;

    private final StepReading step;
    private final TrainingPlan plan;
    private final NetworkSpec network;
    private final List<WalkStop> stops;
    private final List<LaneColumn> columns;

    WalkWriter(StepReading step, List<WalkStop> stops) {
        this.step = step;
        this.plan = step.plan();
        this.network = plan.network();
        this.stops = stops;
        this.columns = StepColumns.of(step, SAMPLE);
    }

    /** What is headed so, told in a sentence and in pictures. */
    private record Told(String headline, String sentence, LaneTiles tiles) {}

    /** Tiles and the end of their colour scale; 0 for grey ones. */
    private record LaneTiles(List<Raster> tiles, float limit, String word) {
        static final LaneTiles NONE = new LaneTiles(List.of(), 1, "");
    }

    /** The step at one of its places. */
    WalkSight at(int at) {
        WalkStop stop = stops.get(at);
        Told told = switch (stop.part()) {
            case IMAGE -> image();
            case FORWARD -> forward(stop.layer());
            case LOSS -> loss();
            case BACKWARD -> backward(stop.layer());
            case ADJUST -> adjusted();
        };
        return new WalkSight(
                where(),
                stops.stream().map(this::shown).toList(),
                at,
                told.headline(),
                told.sentence(),
                told.tiles().tiles(),
                told.tiles().limit(),
                told.tiles().word());
    }

    private WalkSight.Stop shown(WalkStop stop) {
        int end = network.layers().size() + 1;
        return switch (stop.part()) {
            case IMAGE -> new WalkSight.Stop("Image", "input", 0, false);
            case LOSS -> new WalkSight.Stop("Loss", "loss", end, false);
            case ADJUST -> new WalkSight.Stop("Adjust", "adjust", 0, true);
            case FORWARD, BACKWARD ->
                new WalkSight.Stop(
                        LayerNames.brief(LayerNames.name(network, stop.layer())),
                        network.layers().get(stop.layer()).kind(),
                        stop.layer() + 1,
                        stop.part() == WalkStop.Part.BACKWARD);
        };
    }

    private String where() {
        long number = step.before().step();
        long image = number % plan.stepsPerEpoch() * plan.batchSize() + 1;
        String epoch = " of epoch " + (number / plan.stepsPerEpoch() + 1);
        return step.samples() == 1
                ? "Image " + Numbers.count(image) + epoch
                : "Images " + Numbers.count(image) + " to " + Numbers.count(image + step.samples() - 1) + epoch
                        + ", the first one shown";
    }

    private Told image() {
        MapSize size = step.size(0);
        String colours = size.units() == 1 ? "" : ", " + size.units() + " channels";
        return new Told(
                "The image",
                capital(StepColumns.thing(label())) + ", " + size.rows() + " × " + size.columns() + " pixels" + colours
                        + ".",
                new LaneTiles(columns.getFirst().values(), 0, "channel"));
    }

    private String label() {
        return plan.training().classNames().get(step.labels()[SAMPLE]);
    }

    private Told forward(int layer) {
        float[] values = step.values(layer + 1, SAMPLE);
        String headline = "Forward through " + LayerNames.name(network, layer);
        boolean answer = values.length == network.output().elements() && layer + 1 >= plan.lossInput();
        return new Told(
                headline,
                capital(network.layers().get(layer).description()) + ": " + numbers(step.size(layer + 1), values)
                        + (answer ? answers(values) : "."),
                activation(layer + 1, false));
    }

    /** So many maps or numbers, and between which ends. */
    private static String numbers(MapSize size, float[] values) {
        String how = size.area() > 1
                ? size.units() + (size.units() == 1 ? " map" : " maps") + " of " + size.rows() + " × " + size.columns()
                : Numbers.count(values.length) + (values.length == 1 ? " number" : " numbers");
        return how + range(values);
    }

    private static String range(float[] values) {
        float least = Float.POSITIVE_INFINITY;
        float most = Float.NEGATIVE_INFINITY;
        for (float value : values) {
            least = Math.min(least, value);
            most = Math.max(most, value);
        }
        return values.length == 1
                ? ", " + Numbers.telling(least, DECIMALS)
                : ", from " + Numbers.telling(least, DECIMALS) + " to " + Numbers.telling(most, DECIMALS);
    }

    /** Each of few numbers, with the class it speaks for. */
    private String answers(float[] values) {
        List<String> classes = plan.training().classNames();
        if (values.length > FEW || values.length > classes.size()) {
            return ".";
        }
        List<String> each = new ArrayList<>();
        for (int i = 0; i < values.length; i++) {
            String name = values.length == 1 ? classes.getLast() : classes.get(i);
            each.add(name + ": " + Numbers.telling(values[i], DECIMALS));
        }
        return ". " + String.join(", ", each) + ".";
    }

    private Told loss() {
        int output = plan.lossInput();
        String mean = step.samples() == 1
                ? ""
                : " The mean of all " + step.samples() + " images is " + Numbers.fixed(step.loss(), DECIMALS) + ".";
        String blame = answers(step.blame(output, SAMPLE));
        return new Told(
                "How wrong?",
                "The right answer is " + StepColumns.thing(label()) + ". "
                        + capital(plan.loss().description()) + ": "
                        + Numbers.fixed(step.loss(SAMPLE), DECIMALS) + "." + mean
                        + (blame.equals(".") ? "" : " Its slope is the first blame" + blame),
                LaneTiles.NONE);
    }

    private Told backward(int layer) {
        String headline = "Back through " + LayerNames.name(network, layer);
        List<Float> gradients = new ArrayList<>();
        for (String name : learned()) {
            if (NetworkSpec.layerOf(name).equals(network.layerName(layer))) {
                for (float value : step.gradient(name)) {
                    gradients.add(value);
                }
            }
        }
        String passed =
                layer == 0 ? "" : "It passes blame on to " + numbers(step.size(layer), step.blame(layer, SAMPLE)) + ".";
        if (gradients.isEmpty()) {
            String frozen = network.learns(layer) ? "It is frozen. " : "It has nothing to learn. ";
            return new Told(headline, (frozen + passed).strip(), activation(layer, true));
        }
        return new Told(
                headline,
                "The blame of its " + Numbers.count(gradients.size()) + " numbers is"
                        + range(array(gradients)).substring(1) + "." + (passed.isEmpty() ? "" : " " + passed),
                weights(layer));
    }

    private static float[] array(List<Float> values) {
        float[] array = new float[values.size()];
        for (int i = 0; i < array.length; i++) {
            array[i] = values.get(i);
        }
        return array;
    }

    private LaneTiles weights(int layer) {
        return columns.stream()
                .filter(column -> column.kind() == Kind.WEIGHTS && column.number() == layer)
                .findFirst()
                .map(column -> new LaneTiles(column.blame(), column.blameLimit(), "gradient"))
                .orElse(LaneTiles.NONE);
    }

    /** The tiles of an activation, or of the last one before it where it only stands in another order. */
    private LaneTiles activation(int number, boolean blame) {
        LaneColumn found = null;
        for (LaneColumn column : columns) {
            boolean maps = column.kind() == Kind.MAPS || column.kind() == Kind.NUMBERS;
            found = maps && column.number() <= number ? column : found;
        }
        if (found == null || step.values(number, SAMPLE).length != step.values(found.number(), SAMPLE).length) {
            return LaneTiles.NONE;
        }
        String word = found.kind() == Kind.MAPS ? "map" : "picture of all numbers";
        return blame
                ? new LaneTiles(found.blame(), found.blameLimit(), word)
                : new LaneTiles(found.values(), found.limit(), word);
    }

    /** The full names of what this step changes. */
    private List<String> learned() {
        List<String> names = new ArrayList<>();
        for (ParameterSpec parameter : network.parameters()) {
            if (parameter.learned() && !step.before().frozen().contains(NetworkSpec.layerOf(parameter.name()))) {
                names.add(parameter.name());
            }
        }
        return names;
    }

    private Told adjusted() {
        long count = 0;
        float most = 0;
        for (String name : learned()) {
            float[] before = step.before().weights().values(name);
            float[] after = step.after().weights().values(name);
            count += before.length;
            for (int i = 0; i < before.length; i++) {
                most = Math.max(most, Math.abs(after[i] - before[i]));
            }
        }
        if (count == 0) {
            return new Told(
                    "Nothing changes", "All layers are frozen, so the step leaves every number as it is.", changes());
        }
        String again = step.samples() == 1 ? "The same image again: loss " : "The same images again: mean loss ";
        return new Told(
                "The weights change",
                Numbers.count(count) + " numbers change, by at most "
                        + Numbers.telling(most, DECIMALS + 1) + ". " + again + Numbers.fixed(step.loss(), DECIMALS)
                        + " → " + Numbers.fixed(step.lossAfter(), DECIMALS) + ".",
                changes());
    }

    private LaneTiles changes() {
        return learned().stream()
                .filter(name -> name.endsWith(".weights"))
                .findFirst()
                .map(name -> StepColumns.changes(step, name))
                .map(tiles -> new LaneTiles(tiles, StepColumns.limit(tiles), "change"))
                .orElse(LaneTiles.NONE);
    }

    private static String capital(String words) {
        return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
    }
}
