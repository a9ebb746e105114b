package glassbox.recipe;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

import glassbox.engine.layer.LayerSpec;
import glassbox.engine.loss.Loss;
import glassbox.engine.network.NetworkSpec;
import glassbox.engine.tensor.Shape;
import glassbox.engine.training.TrainingConfig;

/**
 * A recipe that is being made from another one. Unlike a {@link NetworkSpec} its layers need not fit together yet; {@link
 * #problem} says what does not, and what would. Immutable.
 *
 * @param base the recipe that everything else is taken from: data, preprocessing, training
 * @param title what it is to be called
 * @param layers the layers in order; there may be none
 * @param loss what is made small
 */
public record RecipeDraft(Recipe base, String title, List<LayerSpec> layers, Loss loss) {
    /** Copies the list. */
    public RecipeDraft {
        layers = List.copyOf(layers);
    }

    /** A recipe as it is, under another title. */
    public static RecipeDraft of(Recipe base, String title) {
        return new RecipeDraft(base, title, base.network().layers(), base.loss());
    }

    /** The shape of one sample. */
    public Shape input() {
        return base.network().input();
    }

    /** How many classes there are to tell apart. */
    public int classes() {
        return base.images().classNames().size();
    }

    /** The same under another title. */
    public RecipeDraft withTitle(String other) {
        return new RecipeDraft(base, other, layers, loss);
    }

    /** The same with these layers. */
    public RecipeDraft withLayers(List<LayerSpec> others) {
        return new RecipeDraft(base, title, others, loss);
    }

    /** The same with another loss. */
    public RecipeDraft withLoss(Loss other) {
        return new RecipeDraft(base, title, layers, other);
    }

    /** The same with another layer in place of one. */
    public RecipeDraft with(int layer, LayerSpec spec) {
        List<LayerSpec> others = new ArrayList<>(layers);
        others.set(layer, spec);
        return withLayers(others);
    }

    /** The same with a layer more, which becomes number {@code at}. */
    public RecipeDraft inserted(int at, LayerSpec spec) {
        List<LayerSpec> others = new ArrayList<>(layers);
        others.add(at, spec);
        return withLayers(others);
    }

    /** The same without a layer. */
    public RecipeDraft without(int layer) {
        List<LayerSpec> others = new ArrayList<>(layers);
        others.remove(layer);
        return withLayers(others);
    }

    /** The same with a layer at another place. */
    public RecipeDraft moved(int from, int to) {
        List<LayerSpec> others = new ArrayList<>(layers);
        others.add(to, others.remove(from));
        return withLayers(others);
    }

    /** The shapes of one sample on its way as far as it gets: the input's, then what each layer makes of it. */
    public List<Shape> shapes() {
        List<Shape> shapes = new ArrayList<>();
        shapes.add(input());
        for (LayerSpec layer : layers) {
            try {
                shapes.add(layer.outputShape(shapes.getLast()));
            } catch (IllegalArgumentException misfit) {
                break;
            }
        }
        return List.copyOf(shapes);
    }

    /** What keeps this from being a recipe, beside its title; empty if nothing does. */
    public Optional<DraftProblem> problem() {
        return DraftCheck.problem(this);
    }

    /**
     * The recipe.
     *
     * @param name what it is called on the command line and in files
     * @throws IllegalArgumentException with a sentence, if there is a {@link #problem}
     */
    public Recipe recipe(String name) {
        Optional<DraftProblem> problem = problem();
        if (problem.isPresent()) {
            throw new IllegalArgumentException(problem.get().sentence());
        }
        NetworkSpec network = new NetworkSpec(input(), layers);
        List<String> learning = IntStream.range(0, layers.size())
                .filter(network::learns)
                .mapToObj(network::layerName)
                .toList();
        TrainingConfig config = base.config().withLoss(loss);
        return new Recipe(
                name,
                title.strip(),
                network,
                base.images(),
                base.preprocessing(),
                config.withFrozen(
                        config.frozen().stream().filter(learning::contains).toList()),
                null);
    }
}
