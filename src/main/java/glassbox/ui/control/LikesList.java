package glassbox.ui.control;

import java.util.List;

import javafx.beans.property.IntegerProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.geometry.VPos;
import javafx.scene.AccessibleRole;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.image.Image;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import javafx.scene.text.TextAlignment;

import glassbox.raster.Raster;
import glassbox.ui.theme.Palette;

/**
 * A row for each filter: a picture made for it, and the pictures that it answers to most strongly, as many as there is room
 * for. A click or the arrow keys choose a row; the wheel scrolls by rows.
 */
public final class LikesList extends PaintedView {
    private static final double HEAD = 30;
    private static final double NUMBER = 44;
    private static final double SIDE = 56;
    private static final double PITCH = 66;
    private static final double GAP = 6;
    private static final double APART = 28;

    private final IntegerProperty chosen = new SimpleIntegerProperty(this, "chosen", -1);
    private List<LikedRow> rows = List.of();
    private List<Image> made = List.of();
    private List<List<Image>> best = List.of();
    private int first;
    private double wheel;

    /** A list without rows. */
    public LikesList() {
        getStyleClass().add("likes-list");
        setAccessibleRole(AccessibleRole.LIST_VIEW);
        setAccessibleHelp(
                "A row for each filter: a picture made for it, and the images it answers to most. A click or the"
                        + " arrow keys choose a row");
        setMinSize(0, 0);
        chosen.subscribe(this::moved);
        focusVisibleProperty().subscribe(now -> requestPaint());
        heightProperty().subscribe(now -> reveal());
        addEventHandler(MouseEvent.MOUSE_PRESSED, event -> {
            requestFocus();
            int row = first + (int) Math.floor((event.getY() - HEAD) / PITCH);
            if (event.getY() > HEAD && row < rows.size()) {
                chosen.set(row);
            }
        });
        addEventHandler(ScrollEvent.SCROLL, this::scrolled);
        addEventHandler(KeyEvent.KEY_PRESSED, this::pressed);
        moved();
    }

    /** Shows these rows, none of them chosen. */
    public void show(List<LikedRow> now) {
        rows = List.copyOf(now);
        made = rows.stream().map(row -> image(row.made())).toList();
        best = rows.stream()
                .map(row -> row.best().stream().map(LikesList::image).toList())
                .toList();
        first = 0;
        chosen.set(-1);
        setFocusTraversable(!rows.isEmpty());
        moved();
    }

    private static Image image(List<Raster> picture) {
        return PixelImage.ofPicture(picture, 1);
    }

    /** The chosen row, −1 for none. */
    public IntegerProperty chosenProperty() {
        return chosen;
    }

    private int visible() {
        return Math.max(1, (int) Math.floor((getHeight() - HEAD) / PITCH));
    }

    @Override
    protected void paint(GraphicsContext g, Palette palette, double width, double height) {
        if (rows.isEmpty()) {
            return;
        }
        g.setTextBaseline(VPos.CENTER);
        g.setTextAlign(TextAlignment.LEFT);
        double bestLeft = NUMBER + SIDE + APART;
        CanvasText.write(g, "Made", CanvasText.semiBold(13), palette.ink2(), NUMBER, HEAD / 2);
        CanvasText.write(g, "Answers to most", CanvasText.semiBold(13), palette.ink2(), bestLeft, HEAD / 2);
        int room = (int) Math.floor((width - bestLeft - 10 + GAP) / (SIDE + GAP));
        int last = Math.min(rows.size(), first + visible());
        for (int row = first; row < last; row++) {
            double top = HEAD + (row - first) * PITCH;
            boolean told = row == chosen.get();
            if (told) {
                g.setFill(palette.accentSoft());
                g.fillRoundRect(2, top, width - 12, PITCH - 2, 12, 12);
            }
            g.setTextAlign(TextAlignment.RIGHT);
            CanvasText.write(
                    g,
                    Integer.toString(row + 1),
                    told ? CanvasText.monoBold(17) : CanvasText.mono(17),
                    told ? palette.accentInk() : palette.ink2(),
                    NUMBER - 14,
                    top + PITCH / 2 - 1);
            draw(g, palette, made.get(row), NUMBER, top + 4);
            List<Image> pictures = best.get(row);
            for (int i = 0; i < Math.min(room, pictures.size()); i++) {
                draw(g, palette, pictures.get(i), bestLeft + i * (SIDE + GAP), top + 4);
            }
        }
        bar(g, palette, width, height);
        if (isFocusVisible()) {
            g.setStroke(palette.accent());
            g.setLineWidth(2);
            g.strokeRoundRect(1, 1, width - 2, height - 2, 12, 12);
        }
    }

    /** A picture in whole screen pixels in the middle of its square. */
    private static void draw(GraphicsContext g, Palette palette, Image image, double left, double top) {
        double factor = Math.max(1, Math.floor(SIDE / Math.max(image.getWidth(), image.getHeight())));
        double wide = image.getWidth() * factor;
        double tall = image.getHeight() * factor;
        double x = left + Math.floor((SIDE - wide) / 2);
        double y = top + Math.floor((SIDE - tall) / 2);
        g.setFill(palette.line2());
        g.fillRect(x - 1, y - 1, wide + 2, tall + 2);
        g.drawImage(image, x, y, wide, tall);
    }

    private void bar(GraphicsContext g, Palette palette, double width, double height) {
        if (rows.size() > visible()) {
            double room = height - HEAD;
            double size = Math.max(24, room * visible() / rows.size());
            double top = HEAD + (room - size) * first / Math.max(1, rows.size() - visible());
            g.setFill(palette.line2());
            g.fillRoundRect(width - 6, top, 4, size, 4, 4);
        }
    }

    private void moved() {
        reveal();
        setAccessibleText(
                chosen.get() < 0 ? "Filters: " + rows.size() : "Filters: " + (chosen.get() + 1) + " of " + rows.size());
        requestPaint();
    }

    private void reveal() {
        int row = chosen.get() < 0 ? first : chosen.get();
        int least = Math.max(0, row - visible() + 1);
        first = Math.clamp(Math.clamp(first, least, Math.max(least, row)), 0, Math.max(0, rows.size() - visible()));
        requestPaint();
    }

    private void scrolled(ScrollEvent event) {
        wheel -= event.getDeltaY() / 40;
        int by = (int) wheel;
        wheel -= by;
        first = Math.clamp(first + by, 0, Math.max(0, rows.size() - visible()));
        requestPaint();
        event.consume();
    }

    private void pressed(KeyEvent event) {
        int by = switch (event.getCode()) {
            case UP -> -1;
            case DOWN -> 1;
            default -> 0;
        };
        if (by != 0 && !rows.isEmpty()) {
            chosen.set(Math.clamp(chosen.get() + by, 0, rows.size() - 1));
            event.consume();
        }
    }
}
