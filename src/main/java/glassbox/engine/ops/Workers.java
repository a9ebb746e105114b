package glassbox.engine.ops;

import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.concurrent.locks.ReentrantLock;

import org.jspecify.annotations.Nullable;

/**
 * A fixed number of threads, the caller's among them, that do the parts of a piece of work side by side. What each part does
 * is settled before they start, so results do not depend on who does it or is faster. Helpers are daemons that look out for work for
 * some microseconds, then sleep, and end after some seconds without work: nothing need be closed. When a second caller
 * comes meanwhile, it does all its parts itself.
 */
final class Workers implements Team {
    /** The caller alone. */
    static final Workers ALONE = new Workers(1);

    /** How often a thread looks before it sleeps: some hundred microseconds, longer than most waits within a training step. */
    private static final int LOOKS = 10_000;

    private final ReentrantLock busy = new ReentrantLock();
    private final Work taking = this::take;
    /** How many items of {@link #each} are taken. */
    private final AtomicInteger taken = new AtomicInteger();

    private Item item = (hand, index) -> {};
    private int items;
    private final Helper[] helpers;
    /** How many threads take part. */
    private int used;

    /** The caller and {@code threads - 1} helpers. */
    Workers(int threads) {
        used = threads;
        helpers = new Helper[threads - 1];
        for (int i = 0; i < helpers.length; i++) {
            helpers[i] = new Helper(i + 1);
        }
    }

    /** A piece of work in parts that write nothing the others read or write. */
    interface Work {
        /** Does one of {@code parts} parts, 0 being the first. */
        void run(int part, int parts);
    }

    /** One of many pieces of work that write nothing the others read or write. */
    interface Item {
        /**
         * Does one of them.
         *
         * @param hand the number of the thread that does it, 0 being the caller: no other thread of the same call has it at
         *     the same time, so what a plan keeps for each hand is for one caller at a time
         */
        void run(int hand, int index);
    }

    @Override
    public int size() {
        return helpers.length + 1;
    }

    @Override
    public void use(int threads) {
        if (threads < 1 || threads > size()) {
            throw new IllegalArgumentException(
                    "There are " + size() + " threads, but " + threads + " are to take part.");
        }
        used = threads;
    }

    /** Where a part begins of {@code total} things in a row; it ends where the next one begins. */
    static int start(int part, int parts, int total) {
        return (int) ((long) total * part / parts);
    }

    /** Does a piece of work in at most {@code most} parts, one of them on the calling thread; returns when all are done. */
    void run(int most, Work work) {
        int parts = Math.min(most, used);
        if (parts <= 1) {
            work.run(0, 1);
        } else if (busy.isHeldByCurrentThread() || !busy.tryLock()) {
            for (int part = 0; part < parts; part++) {
                work.run(part, parts);
            }
        } else {
            try {
                share(parts, work);
            } finally {
                busy.unlock();
            }
        }
    }

    /**
     * Does the items 0 to {@code count - 1}, each by whichever thread is free, so that a processor that is held up keeps nobody
     * waiting for longer than one item takes; returns when all are done.
     */
    void each(int count, Item work) {
        int parts = Math.min(count, used);
        if (parts <= 1 || busy.isHeldByCurrentThread() || !busy.tryLock()) {
            for (int i = 0; i < count; i++) {
                work.run(0, i);
            }
            return;
        }
        try {
            item = work;
            items = count;
            taken.set(0);
            share(parts, taking);
        } finally {
            busy.unlock();
        }
    }

    private void take(int hand, int parts) {
        for (int i = taken.getAndIncrement(); i < items; i = taken.getAndIncrement()) {
            item.run(hand, i);
        }
    }

    private void share(int parts, Work work) {
        for (int i = 0; i < parts - 1; i++) {
            helpers[i].begin(work, parts);
        }
        try {
            work.run(0, parts);
        } finally {
            for (int i = 0; i < parts - 1; i++) {
                helpers[i].await();
            }
        }
        for (int i = 0; i < parts - 1; i++) {
            helpers[i].throwFailure();
        }
    }

    private static final class Helper implements Runnable {
        private static final long PATIENCE = 5_000_000_000L;

        private final int part;
        private @Nullable Thread thread;
        private @Nullable Throwable failure;
        private int parts;
        private @Nullable Thread caller;
        /** What is to be done; null when it is done. */
        private volatile @Nullable Work work;

        private volatile boolean asleep;
        private volatile boolean callerAsleep;

        Helper(int part) {
            this.part = part;
        }

        /** Called by the caller, after the last work is done. */
        synchronized void begin(Work next, int ofParts) {
            parts = ofParts;
            failure = null;
            caller = Thread.currentThread();
            work = next;
            if (thread == null) {
                thread = Thread.ofPlatform()
                        .daemon()
                        .name("glassbox-arithmetic-" + part)
                        .start(this);
            } else if (asleep) {
                LockSupport.unpark(thread);
            }
        }

        /** Called by the caller. */
        void await() {
            for (int i = 0; i < LOOKS && work != null; i++) {
                Thread.onSpinWait();
            }
            while (work != null) {
                callerAsleep = true;
                if (work != null) {
                    LockSupport.park(this);
                }
                callerAsleep = false;
            }
        }

        void throwFailure() {
            switch (failure) {
                case null -> {}
                case RuntimeException broken -> throw broken;
                case Error broken -> throw broken;
                default -> throw new IllegalStateException(failure);
            }
        }

        @Override
        public void run() {
            while (waitForWork()) {
                Work mine = work;
                if (mine != null) {
                    try {
                        mine.run(part, parts);
                    } catch (RuntimeException | Error broken) {
                        failure = broken;
                    }
                    Thread waiting = caller;
                    work = null;
                    if (callerAsleep) {
                        LockSupport.unpark(waiting);
                    }
                }
            }
        }

        /** False when there was none for a long time: then this thread ends. */
        private boolean waitForWork() {
            for (int i = 0; i < LOOKS; i++) {
                if (work != null) {
                    return true;
                }
                Thread.onSpinWait();
            }
            asleep = true;
            long deadline = System.nanoTime() + PATIENCE;
            while (work == null && System.nanoTime() < deadline) {
                LockSupport.parkNanos(this, PATIENCE);
            }
            asleep = false;
            return work != null || !retired();
        }

        private synchronized boolean retired() {
            if (work == null) {
                thread = null;
                return true;
            }
            return false;
        }
    }
}
