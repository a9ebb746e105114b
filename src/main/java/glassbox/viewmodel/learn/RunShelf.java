package glassbox.viewmodel.learn;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Runs that are done, so that who comes back to a step need not wait; the ones used last are kept. For one thread. */
public final class RunShelf {
    /** So many runs are kept. */
    static final int MOST = 40;

    private final Map<RunWish, RunSoFar> kept = new LinkedHashMap<>(MOST, 1, true);
    private final Map<BugCase, BugCheck> checks = new LinkedHashMap<>();

    /** The run of this wish, if it is kept. */
    Optional<RunSoFar> find(RunWish wish) {
        return Optional.ofNullable(kept.get(wish));
    }

    /** The gradient check of this case, if it was done. */
    Optional<BugCheck> check(BugCase bug) {
        return Optional.ofNullable(checks.get(bug));
    }

    /** Keeps a gradient check; there are no more of them than cases. */
    void keep(BugCase bug, BugCheck check) {
        checks.put(bug, check);
    }

    /** Keeps a run; the one that was not asked for longest goes if there are too many. */
    void keep(RunSoFar run) {
        kept.put(run.wish(), run);
        if (kept.size() > MOST) {
            kept.remove(kept.keySet().iterator().next());
        }
    }
}
