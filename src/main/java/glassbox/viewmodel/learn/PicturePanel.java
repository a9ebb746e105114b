package glassbox.viewmodel.learn;

import java.util.List;
import java.util.OptionalDouble;
import java.util.OptionalInt;

import org.jspecify.annotations.Nullable;

import glassbox.raster.Numbers;
import glassbox.raster.Raster;

/**
 * One picture. Its values are {@code NAME.ROW.COLUMN}, of three channels {@code NAME.CHANNEL.ROW.COLUMN}, all from 1.
 *
 * @param name what its values are called
 * @param title what stands above it
 * @param channels one grey or signed channel, or red, green and blue, 0 to 255
 * @param signed whether it is coloured blue below and orange above zero
 * @param limit the number at the end of the colours; 255 for pixels
 * @param window what the lens lies on, or null
 * @param walkable whether a click on a pixel goes there
 */
public record PicturePanel(
        String name,
        String title,
        List<Raster> channels,
        boolean signed,
        float limit,
        @Nullable Mark window,
        boolean walkable)
        implements Panel {
    private static final int ALL_READ = 100;

    public PicturePanel {
        channels = List.copyOf(channels);
    }

    /** A grey picture, 0 to 255, or three channels of colour. */
    public static PicturePanel of(String name, String title, List<Raster> channels) {
        return new PicturePanel(name, title, channels, false, 255, null, false);
    }

    /** A picture of numbers of either sign, the largest in the strongest colour. */
    public static PicturePanel signed(String name, String title, Raster numbers) {
        return new PicturePanel(name, title, List.of(numbers), true, numbers.maxAbs(), null, false);
    }

    /** With colours that end at this number. */
    public PicturePanel limit(float end) {
        return new PicturePanel(name, title, channels, signed, end, window, walkable);
    }

    /** With the lens on these pixels. */
    public PicturePanel window(@Nullable Mark lens) {
        return new PicturePanel(name, title, channels, signed, limit, lens, walkable);
    }

    /** With pixels that a click and the arrow keys go to: {@link BoardWidget#choose}. */
    public PicturePanel walkable(boolean wanted) {
        return new PicturePanel(name, title, channels, signed, limit, window, wanted);
    }

    @Override
    public String size() {
        Raster first = channels.getFirst();
        return first.rows() + " × " + first.columns() + (channels.size() == 1 ? "" : " × " + channels.size());
    }

    @Override
    public OptionalDouble value(String rest) {
        if (channels.size() == 1) {
            return ValueNames.cell(rest, channels.getFirst());
        }
        int point = Math.max(0, rest.indexOf('.'));
        OptionalInt channel = ValueNames.index(rest.substring(0, point), channels.size());
        return channel.isEmpty()
                ? OptionalDouble.empty()
                : ValueNames.cell(rest.substring(point + 1), channels.get(channel.getAsInt()));
    }

    @Override
    public List<String> valueNames() {
        return List.of(name + (channels.size() == 1 ? "" : ".CHANNEL") + ".ROW.COLUMN (" + size() + ")");
    }

    @Override
    public String reading() {
        StringBuilder text = new StringBuilder(Readings.named(title, name));
        for (Raster channel : channels) {
            text.append(" ").append(Readings.raster(channel, Numbers.decimalsFor(channel), ALL_READ));
        }
        return text + (window == null ? "" : "; " + window.reading());
    }
}
