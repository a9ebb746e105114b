package glassbox.viewmodel.microscope;

import java.util.List;

/**
 * The end of the two lanes: the answer, the loss, and the gradients the way back begins with.
 *
 * @param heading what the answer is: {@code Softmax}
 * @param classes the name of each output
 * @param values the answer
 * @param target the right one's place; −1 when no output stands for it
 * @param read the place of what was read; −1 when no output stands for it
 * @param valueWords the answer in words: {@code 70.7%}
 * @param blameHeading what the gradients are: {@code p − target}
 * @param blame the gradients by what the loss reads
 * @param loss the loss as a formula
 * @param sure the probability the right answer was given; NaN where the loss is no logarithm of one
 * @param mean for a mini-batch, what its mean loss is; empty for one image
 */
public record Scores(
        String heading,
        List<String> classes,
        List<Float> values,
        int target,
        int read,
        List<String> valueWords,
        String blameHeading,
        List<Float> blame,
        FormulaRow loss,
        float sure,
        String mean) {
    /** Copies the lists. */
    public Scores {
        classes = List.copyOf(classes);
        values = List.copyOf(values);
        valueWords = List.copyOf(valueWords);
        blame = List.copyOf(blame);
    }
}
