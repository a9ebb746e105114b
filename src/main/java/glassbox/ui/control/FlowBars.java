package glassbox.ui.control;

import java.util.List;

import javafx.geometry.Rectangle2D;
import javafx.geometry.VPos;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;
import javafx.scene.text.Font;
import javafx.scene.text.TextAlignment;

import glassbox.ui.theme.Palette;

/** The bars of a {@link NetworkFlow}: one for each output; the longest is marked as right, as wrong, or as the longest. */
final class FlowBars {
    /** The room behind a bar for its number and for whether it is right. */
    private static final double VALUE = 58;

    private static final double MARK = 22;
    private static final double LEAST_BAR = 3;
    /** The share of a bar's row that its name may take. */
    private static final double MOST_NAME = 0.45;

    private final CanvasText ruler = new CanvasText();
    private final Font value = CanvasText.mono(15);
    private final Font word = CanvasText.regular(14);
    private final Font winnerWord = CanvasText.semiBold(14);
    private final Font winnerValue = CanvasText.monoBold(15);

    /** What a bar is among the others. */
    private enum Answer {
        OTHER,
        /** The longest one, of which nobody knows whether it is right. */
        MOST,
        RIGHT,
        WRONG
    }

    /** Paints the bars of a column, and what they say. */
    void paint(GraphicsContext g, Palette palette, FlowColumn column, FlowGeometry places, int i) {
        List<FlowColumn.Unit> shown = places.shown(i);
        boolean signed = column.signed();
        int winner = signed ? -1 : winner(shown);
        FlowColumn.Verdict verdict = column.verdict();
        double names = 24;
        for (FlowColumn.Unit unit : shown) {
            names = Math.max(names, ruler.width(unit.name(), nameFont(unit, true)) + 20);
        }
        names = Math.min(names, MOST_NAME * places.place(i, 0).getWidth());
        for (int at = 0; at < shown.size(); at++) {
            FlowColumn.Unit unit = shown.get(at);
            Rectangle2D place = places.place(i, at);
            Answer answer = at != winner
                    ? Answer.OTHER
                    : verdict == null ? Answer.MOST : verdict.right() ? Answer.RIGHT : Answer.WRONG;
            bar(g, palette, unit, place, names, answer, signed);
        }
        if (verdict != null) {
            verdict(g, palette, verdict, places, i);
        }
    }

    /** What the bars say and whether it is right, in a line below them. */
    private void verdict(GraphicsContext g, Palette palette, FlowColumn.Verdict verdict, FlowGeometry places, int i) {
        double middle = places.verdictMiddle(i);
        double left = places.left(i) + 9;
        mark(g, verdict.right() ? palette.ink3() : palette.wrong(), verdict.right(), left, middle);
        g.setFill(verdict.right() ? palette.ink2() : palette.wrong());
        g.setFont(word);
        g.setTextAlign(TextAlignment.LEFT);
        g.setTextBaseline(VPos.CENTER);
        g.fillText(verdict.words(), left + MARK - 4, middle, places.right(i) + FlowGeometry.SIDE - left - MARK);
    }

    /** A check or a cross, 11 pixels wide. */
    private static void mark(GraphicsContext g, Color colour, boolean right, double left, double middle) {
        g.setStroke(colour);
        g.setLineWidth(2);
        g.beginPath();
        if (right) {
            g.moveTo(left, middle + 1);
            g.lineTo(left + 4, middle + 5);
            g.lineTo(left + 11, middle - 5);
        } else {
            g.moveTo(left + 1, middle - 4.5);
            g.lineTo(left + 10, middle + 4.5);
            g.moveTo(left + 10, middle - 4.5);
            g.lineTo(left + 1, middle + 4.5);
        }
        g.stroke();
    }

    /** Numbers are written in their own face, words in theirs. */
    private Font nameFont(FlowColumn.Unit unit, boolean wins) {
        boolean digits = unit.name().chars().allMatch(Character::isDigit);
        return digits ? (wins ? winnerValue : value) : (wins ? winnerWord : word);
    }

    private static int winner(List<FlowColumn.Unit> units) {
        int winner = -1;
        for (int i = 0; i < units.size(); i++) {
            if (units.get(i).share() >= 0
                    && (winner < 0 || units.get(i).value() > units.get(winner).value())) {
                winner = i;
            }
        }
        return winner;
    }

    private void bar(
            GraphicsContext g,
            Palette palette,
            FlowColumn.Unit unit,
            Rectangle2D place,
            double names,
            Answer answer,
            boolean signed) {
        boolean wins = answer != Answer.OTHER;
        boolean wrong = answer == Answer.WRONG;
        double middle = Math.round(place.getMinY() + place.getHeight() / 2);
        double thick = Math.clamp(Math.round(place.getHeight() * 0.44), 8, 18);
        double left = place.getMinX() + names;
        double length = place.getWidth() - names - VALUE - MARK;
        if (wrong) {
            g.setStroke(palette.wrong());
            g.setLineWidth(1.5);
            g.setLineDashes(5, 3.5);
            g.strokeRoundRect(
                    place.getMinX() + 2, place.getMinY() + 2, place.getWidth() - 4, place.getHeight() - 4, 10, 10);
            g.setLineDashes();
        } else if (wins) {
            g.setFill(palette.accentSoft());
            g.fillRoundRect(
                    place.getMinX() + 2, place.getMinY() + 2, place.getWidth() - 4, place.getHeight() - 4, 10, 10);
        }
        g.setTextBaseline(VPos.CENTER);
        g.setTextAlign(TextAlignment.LEFT);
        g.setFont(nameFont(unit, wins));
        g.setFill(palette.ink());
        g.fillText(unit.name(), place.getMinX() + 9, middle, names - 14);
        g.setFont(wins ? winnerValue : value);
        g.setFill(palette.dark() ? palette.bg() : palette.sunken());
        g.fillRoundRect(left, middle - thick / 2, length, thick, 6, 6);
        if (signed) {
            double zero = Math.round(left + length / 2);
            double reach = unit.limit() > 0 ? Math.min(1, Math.abs(unit.value()) / unit.limit()) : 0;
            double filled = Math.max(1, length / 2 * reach);
            g.setFill(unit.value() < 0 ? palette.neg() : palette.pos());
            g.fillRect(unit.value() < 0 ? zero - filled : zero, middle - thick / 2, filled, thick);
            g.setFill(palette.ink3());
            g.fillRect(zero, middle - thick / 2 - 2, 1, thick + 4);
        } else if (unit.share() >= 0) {
            double filled = Math.max(LEAST_BAR, length * Math.min(1, unit.share()));
            g.setFill(wins && !wrong ? palette.accent() : palette.ink3());
            g.fillRoundRect(left, middle - thick / 2, filled, thick, Math.min(6, filled), Math.min(6, filled));
        }
        g.setTextAlign(TextAlignment.RIGHT);
        g.setFill(wrong ? palette.wrong() : wins ? palette.ink() : palette.ink2());
        g.fillText(unit.text(), place.getMaxX() - MARK, middle);
        if (wrong || answer == Answer.RIGHT) {
            mark(g, wrong ? palette.wrong() : palette.ink3(), !wrong, place.getMaxX() - MARK + 6, middle);
        }
    }
}
