package glassbox.ui.control;

import javafx.geometry.VPos;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;
import javafx.scene.text.TextAlignment;

import org.jspecify.annotations.Nullable;

import glassbox.raster.ColourScale;
import glassbox.raster.Numbers;
import glassbox.ui.theme.Palette;

/** Paints a confusion matrix: cells the redder the more mistakes they count, and beside each row the share read right. */
final class ConfusionPainter {
    private static final double EXPONENT = 0.75;
    private static final double BOLD_FROM = 0.48;
    private static final double INSET = 1.5;
    private static final double CORNER = 10;
    private static final double SLANT = -38;
    private static final int LEGEND_CELLS = 5;

    private final GraphicsContext g;
    private final Palette palette;
    private final ConfusionTable table;
    private final ConfusionGeometry at;
    private final int worst;

    ConfusionPainter(GraphicsContext g, Palette palette, ConfusionTable table, ConfusionGeometry at) {
        this.g = g;
        this.palette = palette;
        this.table = table;
        this.at = at;
        this.worst = table.worst();
        g.setTextBaseline(VPos.CENTER);
    }

    /** Everything, the chosen cell under the lens and the one that is pointed at in a thin frame. */
    void paint(@Nullable CellIndex chosen, @Nullable CellIndex hovered) {
        titles();
        names(chosen);
        double type = Math.clamp(Math.rint(at.pitch() * 0.33), 13, 21);
        for (int row = 0; row < table.rows().size(); row++) {
            for (int column = 0; column < table.columns().size(); column++) {
                cell(row, column, type);
            }
        }
        shares();
        legend();
        if (hovered != null && !hovered.equals(chosen)) {
            g.setStroke(palette.accent());
            g.setLineWidth(2);
            g.strokeRoundRect(x(hovered) + 2, y(hovered) + 2, at.pitch() - 4, at.pitch() - 4, CORNER, CORNER);
        }
        if (chosen != null) {
            Grid.ring(g, palette, x(chosen) + 2, y(chosen) + 2, at.pitch() - 4, at.pitch() - 4, 3.5, 2);
        }
    }

    private double x(CellIndex cell) {
        return at.left() + cell.column() * at.pitch();
    }

    private double y(CellIndex cell) {
        return at.top() + cell.row() * at.pitch();
    }

    private void titles() {
        double across = table.columns().size() * at.pitch();
        double down = table.rows().size() * at.pitch();
        g.setTextAlign(TextAlignment.CENTER);
        CanvasText.write(
                g, "What the network read", CanvasText.semiBold(15), palette.ink(), at.left() + across / 2, 20);
        g.save();
        g.translate(17, at.top() + down / 2);
        g.rotate(-90);
        CanvasText.write(g, "What it really was", CanvasText.semiBold(15), palette.ink(), 0, 0);
        g.restore();
        g.setTextAlign(TextAlignment.LEFT);
        CanvasText.write(g, "Read right", CanvasText.semiBold(15), palette.ink(), at.axisLeft(), 20);
    }

    private void names(@Nullable CellIndex chosen) {
        boolean words = ConfusionTable.areWords(table.rows());
        for (int row = 0; row < table.rows().size(); row++) {
            double middle = at.top() + (row + 0.5) * at.pitch();
            boolean told = chosen != null && chosen.row() == row;
            font(words, told);
            g.setTextAlign(words ? TextAlignment.RIGHT : TextAlignment.CENTER);
            g.fillText(table.rows().get(row), words ? at.left() - 8 : at.left() - 16, middle);
        }
        for (int column = 0; column < table.columns().size(); column++) {
            double middle = at.left() + (column + 0.5) * at.pitch();
            font(at.slanted(), chosen != null && chosen.column() == column);
            if (at.slanted()) {
                g.save();
                g.translate(middle - 4, at.top() - 8);
                g.rotate(SLANT);
                g.setTextAlign(TextAlignment.LEFT);
                g.fillText(table.columns().get(column), 0, 0);
                g.restore();
            } else {
                g.setTextAlign(TextAlignment.CENTER);
                g.fillText(table.columns().get(column), middle, at.top() - 18);
            }
        }
    }

    private void font(boolean words, boolean told) {
        g.setFont(
                words
                        ? told ? CanvasText.semiBold(13) : CanvasText.medium(13)
                        : told ? CanvasText.monoBold(17) : CanvasText.mono(17));
        g.setFill(told ? palette.accentInk() : palette.ink2());
    }

    private void cell(int row, int column, double type) {
        double x = at.left() + column * at.pitch();
        double y = at.top() + row * at.pitch();
        double middleX = x + at.pitch() / 2;
        double middleY = y + at.pitch() / 2;
        int count = table.count(row, column);
        g.setTextAlign(TextAlignment.CENTER);
        if (table.isRight(row, column)) {
            fill(palette.sunken(), x, y);
            CanvasText.write(
                    g, digits(count), CanvasText.mono(fitting(count, type - 1)), palette.ink2(), middleX, middleY);
        } else if (count == 0) {
            g.setFill(palette.line2());
            g.fillOval(middleX - 1.8, middleY - 1.8, 3.6, 3.6);
        } else {
            Color colour = colour(count);
            fill(colour, x, y);
            boolean bold = share(count) >= BOLD_FROM;
            double size = fitting(count, type);
            CanvasText.write(
                    g,
                    digits(count),
                    bold ? CanvasText.monoBold(size) : CanvasText.mono(size),
                    writing(colour),
                    middleX,
                    middleY);
        }
    }

    /** Within a cell there is no room for a comma. */
    private static String digits(int count) {
        return Integer.toString(count);
    }

    private double fitting(int count, double type) {
        double room = (at.pitch() - 6) / (0.6 * digits(count).length());
        return Math.max(10, Math.min(type, Math.floor(room)));
    }

    private void fill(Color colour, double x, double y) {
        g.setFill(colour);
        g.fillRoundRect(x + INSET, y + INSET, at.pitch() - 2 * INSET, at.pitch() - 2 * INSET, CORNER, CORNER);
    }

    private double share(int count) {
        return Math.pow((double) count / worst, EXPONENT);
    }

    private Color colour(int count) {
        return palette.surface().interpolate(palette.wrong(), share(count));
    }

    private Color writing(Color paper) {
        int argb = (int) Math.round(paper.getRed() * 255) << 16
                | (int) Math.round(paper.getGreen() * 255) << 8
                | (int) Math.round(paper.getBlue() * 255);
        return ColourScale.wantsWhiteText(argb) ? Color.WHITE : Palette.LIGHT.ink();
    }

    private void shares() {
        double start = table.axisStart();
        double bottom = at.top() + table.rows().size() * at.pitch();
        g.setTextAlign(TextAlignment.CENTER);
        g.setLineWidth(1);
        int parts = at.axisWidth() < 80 ? 1 : 2;
        for (int i = 0; i <= parts; i++) {
            double share = start + (1 - start) * i / parts;
            double x = Math.rint(along(share, start)) + 0.5;
            g.setStroke(palette.line());
            g.strokeLine(x, at.top(), x, bottom);
            int decimals = Math.abs(share * 100 - Math.rint(share * 100)) > 0.01 ? 1 : 0;
            CanvasText.write(
                    g,
                    Numbers.fixed(share * 100, decimals),
                    CanvasText.mono(13),
                    palette.ink3(),
                    x,
                    Math.max(44, at.top() - 18));
        }
        for (int row = 0; row < table.rows().size(); row++) {
            share(row, start);
        }
    }

    private void share(int row, double start) {
        double y = Math.rint(at.top() + (row + 0.5) * at.pitch());
        double recall = table.recalls().get(row);
        g.setTextAlign(TextAlignment.RIGHT);
        if (Double.isNaN(recall)) {
            CanvasText.write(g, "none", CanvasText.regular(13), palette.ink3(), at.right(), y);
            return;
        }
        g.setStroke(palette.line2());
        g.setLineWidth(1.5);
        g.setLineDashes(0.1, 6);
        g.strokeLine(at.axisLeft(), y, at.axisLeft() + at.axisWidth(), y);
        g.setLineDashes();
        double x = along(recall, start);
        boolean hardest = row == table.hardest();
        dot(x, y, hardest);
        CanvasText.write(
                g,
                Numbers.percent(recall),
                hardest ? CanvasText.monoBold(15) : CanvasText.mono(15),
                palette.ink(),
                at.right(),
                y);
    }

    private double along(double share, double start) {
        return at.axisLeft() + at.axisWidth() * (share - start) / (1 - start);
    }

    /** A filled dot; a hollow ring for the hardest class. */
    private void dot(double x, double y, boolean hollow) {
        if (hollow) {
            g.setFill(palette.surface());
            g.fillOval(x - 6, y - 6, 12, 12);
            g.setStroke(palette.ink());
            g.setLineWidth(2.5);
            g.strokeOval(x - 5.5, y - 5.5, 11, 11);
        } else {
            g.setFill(palette.ink2());
            g.fillOval(x - 6, y - 6, 12, 12);
        }
    }

    private void legend() {
        double y = at.top() + table.rows().size() * at.pitch() + 20;
        double x = at.left();
        double middle = y + 12;
        CanvasText text = new CanvasText();
        g.setTextAlign(TextAlignment.LEFT);
        x = words("Fewer", x, middle, text) + 10;
        int before = 0;
        for (int i = 0; i < LEGEND_CELLS; i++) {
            double part = Math.pow((double) i / (LEGEND_CELLS - 1), 1 / EXPONENT);
            int count = (int) Math.round(1 + (worst - 1) * part);
            if (count == before) {
                continue;
            }
            before = count;
            Color colour = colour(count);
            double wide = Math.max(32, 14 + 8 * digits(count).length());
            g.setFill(colour);
            g.fillRoundRect(x, y, wide, 24, 8, 8);
            g.setTextAlign(TextAlignment.CENTER);
            CanvasText.write(g, digits(count), CanvasText.monoBold(13), writing(colour), x + wide / 2, middle);
            g.setTextAlign(TextAlignment.LEFT);
            x += wide + 4;
        }
        x = words("more mistakes", x + 6, middle, text) + 24;
        if (x + 110 < at.axisLeft() - 4) {
            g.setFill(palette.sunken());
            g.fillRoundRect(x, y, 24, 24, 8, 8);
            words("read right", x + 32, middle, text);
        }
        if (table.hardest() >= 0) {
            double left = Math.max(at.axisLeft(), x);
            dot(left + 6, middle, true);
            words("hardest", left + 19, middle, text);
        }
    }

    /** Writes and returns where the words end. */
    private double words(String words, double x, double middle, CanvasText text) {
        CanvasText.write(g, words, CanvasText.regular(14), palette.ink2(), x, middle);
        return x + text.width(words, CanvasText.regular(14));
    }
}
