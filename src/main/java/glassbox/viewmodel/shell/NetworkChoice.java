package glassbox.viewmodel.shell;

import glassbox.raster.Numbers;
import glassbox.recipe.TrainedModel;

/**
 * One of the networks that the pages can work with.
 *
 * @param source where it comes from
 * @param title what it is called
 * @param model the network
 */
public record NetworkChoice(Source source, String title, TrainedModel model) {
    /** Where a network comes from. */
    public enum Source {
        /** It came with Glassbox. */
        SHIPPED,
        /** It is being trained on the Train page: the latest state. */
        RUN,
        /** It was opened from a file. */
        FILE,
        /** It was put together on the Network page. */
        OWN,
        /** It was taught drawings on the Draw page. */
        TAUGHT
    }

    /** Whether it has learned from any image. */
    public boolean isTrained() {
        return model.imagesSeen() > 0;
    }

    /** In a few words, how far it was trained: "trained on 50,000 images". */
    public String detail() {
        long images = model.imagesSeen();
        return images == 0 ? "not trained yet" : "trained on " + Numbers.count(images) + " images";
    }

    /** Whether this is the same entry of the shelf, if perhaps in another state. */
    boolean isSameNetwork(NetworkChoice other) {
        return source == other.source && title.equals(other.title);
    }
}
