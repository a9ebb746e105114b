package glassbox.engine.optimizer;

/**
 * How the learning rate changes in the course of a run: by which factor it is multiplied at each step. A function of the
 * step alone, so a run that is continued goes on as if it had never stopped. Immutable.
 */
public sealed interface LearningRateSchedule {
    /**
     * What the learning rate is multiplied by at a step.
     *
     * @param step from 0
     * @param stepsPerEpoch at least 1
     * @param totalSteps steps of the whole run, more than {@code step}
     * @return at least 0
     */
    double factor(long step, long stepsPerEpoch, long totalSteps);

    /** The schedule in a few words, as in {@code × 0.1 every 3 epochs}. */
    String description();

    /** Always the same learning rate. */
    record Constant() implements LearningRateSchedule {
        @Override
        public double factor(long step, long stepsPerEpoch, long totalSteps) {
            return 1;
        }

        @Override
        public String description() {
            return "constant";
        }
    }

    /**
     * Multiplied by {@code factor} after every so many epochs: factor^floor(epoch / every), epochs counted from 0.
     *
     * @param every epochs between two changes, at least 1
     * @param factor above 0, at most 1
     */
    record Step(int every, double factor) implements LearningRateSchedule {
        /**
         * Checks the numbers.
         *
         * @throws IllegalArgumentException with a sentence, if one is outside its range
         */
        public Step {
            if (every < 1) {
                throw new IllegalArgumentException(
                        "A learning rate changes every 1 epoch or less often, but every " + every + " was asked for.");
            }
            requireFactor(factor, factor > 0);
        }

        @Override
        public double factor(long step, long stepsPerEpoch, long totalSteps) {
            return StrictMath.pow(factor, (double) Math.floorDiv(step, stepsPerEpoch * every));
        }

        @Override
        public String description() {
            return "× " + factor + (every == 1 ? " every epoch" : " every " + every + " epochs");
        }
    }

    /**
     * Falls along half a cosine, from the whole learning rate at the first step towards {@code last} of it at the end: last
     * + (1 − last)·(1 + cos(π·step / totalSteps)) / 2. (Loshchilov and Hutter, "SGDR", 2017, formula 5, without restarts.)
     *
     * @param last the factor at the end, 0 to 1
     */
    record Cosine(double last) implements LearningRateSchedule {
        /**
         * Checks the last factor.
         *
         * @throws IllegalArgumentException with a sentence, if it is not between 0 and 1
         */
        public Cosine {
            requireFactor(last, last >= 0);
        }

        @Override
        public double factor(long step, long stepsPerEpoch, long totalSteps) {
            return last + (1 - last) * (1 + StrictMath.cos(Math.PI * step / totalSteps)) / 2;
        }

        @Override
        public String description() {
            return "cosine to × " + last;
        }
    }

    private static void requireFactor(double factor, boolean enough) {
        if (!enough || !(factor <= 1)) {
            throw new IllegalArgumentException(
                    "A learning rate is multiplied by a number from 0 to 1, but " + factor + " was asked for.");
        }
    }
}
