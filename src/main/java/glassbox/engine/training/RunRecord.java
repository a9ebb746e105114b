package glassbox.engine.training;

import java.util.Collections;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * A run until one moment, so complete that it can be taken up elsewhere and goes both ways, bit by bit: where it is, what was
 * changed on the way, and what was measured. Immutable.
 *
 * @param state where the run is
 * @param end the last step that was done; later than the state's after going back
 * @param settings what was set from a step on, by the step; the first is that of step 0
 * @param kept states from which steps are done again, by their steps, the run's initial one apart
 * @param turns the steps at which weights were put in from outside; their states are among the kept
 * @param history what was measured until the end
 */
public record RunRecord(
        TrainerState state,
        long end,
        NavigableMap<Long, RunSettings> settings,
        NavigableMap<Long, TrainerState> kept,
        Set<Long> turns,
        TrainingHistory history) {
    /**
     * Checks that the parts fit together.
     *
     * @throws IllegalArgumentException with a sentence, if they do not
     */
    public RunRecord {
        settings = Collections.unmodifiableNavigableMap(new TreeMap<>(settings));
        kept = Collections.unmodifiableNavigableMap(new TreeMap<>(kept));
        turns = Collections.unmodifiableSet(new TreeSet<>(turns));
        if (state.step() > end
                || history.losses().size() != end
                || history.correct().size() != end) {
            throw new IllegalArgumentException("A run of " + end + " steps stands at step " + state.step() + " with "
                    + history.losses().size() + " losses and "
                    + history.correct().size()
                    + " counts; the step lies within the run, and each step has a loss and a count.");
        }
        if (settings.isEmpty() || settings.firstKey() != 0 || settings.lastKey() > end) {
            throw new IllegalArgumentException(
                    "What was set in a run begins with step 0 and ends within its " + end + " steps, but it does not.");
        }
        if (!kept.keySet().containsAll(turns) || (!kept.isEmpty() && (kept.firstKey() < 0 || kept.lastKey() > end))) {
            throw new IllegalArgumentException("The kept states of a run lie within its " + end
                    + " steps, and each step with other weights has one, but that is not so here.");
        }
        for (Map.Entry<Long, TrainerState> entry : kept.entrySet()) {
            if (entry.getKey() != entry.getValue().step()) {
                throw new IllegalArgumentException("A state of step "
                        + entry.getValue().step() + " is kept as that of step " + entry.getKey() + ".");
            }
        }
    }

    /**
     * The same run as if it had never gone beyond where it is.
     *
     * @param plan what it follows
     */
    public RunRecord untilNow(TrainingPlan plan) {
        long step = state.step();
        long images = plan.imagesAfter(step);
        return new RunRecord(
                state,
                step,
                settings.headMap(step, true),
                kept.headMap(step, true),
                Set.copyOf(turns.stream().filter(turn -> turn <= step).toList()),
                history.until(step, images));
    }

    /** The same run with as few kept states as it takes: what lies between them is done again when it is wanted. */
    public RunRecord slim() {
        NavigableMap<Long, TrainerState> few = new TreeMap<>();
        turns.forEach(turn -> few.put(turn, kept.get(turn)));
        if (!kept.isEmpty()) {
            few.put(kept.lastKey(), kept.lastEntry().getValue());
        }
        return new RunRecord(state, end, settings, few, turns, history);
    }
}
