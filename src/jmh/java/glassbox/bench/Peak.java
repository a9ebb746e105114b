package glassbox.bench;

import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorSpecies;

/** What one core of this machine can do at most. */
final class Peak {
    private static final VectorSpecies<Float> SPECIES = FloatVector.SPECIES_PREFERRED;
    private static final int LANES = SPECIES.length();
    private static final int CHAINS = 16;
    private static final int STEPS = 10_000;

    private Peak() {}

    /** Fused multiply-adds in registers, in as many chains as it takes to hide how long each one lasts. */
    static Work multiplyAdds() {
        float[] kept = new float[CHAINS * LANES];
        return new Work(2L * CHAINS * LANES * STEPS, 0, () -> multiplyAdd(kept));
    }

    private static void multiplyAdd(float[] kept) {
        FloatVector a = FloatVector.broadcast(SPECIES, 0.999f);
        FloatVector b = FloatVector.broadcast(SPECIES, 0.001f);
        FloatVector s0 = FloatVector.fromArray(SPECIES, kept, 0);
        FloatVector s1 = FloatVector.fromArray(SPECIES, kept, LANES);
        FloatVector s2 = FloatVector.fromArray(SPECIES, kept, 2 * LANES);
        FloatVector s3 = FloatVector.fromArray(SPECIES, kept, 3 * LANES);
        FloatVector s4 = FloatVector.fromArray(SPECIES, kept, 4 * LANES);
        FloatVector s5 = FloatVector.fromArray(SPECIES, kept, 5 * LANES);
        FloatVector s6 = FloatVector.fromArray(SPECIES, kept, 6 * LANES);
        FloatVector s7 = FloatVector.fromArray(SPECIES, kept, 7 * LANES);
        FloatVector s8 = FloatVector.fromArray(SPECIES, kept, 8 * LANES);
        FloatVector s9 = FloatVector.fromArray(SPECIES, kept, 9 * LANES);
        FloatVector s10 = FloatVector.fromArray(SPECIES, kept, 10 * LANES);
        FloatVector s11 = FloatVector.fromArray(SPECIES, kept, 11 * LANES);
        FloatVector s12 = FloatVector.fromArray(SPECIES, kept, 12 * LANES);
        FloatVector s13 = FloatVector.fromArray(SPECIES, kept, 13 * LANES);
        FloatVector s14 = FloatVector.fromArray(SPECIES, kept, 14 * LANES);
        FloatVector s15 = FloatVector.fromArray(SPECIES, kept, 15 * LANES);
        for (int i = 0; i < STEPS; i++) {
            s0 = s0.fma(a, b);
            s1 = s1.fma(a, b);
            s2 = s2.fma(a, b);
            s3 = s3.fma(a, b);
            s4 = s4.fma(a, b);
            s5 = s5.fma(a, b);
            s6 = s6.fma(a, b);
            s7 = s7.fma(a, b);
            s8 = s8.fma(a, b);
            s9 = s9.fma(a, b);
            s10 = s10.fma(a, b);
            s11 = s11.fma(a, b);
            s12 = s12.fma(a, b);
            s13 = s13.fma(a, b);
            s14 = s14.fma(a, b);
            s15 = s15.fma(a, b);
        }
        s0.intoArray(kept, 0);
        s1.intoArray(kept, LANES);
        s2.intoArray(kept, 2 * LANES);
        s3.intoArray(kept, 3 * LANES);
        s4.intoArray(kept, 4 * LANES);
        s5.intoArray(kept, 5 * LANES);
        s6.intoArray(kept, 6 * LANES);
        s7.intoArray(kept, 7 * LANES);
        s8.intoArray(kept, 8 * LANES);
        s9.intoArray(kept, 9 * LANES);
        s10.intoArray(kept, 10 * LANES);
        s11.intoArray(kept, 11 * LANES);
        s12.intoArray(kept, 12 * LANES);
        s13.intoArray(kept, 13 * LANES);
        s14.intoArray(kept, 14 * LANES);
        s15.intoArray(kept, 15 * LANES);
    }

    /** Adding up so many numbers, in order. */
    static Work reading(int count) {
        float[] numbers = new float[count];
        float[] kept = new float[LANES];
        return new Work(count, (long) Float.BYTES * count, () -> read(numbers, kept));
    }

    private static void read(float[] numbers, float[] kept) {
        FloatVector s0 = FloatVector.zero(SPECIES);
        FloatVector s1 = s0;
        FloatVector s2 = s0;
        FloatVector s3 = s0;
        for (int i = 0; i + 4 * LANES <= numbers.length; i += 4 * LANES) {
            s0 = s0.add(FloatVector.fromArray(SPECIES, numbers, i));
            s1 = s1.add(FloatVector.fromArray(SPECIES, numbers, i + LANES));
            s2 = s2.add(FloatVector.fromArray(SPECIES, numbers, i + 2 * LANES));
            s3 = s3.add(FloatVector.fromArray(SPECIES, numbers, i + 3 * LANES));
        }
        s0.add(s1).add(s2.add(s3)).intoArray(kept, 0);
    }
}
