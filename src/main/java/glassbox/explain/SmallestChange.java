package glassbox.explain;

/**
 * What it would take to be read as another class: a small change of the sample, found by gradient. Again and again the
 * network is taken for a straight one, and the sample goes the shortest way to where the wanted class's score would pass the
 * highest other one (S. Moosavi-Dezfooli et al., "DeepFool", 2016), within the values that pixels can have. The change is
 * locally the smallest; that there is no smaller one far away is not proved.
 */
public final class SmallestChange {
    private static final int MOST_STEPS = 60;
    /** A little farther than to the edge between both classes. */
    private static final double BEYOND = 1.02;

    private static final double CLOSE = 1e-4;

    private final float[] sample;
    private final boolean reached;
    private final int steps;
    private final double length;

    private SmallestChange(float[] sample, boolean reached, int steps, double length) {
        this.sample = sample;
        this.reached = reached;
        this.steps = steps;
        this.length = length;
    }

    /** The changed sample; a copy. */
    public float[] sample() {
        return sample.clone();
    }

    /** Whether it is read as wanted. */
    public boolean reached() {
        return reached;
    }

    /** How often the network was taken for a straight one. */
    public int steps() {
        return steps;
    }

    /** How far the sample went, the root of the sum of the squares. */
    public double length() {
        return length;
    }

    /**
     * Looks for the change.
     *
     * @param sample what the network sees, preprocessed; not changed
     * @param wanted the class it should be read as, from 0
     * @param least the least value that a pixel can have
     * @param most the largest value that a pixel can have
     * @throws IndexOutOfBoundsException if there is no such class
     * @throws IllegalArgumentException if the largest value is not above the least
     */
    public static SmallestChange towards(ScoredNetwork network, float[] sample, int wanted, float least, float most) {
        if (!(least < most)) {
            throw new IllegalArgumentException(
                    "The largest value of a pixel is above the least, " + least + ", but is " + most + ".");
        }
        float[] now = sample.clone();
        int steps = 0;
        int rival = rival(network.scores(now), wanted);
        while (rival != wanted && steps < MOST_STEPS) {
            if (!step(network, now, wanted, rival, least, most)) {
                break;
            }
            steps++;
            rival = rival(network.scores(now), wanted);
        }
        double squares = 0;
        for (int i = 0; i < now.length; i++) {
            squares += ((double) now[i] - sample[i]) * ((double) now[i] - sample[i]);
        }
        return new SmallestChange(now, rival == wanted, steps, Math.sqrt(squares));
    }

    /** The class that is read: the wanted one only if its score is above all others. */
    private static int rival(float[] scores, int wanted) {
        int best = wanted == 0 ? 1 : 0;
        for (int i = 0; i < scores.length; i++) {
            best = i != wanted && scores[i] > scores[best] ? i : best;
        }
        return scores[wanted] > scores[best] ? wanted : best;
    }

    /** One step of the shortest way; pixels at their limits stay there. Returns whether there was a way. */
    private static boolean step(ScoredNetwork network, float[] now, int wanted, int rival, float least, float most) {
        float[] scores = network.scores(now);
        float[] towards = network.slopes(now, wanted).gradient(0).data();
        float[] away = network.slopes(now, rival).gradient(0).data();
        double squares = 0;
        double[] direction = new double[now.length];
        for (int i = 0; i < now.length; i++) {
            double slope = (double) towards[i] - away[i];
            boolean stuck = (slope > 0 && now[i] >= most) || (slope < 0 && now[i] <= least);
            direction[i] = stuck ? 0 : slope;
            squares += direction[i] * direction[i];
        }
        if (squares == 0 || !Double.isFinite(squares)) {
            return false;
        }
        double far = BEYOND * ((double) scores[rival] - scores[wanted] + CLOSE) / squares;
        for (int i = 0; i < now.length; i++) {
            now[i] = (float) Math.clamp(now[i] + far * direction[i], least, most);
        }
        return true;
    }
}
