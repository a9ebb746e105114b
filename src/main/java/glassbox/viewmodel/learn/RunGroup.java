package glassbox.viewmodel.learn;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Future;

import org.jspecify.annotations.Nullable;

import glassbox.exchange.SeedTable;
import glassbox.recipe.Recipe;
import glassbox.recipe.SeedSpread;
import glassbox.viewmodel.support.LatestValue;

/** Runs that are shown together, each trained on a thread of its own unless it is known already. Used on the screen. */
final class RunGroup {
    private final WidgetBench bench;
    private final Runnable changed;
    private final List<RunWish> wishes;
    private final @Nullable Recipe published;
    private final List<@Nullable RunSoFar> runs;
    private final List<Future<?>> tasks = new ArrayList<>();
    private @Nullable SeedSpread spread;
    private boolean spreadKnown;
    private String problem = "";
    private boolean ended;

    /**
     * Nothing runs yet.
     *
     * @param published the recipe of which it is wanted how other seeds went, or null
     * @param changed hears on the screen whenever there is news
     */
    RunGroup(WidgetBench bench, List<RunWish> wishes, @Nullable Recipe published, Runnable changed) {
        this.bench = bench;
        this.changed = changed;
        this.published = published;
        this.spreadKnown = published == null;
        this.wishes = List.copyOf(wishes);
        this.runs = new ArrayList<>(Collections.nCopies(wishes.size(), null));
    }

    /** Trains what is not known; {@code changed} is not called from here. */
    void start() {
        Recipe known = published;
        if (known != null) {
            tasks.add(bench.background().run(() -> SeedTable.shipped(known), this::show, this::fail));
        }
        for (int i = 0; i < wishes.size(); i++) {
            int place = i;
            RunWish wish = wishes.get(place);
            runs.set(place, bench.runs().find(wish).orElse(null));
            if (runs.get(place) == null) {
                LatestValue<RunSoFar> moments = new LatestValue<>(bench.screen(), run -> show(place, run));
                tasks.add(bench.background()
                        .run(
                                () -> RunTraining.run(wish, bench.data(), moments),
                                run -> finish(place, run),
                                this::fail));
            }
        }
    }

    private void show(int place, RunSoFar run) {
        RunSoFar shown = runs.get(place);
        if (!ended && (shown == null || !shown.finished())) {
            runs.set(place, run);
            changed.run();
        }
    }

    private void show(Optional<SeedSpread> known) {
        if (!ended) {
            spread = known.orElse(null);
            spreadKnown = true;
            changed.run();
        }
    }

    private void finish(int place, RunSoFar run) {
        bench.runs().keep(run);
        show(place, run);
    }

    private void fail(Throwable error) {
        if (!ended) {
            problem = error.getMessage() == null ? error.toString() : error.getMessage();
            changed.run();
        }
    }

    /** A run as it stands; null before its first moment. */
    @Nullable
    RunSoFar run(int place) {
        return runs.get(place);
    }

    /** Whether all runs are at their end. */
    boolean finished() {
        return spreadKnown && runs.stream().allMatch(run -> run != null && run.finished());
    }

    /** How other seeds went, or null. */
    @Nullable
    SeedSpread spread() {
        return spread;
    }

    /** Why a run cannot be, as a sentence, or empty. */
    String problem() {
        return problem;
    }

    /** Ends what still runs; nothing is told any more. */
    void end() {
        ended = true;
        tasks.forEach(task -> task.cancel(true));
    }
}
