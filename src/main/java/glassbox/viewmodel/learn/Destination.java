package glassbox.viewmodel.learn;

import java.util.List;

import glassbox.raster.Drawing;
import glassbox.raster.Raster;
import glassbox.recipe.TrainedModel;

/** A page and the very state in which it goes on where a widget stands. */
public sealed interface Destination {
    /** What the way there is called: {@code Open in Filters}. */
    String words();

    /**
     * The Filters page.
     *
     * @param channels the picture, as one or three channels of 0 to 255
     * @param kernel the filter's weights
     * @param padding zeros on each side
     * @param stride the step of the window
     */
    record ToFilters(List<Raster> channels, Raster kernel, int padding, int stride) implements Destination {
        public ToFilters {
            channels = List.copyOf(channels);
        }

        @Override
        public String words() {
            return "Open in Filters";
        }
    }

    /**
     * The Network page.
     *
     * @param model the network
     * @param image the index of the test image it looks at
     */
    record ToNetwork(TrainedModel model, int image) implements Destination {
        @Override
        public String words() {
            return "Open in Network";
        }
    }

    /** The Train page with a recipe, by its name. */
    record ToTrain(String recipe) implements Destination {
        @Override
        public String words() {
            return "Open in Train";
        }
    }

    /** The Draw page with a drawing. */
    record ToDraw(Drawing drawing) implements Destination {
        @Override
        public String words() {
            return "Open in Draw";
        }
    }

    /** The Inspect page, testing a network. */
    record ToInspect(TrainedModel model) implements Destination {
        @Override
        public String words() {
            return "Open in Inspect";
        }
    }
}
