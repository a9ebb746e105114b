package glassbox.viewmodel.train;

import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Consumer;

import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleObjectProperty;

import glassbox.recipe.Recipe;

/** What is compared: one recipe with other layers frozen each time, or two recipes; from which seed. */
public final class CompareChoices {
    private final List<Recipe> recipes;
    private final ObjectProperty<Question> question = new SimpleObjectProperty<>(this, "question", Question.FREEZING);
    private final IntegerProperty first = new SimpleIntegerProperty(this, "first", 0);
    private final IntegerProperty second = new SimpleIntegerProperty(this, "second", 0);
    private final IntegerProperty seed = new SimpleIntegerProperty(this, "seed", 1);

    /** What is asked. */
    public enum Question {
        /** What does it matter which layers learn? */
        FREEZING,
        /** Which of two recipes is better? */
        RECIPES
    }

    /** Choices among these recipes, at least one. */
    CompareChoices(List<Recipe> recipes) {
        this.recipes = recipes;
    }

    /** The titles of what can be compared. */
    public List<String> recipes() {
        return recipes.stream().map(Recipe::title).toList();
    }

    /** What is asked. */
    public ObjectProperty<Question> questionProperty() {
        return question;
    }

    /** The index of the recipe whose layers are frozen, or of the first one. */
    public IntegerProperty firstProperty() {
        return first;
    }

    /** The index of the recipe that is compared with the first one. */
    public IntegerProperty secondProperty() {
        return second;
    }

    /** The seed of all runs. */
    public IntegerProperty seedProperty() {
        return seed;
    }

    /** {@code changed} hears whenever something else is to be compared. */
    void setOnChange(Runnable changed) {
        question.subscribe(now -> changed.run());
        first.subscribe(now -> changed.run());
        second.subscribe(now -> changed.run());
        seed.subscribe(now -> changed.run());
    }

    private Recipe recipe(IntegerProperty index) {
        return recipes.get(Math.clamp(index.get(), 0, recipes.size() - 1)).withSeed(seed.get());
    }

    /**
     * Loads what is compared; then exactly one of {@code ready} and {@code refused} hears, with a sentence; neither after a
     * cancel.
     *
     * @param ready gets the recipe of the longest run, and the runs
     */
    void load(
            PlanLoader loader,
            Runnable progressed,
            BiConsumer<Recipe, List<Contest.Entry>> ready,
            Consumer<String> refused) {
        Recipe one = recipe(first);
        if (question.get() == Question.FREEZING) {
            loader.load(one, progressed, plan -> ready.accept(one, Contest.freezing(plan)), refused);
            return;
        }
        Recipe two = recipe(second);
        if (one.equals(two)) {
            refused.accept("The two recipes are the same. Choose another one to compare it with.");
            return;
        }
        Recipe longer = images(one) >= images(two) ? one : two;
        loader.load(
                one,
                progressed,
                plan -> loader.load(
                        two,
                        progressed,
                        other -> ready.accept(longer, List.of(Contest.recipe(one, plan), Contest.recipe(two, other))),
                        refused),
                refused);
    }

    private static long images(Recipe recipe) {
        return recipe.images().training() * (long) recipe.epochs();
    }
}
