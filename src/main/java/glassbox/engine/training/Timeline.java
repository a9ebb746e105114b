package glassbox.engine.training;

import java.util.Collections;
import java.util.HashSet;
import java.util.Iterator;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BooleanSupplier;

import org.jspecify.annotations.Nullable;

/**
 * What it takes to go to any step of a run that was done: states kept on the way, dense near its end and sparse far back,
 * within a budget of memory; and every change of the learning rate and the frozen layers. A step between two states is
 * reached by doing the steps from the earlier one again, which gives the same bits. For one thread.
 */
final class Timeline {
    /** How much memory the kept states may take, in bytes. */
    static final long BUDGET = 128L << 20;

    private int most;
    private final NavigableMap<Long, TrainerState> states = new TreeMap<>();
    /** What holds from a step on. */
    private final NavigableMap<Long, RunSettings> settings = new TreeMap<>();

    /** Steps at which weights were put in from outside: no other state leads to theirs, so they are always kept. */
    private final Set<Long> turns = new HashSet<>();

    /** Copies of both as they are now, for whoever wants to know; made anew when they change, which is seldom. */
    private NavigableMap<Long, RunSettings> knownSettings = new TreeMap<>();

    private Set<Long> knownTurns = Set.of();

    private final long each;
    private long end;

    /** What the trainer is known to go by, which spares a look at all its layers in each step; null if that is not known. */
    private @Nullable RunSettings followed;

    /**
     * A timeline that begins where the trainer stands.
     *
     * @param budget how much memory the kept states may take, in bytes; the first and the last are kept in any case
     */
    Timeline(Trainer trainer, long budget) {
        TrainerState start = trainer.snapshot();
        this.each = Float.BYTES * (start.weights().count() + start.optimizer().count());
        this.most = most(budget);
        this.end = start.step();
        states.put(end, start);
        settings.put(end, RunSettings.of(trainer));
        tell();
    }

    private int most(long budget) {
        return Math.clamp(budget / Math.max(1, each), 2, Integer.MAX_VALUE);
    }

    /**
     * Takes up a run that was recorded, instead of the one that begins here, and brings the trainer to where that was.
     *
     * @throws IllegalArgumentException if the record does not belong to the trainer's plan
     */
    void takeUp(RunRecord run, Trainer trainer) {
        restore(trainer, run.state());
        settings.clear();
        settings.putAll(run.settings());
        states.putAll(run.kept());
        states.put(run.state().step(), run.state());
        turns.addAll(run.turns());
        end = run.end();
        thin();
        tell();
    }

    /** The run until now. */
    RunRecord record(Trainer trainer, TrainingHistory history) {
        TrainerState now = trainer.snapshot();
        NavigableMap<Long, TrainerState> kept = new TreeMap<>(states);
        if (!turns.contains(0L)) {
            kept.remove(0L);
        }
        return new RunRecord(now, end, settings, kept, turns, history);
    }

    /** Keeps within another budget of memory from now on, in bytes. */
    void keepWithin(long budget) {
        most = most(budget);
        thin();
    }

    private void thin() {
        while (states.size() > most) {
            long step = leastMissed();
            if (step == states.lastKey()) {
                return;
            }
            states.remove(step);
        }
    }

    /** The last step that was done. */
    long end() {
        return end;
    }

    private void tell() {
        knownSettings = Collections.unmodifiableNavigableMap(new TreeMap<>(settings));
        knownTurns = Set.copyOf(turns);
    }

    /** What was set from a step on, by the step; it never changes. */
    NavigableMap<Long, RunSettings> settings() {
        return knownSettings;
    }

    /** The steps at which weights were put in from outside; it never changes. */
    Set<Long> turns() {
        return knownTurns;
    }

    /** The latest step, up to this one, whose state is kept. */
    long keptBefore(long step) {
        return states.floorKey(step);
    }

    /**
     * Hears that the trainer did a step.
     *
     * @param keep whether to keep its state
     */
    void stepDone(Trainer trainer, boolean keep) {
        end = Math.max(end, trainer.step());
        if (keep && states.putIfAbsent(trainer.step(), trainer.snapshot()) == null) {
            thin();
        }
    }

    /**
     * The state whose loss makes the steps to do again grow least for how far back they lie. The first and the last stay.
     */
    private long leastMissed() {
        long found = states.lastKey();
        double least = Double.POSITIVE_INFINITY;
        Iterator<Long> steps = states.keySet().iterator();
        long before = steps.next();
        long step = steps.next();
        while (steps.hasNext()) {
            long after = steps.next();
            double missed = (double) (after - before) / (end - step + 1);
            if (missed < least && !turns.contains(step)) {
                least = missed;
                found = step;
            }
            before = step;
            step = after;
        }
        return found;
    }

    /** Sets the learning rate and the frozen layers that the run had for the step the trainer is about to do. */
    void follow(Trainer trainer) {
        RunSettings wanted = settings.floorEntry(trainer.step()).getValue();
        if (!wanted.equals(followed)) {
            wanted.applyTo(trainer);
            followed = wanted;
        }
    }

    private void restore(Trainer trainer, TrainerState state) {
        trainer.restore(state);
        followed = null;
    }

    /**
     * Hears that the trainer's settings were changed, perhaps: if they are not those that the run had here, the run is
     * another one from here on, and what came after is forgotten.
     *
     * @return whether it is another one
     */
    boolean changed(Trainer trainer) {
        long step = trainer.step();
        followed = null;
        if (settings.floorEntry(step).getValue().equals(RunSettings.of(trainer))) {
            return false;
        }
        states.tailMap(step, false).clear();
        settings.tailMap(step, false).clear();
        turns.removeIf(turn -> turn > step);
        settings.put(step, RunSettings.of(trainer));
        end = step;
        tell();
        return true;
    }

    /** Hears that the trainer was given other weights: the run is another one from here on, and begins anew with them. */
    void turned(Trainer trainer) {
        long step = trainer.step();
        followed = null;
        states.tailMap(step, true).clear();
        settings.tailMap(step, false).clear();
        turns.removeIf(turn -> turn >= step);
        turns.add(step);
        states.put(step, trainer.snapshot());
        settings.put(step, RunSettings.of(trainer));
        end = step;
        tell();
    }

    /**
     * Brings the trainer to a step of the run.
     *
     * @param step from the first step on, at most {@link #end}
     * @param stop asked before each step that is done again whether to end there
     * @throws IllegalArgumentException if the run has no such step
     */
    void goTo(Trainer trainer, long step, BooleanSupplier stop) {
        if (step < states.firstKey() || step > end) {
            throw new IllegalArgumentException(
                    "The run has steps " + states.firstKey() + " to " + end + ", but step " + step + " was asked for.");
        }
        Map.Entry<Long, TrainerState> from = states.floorEntry(step);
        if (trainer.step() > step || trainer.step() < from.getKey()) {
            restore(trainer, from.getValue());
        }
        while (trainer.step() < step && !stop.getAsBoolean()) {
            follow(trainer);
            trainer.advance();
        }
        follow(trainer);
    }
}
