package glassbox.viewmodel.network;

import java.util.List;

import glassbox.raster.Raster;

/**
 * A filter of the network as it stands, to be looked at where filters are.
 *
 * @param layer the number of its convolution among those of the network, from 0
 * @param filter its number in that layer, from 0
 * @param kernel its weights for the first channel, edits and all
 * @param picture the channels of the picture that it looks at, 0 to 255; none where it looks at other maps
 */
public record FilterLink(int layer, int filter, Raster kernel, List<Raster> picture) {
    /** Copies the list. */
    public FilterLink {
        picture = List.copyOf(picture);
    }
}
