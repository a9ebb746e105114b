package glassbox.ui.control;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import javafx.geometry.VPos;
import javafx.scene.AccessibleRole;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;
import javafx.scene.text.Font;
import javafx.scene.text.TextAlignment;

import glassbox.ui.theme.Palette;

/**
 * A bar for each class with its number written out: shares from the left, or numbers of either sign to both sides of 0. The
 * right class is named in the accent colour with "right" beside its number, the one that is said is bold.
 */
public final class ClassBars extends PaintedView {
    private static final double LARGEST_TYPE = 17;
    private static final double SMALLEST_TYPE = 13;
    private static final double DIGIT = 0.6;
    private static final double GAP = 10;
    private static final String RIGHT = "right";

    private final String name;
    private List<String> classes = List.of();
    private List<Float> numbers = List.of();
    private List<String> words = List.of();
    private boolean shares;
    private int right = -1;
    private int said = -1;

    /** Without bars yet; {@code name} is for screen readers. */
    public ClassBars(String name) {
        this.name = name;
        getStyleClass().add("class-bars");
        setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        setAccessibleText(name + ", empty");
        setAccessibleHelp("One bar for each class with its number; the right class stands out");
        setFocusTraversable(true);
    }

    /**
     * Shows these numbers.
     *
     * @param inWords the numbers as they are written
     * @param areShares whether they are shares from 0 to 1
     * @param rightPlace the class that is right, −1 for none
     * @param saidPlace the class that is said, −1 for none
     */
    public void show(
            List<String> names,
            List<Float> values,
            List<String> inWords,
            boolean areShares,
            int rightPlace,
            int saidPlace) {
        classes = List.copyOf(names);
        numbers = List.copyOf(values);
        words = List.copyOf(inWords);
        shares = areShares;
        right = rightPlace;
        said = saidPlace;
        String list = IntStream.range(0, classes.size())
                .mapToObj(i -> classes.get(i) + " " + words.get(i) + (i == right ? ", right" : ""))
                .collect(Collectors.joining("; "));
        setAccessibleText(name + ": " + list);
        requestPaint();
    }

    @Override
    public String getUserAgentStylesheet() {
        return ControlSheet.of("class-bars");
    }

    @Override
    protected double computePrefWidth(double height) {
        return 360;
    }

    @Override
    protected double computePrefHeight(double width) {
        return classes.size() * 30.0;
    }

    @Override
    protected void paint(GraphicsContext g, Palette palette, double width, double height) {
        if (classes.isEmpty()) {
            return;
        }
        double pitch = Math.min(44, height / classes.size());
        double type = Math.clamp(Math.floor(pitch * 0.62), SMALLEST_TYPE, LARGEST_TYPE);
        double bar = Math.round(Math.min(24, pitch * 0.6));
        double left = DIGIT * type * longest(classes) + GAP;
        double written = DIGIT * type * longest(words) + GAP;
        double mark = right < 0 ? 0 : 46;
        double room = Math.max(20, width - left - written - mark);
        double zero = left + (shares ? 0 : Math.round(room * below()));
        double unit = room / span();
        g.setTextBaseline(VPos.CENTER);
        for (int i = 0; i < classes.size(); i++) {
            double middle = Math.round(pitch * (i + 0.5));
            float number = numbers.get(i);
            Font font = i == said || i == right ? CanvasText.monoBold(type) : CanvasText.mono(type);
            g.setFont(font);
            g.setTextAlign(TextAlignment.RIGHT);
            g.setFill(i == right ? palette.accentInk() : i == said ? palette.ink() : palette.ink2());
            g.fillText(classes.get(i), left - GAP, middle);
            if (shares) {
                g.setFill(palette.dark() ? palette.surface() : palette.sunken());
                g.fillRoundRect(left, middle - bar / 2, room, bar, 6, 6);
            }
            double length = Float.isFinite(number) ? Math.max(2, Math.abs(number) * unit) : room;
            g.setFill(colour(palette, i));
            g.fillRoundRect(number < 0 ? zero - length : zero, middle - bar / 2, length, bar, 4, 4);
            g.setFill(shares || number == 0 ? palette.ink() : number < 0 ? palette.neg() : palette.pos());
            g.fillText(words.get(i), width - mark, middle);
            if (i == right) {
                g.setTextAlign(TextAlignment.LEFT);
                CanvasText.write(
                        g, RIGHT, CanvasText.medium(SMALLEST_TYPE), palette.accentInk(), width - mark + 8, middle);
            }
        }
        if (!shares) {
            g.setFill(palette.line2());
            g.fillRect(zero, 0, 1, pitch * classes.size());
        }
    }

    private Color colour(Palette palette, int place) {
        if (shares) {
            return place == right || (right < 0 && place == said) ? palette.accent() : palette.ink3();
        }
        return numbers.get(place) < 0 ? palette.neg() : palette.pos();
    }

    /** How much of the room lies below 0. */
    private double below() {
        double least = Math.min(0, least());
        return -least / span();
    }

    private double least() {
        return numbers.stream().mapToDouble(Float::doubleValue).min().orElse(0);
    }

    private double span() {
        if (shares) {
            return 1;
        }
        double most = numbers.stream()
                .filter(Float::isFinite)
                .mapToDouble(Float::doubleValue)
                .max()
                .orElse(0);
        return Math.max(1e-9, Math.max(0, most) - Math.min(0, least()));
    }

    private static int longest(List<String> texts) {
        return texts.stream().mapToInt(String::length).max().orElse(0);
    }
}
