package glassbox.viewmodel.learn;

import java.util.List;
import java.util.OptionalDouble;

import glassbox.raster.Numbers;

/**
 * One bar for each class. Its values are {@code NAME.CLASS}, such as {@code probabilities.7}.
 *
 * @param name what its values are called
 * @param title what stands above it
 * @param classes the classes
 * @param numbers one for each class
 * @param kind what the bars say
 * @param right the class that would be right, from 0; −1 for none
 * @param said the class that the network says, from 0; −1 for none
 * @param decimals the decimals of scores and blame
 */
public record BarsPanel(
        String name,
        String title,
        List<String> classes,
        List<Float> numbers,
        Kind kind,
        int right,
        int said,
        int decimals)
        implements Panel {
    /** What bars say. */
    public enum Kind {
        /** Shares from 0 to 1, from the left, written as per cent. */
        PROBABILITIES,
        /** Numbers of either sign, to both sides of 0. */
        SCORES,
        /** Gradients, to both sides of 0, with a sign. */
        BLAME
    }

    public BarsPanel {
        classes = List.copyOf(classes);
        numbers = List.copyOf(numbers);
        if (classes.size() != numbers.size()) {
            throw new IllegalArgumentException(
                    "There are " + classes.size() + " classes, but " + numbers.size() + " numbers.");
        }
    }

    /** Probabilities; the class said is the most probable one. */
    public static BarsPanel probabilities(
            String name, String title, List<String> classes, List<Float> shares, int right) {
        int said = 0;
        for (int i = 1; i < shares.size(); i++) {
            said = shares.get(i) > shares.get(said) ? i : said;
        }
        return new BarsPanel(name, title, classes, shares, Kind.PROBABILITIES, right, said, 3);
    }

    /** The number of a class as it is written. */
    public String written(int index) {
        float number = numbers.get(index);
        return switch (kind) {
            case PROBABILITIES -> Numbers.percent(number);
            case SCORES -> Numbers.fixed(number, decimals);
            case BLAME -> Numbers.signed(number, decimals);
        };
    }

    @Override
    public String size() {
        return "";
    }

    @Override
    public OptionalDouble value(String rest) {
        int index = classes.indexOf(rest);
        return index < 0 ? OptionalDouble.empty() : OptionalDouble.of(numbers.get(index));
    }

    @Override
    public List<String> valueNames() {
        return List.of(name + ".CLASS (" + String.join(", ", classes) + ")");
    }

    @Override
    public String reading() {
        StringBuilder text = new StringBuilder(Readings.named(title, name));
        for (int i = 0; i < classes.size(); i++) {
            text.append(i == 0 ? ": " : ", ").append(classes.get(i) + " " + written(i));
        }
        return text
                + (right < 0 ? "" : "; right is " + classes.get(right))
                + (said < 0 ? "" : "; said is " + classes.get(said));
    }
}
