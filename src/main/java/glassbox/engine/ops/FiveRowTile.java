package glassbox.engine.ops;

import jdk.incubator.vector.FloatVector;

import static glassbox.engine.ops.TileProduct.SPECIES;
import static glassbox.engine.ops.TileProduct.plus;

/**
 * A smaller tile of {@link TileProduct}, for what is left over: five rows by two vectors, kept in registers.
 */
final class FiveRowTile {
    static final int ROWS = 5;

    private FiveRowTile() {}

    /**
     * Two whole vectors of up to five rows. Missing rows are computed as the last one once more.
     *
     * @param a the left matrix: element (i, r) is {@code a[leftAt + leftRows[row + i] + down[r]]}
     * @param b the right matrix: the vectors at depth r begin at {@code rightAt + across[r]} and {@code rightFurther} behind
     * @param c the sums: those of row i begin at {@code sumsAt + i * step}, and {@code further} behind
     * @param adding whether to add to what is there
     */
    static void run(
            int depth,
            float[] a,
            int leftAt,
            int[] leftRows,
            int row,
            int rows,
            int[] down,
            float[] b,
            int rightAt,
            int rightFurther,
            int[] across,
            float[] c,
            boolean adding,
            int sumsAt,
            int step,
            int further) {
        int last = rows - 1;
        int a0 = leftAt + leftRows[row];
        int a1 = leftAt + leftRows[row + Math.min(1, last)];
        int a2 = leftAt + leftRows[row + Math.min(2, last)];
        int a3 = leftAt + leftRows[row + Math.min(3, last)];
        int a4 = leftAt + leftRows[row + Math.min(4, last)];
        int c0 = sumsAt;
        int c1 = sumsAt + Math.min(1, last) * step;
        int c2 = sumsAt + Math.min(2, last) * step;
        int c3 = sumsAt + Math.min(3, last) * step;
        int c4 = sumsAt + Math.min(4, last) * step;
        float[] from = adding ? c : TileProduct.ZEROS;
        int use = adding ? 1 : 0;
        FloatVector s0 = FloatVector.fromArray(SPECIES, from, use * c0);
        FloatVector s1 = FloatVector.fromArray(SPECIES, from, use * c1);
        FloatVector s2 = FloatVector.fromArray(SPECIES, from, use * c2);
        FloatVector s3 = FloatVector.fromArray(SPECIES, from, use * c3);
        FloatVector s4 = FloatVector.fromArray(SPECIES, from, use * c4);
        FloatVector t0 = FloatVector.fromArray(SPECIES, from, use * (c0 + further));
        FloatVector t1 = FloatVector.fromArray(SPECIES, from, use * (c1 + further));
        FloatVector t2 = FloatVector.fromArray(SPECIES, from, use * (c2 + further));
        FloatVector t3 = FloatVector.fromArray(SPECIES, from, use * (c3 + further));
        FloatVector t4 = FloatVector.fromArray(SPECIES, from, use * (c4 + further));
        int rightAt2 = rightAt + rightFurther;
        for (int r = 0; r < depth; r++) {
            int d = down[r];
            FloatVector v = FloatVector.fromArray(SPECIES, b, rightAt + across[r]);
            FloatVector w = FloatVector.fromArray(SPECIES, b, rightAt2 + across[r]);
            FloatVector f0 = FloatVector.broadcast(SPECIES, a[a0 + d]);
            s0 = plus(s0, f0, v);
            t0 = plus(t0, f0, w);
            FloatVector f1 = FloatVector.broadcast(SPECIES, a[a1 + d]);
            s1 = plus(s1, f1, v);
            t1 = plus(t1, f1, w);
            FloatVector f2 = FloatVector.broadcast(SPECIES, a[a2 + d]);
            s2 = plus(s2, f2, v);
            t2 = plus(t2, f2, w);
            FloatVector f3 = FloatVector.broadcast(SPECIES, a[a3 + d]);
            s3 = plus(s3, f3, v);
            t3 = plus(t3, f3, w);
            FloatVector f4 = FloatVector.broadcast(SPECIES, a[a4 + d]);
            s4 = plus(s4, f4, v);
            t4 = plus(t4, f4, w);
        }
        s0.intoArray(c, c0);
        s1.intoArray(c, c1);
        s2.intoArray(c, c2);
        s3.intoArray(c, c3);
        s4.intoArray(c, c4);
        t0.intoArray(c, c0 + further);
        t1.intoArray(c, c1 + further);
        t2.intoArray(c, c2 + further);
        t3.intoArray(c, c3 + further);
        t4.intoArray(c, c4 + further);
    }
}
