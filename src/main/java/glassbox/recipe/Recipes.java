package glassbox.recipe;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The experiments that Glassbox ships. */
public final class Recipes {
    private static final List<Recipe> ALL = Stream.of(
                    ArticleOne.recipes(),
                    ArticleTwo.recipes(),
                    ArticleThree.recipes(),
                    ArticleFour.recipes(),
                    LeNetFive.recipes(),
                    LargerPictures.recipes())
            .flatMap(List::stream)
            .toList();

    private Recipes() {}

    /** Every recipe; the first one is the default. */
    public static List<Recipe> all() {
        return ALL;
    }

    /** The recipe that is trained when nothing else is asked for. */
    public static Recipe standard() {
        return ALL.getFirst();
    }

    /** The recipe whose network reads drawings best. */
    public static Recipe reader() {
        return LeNetFive.reader();
    }

    /** The recipe of this name, or nothing. */
    public static Optional<Recipe> byName(String name) {
        return ALL.stream().filter(recipe -> recipe.name().equals(name)).findFirst();
    }
}
