package glassbox.viewmodel.learn;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.stream.Collectors;

import glassbox.explain.FilterSum;
import glassbox.raster.Numbers;
import glassbox.raster.Raster;

/**
 * The arithmetic behind one number: products in groups, the sum of each group, and the total. Its values are {@code sum},
 * {@code term.N}, the Nth product row by row of the window, and {@code group.N}, from 1.
 *
 * @param groups the products
 * @param words what is done with the groups: {@code add all nine}
 * @param terms how the groups make the total, as it is written: {@code −300 + 0 + 108}, {@code max(1, 3, 2, 0)}
 * @param total what comes out
 * @param decimals how the numbers are written
 * @param closes whether the numbers as they are written make the total as it is written; else it stands behind ≈
 */
public record Strip(List<Group> groups, String words, String terms, double total, Decimals decimals, boolean closes) {
    private static final List<String> SMALL = List.of(
            "no",
            "the one",
            "both",
            "all three",
            "all four",
            "all five",
            "all six",
            "all seven",
            "all eight",
            "all nine");

    /**
     * Products that are added first.
     *
     * @param title {@code left column}
     * @param terms the products, from the top down; a group without any is a number that is just added, such as a bias
     * @param sum their sum
     */
    public record Group(String title, List<Term> terms, double sum) {
        public Group {
            terms = List.copyOf(terms);
        }
    }

    /**
     * A product.
     *
     * @param place its number among all products, from 1
     * @param left the first factor
     * @param right the second factor
     * @param product what they make
     */
    public record Term(int place, double left, double right, double product) {}

    /** The decimals of first factors, second factors, and products and sums. */
    public record Decimals(int left, int right, int products) {}

    public Strip {
        groups = List.copyOf(groups);
    }

    /** Groups that are added up. */
    public Strip(List<Group> groups, String words, double total, Decimals decimals) {
        this(groups, words, added(groups, decimals), total, decimals, addsUp(groups, total, decimals));
    }

    /** The sum of one window: a group for each column. */
    public static Strip of(FilterSum sum, Decimals decimals) {
        List<Group> groups = new ArrayList<>(columns(sum.patch(), sum.weights(), sum.products(), "", 0));
        int count = sum.products().rows() * sum.products().columns();
        return new Strip(groups, add(count), sum.total(), decimals);
    }

    /**
     * A group for each column of a window.
     *
     * @param channel what is put behind the name of a column, such as {@code , channel 2}; empty for nothing
     * @param before how many products there are in the groups before
     */
    public static List<Group> columns(Raster patch, Raster weights, Raster products, String channel, int before) {
        List<Group> groups = new ArrayList<>();
        for (int column = 0; column < products.columns(); column++) {
            List<Term> terms = new ArrayList<>();
            float sum = 0;
            for (int row = 0; row < products.rows(); row++) {
                int place = before + row * products.columns() + column + 1;
                float product = products.get(row, column);
                terms.add(new Term(place, patch.get(row, column), weights.get(row, column), product));
                sum += product;
            }
            groups.add(new Group(columnName(column, products.columns()) + channel, terms, sum));
        }
        return groups;
    }

    /** What is done with so many numbers: {@code add all nine}. */
    public static String add(int count) {
        return "add " + (count < SMALL.size() ? SMALL.get(count) : "all " + count);
    }

    private static String columnName(int column, int columns) {
        if (columns == 1) {
            return "column";
        }
        if (columns > 3) {
            return "column " + (column + 1);
        }
        return (column == 0 ? "left" : column == columns - 1 ? "right" : "middle") + " column";
    }

    /** The sums of the groups as one sum: {@code −300 + 0 + 108}. */
    private static String added(List<Group> groups, Decimals decimals) {
        return groups.stream()
                .map(group -> Numbers.fixed(group.sum(), decimals.products()))
                .collect(Collectors.joining(" + "))
                .replace("+ " + Numbers.MINUS, Numbers.MINUS + " ");
    }

    /** Whether the products as they are written make the sums of their groups, and these the total. */
    private static boolean addsUp(List<Group> groups, double total, Decimals decimals) {
        double scale = Math.pow(10, decimals.products());
        long sums = 0;
        boolean closes = true;
        for (Group group : groups) {
            long sum = units(group.sum(), scale);
            long products = 0;
            for (Term term : group.terms()) {
                products += units(term.product(), scale);
            }
            closes &= group.terms().isEmpty() || products == sum;
            sums += sum;
        }
        return closes && sums == units(total, scale);
    }

    /** A number in units of its last decimal, rounded as it is written. */
    private static long units(double number, double scale) {
        return Math.round(Math.abs(number) * scale) * (number < 0 ? -1 : 1);
    }

    /** The total with its sign: {@code = −192}, or {@code ≈ 0.31} where the numbers as written do not make it. */
    public String result() {
        return (closes ? "= " : "≈ ") + written(total);
    }

    /** A product or sum as it is written. */
    public String written(double number) {
        return Numbers.fixed(number, decimals.products());
    }

    /** The number with this name, or nothing. */
    OptionalDouble value(String name) {
        if (name.equals("sum")) {
            return OptionalDouble.of(total);
        }
        if (name.startsWith("group.")) {
            OptionalInt index = ValueNames.index(name.substring("group.".length()), groups.size());
            return index.isEmpty()
                    ? OptionalDouble.empty()
                    : OptionalDouble.of(groups.get(index.getAsInt()).sum());
        }
        return groups.stream()
                .flatMap(group -> group.terms().stream())
                .filter(term -> name.equals("term." + term.place()))
                .mapToDouble(Term::product)
                .findFirst();
    }

    /** In words and numbers. */
    public String reading() {
        StringBuilder text = new StringBuilder();
        for (Group group : groups) {
            text.append(group.title().toLowerCase(Locale.ROOT) + ": ");
            for (Term term : group.terms()) {
                text.append(Numbers.telling(term.left(), decimals.left()) + " × "
                        + Numbers.telling(term.right(), decimals.right()) + " = " + written(term.product()) + ", ");
            }
            text.append("together " + written(group.sum()) + "; ");
        }
        return text + words + ": " + terms + " " + result();
    }
}
