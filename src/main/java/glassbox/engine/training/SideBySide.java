package glassbox.engine.training;

import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.function.Consumer;

/**
 * Several runs that go on together, so that they can be compared at every moment: in rounds of a few hundredths of a second
 * each comes to the same number of images, as many at a time as the machine has processors. What a run computes is what it
 * computes alone, bit by bit. Commands may come from any thread and return at once; a run that fails does not stop the
 * others.
 *
 * <p>It starts paused: each run reads the test samples once, and what it read is told. It stops by itself when all runs are
 * over.
 */
public final class SideBySide implements AutoCloseable {
    private static final long SHORT_ROUND = 20_000_000;
    private static final long LONG_ROUND = 60_000_000;
    private static final long MOST_IMAGES = 1 << 16;

    private final BlockingQueue<Runnable> commands = new LinkedBlockingQueue<>();
    private final List<TrainingPlan> plans;
    private final Consumer<? super List<Snapshot>> observer;
    private final ExecutorService workers;
    private final Thread thread;
    private volatile boolean closed;

    private List<Lane> lanes = List.of();
    private boolean running;
    private long images;
    private long round = 1;

    /**
     * Paused runs with threads of their own.
     *
     * @param observer gets the snapshots of all runs, in their order, after each round and command, on a thread of theirs:
     *     it must return at once
     * @throws IllegalArgumentException if there is no run
     */
    public SideBySide(List<TrainingPlan> plans, Consumer<? super List<Snapshot>> observer) {
        if (plans.isEmpty()) {
            throw new IllegalArgumentException("At least one run is needed to train side by side.");
        }
        this.plans = List.copyOf(plans);
        this.observer = observer;
        this.workers = Executors.newFixedThreadPool(
                Math.min(plans.size(), Runtime.getRuntime().availableProcessors()),
                Thread.ofPlatform().name("side-by-side-", 1).daemon(true).factory());
        this.thread = Thread.ofPlatform().name("side-by-side").daemon(true).start(this::run);
    }

    /** Runs to the end of the longest run. */
    public void play() {
        commands.add(() -> running = true);
    }

    /** Stops after the round that is being done. */
    public void pause() {
        commands.add(() -> running = false);
    }

    /** Back to the initial weights; paused. */
    public void startOver() {
        commands.add(() -> {
            running = false;
            images = 0;
            round = 1;
            lanes.forEach(Lane::startOver);
        });
    }

    private void run() {
        try {
            lanes = plans.stream().map(Lane::new).toList();
            advance(0);
            while (!closed) {
                Runnable command = running ? commands.poll() : commands.take();
                if (command != null) {
                    command.run();
                    advance(images);
                } else {
                    advance(images + round);
                }
            }
        } catch (InterruptedException stopped) {
            closed = true;
        }
    }

    /** Brings all runs to the same number of images, and tells of it. */
    private void advance(long goal) throws InterruptedException {
        long start = System.nanoTime();
        images = goal;
        workers.invokeAll(lanes.stream()
                .<Callable<Void>>map(lane -> () -> {
                    lane.advanceTo(goal, () -> closed);
                    return null;
                })
                .toList());
        long took = System.nanoTime() - start;
        round = took < SHORT_ROUND
                ? Math.min(2 * round, MOST_IMAGES)
                : took > LONG_ROUND ? Math.max(1, round / 2) : round;
        running = running && !lanes.stream().allMatch(Lane::over);
        if (!closed) {
            observer.accept(lanes.stream().map(lane -> lane.snapshot(running)).toList());
        }
    }

    /** Ends all threads after the steps that are being done. Commands that come later do nothing. */
    @Override
    public void close() {
        closed = true;
        thread.interrupt();
        workers.shutdownNow();
    }
}
