package glassbox.viewmodel.learn;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;

import glassbox.engine.data.SampleOrder;
import glassbox.engine.network.NetworkSpec;
import glassbox.engine.ops.Slip;
import glassbox.engine.training.TrainingConfig;
import glassbox.explain.LayerNames;
import glassbox.raster.TypedNumber;
import glassbox.recipe.Recipe;
import glassbox.recipe.Recipes;
import glassbox.recipe.Reproduction;

/** Reads how a run differs from its recipe, as lessons write it: {@code batch=64 rate=0.01 frozen=conv}. */
final class RunOptions {
    /** What a run may say, for teachers. */
    static final String WORDS =
            "batch, rate, seed, order (as-stored, shuffled, random), frozen (conv, dense, all or layers), slip, recipe";

    private static final List<String> NAMES = List.of("batch", "rate", "seed", "order", "frozen", "slip", "recipe");
    private static final int MOST = 1_000_000;

    private final WidgetParameters parameters;
    private final String line;
    private final Map<String, String> given = new LinkedHashMap<>();

    private RunOptions(WidgetParameters parameters, String line, String options) {
        this.parameters = parameters;
        this.line = line;
        for (String option : options.isBlank()
                ? List.<String>of()
                : Arrays.asList(options.strip().split("\\s+"))) {
            int equals = option.indexOf('=');
            String name = option.substring(0, Math.max(0, equals));
            if (!NAMES.contains(name)) {
                throw parameters.problem(line + " says " + option + ", but may say " + String.join("=…, ", NAMES)
                        + "=…, with spaces between.");
            }
            given.put(name, option.substring(equals + 1));
        }
    }

    /**
     * The run that a line asks for.
     *
     * @param line the line's name
     * @param options what stands behind it
     * @param recipe what is trained unless the options say otherwise
     * @throws WidgetProblem if the options cannot be
     */
    static RunWish read(WidgetParameters parameters, String line, String options, Recipe recipe, int images) {
        RunOptions read = new RunOptions(parameters, line, options);
        Recipe base = read.given.containsKey("recipe") ? recipe(parameters, read.given.get("recipe")) : recipe;
        try {
            return RunWish.of(base.withConfig(read.config(base)), images).atRate(read.rate());
        } catch (IllegalArgumentException impossible) {
            throw parameters.problem(line + " cannot be: " + impossible.getMessage());
        }
    }

    /** The shipped recipe of this name. */
    static Recipe recipe(WidgetParameters parameters, String name) {
        return Recipes.byName(name)
                .orElseThrow(() -> parameters.problem("There is no recipe " + name + ". There are "
                        + String.join(
                                ", ", Recipes.all().stream().map(Recipe::name).toList()) + "."));
    }

    private TrainingConfig config(Recipe recipe) {
        TrainingConfig config = recipe.config();
        config = config.withBatchSize(whole("batch").orElse(config.batchSize()));
        config = given.containsKey("seed") ? config.withSeed(whole("seed").orElseThrow()) : config;
        config = given.containsKey("order") ? config.withOrder(order()) : config;
        config = given.containsKey("frozen") ? config.withFrozen(frozen(recipe.network())) : config;
        return given.containsKey("slip") ? config.withSlips(slips()) : config;
    }

    private OptionalDouble rate() {
        OptionalDouble rate = given.containsKey("rate") ? TypedNumber.parse(given.get("rate")) : OptionalDouble.empty();
        if (given.containsKey("rate") && !(rate.isPresent() && rate.getAsDouble() > 0 && rate.getAsDouble() <= MOST)) {
            throw parameters.problem(line + " has the learning rate " + given.get("rate")
                    + ", but it is a number above 0 and at most 1,000,000.");
        }
        return rate;
    }

    private OptionalInt whole(String name) {
        String text = given.get(name);
        if (text == null) {
            return OptionalInt.empty();
        }
        OptionalDouble number = TypedNumber.parse(text);
        double value = number.orElse(-1);
        if (value != Math.rint(value) || value < 0 || value > MOST) {
            throw parameters.problem(
                    line + " says " + name + "=" + text + ", but it is a whole number from 0 to 1,000,000.");
        }
        return OptionalInt.of((int) value);
    }

    private SampleOrder order() {
        return Arrays.stream(SampleOrder.values())
                .filter(order -> kebab(order.name()).equals(given.get("order")))
                .findFirst()
                .orElseThrow(() -> parameters.problem(
                        line + " says order=" + given.get("order") + ", but it can be as-stored, shuffled or random."));
    }

    private Set<String> frozen(NetworkSpec network) {
        Map<String, List<String>> learning = LayerNames.learning(network);
        Set<String> frozen = new TreeSet<>();
        for (String wanted : given.getOrDefault("frozen", "").split(",", -1)) {
            if (wanted.equals("all")) {
                learning.values().forEach(frozen::addAll);
            } else {
                frozen.addAll(learning.getOrDefault(wanted, List.of(wanted)));
            }
        }
        return frozen;
    }

    private List<Slip> slips() {
        List<Slip> slips = new ArrayList<>();
        for (String wanted : given.getOrDefault("slip", "").split(",", -1)) {
            slips.add(Arrays.stream(Slip.values())
                    .filter(slip -> Reproduction.nameOf(slip).equals(wanted))
                    .findFirst()
                    .orElseThrow(() -> parameters.problem(line + " says slip=" + wanted + ", but it can be "
                            + String.join(
                                    ", ",
                                    Arrays.stream(Slip.values())
                                            .map(Reproduction::nameOf)
                                            .toList())
                            + ".")));
        }
        return slips;
    }

    private static String kebab(String constant) {
        return constant.toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
