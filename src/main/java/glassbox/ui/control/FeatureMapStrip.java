package glassbox.ui.control;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import javafx.geometry.VPos;
import javafx.scene.AccessibleRole;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;
import javafx.scene.text.Font;
import javafx.scene.text.TextAlignment;

import glassbox.raster.ColourScale;
import glassbox.raster.Numbers;
import glassbox.ui.theme.Palette;

/**
 * What the layers of a network make of one picture: a row for each layer, a tile for each of its maps, the maps of one
 * filter below each other. Pixels are squares of whole screen pixels, as large as there is room for. Of many maps the
 * first ones are shown and how many there are is said; of many layers the first ones that can be made out, convolutions and
 * pooling before what only bends their numbers.
 */
public final class FeatureMapStrip extends PaintedView {
    private static final double NAME = 60;
    /** The height of a line of words. */
    private static final double LINE = 17;

    private static final int MOST = 8;
    /** So few, if they can be larger then. */
    private static final int FEWEST = 6;

    private static final double GAP = 6;
    /** More than two layers are shown only if their tiles are as wide as this. */
    private static final double READABLE = 40;
    /** Two layers are shown only if their tiles are as wide as this. */
    private static final double LEAST = 20;

    private static final Set<String> MAIN = Set.of("conv", "pool", "avgpool");

    private final Font name = CanvasText.medium(14);
    private final Font number = CanvasText.mono(13);
    private List<FeatureMapRow> layers = List.of();
    /** The layers that there is room for. */
    private List<FeatureMapRow> rows = List.of();
    /** How many maps of each. */
    private int tiles = MOST;

    /** A strip without layers. */
    public FeatureMapStrip() {
        getStyleClass().add("feature-map-strip");
        setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        setAccessibleHelp("What the layers make of the drawing: a row for each layer, a tile for each of its maps");
        setFocusTraversable(true);
        setMinSize(NAME + MOST * 32, 60);
    }

    /** Shows these layers, from the top down. */
    public void show(List<FeatureMapRow> shown) {
        layers = List.copyOf(shown);
        setAccessibleText(
                layers.isEmpty()
                        ? "No maps"
                        : layers.stream().map(FeatureMapStrip::reading).collect(Collectors.joining("; ")));
        requestPaint();
    }

    private static String reading(FeatureMapRow row) {
        String maps = row.name() + ": " + row.count() + " maps of " + row.rows() + " × " + row.columns();
        return row.maps().isEmpty()
                ? maps + ", empty"
                : maps + ", colours up to " + Numbers.fixed(row.limit(), 2) + " from 0";
    }

    @Override
    protected double computePrefWidth(double height) {
        return 744;
    }

    @Override
    protected double computePrefHeight(double width) {
        return 125;
    }

    @Override
    public String getUserAgentStylesheet() {
        return ControlSheet.of("feature-map-strip");
    }

    @Override
    protected void paint(GraphicsContext g, Palette palette, double width, double height) {
        rows = layers;
        double[] pixels = choose(width, height);
        double pitch = (width - NAME) / tiles;
        double top = Math.max(0, Math.floor((height - needed(pixels)) / 2));
        for (int i = 0; i < rows.size(); i++) {
            double high = rowHeight(i, pixels[i]);
            row(g, palette, i, top + Math.floor((high - rows.get(i).rows() * pixels[i] - 2) / 2), pitch, pixels[i]);
            top += high + GAP;
        }
    }

    /** Chooses the layers that are shown and how many of their maps; tells how large one pixel of each is. */
    private double[] choose(double width, double height) {
        double[] pixels = largest(width, height);
        if (rows.size() > 2 && smallest(pixels) < READABLE) {
            List<FeatureMapRow> main =
                    rows.stream().filter(row -> MAIN.contains(row.kind())).toList();
            rows = main.isEmpty() ? rows : main;
            pixels = largest(width, height);
        }
        while (rows.size() > 1
                && (smallest(pixels) < (rows.size() > 2 ? READABLE : LEAST)
                        || needed(new double[rows.size()]) > height)) {
            rows = rows.subList(0, rows.size() - 1);
            pixels = largest(width, height);
        }
        return pixels;
    }

    /** As {@link #pixels}, with as many tiles as leave the first ones the largest pixels. */
    private double[] largest(double width, double height) {
        double[] best = {};
        for (int count = MOST; count >= FEWEST; count--) {
            double[] pixels = pixels((width - NAME) / count - GAP / 2, height);
            if (count == MOST || rows.isEmpty() || pixels[0] > best[0]) {
                best = pixels;
                tiles = count;
            }
        }
        return best;
    }

    private void row(GraphicsContext g, Palette palette, int index, double top, double pitch, double pixel) {
        FeatureMapRow row = rows.get(index);
        names(g, palette, row, Math.rint(top + row.rows() * pixel / 2 + 1));
        for (int map = 0; map < Math.min(tiles, row.count()); map++) {
            double middle = NAME + pitch * (map + 0.5);
            tile(g, palette, row, map, Math.rint(middle - row.columns() * pixel / 2), top + 1, pixel);
        }
    }

    /** The side of the smallest tile, in screen pixels. */
    private double smallest(double[] pixels) {
        double smallest = Double.MAX_VALUE;
        for (int i = 0; i < pixels.length; i++) {
            smallest = Math.min(smallest, rows.get(i).columns() * pixels[i]);
        }
        return smallest;
    }

    /**
     * How many screen pixels one pixel of each row gets: the first rows as many as their tiles have room for, as long as
     * the rows after them keep one.
     */
    private double[] pixels(double side, double height) {
        double[] pixels = new double[rows.size()];
        Arrays.fill(pixels, 1);
        boolean grown = true;
        while (grown) {
            grown = false;
            for (int i = 0; i < rows.size(); i++) {
                pixels[i]++;
                boolean fits = rows.get(i).columns() * pixels[i] + 2 <= side && needed(pixels) <= height;
                boolean inOrder = i == 0 || pixels[i] <= pixels[i - 1];
                if (fits && inOrder) {
                    grown = true;
                } else {
                    pixels[i]--;
                }
            }
        }
        return pixels;
    }

    private double needed(double[] pixels) {
        double needed = -GAP;
        for (int i = 0; i < pixels.length; i++) {
            needed += rowHeight(i, pixels[i]) + GAP;
        }
        return needed;
    }

    /** Of a row of tiles with its name beside it. */
    private double rowHeight(int index, double pixel) {
        FeatureMapRow row = rows.get(index);
        return Math.max(row.rows() * pixel + 2, row.count() > tiles ? 2 * LINE : LINE);
    }

    private void names(GraphicsContext g, Palette palette, FeatureMapRow row, double middle) {
        boolean cut = row.count() > tiles;
        g.setTextAlign(TextAlignment.LEFT);
        g.setTextBaseline(VPos.CENTER);
        g.setFont(name);
        g.setFill(hue(palette, row.kind()));
        g.fillText(row.name(), 0, cut ? middle - 9 : middle);
        if (cut) {
            g.setFont(number);
            g.setFill(palette.ink3());
            g.fillText(tiles + "/" + row.count(), 0, middle + 9);
        }
    }

    private static Color hue(Palette palette, String kind) {
        return switch (kind) {
            case "conv" -> palette.conv();
            case "pool", "avgpool" -> palette.pool();
            case "relu", "leaky-relu", "sigmoid", "tanh" -> palette.relu();
            default -> palette.ink2();
        };
    }

    private static void tile(
            GraphicsContext g, Palette palette, FeatureMapRow row, int map, double left, double top, double pixel) {
        double width = row.columns() * pixel;
        double height = row.rows() * pixel;
        if (row.maps().isEmpty()) {
            g.setFill(palette.zero());
            g.fillRect(left, top, width, height);
        } else {
            g.drawImage(
                    PixelImage.of(row.maps().get(map), ColourScale.signed(palette.dark()), row.limit(), pixel),
                    left,
                    top,
                    width,
                    height);
        }
        g.setStroke(palette.line2());
        g.setLineWidth(1);
        g.strokeRect(left - 0.5, top - 0.5, width + 1, height + 1);
    }
}
