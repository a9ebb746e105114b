package glassbox.viewmodel.train;

/** Points from left to right. */
public interface Points {
    /** The number of points. */
    int size();

    /** Where a point lies; never less than that of the point before. */
    double x(int index);

    /** A point's value. */
    double y(int index);
}
