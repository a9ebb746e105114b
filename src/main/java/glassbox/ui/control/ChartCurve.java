package glassbox.ui.control;

/** A curve as a chart reads it while painting: points from left to right. It may grow between two paintings. */
public interface ChartCurve {
    /** A curve without points. */
    ChartCurve EMPTY = new ChartCurve() {
        @Override
        public int size() {
            return 0;
        }

        @Override
        public double x(int index) {
            throw new IndexOutOfBoundsException(index);
        }

        @Override
        public double y(int index) {
            throw new IndexOutOfBoundsException(index);
        }
    };

    /** The number of points. */
    int size();

    /** Where a point lies along the horizontal axis; never less than that of the point before it. */
    double x(int index);

    /** A point's value. */
    double y(int index);

    /** The index of the last point at or before {@code x}, or −1 when there is none. */
    default int indexAt(double x) {
        int low = 0;
        int high = size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (x(middle) <= x) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low - 1;
    }
}
