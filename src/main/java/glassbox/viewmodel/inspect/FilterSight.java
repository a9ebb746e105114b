package glassbox.viewmodel.inspect;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.IntConsumer;

import org.jspecify.annotations.Nullable;

import glassbox.explain.FilterLikes;
import glassbox.explain.LikedPicture;
import glassbox.raster.Raster;
import glassbox.recipe.TrainedModel;

/**
 * What the filters of a layer like.
 *
 * @param layer what the layer is called
 * @param filters an entry for each filter
 */
public record FilterSight(String layer, List<Liked> filters) {
    /** So many test images are shown of each filter. */
    public static final int BEST = 9;

    /**
     * What a filter likes.
     *
     * @param made a picture made for it, of the size it looks at; its channels, 0 to 255
     * @param best the test images it answers to most strongly, by their numbers, the strongest first
     * @param pictures the channels of these images
     */
    public record Liked(List<Raster> made, List<Integer> best, List<List<Raster>> pictures) {
        /** Copies the lists. */
        public Liked {
            made = List.copyOf(made);
            best = List.copyOf(best);
            pictures = pictures.stream().map(List::copyOf).toList();
        }
    }

    /** What is asked: the filters of a layer of a tested network. */
    record Question(TestResult result, ConvChoice layer) {}

    /** Copies the list. */
    public FilterSight {
        filters = List.copyOf(filters);
    }

    static @Nullable FilterSight of(Question question, BooleanSupplier wanted, IntConsumer progress) {
        TestResult result = question.result();
        TrainedModel model = result.model();
        int layer = question.layer().layer();
        FilterLikes likes = FilterLikes.of(
                model.recipe().network(),
                model.weights(),
                model.preprocessing(),
                result.images(),
                layer,
                wanted,
                progress);
        if (likes == null) {
            return null;
        }
        List<Liked> filters = new ArrayList<>();
        for (int filter = 0; filter < likes.filters() && wanted.getAsBoolean(); filter++) {
            List<Integer> best = likes.best(filter, BEST);
            filters.add(new Liked(
                    LikedPicture.of(model.recipe().network(), model.weights(), model.preprocessing(), layer, filter)
                            .channels(),
                    best,
                    best.stream()
                            .map(image -> ImageFacts.picture(result.images(), image))
                            .toList()));
        }
        return filters.size() < likes.filters()
                ? null
                : new FilterSight(question.layer().name(), filters);
    }
}
