package glassbox.viewmodel.draw;

import java.util.List;

import org.jspecify.annotations.Nullable;

import glassbox.raster.DigitCentring;

/** What a network makes of the paper: a digit, or that there is nothing to read. Immutable. */
public sealed interface Reading permits DigitRead, Reading.Nothing {
    /** The drawing on its way to the network; null when there is nothing to see yet. */
    @Nullable
    DigitCentring seen();

    /** What the layers make of it; without maps while nothing is read, and empty without a network. */
    List<FeatureMaps> inside();

    /** The result in a few words. */
    String headline();

    /** More about it, in a sentence or two. */
    String detail();

    /** What to try now, in a sentence; empty when nothing needs saying. */
    String tip();

    /**
     * Nothing is read, and why.
     *
     * @param seen what a network would see, if there were one for it
     * @param inside the layers of the network
     * @param headline that nothing is read
     * @param detail what is missing
     */
    record Nothing(@Nullable DigitCentring seen, List<FeatureMaps> inside, String headline, String detail)
            implements Reading {
        /** Copies the list. */
        public Nothing {
            inside = List.copyOf(inside);
        }

        @Override
        public String tip() {
            return "";
        }
    }
}
