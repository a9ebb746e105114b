package glassbox.viewmodel.train;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeSet;

import glassbox.engine.training.RunSettings;
import glassbox.engine.training.Snapshot;
import glassbox.engine.training.TrainingPlan;
import glassbox.explain.LayerNames;

/** Tells in words what was changed while a run went on. */
final class RunChanges {
    /** Changes closer than this part of the run, as a dragged slider makes them, are one. */
    private static final int PARTS = 150;

    private RunChanges() {}

    /** The changes of a run until its end, from the first to the last; what was changed and changed back is none. */
    static List<RunChange> of(Snapshot snapshot) {
        return of(snapshot.plan(), snapshot.settings(), snapshot.turns());
    }

    static List<RunChange> of(TrainingPlan plan, NavigableMap<Long, RunSettings> settings, Set<Long> turns) {
        long near = plan.totalImages() / PARTS;
        Set<Long> steps = new TreeSet<>(settings.tailMap(0L, false).keySet());
        steps.addAll(turns);
        List<RunChange> changes = new ArrayList<>();
        RunSettings before = settings.firstEntry().getValue();
        RunSettings now = before;
        boolean turned = false;
        long from = -1;
        for (long step : steps) {
            long images = plan.imagesAfter(step);
            if (from >= 0 && images - from > near) {
                add(plan, changes, from, before, now, turned);
                before = now;
                turned = false;
                from = images;
            }
            from = from < 0 ? images : from;
            turned |= turns.contains(step);
            Map.Entry<Long, RunSettings> set = settings.floorEntry(step);
            now = set.getValue();
        }
        if (from >= 0) {
            add(plan, changes, from, before, now, turned);
        }
        return List.copyOf(changes);
    }

    private static void add(
            TrainingPlan plan,
            List<RunChange> changes,
            long images,
            RunSettings before,
            RunSettings now,
            boolean turned) {
        List<String> words = new ArrayList<>();
        if (now.learningRate() != before.learningRate()) {
            words.add("learning rate " + LearningRate.words(now.learningRate()));
        }
        name(plan, words, now.frozen(), before.frozen(), " frozen");
        name(plan, words, before.frozen(), now.frozen(), " learning again");
        if (turned) {
            words.add("other weights");
        }
        if (!words.isEmpty()) {
            changes.add(new RunChange(images, String.join(", ", words)));
        }
    }

    private static void name(TrainingPlan plan, List<String> words, Set<String> layers, Set<String> but, String what) {
        Set<String> left = new TreeSet<>(layers);
        left.removeAll(but);
        if (!left.isEmpty()) {
            words.add(LayerNames.together(plan.network(), left) + what);
        }
    }
}
