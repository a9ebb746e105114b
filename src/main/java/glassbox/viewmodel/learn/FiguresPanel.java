package glassbox.viewmodel.learn;

import java.util.List;
import java.util.OptionalDouble;

/**
 * Numbers with their names, large. Its values are {@code NAME.FIGURE}, and also {@code FIGURE} alone.
 *
 * @param name what its values are called; {@code figures}
 * @param title what stands above them
 * @param figures the numbers
 */
public record FiguresPanel(String name, String title, List<Figure> figures) implements Panel {
    /**
     * One number.
     *
     * @param name what its value is called: {@code loss}
     * @param label what stands above it: {@code Loss}
     * @param number the number
     * @param written the number as it stands there, with its unit: {@code 2.303}, {@code 224 × 224 × 8}
     * @param note how it comes about, below it: {@code −ln 0.8}; empty for nothing
     */
    public record Figure(String name, String label, double number, String written, String note) {}

    public FiguresPanel {
        figures = List.copyOf(figures);
    }

    /** Some figures. */
    public static FiguresPanel of(Figure... figures) {
        return new FiguresPanel("figures", "", List.of(figures));
    }

    @Override
    public String size() {
        return "";
    }

    @Override
    public OptionalDouble value(String rest) {
        return figures.stream()
                .filter(figure -> figure.name().equals(rest))
                .mapToDouble(Figure::number)
                .findFirst();
    }

    @Override
    public List<String> valueNames() {
        return figures.stream().map(Figure::name).toList();
    }

    @Override
    public String reading() {
        return String.join(
                "; ",
                figures.stream()
                        .map(figure -> figure.label() + " " + figure.written()
                                + (figure.note().isEmpty() ? "" : ", " + figure.note()))
                        .toList());
    }
}
