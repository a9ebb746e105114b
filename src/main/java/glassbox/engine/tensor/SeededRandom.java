package glassbox.engine.tensor;

/**
 * Random numbers that depend on nothing but a seed and how many were drawn: the same on every machine and Java version,
 * so that a training run can be repeated and continued bit by bit.
 *
 * <p>Draw number i (from 0) is SplitMix64's output for the counter {@code seed + (i + 1)·0x9E3779B97F4A7C15} (Steele,
 * Lea, Flood, "Fast splittable pseudorandom number generators", 2014). Normal numbers come from two draws each by the
 * formula of Box and Muller (1958), computed with {@link StrictMath}.
 */
public final class SeededRandom {
    private static final long GOLDEN_GAMMA = 0x9E3779B97F4A7C15L;

    private long seed;
    private long draws;

    /** The stream of this seed, from its beginning. */
    public SeededRandom(long seed) {
        this.seed = seed;
    }

    /** The stream number {@code stream} of a seed: the streams of one seed share nothing a reader could notice. */
    public static SeededRandom stream(long seed, long stream) {
        SeededRandom random = new SeededRandom(seed);
        random.restart(seed, stream);
        return random;
    }

    /** Becomes the stream number {@code stream} of a seed, from its beginning, without a new object. */
    public void restart(long newSeed, long stream) {
        seed = mix(newSeed + mix((stream + 1) * GOLDEN_GAMMA));
        draws = 0;
    }

    /** The next 64 random bits. */
    public long nextLong() {
        draws++;
        return mix(seed + draws * GOLDEN_GAMMA);
    }

    /** A number of the 2^53 evenly spaced ones in [0, 1). */
    public double nextDouble() {
        return (nextLong() >>> 11) * 0x1p-53;
    }

    /**
     * A whole number in [0, bound), each one equally likely to within 2^-32.
     *
     * @throws IllegalArgumentException if the bound is below 1
     */
    public int nextInt(int bound) {
        if (bound < 1) {
            throw new IllegalArgumentException("A random number below " + bound + " does not exist.");
        }
        return (int) (((nextLong() >>> 32) * bound) >>> 32);
    }

    /** A number from the normal distribution with mean 0 and variance 1. */
    public double nextGaussian() {
        double radius = StrictMath.sqrt(-2 * StrictMath.log(1 - nextDouble()));
        return radius * StrictMath.cos(2 * Math.PI * nextDouble());
    }

    private static long mix(long bits) {
        long z = (bits ^ (bits >>> 30)) * 0xBF58476D1CE4E5B9L;
        z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
        return z ^ (z >>> 31);
    }
}
