package glassbox.ui.control;

/**
 * Where a number comes from, in three lines. Single letters of the formula are set in italics.
 *
 * @param name what the number is: {@code Conv map 1, row 7, column 15}
 * @param symbols its formula: {@code y = Σ x · w + b}
 * @param numbers the formula with its numbers: {@code 0.49 · 0.87 + 0.12 · 0.40}; empty where it has none
 * @param result the sign and the number: {@code = +2.64}
 */
public record Formula(String name, String symbols, String numbers, String result) {
    /** All of it as one sentence, for screen readers. */
    public String words() {
        return name + ": " + symbols + (numbers.isEmpty() ? "" : ", " + numbers) + " " + result;
    }
}
