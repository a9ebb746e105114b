package glassbox.recipe;

import java.util.List;
import java.util.stream.Stream;

/** Every experiment that can be held against figures measured elsewhere. */
public final class Reproductions {
    private static final List<Reproduction> PUBLISHED = Stream.of(
                    ArticleOne.reproductions(),
                    ArticleTwo.reproductions(),
                    ArticleThree.reproductions(),
                    ArticleFour.reproductions())
            .flatMap(List::stream)
            .toList();

    private Reproductions() {}

    /** Those of the four articles. */
    public static List<Reproduction> published() {
        return PUBLISHED;
    }

    /** Those of one recipe, of an article or not; a recipe of which nothing is known is there without a range. */
    public static List<Reproduction> of(Recipe recipe) {
        List<Reproduction> known = Stream.of(PUBLISHED, LeNetFive.reproductions(), LargerPictures.reproductions())
                .flatMap(List::stream)
                .filter(reproduction -> reproduction.recipe().name().equals(recipe.name()))
                .toList();
        return known.isEmpty() ? List.of(Reproduction.of(recipe, null, null, "")) : known;
    }
}
