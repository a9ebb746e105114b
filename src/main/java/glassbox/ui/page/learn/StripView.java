package glassbox.ui.page.learn;

import java.util.ArrayList;
import java.util.List;

import javafx.geometry.VPos;
import javafx.scene.AccessibleRole;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;
import javafx.scene.text.Font;
import javafx.scene.text.TextAlignment;

import org.jspecify.annotations.Nullable;

import glassbox.raster.Numbers;
import glassbox.ui.control.PaintedView;
import glassbox.ui.theme.Fonts;
import glassbox.ui.theme.Palette;
import glassbox.viewmodel.learn.Strip;

/** The arithmetic of one number: products in groups with their signs below each other, sums of groups, and the total. */
final class StripView extends PaintedView {
    private static final double WORDS = 13;
    private static final double MOST_AIR = 16;

    private @Nullable StripSizes sizes;

    StripView() {
        getStyleClass().add("strip");
        setAccessibleRole(AccessibleRole.TEXT);
        setAccessibleHelp("How the number comes about: each product, the sums of the groups, and the total");
        setFocusTraversable(true);
    }

    /** Shows arithmetic in these sizes. */
    void show(StripSizes wanted) {
        if (!wanted.equals(sizes)) {
            sizes = wanted;
            setAccessibleText(wanted.strip().reading());
            setPrefHeight(wanted.height());
            setMinWidth(wanted.width());
            requestPaint();
        }
    }

    @Override
    protected void paint(GraphicsContext g, Palette palette, double width, double height) {
        StripSizes now = sizes;
        if (now == null) {
            return;
        }
        g.setTextBaseline(VPos.BASELINE);
        List<Strip.Group> groups = now.strip().groups();
        double air = now.air() + Math.clamp((width - now.width()) / (6.0 * Math.max(1, groups.size())), 0, MOST_AIR);
        double between = now.between() + 2 * (air - now.air());
        double x = StripSizes.PADDING;
        double rule = 8 + now.rows() * now.row();
        for (int i = 0; i < groups.size(); i++) {
            Strip.Group group = groups.get(i);
            double wide = now.group(group, air);
            if (i > 0) {
                g.setFill(palette.line());
                g.fillRect((double) Math.round(x - between / 2), 10, 1, Math.max(now.row(), rule - 10));
            }
            terms(g, palette, now, group, x, x + wide, air);
            if (now.hasSums()) {
                g.setFill(palette.line2());
                g.fillRect(x, rule, wide, 1);
                double line = rule + now.row() * 0.75;
                write(g, group.title(), font(Fonts.SANS, WORDS), palette.ink3(), TextAlignment.LEFT, x, line);
                number(g, palette, now, group.sum(), x + wide, line, true);
            }
            x += wide + between;
        }
        if (now.below()) {
            totalBelow(g, palette, now, height);
        } else {
            totalBeside(g, palette, now, x);
        }
    }

    /** The products of a group, one in a line; right ends stand below each other. */
    private static void terms(
            GraphicsContext g,
            Palette palette,
            StripSizes sizes,
            Strip.Group group,
            double start,
            double end,
            double air) {
        double product = end;
        double equals = product - sizes.product() - air - sizes.digit() / 2;
        double right = equals - sizes.digit() / 2 - air;
        double times = right - sizes.right() - air - sizes.digit() / 2;
        double left = Math.max(start + sizes.left(), times - sizes.digit() / 2 - air);
        Font plain = font(Fonts.MONO_MEDIUM, sizes.type());
        Font sign = font(Fonts.MONO, sizes.type() - 2);
        Strip.Decimals decimals = sizes.strip().decimals();
        for (int i = 0; i < group.terms().size(); i++) {
            Strip.Term term = group.terms().get(i);
            double line = 8 + (i + 0.72) * sizes.row();
            boolean nothing = term.product() == 0;
            Color quiet = palette.ink3();
            String factor = Numbers.fixed(term.left(), decimals.left());
            write(g, factor, plain, nothing ? quiet : palette.ink(), TextAlignment.RIGHT, left, line);
            write(g, "×", sign, quiet, TextAlignment.CENTER, times, line);
            String weight = Numbers.fixed(term.right(), decimals.right());
            write(g, weight, plain, colour(palette, nothing ? 0 : term.right()), TextAlignment.RIGHT, right, line);
            write(g, "=", sign, quiet, TextAlignment.CENTER, equals, line);
            number(g, palette, sizes, term.product(), product, line, false);
        }
    }

    private static void number(
            GraphicsContext g, Palette palette, StripSizes sizes, double value, double end, double line, boolean bold) {
        Font font = font(bold ? Fonts.MONO_BOLD : Fonts.MONO_MEDIUM, sizes.type());
        write(g, sizes.strip().written(value), font, colour(palette, value), TextAlignment.RIGHT, end, line);
    }

    private static void totalBeside(GraphicsContext g, Palette palette, StripSizes sizes, double x) {
        Strip strip = sizes.strip();
        double line = 8 + sizes.row() * 0.72;
        write(g, strip.words(), font(Fonts.SANS, WORDS + 1), palette.ink3(), TextAlignment.LEFT, x, line);
        List<String> sums = sizes.hasLine() ? lines(strip.terms(), sizes) : List.of();
        double small = Math.max(sizes.sumType() * 1.25, sizes.row() * (sums.size() > 1 ? 0.7 : 0));
        double next = line + sizes.row() * (sums.size() > 1 ? 0.9 : 1.15);
        for (String sum : sums) {
            write(g, sum, font(Fonts.MONO_MEDIUM, sizes.sumType()), palette.ink(), TextAlignment.LEFT, x, next);
            next += small;
        }
        double last = sums.isEmpty() ? line + sizes.row() * 1.3 : next - small + sizes.row() * 1.3;
        Font font = font(Fonts.MONO_BOLD, sizes.totalType());
        write(g, strip.result(), font, colour(palette, strip.total()), TextAlignment.LEFT, x, last);
    }

    private static void totalBelow(GraphicsContext g, Palette palette, StripSizes sizes, double height) {
        Strip strip = sizes.strip();
        double line = height - 14;
        double x = StripSizes.PADDING;
        write(g, strip.words(), font(Fonts.SANS, WORDS + 1), palette.ink3(), TextAlignment.LEFT, x, line);
        x += strip.words().length() * 7.4 + 14;
        if (sizes.hasLine()) {
            write(
                    g,
                    strip.terms(),
                    font(Fonts.MONO_MEDIUM, sizes.sumType()),
                    palette.ink(),
                    TextAlignment.LEFT,
                    x,
                    line);
            x += strip.terms().length() * 0.6 * sizes.sumType() + 16;
        }
        Font font = font(Fonts.MONO_BOLD, sizes.totalType());
        write(g, strip.result(), font, colour(palette, strip.total()), TextAlignment.LEFT, x, line);
    }

    /** A long sum in lines that are no wider than the total's room. */
    private static List<String> lines(String sum, StripSizes sizes) {
        int room = (int) (sizes.total() / (0.6 * sizes.sumType()));
        List<String> lines = new ArrayList<>();
        String rest = sum;
        while (rest.length() > room) {
            int plus = rest.lastIndexOf(" + ", room);
            int minus = rest.lastIndexOf(" " + Numbers.MINUS + " ", room);
            int cut = Math.max(plus, minus);
            if (cut <= 0) {
                break;
            }
            lines.add(rest.substring(0, cut));
            rest = rest.substring(cut + 1);
        }
        lines.add(rest);
        return lines;
    }

    private static Color colour(Palette palette, double number) {
        return number < 0 ? palette.neg() : number > 0 ? palette.pos() : palette.ink3();
    }

    private static Font font(String family, double size) {
        return new Font(family, size);
    }

    private static void write(
            GraphicsContext g, String text, Font font, Color colour, TextAlignment align, double x, double line) {
        g.setFont(font);
        g.setFill(colour);
        g.setTextAlign(align);
        g.fillText(text, (double) Math.round(x), (double) Math.round(line));
    }
}
