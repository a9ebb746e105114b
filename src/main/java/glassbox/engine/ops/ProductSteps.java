package glassbox.engine.ops;

import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorShuffle;

import static glassbox.engine.ops.TileProduct.LANES;
import static glassbox.engine.ops.TileProduct.SPECIES;

/**
 * Adds the products of a column and a row, times a factor, to a matrix that lies row by row: what a dense layer learns from
 * one sample. Where its rows are short, some of them fill a few whole vectors, as eight rows of ten numbers fill five
 * of sixteen: such a vector meets the row's numbers in their lanes, the same ones every time, and the column's numbers put into
 * theirs. Each product is rounded, then multiplied and rounded, then added.
 */
final class ProductSteps {
    /** So many times the rows that fill whole vectors are treated while they are in the nearest cache. */
    private static final int BLOCK = 16;

    private static final int FIVE = 5;
    /** Below so many numbers the work is done before a helper has come. */
    private static final int WORTH_SHARING = 65_536;

    private final int rows;
    private final int columns;
    private final Workers workers;
    /** Rows that fill whole vectors, and how many vectors. */
    private final int group;

    private final int vectors;
    private final VectorShuffle<Float>[] spread;
    /** The row's numbers, over and over. */
    private final float[] pattern;

    private final Workers.Work work = this::runPart;
    private float factor;
    private float[] x = {};
    private float[] y = {};
    private float[] w = {};

    /** For a matrix of this size. */
    ProductSteps(int rows, int columns, Workers workers) {
        this.rows = rows;
        this.columns = columns;
        this.workers = workers;
        int common = columns % LANES == 0 ? LANES : Integer.lowestOneBit(columns);
        this.group = LANES / common;
        this.vectors = columns / common;
        this.pattern = new float[group * columns];
        this.spread = spreads(columns, columns < LANES ? vectors : 0);
    }

    @SuppressWarnings({"unchecked", "rawtypes"}) // an array of a generic type
    private static VectorShuffle<Float>[] spreads(int columns, int vectors) {
        VectorShuffle<Float>[] spreads = new VectorShuffle[vectors];
        for (int v = 0; v < vectors; v++) {
            int first = v * LANES;
            spreads[v] = VectorShuffle.fromOp(SPECIES, lane -> (first + lane) / columns);
        }
        return spreads;
    }

    /** w[rows, columns] = w + factor · (x[rows] · y[columns]). */
    void run(float factor, float[] x, float[] y, float[] w) {
        this.factor = factor;
        this.x = x;
        this.y = y;
        this.w = w;
        for (int from = 0; columns < LANES && from < pattern.length; from += columns) {
            System.arraycopy(y, 0, pattern, from, columns);
        }
        workers.run((long) rows * columns < WORTH_SHARING ? 1 : rows, work);
    }

    private void runPart(int part, int parts) {
        int from = Workers.start(part, parts, rows);
        int to = Workers.start(part + 1, parts, rows);
        if (columns >= LANES) {
            longRows(from, to);
            return;
        }
        // Whole vectors of the column are read.
        int whole = Math.max(0, to - from - LANES + group) / group * group;
        if (vectors == FIVE) {
            fiveVectors(from, from + whole);
        } else {
            anyVectors(from, from + whole);
        }
        for (int row = from + whole; row < to; row++) {
            numbers(row, 0);
        }
    }

    private void anyVectors(int from, int to) {
        for (int row = from; row < to; row += BLOCK * group) {
            int end = Math.min(row + BLOCK * group, to);
            for (int v = 0; v < vectors; v++) {
                oneVector(row, end, v);
            }
        }
    }

    /** The usual case of ten classes, with all that stays the same in registers. */
    private void fiveVectors(int from, int to) {
        FloatVector y0 = FloatVector.fromArray(SPECIES, pattern, 0);
        FloatVector y1 = FloatVector.fromArray(SPECIES, pattern, LANES);
        FloatVector y2 = FloatVector.fromArray(SPECIES, pattern, 2 * LANES);
        FloatVector y3 = FloatVector.fromArray(SPECIES, pattern, 3 * LANES);
        FloatVector y4 = FloatVector.fromArray(SPECIES, pattern, 4 * LANES);
        VectorShuffle<Float> p0 = spread[0];
        VectorShuffle<Float> p1 = spread[1];
        VectorShuffle<Float> p2 = spread[2];
        VectorShuffle<Float> p3 = spread[3];
        VectorShuffle<Float> p4 = spread[4];
        int at = from * columns;
        for (int row = from; row < to; row += group) {
            FloatVector left = FloatVector.fromArray(SPECIES, x, row);
            FloatVector.fromArray(SPECIES, w, at)
                    .add(left.rearrange(p0).mul(y0).mul(factor))
                    .intoArray(w, at);
            FloatVector.fromArray(SPECIES, w, at + LANES)
                    .add(left.rearrange(p1).mul(y1).mul(factor))
                    .intoArray(w, at + LANES);
            FloatVector.fromArray(SPECIES, w, at + 2 * LANES)
                    .add(left.rearrange(p2).mul(y2).mul(factor))
                    .intoArray(w, at + 2 * LANES);
            FloatVector.fromArray(SPECIES, w, at + 3 * LANES)
                    .add(left.rearrange(p3).mul(y3).mul(factor))
                    .intoArray(w, at + 3 * LANES);
            FloatVector.fromArray(SPECIES, w, at + 4 * LANES)
                    .add(left.rearrange(p4).mul(y4).mul(factor))
                    .intoArray(w, at + 4 * LANES);
            at += FIVE * LANES;
        }
    }

    private void oneVector(int from, int to, int v) {
        FloatVector right = FloatVector.fromArray(SPECIES, pattern, v * LANES);
        VectorShuffle<Float> places = spread[v];
        int at = from * columns + v * LANES;
        int step = group * columns;
        for (int row = from; row < to; row += group) {
            FloatVector change = FloatVector.fromArray(SPECIES, x, row)
                    .rearrange(places)
                    .mul(right)
                    .mul(factor);
            FloatVector.fromArray(SPECIES, w, at).add(change).intoArray(w, at);
            at += step;
        }
    }

    private void longRows(int from, int to) {
        int whole = SPECIES.loopBound(columns);
        for (int row = from; row < to; row++) {
            int at = row * columns;
            for (int j = 0; j < whole; j += LANES) {
                FloatVector change =
                        FloatVector.fromArray(SPECIES, y, j).mul(x[row]).mul(factor);
                FloatVector.fromArray(SPECIES, w, at + j).add(change).intoArray(w, at + j);
            }
            numbers(row, whole);
        }
    }

    private void numbers(int row, int from) {
        for (int j = from; j < columns; j++) {
            w[row * columns + j] += factor * (x[row] * y[j]);
        }
    }

    long bytes() {
        return 4L * pattern.length;
    }
}
