package glassbox.lesson;

import java.util.List;

/**
 * Source that computes what is on the screen.
 *
 * @param listings one listing or several, one under the other
 */
public record CodeExcerpt(List<Listing> listings) {
    public CodeExcerpt {
        listings = List.copyOf(listings);
    }

    /**
     * Some lines of source.
     *
     * @param title what stands above them: {@code Conv2d.java}, {@code NumPy}
     * @param lines the lines, without the indent they all share
     */
    public record Listing(String title, List<Line> lines) {
        public Listing {
            lines = List.copyOf(lines);
        }
    }

    /**
     * One line.
     *
     * @param text the line
     * @param values the widget's names of the numbers that stand beside it; often none
     */
    public record Line(String text, List<String> values) {
        public Line {
            values = List.copyOf(values);
        }
    }
}
