package glassbox.viewmodel.learn;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

/**
 * What a widget shows: rows of panels, the arithmetic below them, and a remark. Two boards with the same kinds of panels of
 * the same sizes at the same places are one picture in which only numbers change. Immutable.
 *
 * @param rows the panels, row by row from left to right
 * @param strip the arithmetic of one number, or null
 * @param remark a sentence about what is seen; empty for none
 */
public record Board(List<List<Panel>> rows, @Nullable Strip strip, String remark) {
    /** A board with nothing on it yet. */
    public static final Board EMPTY = new Board(List.of(), null, "");

    public Board {
        rows = rows.stream().map(List::copyOf).toList();
    }

    /** A board with one row of panels. */
    public static Board of(Panel... panels) {
        return new Board(List.of(List.of(panels)), null, "");
    }

    /** This board with another row of panels below. */
    public Board below(Panel... panels) {
        List<List<Panel>> more = new ArrayList<>(rows);
        more.add(Arrays.asList(panels));
        return new Board(more, strip, remark);
    }

    /** This board with arithmetic. */
    public Board with(@Nullable Strip arithmetic) {
        return new Board(rows, arithmetic, remark);
    }

    /** This board with a remark. */
    public Board saying(String sentence) {
        return new Board(rows, strip, sentence);
    }

    /** All panels, row by row. */
    public Stream<Panel> panels() {
        return rows.stream().flatMap(List::stream);
    }

    /** The panel with this name, or nothing. */
    public Optional<Panel> panel(String name) {
        return panels().filter(panel -> !name.isEmpty() && panel.name().equals(name))
                .findFirst();
    }

    /**
     * A number on the board: {@code PANEL.REST} as the panel says, a figure by its name alone, or one of the strip's.
     *
     * @throws IllegalArgumentException if there is none of this name; the message lists the names there are
     */
    public double value(String name) {
        int point = name.indexOf('.');
        OptionalDouble found = point < 0
                ? OptionalDouble.empty()
                : panel(name.substring(0, point))
                        .map(panel -> panel.value(name.substring(point + 1)))
                        .orElse(OptionalDouble.empty());
        if (found.isEmpty()) {
            found = panels().filter(FiguresPanel.class::isInstance)
                    .map(panel -> panel.value(name))
                    .filter(OptionalDouble::isPresent)
                    .findFirst()
                    .orElse(OptionalDouble.empty());
        }
        if (found.isEmpty() && strip != null) {
            found = strip.value(name);
        }
        return found.orElseThrow(() -> new IllegalArgumentException(
                "There is no number " + name + ". There is " + String.join(", ", valueNames()) + "."));
    }

    private List<String> valueNames() {
        List<String> names = new ArrayList<>();
        panels().forEach(panel -> names.addAll(panel.valueNames()));
        if (strip != null) {
            names.addAll(List.of("sum", "term.N", "group.N"));
        }
        return names.isEmpty() ? List.of("nothing yet") : names;
    }

    /** All that is on it, in words and numbers. */
    public String reading() {
        StringBuilder text = new StringBuilder();
        panels().forEach(panel -> text.append(panel.reading()).append(panel instanceof SignPanel ? " " : ". "));
        if (strip != null) {
            text.append(strip.reading()).append(". ");
        }
        return (text + remark).strip();
    }
}
