package glassbox.engine.data;

import java.util.stream.IntStream;

import glassbox.engine.tensor.SeededRandom;

/** In which order an epoch goes through the training samples: a function of the seed and the epoch, nothing else. */
public enum SampleOrder {
    /** As the dataset stores them, every epoch. */
    AS_STORED {
        @Override
        public int[] epoch(int size, long seed, int epoch) {
            return IntStream.range(0, size).toArray();
        }
    },
    /** Shuffled anew for every epoch, by the method of Fisher and Yates. */
    SHUFFLED {
        @Override
        public int[] epoch(int size, long seed, int epoch) {
            // [lesson shuffle]
            int[] order = IntStream.range(0, size).toArray();
            SeededRandom random = SeededRandom.stream(seed, epoch);
            for (int i = size - 1; i > 0; i--) {
                int other = random.nextInt(i + 1);
                int kept = order[i];
                order[i] = order[other];
                order[other] = kept;
            }
            return order;
            // [end lesson]
        }
    },
    /** Each one drawn anew from all samples, so that an epoch uses some several times and others never. */
    RANDOM {
        @Override
        public int[] epoch(int size, long seed, int epoch) {
            SeededRandom random = SeededRandom.stream(seed, epoch);
            return IntStream.generate(() -> random.nextInt(size)).limit(size).toArray();
        }
    };

    /** As many sample indices as there are samples, in the order of this epoch, counted from 0. */
    public abstract int[] epoch(int size, long seed, int epoch);
}
