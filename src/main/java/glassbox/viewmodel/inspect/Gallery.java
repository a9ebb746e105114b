package glassbox.viewmodel.inspect;

import java.util.List;

import org.jspecify.annotations.Nullable;

import glassbox.raster.Numbers;

/**
 * Test images that belong together.
 *
 * @param title what they have in common: {@code 18 sevens read as twos}
 * @param order in which order they stand: {@code most sure first}
 * @param advice what can be learned from them, as a sentence
 * @param images their numbers among the test images
 */
public record Gallery(String title, String order, String advice, List<Integer> images) {
    /** So many images are enough to be looked at one by one. */
    private static final int MOST = 1_200;

    static final Gallery NOTHING = new Gallery("", "", "", List.of());

    /** Which images are shown. */
    public enum Choice {
        /** Those of the chosen cell of the matrix. */
        MIX_UPS("Mix-ups"),
        /** All that were read wrong, the surest first. */
        WORST("Worst first"),
        /** All that were read right, the narrowest first. */
        BARELY("Just barely right");

        private final String words;

        Choice(String words) {
            this.words = words;
        }

        /** What it is called on screen. */
        public String words() {
            return words;
        }
    }

    /** Copies the list. */
    public Gallery {
        images = List.copyOf(images.subList(0, Math.min(MOST, images.size())));
    }

    static Gallery of(TestResult result, Choice choice, @Nullable MatrixCell cell) {
        return switch (choice) {
            case MIX_UPS ->
                cell == null
                        ? new Gallery("No square chosen", "", "Click a square to see its images.", List.of())
                        : new Gallery(sentenceCase(result.words(cell)), "most sure first", "", result.imagesOf(cell));
            case WORST -> {
                List<Integer> wrong = result.wrong();
                yield new Gallery(
                        wrong.size() == 1 ? "1 read wrong" : Numbers.count(wrong.size()) + " read wrong",
                        wrong.size() > MOST ? "the " + Numbers.count(MOST) + " surest" : "surest first",
                        result.set().own()
                                ? "Surest and wrong: is the label right? Some test images carry a wrong one (label noise)."
                                : "It did not learn to read such images, and yet it is sure.",
                        wrong);
            }
            case BARELY ->
                new Gallery(
                        "Read right, but only just",
                        "narrowest first",
                        "A little more or less ink, and another class would have won.",
                        result.right());
        };
    }

    /** The images that a filter, counted from 0, likes best. */
    static Gallery ofFilter(FilterSight sight, int filter) {
        return new Gallery(
                "Filter " + (filter + 1) + " of " + sight.layer() + " likes",
                "strongest first",
                "The test images with the largest number on this filter's map.",
                sight.filters().get(filter).best());
    }

    private static String sentenceCase(String words) {
        return Character.toUpperCase(words.charAt(0)) + words.substring(1);
    }
}
