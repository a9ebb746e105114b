package glassbox.viewmodel.learn;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import glassbox.engine.data.SampleOrder;
import glassbox.engine.layer.Conv2dSpec;
import glassbox.engine.layer.DenseSpec;
import glassbox.engine.layer.FlattenSpec;
import glassbox.engine.layer.Initializer;
import glassbox.engine.layer.MaxPool2dSpec;
import glassbox.engine.layer.ReluSpec;
import glassbox.engine.layer.SoftmaxSpec;
import glassbox.engine.network.NetworkSpec;
import glassbox.engine.ops.Fault;
import glassbox.engine.optimizer.SgdSpec;
import glassbox.engine.tensor.Shape;
import glassbox.recipe.Recipe;
import glassbox.recipe.Recipes;

/**
 * A bug for learners to find: a mistake, and a network small enough to show it while one waits.
 *
 * @param name what lessons call it
 * @param fault the mistake in the arithmetic; null for images that are not shuffled
 * @param recipe what is trained, healthy
 * @param images how many training images show it
 */
record BugCase(String name, @Nullable Fault fault, Recipe recipe, int images) {
    private static final String NO_SHUFFLE = "no-shuffle";
    private static final int FEW = 1_000;
    private static final int MANY = 2_000;
    private static final int UNTIL_STEEP = 1_920;
    /** From this seed the bug costs as much as it usually does. */
    private static final long USUAL_SEED = 4;

    /** The names of all. */
    static List<String> names() {
        List<String> names =
                new ArrayList<>(Arrays.stream(Fault.values()).map(Fault::id).toList());
        names.add(NO_SHUFFLE);
        return names;
    }

    /** The case of this name, or nothing. */
    static Optional<BugCase> of(String name) {
        return name.equals(NO_SHUFFLE)
                ? Optional.of(new BugCase(name, null, Recipes.standard(), MANY))
                : Fault.byId(name).map(fault -> of(name, fault));
    }

    private static BugCase of(String name, Fault fault) {
        Recipe eight = Recipes.standard();
        return switch (fault) {
            case WRONG_SIGN -> new BugCase(name, fault, eight, FEW);
            case POOL_TO_WRONG_PLACE -> new BugCase(name, fault, eight, MANY);
            case KERNEL_NOT_FLIPPED ->
                new BugCase(name, fault, twoConvolutions().withSeed(USUAL_SEED), MANY);
            case NO_MAX_SUBTRACTION -> new BugCase(name, fault, steep(eight), UNTIL_STEEP);
            case ROTATED_KERNEL_GRADIENT -> {
                Recipe shapes = Recipes.byName("shapes").orElseThrow();
                Recipe right = shapes.withConfig(shapes.config().withSlips(List.of()));
                yield new BugCase(name, fault, right, right.images().training() * right.epochs());
            }
        };
    }

    /** A learning rate just small enough for a right engine, under which single scores grow above 88. */
    private static Recipe steep(Recipe recipe) {
        return recipe.withConfig(
                recipe.config().withOptimizer(new SgdSpec(0.052)).withSeed(2));
    }

    /** A second convolution, which hands blame down to the first. */
    private static Recipe twoConvolutions() {
        Recipe eight = Recipes.standard();
        Initializer he = new Initializer.He(Initializer.Spread.NORMAL);
        Initializer zeros = new Initializer.Zeros();
        NetworkSpec network = new NetworkSpec(
                Shape.of(1, 28, 28),
                List.of(
                        Conv2dSpec.padded(4, 5, 0, he, zeros),
                        new ReluSpec(),
                        MaxPool2dSpec.square(2),
                        Conv2dSpec.padded(8, 5, 0, he, zeros),
                        new ReluSpec(),
                        MaxPool2dSpec.square(2),
                        new FlattenSpec(),
                        new DenseSpec(10, he, zeros),
                        new SoftmaxSpec()));
        return new Recipe(
                "two-convolutions",
                "Two convolutions",
                network,
                eight.images(),
                eight.preprocessing(),
                eight.config().withOptimizer(new SgdSpec(0.01)),
                null);
    }

    /** The run without the bug. */
    RunWish healthy(int wanted) {
        RunWish wish = RunWish.of(recipe, wanted);
        return fault == null ? sorted(wanted, SampleOrder.SHUFFLED) : wish;
    }

    /** The run with it. */
    RunWish faulty(int wanted) {
        return fault == null
                ? sorted(wanted, SampleOrder.AS_STORED)
                : RunWish.of(recipe, wanted).with(fault);
    }

    private RunWish sorted(int wanted, SampleOrder order) {
        Recipe few = recipe.withTrainingImages(Math.max(1, wanted));
        return RunWish.of(few.withConfig(few.config().withOrder(order)), wanted).bySortedImages();
    }
}
