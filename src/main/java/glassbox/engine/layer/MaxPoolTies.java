package glassbox.engine.layer;

/** Where max pooling sends the gradient when several values of a window are equally large. */
public enum MaxPoolTies {
    /** To the first of them, row by row, as the common frameworks do. */
    FIRST,
    /** To each of them in full. */
    ALL
}
