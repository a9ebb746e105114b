package glassbox.ui.page.filters;

/**
 * How large the page's parts are in the room there is. Pictures take what height and width leave, text never grows; a
 * small window gets a smaller shelf, smaller numbers and pictures of 300.
 *
 * @param compact whether the window is small
 * @param box the side of the square that each picture is fitted into
 */
record Density(boolean compact, double box) {
    private static final double SMALL_WIDTH = 1100;
    private static final double SMALL_HEIGHT = 700;
    private static final double SMALLEST_BOX = 300;
    private static final double LARGEST_KERNEL = 291;
    private static final double ROW = 36;

    /** The density for a page of this size without its margins. */
    static Density of(double width, double height) {
        boolean compact = width < SMALL_WIDTH || height < SMALL_HEIGHT;
        double beside = (width - 48 - (compact ? 264 : 440)) / 2;
        double above = height - (compact ? 304 : 406);
        return new Density(compact, Math.max(SMALLEST_BOX, Math.floor(Math.min(beside, above))));
    }

    /** The height of the headings on the stage. */
    double header() {
        return compact ? 40 : 52;
    }

    /** The height below the pictures. */
    double footer() {
        return compact ? 44 : 56;
    }

    /** The side of the square that the filter's numbers are fitted into: what the hint and the controls below it leave. */
    double kernelSide() {
        return Math.min(LARGEST_KERNEL, box + footer() - hint() - controls());
    }

    /** The height of the hint below the filter's numbers. */
    double hint() {
        return compact ? 24 : 32;
    }

    /** The height of the controls below the hint: three rows, so that nothing moves when a fourth control appears. */
    double controls() {
        return 3 * (compact ? ROW + 5 : ROW + 8);
    }

    /** The largest cell of the filter's numbers. */
    double kernelCell() {
        return compact ? 60 : 86;
    }

    /** The side of a filter on the shelf. */
    double thumb() {
        return compact ? 38 : 44;
    }

    /** The height that the numbers of the sum have together. */
    double sumHeight() {
        return compact ? 92 : 132;
    }

    /** How much narrower than in a large window the numbers of the sum are. */
    double sumWidth(double wide) {
        return compact ? Math.round(wide * 0.76) : wide;
    }
}
