package glassbox.cli;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import glassbox.exchange.OwnRecipes;
import glassbox.recipe.Recipe;
import glassbox.recipe.Recipes;

/** The recipes that commands take by name: those that come with Glassbox, then the user's own, read when first wanted. */
final class RecipeBook {
    private final OwnRecipes own;
    private OwnRecipes.@Nullable Listing listing;

    RecipeBook(OwnRecipes own) {
        this.own = own;
    }

    /** All of them. */
    List<Recipe> all() {
        return Stream.concat(Recipes.all().stream(), listing().recipes().stream())
                .toList();
    }

    /** Why some of the user's recipes are not among them, a sentence each. */
    List<String> complaints() {
        return listing().complaints();
    }

    /** Whether it is the user's. */
    boolean isOwn(Recipe recipe) {
        return listing().recipes().contains(recipe);
    }

    /** The recipe of this name. */
    Recipe byName(String name) {
        return Recipes.byName(name)
                .or(() -> all().stream()
                        .filter(recipe -> recipe.name().equals(name))
                        .findFirst())
                .orElseThrow(() -> new Refusal("There is no recipe called \"" + name + "\". There are "
                        + all().stream().map(Recipe::name).collect(Collectors.joining(", ")) + "."));
    }

    private OwnRecipes.Listing listing() {
        OwnRecipes.Listing known = listing;
        if (known == null) {
            known = own.read();
            listing = known;
        }
        return known;
    }
}
