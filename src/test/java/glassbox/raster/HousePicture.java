package glassbox.raster;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;

import javax.imageio.ImageIO;

/**
 * Draws {@code assets/images/house.png}: a house, a tree and a fence under the sun, 96 × 96 greys. Every pixel is the
 * mean of 8 × 8 points of the scene plus a little seeded noise, so the picture is the same on every machine; {@code
 * HousePictureTest} compares it with the shipped file. To draw it again after a change, run {@link #main} from the
 * top of the project.
 */
final class HousePicture {
    static final Path FILE = Path.of("assets", "images", "house.png");
    static final int SIZE = 96;
    private static final int POINTS = 8;
    private static final double NOISE = 5;

    private HousePicture() {}

    public static void main(String[] arguments) throws IOException {
        BufferedImage image = new BufferedImage(SIZE, SIZE, BufferedImage.TYPE_BYTE_GRAY);
        int[] pixels = pixels();
        for (int i = 0; i < pixels.length; i++) {
            image.getRaster().setSample(i % SIZE, i / SIZE, 0, pixels[i]);
        }
        ImageIO.write(image, "png", FILE.toFile());
    }

    /** The 96 × 96 greys, row by row. */
    static int[] pixels() {
        int[] pixels = new int[SIZE * SIZE];
        for (int i = 0; i < pixels.length; i++) {
            double sum = 0;
            for (int point = 0; point < POINTS * POINTS; point++) {
                double x = i % SIZE + (point % POINTS + .5) / POINTS;
                double y = i / SIZE + (point / POINTS + .5) / POINTS;
                sum += scene(x, y);
            }
            double grey = sum / (POINTS * POINTS) + NOISE * (random(2 * i) + random(2 * i + 1) - 1);
            pixels[i] = (int) Math.max(0, Math.min(255, Math.round(grey)));
        }
        return pixels;
    }

    /** The grey at a point: the first thing that is hit, from the front to the back. */
    private static double scene(double x, double y) {
        double front = fence(x, y);
        double middle = front >= 0 ? front : tree(x, y);
        double house = middle >= 0 ? middle : house(x, y);
        return house >= 0 ? house : land(x, y);
    }

    private static double fence(double x, double y) {
        if (x > 32 && x < 64) {
            return -1;
        }
        double along = (x < 32 ? x : x - 64) % 8;
        boolean picket = along > 1 && along < 6 && y > 78 + Math.abs(along - 3.5) * .7 && y < 93;
        boolean rail = y > 82 && y < 84.5 || y > 88 && y < 90.5;
        return picket ? 238 : rail ? 214 : -1;
    }

    private static double tree(double x, double y) {
        double crown = Math.max(leaves(x, y, 80, 46, 12.5), Math.max(leaves(x, y, 72, 53, 8), leaves(x, y, 88, 53, 8)));
        if (crown >= 0) {
            return crown;
        }
        double width = 2.6 + Math.max(0, y - 74) * .25;
        return y > 55 && y < 80 && Math.abs(x - 80) < width ? 62 + 4 * (x - 80) : -1;
    }

    /** A ball of leaves lit from the top left. */
    private static double leaves(double x, double y, double centreX, double centreY, double radius) {
        double away = StrictMath.hypot(x - centreX, y - centreY) / radius;
        double light = StrictMath.hypot(x - centreX + radius * .35, y - centreY + radius * .35) / radius;
        return away < 1 ? 122 - 58 * light : -1;
    }

    private static double house(double x, double y) {
        if (inside(x, 50, 58) && inside(y, 24, 38)) {
            return y < 26 ? 58 : 84;
        }
        double slope = (x - 38.5) / (x < 38.5 ? -23.5 : 23.5);
        if (y < 47 && y > 27 + 20 * slope) {
            double ring = StrictMath.hypot(x - 38.5, y - 38);
            return ring < 2.1 ? 74 : ring < 3.6 ? 205 : 52 + (y - 27) * .9;
        }
        if (y > 27 + Math.max(0, x - 47) * .95 && y < 46 && x > 38.5 && x < 68) {
            return 38;
        }
        if (inside(x, 20, 58) && inside(y, 47, 76)) {
            return y < 48.5 ? 186 : frontWall(x, y);
        }
        return inside(x, 58, 67) && inside(y, 46, 76) ? 150 - (x - 58) * 2 : -1;
    }

    private static double frontWall(double x, double y) {
        if (inside(x, 23.5, 38.5) && inside(y, 50.5, 64.5)) {
            boolean frame = x < 25 || x > 37 || y < 52 || y > 63;
            boolean cross = Math.abs(x - 31) < .7 || Math.abs(y - 57) < .7;
            return frame ? 70 : cross ? 235 : 104 + 1.6 * (x - 25) + (y - 52);
        }
        if (inside(x, 23, 39) && inside(y, 64.5, 66)) {
            return 196;
        }
        if (inside(x, 42.5, 53.5) && y > 52.5) {
            boolean frame = x < 43.7 || x > 52.3 || y < 53.7;
            return StrictMath.hypot(x - 50.6, y - 65) < .9 ? 226 : frame ? 62 : 108;
        }
        return 247 - (y - 47) * .25;
    }

    private static double land(double x, double y) {
        double path = (y - 76) * .95;
        if (y > 76 && x > 42 - path * .5 && x < 54 + path * .72) {
            return 206 - (y - 76) * .6;
        }
        if (y > 66 + 2 * StrictMath.sin(x / 15)) {
            return 112 - (y - 66) * .55;
        }
        if (StrictMath.hypot((x - 6) / 36, (y - 74) / 19) < 1 || StrictMath.hypot((x - 92) / 34, (y - 72) / 13) < 1) {
            return 134 - (y - 55) * .5;
        }
        return sky(x, y);
    }

    private static double sky(double x, double y) {
        if (StrictMath.hypot(x - 17.5, y - 16.5) < 8) {
            return 254;
        }
        boolean cloud = StrictMath.hypot((x - 68) / 11, (y - 14) / 3.4) < 1
                || StrictMath.hypot((x - 74) / 8, (y - 11) / 4.4) < 1
                || StrictMath.hypot((x - 63) / 5, (y - 12.5) / 2.8) < 1;
        return cloud ? 226 : 126 + y * .95;
    }

    private static boolean inside(double value, double from, double to) {
        return value >= from && value < to;
    }

    /** A number in [0, 1) for a position (SplitMix64: Steele, Lea and Flood, 2014). */
    private static double random(long position) {
        long z = 20260101 + (position + 1) * 0x9E3779B97F4A7C15L;
        z = (z ^ z >>> 30) * 0xBF58476D1CE4E5B9L;
        z = (z ^ z >>> 27) * 0x94D049BB133111EBL;
        return ((z ^ z >>> 31) >>> 11) * 0x1p-53;
    }
}
