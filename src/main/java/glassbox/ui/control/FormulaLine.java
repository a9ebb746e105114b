package glassbox.ui.control;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import javafx.scene.AccessibleRole;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;

import glassbox.ui.theme.Styles;

/**
 * A formula, typeset from how it is typed: {@code w_{ij} ← w_{ij} − η · ∂L/∂w}. Single letters are italic; digits, words
 * such as log and signs are upright; {@code _} lowers and {@code ^} raises the next sign, or all that stands in braces.
 */
public final class FormulaLine extends TextFlow {
    /** Signs that are letters to Java alone. */
    private static final Set<String> UPRIGHT = Set.of("Σ", "Π", "∂", "∇");
    /** How far a raised or lowered piece lies from the line, in parts of the line's type size. */
    private static final double SHIFT = 0.28;
    /** A raised or lowered piece is so large beside the line; {@code formula-line.css} says the same. */
    private static final double SMALLER = 0.7;

    /** The formula that was typed so. */
    public FormulaLine(String source) {
        getStyleClass().add("formula-line");
        setAccessibleRole(AccessibleRole.TEXT);
        setAccessibleText(source);
        getChildren().setAll(spell(source));
    }

    /** The pieces of a formula, to be set within other words. */
    public static List<Text> spell(String source) {
        List<Text> pieces = new ArrayList<>();
        int at = 0;
        while (at < source.length()) {
            char sign = source.charAt(at);
            boolean shifted = (sign == '_' || sign == '^') && at + 1 < source.length();
            int from = shifted ? at + 1 : at;
            int end = shifted ? endOfShifted(source, from) : endOfPlain(source, from);
            String run = source.substring(from, end);
            boolean braced = shifted && run.startsWith("{") && run.endsWith("}");
            runs(braced ? run.substring(1, run.length() - 1) : run)
                    .forEach(part -> pieces.add(shifted ? shifted(part, sign) : piece(part)));
            at = end;
        }
        return pieces;
    }

    @Override
    public String getUserAgentStylesheet() {
        return ControlSheet.of("formula-line");
    }

    private static int endOfShifted(String source, int from) {
        if (source.charAt(from) != '{') {
            return source.offsetByCodePoints(from, 1);
        }
        int close = source.indexOf('}', from);
        return close < 0 ? source.length() : close + 1;
    }

    private static int endOfPlain(String source, int from) {
        int end = from;
        while (end < source.length() && source.charAt(end) != '_' && source.charAt(end) != '^') {
            end++;
        }
        return Math.max(end, from + 1);
    }

    /** Letters that stand together, and what stands between them. */
    private static List<String> runs(String text) {
        List<String> runs = new ArrayList<>();
        int from = 0;
        for (int i = 1; i <= text.length(); i++) {
            if (i == text.length() || Character.isLetter(text.charAt(i)) != Character.isLetter(text.charAt(i - 1))) {
                runs.add(text.substring(from, i));
                from = i;
            }
        }
        return runs;
    }

    private static Text piece(String run) {
        Text piece = new Text(run);
        piece.getStyleClass().addAll(Styles.FORMULA, "symbol");
        boolean letter = run.length() == 1 && Character.isLetter(run.charAt(0)) && !UPRIGHT.contains(run);
        if (letter) {
            piece.getStyleClass().add(Styles.LETTER);
        }
        return piece;
    }

    private static Text shifted(String run, char sign) {
        Text piece = piece(run);
        piece.getStyleClass().add("shifted");
        double way = sign == '_' ? SHIFT : -SHIFT;
        piece.fontProperty().subscribe(font -> piece.setTranslateY(way * font.getSize() / SMALLER));
        return piece;
    }
}
