package glassbox.viewmodel.train;

import glassbox.engine.training.Snapshot;

/**
 * How many seconds of learning a run took to come to a place; pauses and ways back do not count. Bounded however long the
 * run is: places in between lie on straight lines. Not safe for threads.
 */
public final class RunClock {
    private static final int MOST = 1024;
    private static final double NANOS_PER_SECOND = 1e9;

    private final double[] images = new double[MOST];
    private final double[] seconds = new double[MOST];
    private int size = 1;
    private long lastTime;
    private boolean ran;
    private double elapsed;
    private long turns;

    /** The seconds of learning until the last place. */
    public double total() {
        return seconds[size - 1];
    }

    /** The seconds of learning until so many images had been used; places not yet reached count as the last one. */
    public double seconds(double place) {
        if (place >= images[size - 1]) {
            return total();
        }
        int low = 0;
        int high = size - 1;
        while (high - low > 1) {
            int middle = (low + high) >>> 1;
            if (images[middle] <= place) {
                low = middle;
            } else {
                high = middle;
            }
        }
        double part = (place - images[low]) / (images[high] - images[low]);
        return seconds[low] + Math.max(0, part) * (seconds[high] - seconds[low]);
    }

    /** The same times, which will not change any more. */
    RunClock copy() {
        RunClock copy = new RunClock();
        System.arraycopy(images, 0, copy.images, 0, size);
        System.arraycopy(seconds, 0, copy.seconds, 0, size);
        copy.size = size;
        return copy;
    }

    /** Hears of a moment of the run; {@code now} is in nanoseconds. */
    void take(Snapshot snapshot, long now) {
        if (snapshot.history().turns() != turns) {
            turns = snapshot.history().turns();
            cut((double) snapshot.imagesSeen());
        }
        if (ran) {
            elapsed += (now - lastTime) / NANOS_PER_SECOND;
        }
        lastTime = now;
        ran = snapshot.running();
        if (snapshot.imagesSeen() > images[size - 1]) {
            add((double) snapshot.imagesSeen());
        } else {
            elapsed = total();
        }
    }

    /** Forgets every place. */
    void clear() {
        size = 1;
        elapsed = 0;
        ran = false;
        turns = 0;
    }

    private void add(double place) {
        if (size == MOST) {
            size = 1;
            for (int from = 2; from < MOST; from += 2) {
                images[size] = images[from];
                seconds[size] = seconds[from];
                size++;
            }
        }
        images[size] = place;
        seconds[size] = elapsed;
        size++;
    }

    private void cut(double place) {
        double until = seconds(place);
        while (size > 1 && images[size - 1] >= place) {
            size--;
        }
        elapsed = until;
        if (place > images[size - 1]) {
            add(place);
        }
    }
}
