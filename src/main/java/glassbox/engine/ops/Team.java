package glassbox.engine.ops;

/**
 * The threads that share one operation. How many of them take part may change between any two operations and changes no
 * bit of a result, only its time.
 */
public interface Team {
    /** The calling thread, which nobody helps. */
    Team ALONE = new Team() {
        @Override
        public int size() {
            return 1;
        }

        @Override
        public void use(int threads) {
            // There is no choice.
        }
    };

    /** How many threads there are, the caller's among them. */
    int size();

    /**
     * Lets so many threads take part from the next operation on.
     *
     * @param threads from 1 to {@link #size}
     */
    void use(int threads);
}
