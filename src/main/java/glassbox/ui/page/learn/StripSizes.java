package glassbox.ui.page.learn;

import java.util.List;
import java.util.function.ToDoubleFunction;

import glassbox.raster.Numbers;
import glassbox.viewmodel.learn.Strip;

/**
 * How large the arithmetic of a strip is written.
 *
 * @param strip the arithmetic
 * @param reach how long its numbers are
 * @param type the size of its numbers
 * @param row from one line to the next
 * @param below whether the total stands below the groups rather than beside them
 */
record StripSizes(Strip strip, Reach reach, double type, double row, boolean below) {
    static final double PADDING = 14;
    private static final double DIGIT = 0.6;
    private static final double TOTAL = 30;
    private static final double SMALLEST = 13;
    private static final int LEFT = 3;
    private static final int RIGHT = 2;
    /** The characters that the sums of groups have room for, in one line, whatever they are. */
    private static final int LEAST_SUM = 15;

    private static final int MOST_SUM = 22;
    private static final int PRODUCT = 5;
    private static final double TITLE_DIGIT = 6.9;
    /** The same where there are no groups; a longer sum is written in several lines. */
    private static final int LONGEST_ALONE = 64;

    /** The most characters of first factors, second factors, and products and sums. */
    record Reach(int left, int right, int product) {
        static Reach of(Strip strip) {
            Strip.Decimals decimals = strip.decimals();
            int sums = strip.groups().stream()
                    .mapToInt(group -> strip.written(group.sum()).length())
                    .max()
                    .orElse(0);
            return new Reach(
                    Math.max(LEFT, longest(strip, Strip.Term::left, decimals.left())),
                    Math.max(RIGHT, longest(strip, Strip.Term::right, decimals.right())),
                    Math.max(Math.max(PRODUCT, sums), longest(strip, Strip.Term::product, decimals.products())));
        }

        private static int longest(Strip strip, ToDoubleFunction<Strip.Term> number, int decimals) {
            return strip.groups().stream()
                    .flatMap(group -> group.terms().stream())
                    .mapToInt(term ->
                            Numbers.fixed(number.applyAsDouble(term), decimals).length())
                    .max()
                    .orElse(0);
        }
    }

    /** From the roomiest to the closest. */
    static List<StripSizes> choices(Strip strip) {
        Reach reach = Reach.of(strip);
        return List.of(
                new StripSizes(strip, reach, 18, 32, false),
                new StripSizes(strip, reach, 17, 27, false),
                new StripSizes(strip, reach, 15, 22, false),
                new StripSizes(strip, reach, 15, 22, true),
                new StripSizes(strip, reach, 13, 19, false),
                new StripSizes(strip, reach, 13, 19, true));
    }

    double digit() {
        return DIGIT * type;
    }

    /** The space around a sign, at least. */
    double air() {
        return Math.round(type * 0.5);
    }

    double left() {
        return digit() * reach.left();
    }

    double right() {
        return digit() * reach.right();
    }

    double product() {
        return digit() * reach.product();
    }

    /** The width of a group with this much air around signs. */
    double group(Strip.Group group, double air) {
        double titled = group.title().length() * TITLE_DIGIT + 12 + product();
        return Math.ceil(
                group.terms().isEmpty()
                        ? titled
                        : Math.max(titled, left() + right() + product() + 2 * digit() + 4 * air));
    }

    /** The space between two groups. */
    double between() {
        return Math.round(type * 2.2);
    }

    double groups(double air) {
        double width = -between();
        for (Strip.Group group : strip.groups()) {
            width += group(group, air) + between();
        }
        return width;
    }

    double totalType() {
        return Math.round(type * (below ? 1.3 : 1.65));
    }

    /** The width of the total and what is added, beside the groups. */
    double total() {
        int most = strip.groups().isEmpty() ? LONGEST_ALONE : MOST_SUM;
        double sums = hasLine() ? Math.clamp(strip.terms().length(), LEAST_SUM, most) * DIGIT * sumType() : 0;
        return Math.ceil(Math.max(
                Math.max(sums, strip.result().length() * DIGIT * totalType()),
                strip.words().length() * TITLE_DIGIT));
    }

    double sumType() {
        return Math.max(SMALLEST, type - 1);
    }

    /** The least width of the whole. */
    double width() {
        return 2 * PADDING + groups(air()) + (below ? 0 : between() + total());
    }

    int rows() {
        return strip.groups().stream()
                .mapToInt(group -> group.terms().size())
                .max()
                .orElse(0);
    }

    /** Whether it is written how the total is made of the groups; a single one says so itself. */
    boolean hasLine() {
        return strip.groups().size() != 1 && !strip.terms().isEmpty();
    }

    /** The line below the groups, with their sums. */
    boolean hasSums() {
        return strip.groups().size() > 1;
    }

    double height() {
        double beside = below ? 0 : (hasLine() ? 3.5 : 2.6) * row;
        double lines = rows() * row + (hasSums() ? row + 4 : 0);
        return Math.ceil(12 + Math.max(lines, beside) + (below ? TOTAL + 6 : 0));
    }
}
