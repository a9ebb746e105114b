package glassbox.viewmodel.learn;

import java.util.List;
import java.util.OptionalDouble;
import java.util.OptionalInt;

import glassbox.raster.Raster;

/**
 * Several pictures of numbers as tiles. Its values are {@code NAME.MAP.ROW.COLUMN}, all from 1. A click on a tile is {@link
 * BoardWidget#choose} with the tile's number as row.
 *
 * @param name what its values are called
 * @param title what stands above it
 * @param size how many and how large: {@code 8 × 26 × 26}
 * @param maps the numbers
 * @param grey whether they are pixels, 0 to 255, rather than numbers of either sign
 * @param limit the number at the end of the colours
 * @param chosen the tile that is held, from 0; −1 for none
 * @param labels what stands below each tile, or none
 */
public record MapsPanel(
        String name,
        String title,
        String size,
        List<Raster> maps,
        boolean grey,
        float limit,
        int chosen,
        List<String> labels)
        implements Panel {
    public MapsPanel {
        maps = List.copyOf(maps);
        labels = List.copyOf(labels);
    }

    /** Maps of either sign, the largest number of all in the strongest colour. */
    public static MapsPanel signed(String name, String title, List<Raster> maps, int chosen) {
        float limit = 0;
        for (Raster map : maps) {
            limit = Math.max(limit, map.maxAbs());
        }
        return new MapsPanel(name, title, sizeOf(maps), maps, false, limit, chosen, List.of());
    }

    /** Grey pictures, 0 to 255. */
    public static MapsPanel grey(String name, String title, List<Raster> pictures, int chosen) {
        return new MapsPanel(name, title, sizeOf(pictures), pictures, true, 255, chosen, List.of());
    }

    private static String sizeOf(List<Raster> maps) {
        Raster first = maps.getFirst();
        return maps.size() + " × " + first.rows() + " × " + first.columns();
    }

    /** With words below the tiles. */
    public MapsPanel labelled(List<String> words) {
        return new MapsPanel(name, title, size, maps, grey, limit, chosen, words);
    }

    @Override
    public OptionalDouble value(String rest) {
        int point = Math.max(0, rest.indexOf('.'));
        OptionalInt map = ValueNames.index(rest.substring(0, point), maps.size());
        return map.isEmpty()
                ? OptionalDouble.empty()
                : ValueNames.cell(rest.substring(point + 1), maps.get(map.getAsInt()));
    }

    @Override
    public List<String> valueNames() {
        return List.of(name + ".MAP.ROW.COLUMN (" + size + ")");
    }

    @Override
    public String reading() {
        StringBuilder text = new StringBuilder(Readings.named(title, name) + ", " + size);
        if (chosen >= 0) {
            text.append(", map " + (chosen + 1) + " chosen");
        }
        for (int i = 0; i < maps.size(); i++) {
            text.append("; " + (i < labels.size() ? labels.get(i) + " " : ""))
                    .append(Readings.raster(maps.get(i), grey ? 0 : 3, 9));
        }
        return text.toString();
    }
}
