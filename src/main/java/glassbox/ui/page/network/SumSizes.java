package glassbox.ui.page.network;

import glassbox.raster.Raster;
import glassbox.ui.control.MatrixView;
import glassbox.viewmodel.network.Arithmetic;

/** The largest cells and type with which a sum has room; numbers only where they can be read. */
final class SumSizes {
    /** The smallest type that is used. */
    static final double SMALLEST = 13;

    /** The room for the bias. */
    static final double BIAS = 66;

    private static final double[] TYPES = {17, 15, SMALLEST};
    /** How much closer the smallest numbers stand where they would have no room else. */
    private static final double CLOSER = 4;

    private static final double TALLEST = 46;
    private static final double LEAST_CELL = 3;
    /** The least square whose colour is seen well beside numbers. */
    private static final double LEAST_SQUARE = 10;

    private static final double SIGN = 28;
    /** What the lines around the matrices take. */
    private static final double FRAMES = 8;

    private static final double WIDE_TOTAL = 144;
    private static final double SMALL_TOTAL = 104;
    /** Below this width the total is small in any case. */
    private static final double NARROW = 760;
    /** What a letter of a heading takes. */
    private static final double LETTER = 8.2;

    private static final String PATCH = "Patch";

    /** The room for the heading above what each map adds. */
    private static final double SUMS_NAME = 88;

    private final Arithmetic.Sum sum;
    private final Arithmetic.Group group;
    private final double high;
    private double input;
    private double weight;
    private double product;
    private double type;
    private double sumWidth;
    private double sumHeight;
    private boolean compact;
    private Legible legible = Legible.NONE;

    /** What of the terms can be read. */
    enum Legible {
        /** Colours alone. */
        NONE,
        /** The products: they can be added up. */
        PRODUCTS,
        ALL
    }

    /** Measures one part of a sum, with what stands beside it, for a pane of this size. */
    SumSizes(Arithmetic.Sum sum, int part, double width, double height) {
        this.sum = sum;
        this.group = sum.groups().get(part);
        double tall = height - Parts.HEADING - 14;
        this.high = Math.min(TALLEST, Math.floor(tall / group.inputs().rows()));
        double total = width < NARROW ? SMALL_TOTAL : WIDE_TOTAL;
        double room = width - total - beside(width, tall);
        compact = total < WIDE_TOTAL;
        for (double wanted : TYPES) {
            if (fits(wanted, 0, room)) {
                return;
            }
        }
        if (fits(SMALLEST, CLOSER, room + total - SMALL_TOTAL) || fitsProducts(room + total - SMALL_TOTAL)) {
            compact = true;
            return;
        }
        double side = Math.max(
                LEAST_CELL,
                Math.floor(Math.min(high, room / (3.0 * group.inputs().columns()))));
        input = side;
        weight = side;
        product = side;
        type = SMALLEST;
    }

    /** The heading above inputs that have little room. */
    static String shortName(String name) {
        return name.startsWith(PATCH) ? PATCH : name;
    }

    /** What of the terms can be read. */
    Legible legible() {
        return legible;
    }

    /** The width of an input's cell. */
    double input() {
        return input;
    }

    /** The width of a weight's cell. */
    double weight() {
        return weight;
    }

    /** The width of a product's cell. */
    double product() {
        return product;
    }

    /** The height of the cells of inputs and weights; without numbers they are square. */
    double high() {
        return legible == Legible.ALL ? high : input;
    }

    /** The height of a product's cell. */
    double productHigh() {
        return legible == Legible.NONE ? product : high;
    }

    /** The size of the type. */
    double type() {
        return type;
    }

    /** The width of the cell of what a map adds. */
    double sumWidth() {
        return sumWidth;
    }

    /** The height of the cell of what a map adds. */
    double sumHeight() {
        return sumHeight;
    }

    /** Whether the total has little room. */
    boolean compact() {
        return compact;
    }

    /** The width of all but the terms and the total. */
    private double beside(double width, double tall) {
        double signs = 3 * SIGN + (sum.bias().isEmpty() ? 0 : BIAS + SIGN) + FRAMES;
        if (sum.groups().size() == 1) {
            return signs;
        }
        Raster grid = sum.sums();
        double numbers = numberWidth(grid, sum.decimals(), SMALLEST);
        double wanted = Math.min(60, numbers);
        double most = 0.26 * width;
        boolean roomy = wanted * grid.columns() <= most && Math.floor(tall / grid.rows()) >= SMALLEST + 5;
        sumWidth =
                roomy ? wanted : Math.max(LEAST_CELL, Math.floor(Math.min(most / grid.columns(), tall / grid.rows())));
        double highest = Math.min(34, Math.floor(tall / grid.rows()));
        sumHeight = sumWidth >= numbers ? highest : Math.min(highest, sumWidth);
        return signs + SIGN + Math.max(SUMS_NAME, sumWidth * grid.columns() + 6);
    }

    /** Takes cells for numbers of this type, so much closer than usual, if they have room. */
    private boolean fits(double wanted, double closer, double room) {
        input = Math.max(high, numberWidth(group.inputs(), group.inputDecimals(), wanted) - closer);
        weight = Math.max(high, numberWidth(group.weights(), group.weightDecimals(), wanted) - closer);
        product = Math.max(high, numberWidth(group.products(), sum.decimals(), wanted) - closer);
        type = wanted;
        boolean readable = high >= wanted + 5
                && (input + weight + product) * group.inputs().columns() <= room;
        legible = readable ? Legible.ALL : Legible.NONE;
        return readable;
    }

    /** Leaves inputs and weights as colours where that gives the products the room to be read. */
    private boolean fitsProducts(double room) {
        int columns = group.inputs().columns();
        product = numberWidth(group.products(), sum.decimals(), SMALLEST) - CLOSER;
        double rest = room - product * columns;
        double name = LETTER * shortName(group.inputsName()).length();
        double each = rest / 2 >= name ? rest / 2 : rest - name;
        double side = Math.floor(Math.min(high, each / columns));
        if (high < SMALLEST + 5 || side < LEAST_SQUARE) {
            return false;
        }
        input = side;
        weight = side;
        type = SMALLEST;
        legible = Legible.PRODUCTS;
        return true;
    }

    /** The width of the longest number; at least that of −0.00, so that nothing jumps from one to the next. */
    private static double numberWidth(Raster numbers, int decimals, double type) {
        return 2
                + Math.max(
                        MatrixView.cellWidthFor(numbers, decimals, type),
                        MatrixView.cellWidthFor(Raster.of(1, 1, -1), decimals, type));
    }
}
