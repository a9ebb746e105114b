package glassbox.viewmodel.microscope;

/**
 * A formula, the same with its numbers, and what it gives.
 *
 * @param symbols the formula: {@code w ← w − η · ∂L/∂w}
 * @param numbers the formula with numbers: {@code −0.08900 − 0.005 × 0.53068 =}
 * @param result what it gives: {@code −0.09166}
 */
public record FormulaRow(String symbols, String numbers, String result) {
    /** All of it as a sentence. */
    public String words() {
        return symbols + (numbers.isEmpty() ? "" : ": " + numbers) + " " + result;
    }
}
