import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.RoundRectangle2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.imageio.ImageIO;

/**
 * Draws the mark of Glassbox, a window sliding over a grid, at every size an icon is needed in, each on whole pixels.
 * It is the source of the PNG files of assets/icons and of the .ico and .icns files beside it, and is run by hand from
 * the top of the project when the mark changes: {@code java jlink-config/icons/DrawIcons.java}
 */
final class DrawIcons {
    private static final Color TEAL = new Color(0x00776C);
    private static final Color CELL = new Color(255, 255, 255, 115);

    /** How a size is drawn: on a board of {@code board} units, three cells a side with gaps between, inside a margin. */
    private record Grid(int size, int board, int margin, int cell, int gap) {}

    private static final List<Grid> GRIDS = List.of(
            new Grid(16, 16, 3, 2, 2),
            new Grid(24, 24, 5, 4, 1),
            new Grid(32, 32, 6, 6, 1),
            new Grid(48, 48, 9, 8, 3),
            new Grid(64, 64, 13, 10, 4),
            new Grid(128, 64, 13, 10, 4),
            new Grid(256, 64, 13, 10, 4),
            new Grid(512, 64, 13, 10, 4));

    /** The names under which Apple's format holds PNG pictures of each size. */
    private static final Map<Integer, String> APPLE_TYPES = Map.of(
            16, "icp4", 32, "icp5", 64, "icp6", 128, "ic07", 256, "ic08", 512, "ic09");

    private DrawIcons() {}

    public static void main(String[] arguments) throws IOException {
        Map<Integer, byte[]> pictures = new LinkedHashMap<>();
        for (Grid grid : GRIDS) {
            byte[] png = png(draw(grid));
            pictures.put(grid.size(), png);
            Files.write(Path.of("assets/icons/glassbox-" + grid.size() + ".png"), png);
        }
        Files.write(Path.of("jlink-config/icons/glassbox.ico"), ico(pictures));
        Files.write(Path.of("jlink-config/icons/glassbox.icns"), icns(pictures));
    }

    private static BufferedImage draw(Grid grid) {
        BufferedImage picture = new BufferedImage(grid.size(), grid.size(), BufferedImage.TYPE_INT_ARGB);
        Graphics2D pen = picture.createGraphics();
        pen.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        pen.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
        double scale = (double) grid.size() / grid.board();
        pen.scale(scale, scale);
        square(pen, TEAL, 0, 0, grid.board(), grid.board() * 0.27);
        int pitch = grid.cell() + grid.gap();
        for (int row = 0; row < 3; row++) {
            for (int column = 0; column < 3; column++) {
                if (row == 0 || column == 0) {
                    square(pen, CELL, grid.margin() + column * pitch, grid.margin() + row * pitch, grid.cell(),
                            grid.cell() * 0.2);
                }
            }
        }
        square(pen, Color.WHITE, grid.margin() + pitch, grid.margin() + pitch, pitch + grid.cell(), grid.cell() * 0.4);
        pen.dispose();
        return picture;
    }

    private static void square(Graphics2D pen, Color colour, double x, double y, double side, double radius) {
        pen.setColor(colour);
        pen.fill(new RoundRectangle2D.Double(x, y, side, side, 2 * radius, 2 * radius));
    }

    private static byte[] png(BufferedImage picture) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        ImageIO.write(picture, "png", bytes);
        return bytes.toByteArray();
    }

    /** Windows' format: a header, one entry of 16 bytes a picture, then the PNG files; a size of 256 is written 0. */
    private static byte[] ico(Map<Integer, byte[]> pictures) {
        Map<Integer, byte[]> held = new LinkedHashMap<>(pictures);
        held.keySet().removeIf(size -> size > 256);
        int offset = 6 + 16 * held.size();
        int length = offset + held.values().stream().mapToInt(png -> png.length).sum();
        ByteBuffer file = ByteBuffer.allocate(length).order(ByteOrder.LITTLE_ENDIAN);
        file.putShort((short) 0).putShort((short) 1).putShort((short) held.size());
        for (Map.Entry<Integer, byte[]> picture : held.entrySet()) {
            byte side = (byte) (int) picture.getKey();
            file.put(side).put(side).putShort((short) 0).putShort((short) 1).putShort((short) 32);
            file.putInt(picture.getValue().length).putInt(offset);
            offset += picture.getValue().length;
        }
        held.values().forEach(file::put);
        return file.array();
    }

    /** Apple's format: a header, then each PNG file behind its four-letter type and its length, header included. */
    private static byte[] icns(Map<Integer, byte[]> pictures) {
        Map<Integer, byte[]> held = new LinkedHashMap<>(pictures);
        held.keySet().retainAll(APPLE_TYPES.keySet());
        int length = 8 + held.values().stream().mapToInt(png -> 8 + png.length).sum();
        ByteBuffer file = ByteBuffer.allocate(length);
        file.put("icns".getBytes(StandardCharsets.US_ASCII)).putInt(length);
        held.forEach((size, png) -> file.put(APPLE_TYPES.get(size).getBytes(StandardCharsets.US_ASCII))
                .putInt(8 + png.length)
                .put(png));
        return file.array();
    }
}
