package glassbox.viewmodel.learn;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import glassbox.raster.Numbers;
import glassbox.recipe.Recipe;
import glassbox.recipe.Recipes;

/** Trains one network or several, and shows how they do: curves that grow, figures, and the filters then and now. */
final class RunsWidget extends BoardWidget {
    private static final String LINE = "run ";
    private static final int MOST_IMAGES = 200_000;
    private static final int USUAL_IMAGES = 5_000;
    private static final int MOST_RUNS = 5;

    static final WidgetKind KIND = new WidgetKind(
            "runs",
            "Trains networks while one looks on: loss, accuracy and filters.",
            Map.of(
                    "recipe", "what is trained, by its name; mnist-8-filters unless given",
                    "recipes", "several recipes with spaces between, a run each",
                    "images", "how many training images each run uses; one epoch, at most 5000, unless given",
                    "run NAME", "a run of its own, with what differs from the recipe: " + RunOptions.WORDS,
                    "show", "loss, accuracy, both or filters; several with spaces between",
                    "published", "yes shows what was published and how 20 seeds went, where it is known"),
            Map.of(
                    "loss.NAME", "the run's loss at the end, on images it does not learn from",
                    "accuracy.NAME", "the share of those images that it reads right, 0 to 1",
                    "test-accuracy.NAME", "the same",
                    "loss.last", "the first run's loss; accuracy.last its accuracy",
                    "loss.training", "of a run alone: the mean of the last 100 training images",
                    "filters.MAP.ROW.COLUMN", "a weight of a run alone at its end; of several runs NAME.MAP.ROW.COLUMN",
                    "start.MAP.ROW.COLUMN", "the same weight of the first run before training"),
            RunsWidget::new);

    private final WidgetBench bench;
    private @Nullable RunGroup group;
    private List<String> names = List.of();
    private Set<String> shown = Set.of();
    private Recipe recipe = Recipes.standard();
    private boolean published;
    private boolean slips;

    RunsWidget(WidgetBench bench) {
        super(bench);
        this.bench = bench;
    }

    @Override
    public void show(WidgetParameters parameters) {
        List<String> lines = parameters.startingWith(LINE);
        parameters.allow(Stream.concat(Stream.of("recipe", "recipes", "images", "show", "published"), lines.stream())
                .toArray(String[]::new));
        List<Recipe> recipes = recipes(parameters);
        int most = recipes.stream()
                .mapToInt(one -> (int) Math.min(MOST_IMAGES, (long) one.images().training() * one.epochs()))
                .min()
                .orElseThrow();
        int usual = Math.min(USUAL_IMAGES, recipes.getFirst().images().training());
        int images = parameters.whole("images", Math.min(most, usual), 0, most);
        Map<String, RunWish> wishes = new LinkedHashMap<>();
        for (String line : lines) {
            String options = parameters.required(line);
            wishes.put(
                    line.substring(LINE.length()).strip(),
                    RunOptions.read(parameters, line, options, recipes.getFirst(), images));
        }
        if (lines.isEmpty()) {
            recipes.forEach(one -> wishes.put(recipes.size() == 1 ? judge(one) : one.name(), RunWish.of(one, images)));
        }
        if (wishes.size() > MOST_RUNS) {
            throw parameters.problem(
                    "At most " + MOST_RUNS + " runs can be told apart, but there are " + wishes.size() + ".");
        }
        Set<String> wanted = shown(parameters);
        published = parameters.oneOf("published", "no", "yes").equals("yes");
        shown = wanted;
        recipe = recipes.getFirst();
        names = List.copyOf(wishes.keySet());
        slips = !lines.isEmpty()
                && lines.stream().anyMatch(line -> parameters.required(line).contains("slip="));
        run(List.copyOf(wishes.values()));
    }

    private static List<Recipe> recipes(WidgetParameters parameters) {
        String given = parameters
                .text("recipes")
                .or(() -> parameters.text("recipe"))
                .orElse(Recipes.standard().name());
        return Arrays.stream(given.split("\\s+"))
                .map(name -> RunOptions.recipe(parameters, name))
                .toList();
    }

    private static String judge(Recipe recipe) {
        return recipe.images().validation() > 0 ? "validation" : "test";
    }

    private static Set<String> shown(WidgetParameters parameters) {
        Set<String> wanted = new TreeSet<>();
        for (String word : parameters.text("show").orElse("both").split("\\s+", -1)) {
            switch (word) {
                case "both" -> wanted.addAll(List.of("loss", "accuracy"));
                case "loss", "accuracy", "filters" -> wanted.add(word);
                default ->
                    throw parameters.problem("show is " + word + ", but can be loss, accuracy, both or filters.");
            }
        }
        return wanted;
    }

    private void run(List<RunWish> wishes) {
        if (group != null) {
            group.end();
        }
        RunGroup now = new RunGroup(bench, wishes, published ? recipe : null, this::update);
        group = now;
        now.start();
        update();
    }

    private void update() {
        RunGroup now = group;
        if (now == null) {
            return;
        }
        if (!now.problem().isEmpty()) {
            put(Board.of(new NotePanel(now.problem())));
        } else if (now.finished()) {
            put(board(now));
        } else {
            grow(board(now));
        }
    }

    private Board board(RunGroup now) {
        List<RunCharts.Named> runs = new ArrayList<>();
        int images = 1;
        for (int i = 0; i < names.size(); i++) {
            RunSoFar run = now.run(i);
            if (run != null) {
                runs.add(new RunCharts.Named(names.get(i), run));
                images = run.wish().images();
            }
        }
        if (runs.isEmpty()) {
            return Board.of(new NotePanel("Reading the training images…"));
        }
        RunCharts charts = new RunCharts(recipe, images, published, now.spread());
        RunCharts.Named alone = names.size() == 1 ? runs.getFirst() : null;
        List<Panel> top = new ArrayList<>();
        if (shown.contains("loss")) {
            top.add(charts.loss(runs, alone));
        }
        if (shown.contains("accuracy")) {
            top.add(charts.accuracy(runs, alone));
        }
        List<List<Panel>> rows = new ArrayList<>();
        if (!top.isEmpty()) {
            rows.add(top);
        }
        if (shown.contains("filters")) {
            rows.addAll(filters(runs));
        }
        rows.add(List.of(RunCharts.figures(runs)));
        return new Board(rows, null, remark(runs, now.finished()));
    }

    private List<List<Panel>> filters(List<RunCharts.Named> runs) {
        List<Panel> start = new ArrayList<>();
        List<Panel> ends = new ArrayList<>();
        RunFilters.start(runs.getFirst().run()).ifPresent(start::add);
        for (RunCharts.Named run : runs) {
            boolean alone = names.size() == 1;
            String title = alone ? "After " + Numbers.count(run.run().images()) + " images" : run.name();
            RunFilters.now(alone ? "filters" : slug(run.name()), title, run.run())
                    .ifPresent(ends::add);
        }
        if (start.isEmpty()) {
            return List.of();
        }
        boolean few =
                runs.getFirst().run().wish().recipe().network().shapes().get(1).size(0) < 3;
        if (few) {
            start.addAll(ends);
            return List.of(start);
        }
        return List.of(start, ends);
    }

    private static String remark(List<RunCharts.Named> runs, boolean finished) {
        List<String> sentences = new ArrayList<>();
        for (RunCharts.Named named : runs) {
            String words = RunWords.troubles(named.run());
            if (!words.isEmpty()) {
                sentences.add(runs.size() == 1 ? words : named.name() + ": " + words);
            }
        }
        RunSoFar slowest = runs.stream()
                .map(RunCharts.Named::run)
                .min(Comparator.comparing(RunSoFar::finished).thenComparingLong(RunSoFar::images))
                .orElseThrow();
        if (!finished) {
            sentences.add("Training: " + Numbers.count(slowest.images()) + " of "
                    + Numbers.count(slowest.wish().images()) + " images.");
        } else if (sentences.isEmpty()) {
            sentences.add("Judged by " + slowest.judged() + " it did not learn from.");
        }
        return String.join(" ", sentences);
    }

    /** A run's name in the names of numbers: small letters, dashes for spaces. */
    static String slug(String name) {
        return name.toLowerCase(Locale.ROOT).replace(' ', '-');
    }

    /** Names of runs are found in small letters and with dashes too; a run alone has its training images. */
    @Override
    public double value(String name) {
        if (name.endsWith(".training") && names.size() == 1) {
            OptionalDouble found = training(name.substring(0, name.indexOf('.')));
            if (found.isPresent()) {
                return found.getAsDouble();
            }
        }
        for (String run : names) {
            for (String chart : List.of("loss.", "accuracy.")) {
                if (name.equals(chart + slug(run))) {
                    return super.value(chart + run);
                }
            }
        }
        return super.value(name);
    }

    private OptionalDouble training(String chart) {
        return board().panel(chart).stream()
                .filter(ChartPanel.class::isInstance)
                .flatMap(panel -> ((ChartPanel) panel).curves().stream())
                .filter(curve -> !curve.points() && !curve.y().isEmpty())
                .mapToDouble(curve -> curve.y().getLast())
                .findFirst();
    }

    @Override
    public @Nullable Destination destination() {
        return slips ? null : new Destination.ToTrain(recipe.name());
    }

    @Override
    public void close() {
        super.close();
        if (group != null) {
            group.end();
        }
    }
}
