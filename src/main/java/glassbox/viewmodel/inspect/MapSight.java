package glassbox.viewmodel.inspect;

import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;

import org.jspecify.annotations.Nullable;

import glassbox.explain.SetMap;
import glassbox.raster.Numbers;
import glassbox.recipe.TrainedModel;

/**
 * All test images as points: those that the network finds alike lie together.
 *
 * @param points a point for each test image, by its number
 * @param names what their classes are called
 * @param sentence what the plane is, and how much of all differences it shows
 */
public record MapSight(List<Point> points, List<String> names, String sentence) {
    /**
     * A test image on the map.
     *
     * @param x its place along the direction in which images differ most
     * @param y its place along the other one
     * @param truth what it is, as a number among the names
     * @param right whether it was read right
     */
    public record Point(float x, float y, int truth, boolean right) {}

    /** Copies the lists. */
    public MapSight {
        points = List.copyOf(points);
        names = List.copyOf(names);
    }

    static @Nullable MapSight of(TestResult result, BooleanSupplier wanted, IntConsumer progress) {
        TrainedModel model = result.model();
        SetMap map = SetMap.of(
                model.recipe().network(), model.weights(), model.preprocessing(), result.images(), wanted, progress);
        return map == null
                ? null
                : new MapSight(
                        IntStream.range(0, map.size())
                                .mapToObj(image -> new Point(
                                        map.x(image),
                                        map.y(image),
                                        result.reading().label(image),
                                        result.isRight(image)))
                                .toList(),
                        result.matrix().rows(),
                        "A point for every test "
                                + ClassWords.thing(result.set().names())
                                + ": what the last layer before the answer finds alike lies together. The plane in which"
                                + " they differ most (PCA) shows " + Numbers.percent(map.share())
                                + " of all differences.");
    }
}
