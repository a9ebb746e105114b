package glassbox.viewmodel.train;

import java.util.List;

import org.jspecify.annotations.Nullable;

import glassbox.engine.training.Evaluation;
import glassbox.engine.training.Snapshot;
import glassbox.raster.Numbers;

/** What happens in a comparison as a whole, as one sentence of facts. */
final class ContestNews {
    private ContestNews() {}

    static Phase phase(List<Snapshot> snapshots) {
        if (snapshots.stream().anyMatch(Snapshot::running)) {
            return Phase.RUNNING;
        }
        if (snapshots.stream().allMatch(snapshot -> snapshot.state() == Snapshot.State.FAILED)) {
            return Phase.FAILED;
        }
        return snapshots.stream().anyMatch(snapshot -> snapshot.state() == Snapshot.State.PAUSED)
                ? Phase.PAUSED
                : Phase.FINISHED;
    }

    static Status status(List<Contestant> contestants, List<Snapshot> snapshots, long images, RunShape shape) {
        String best = best(contestants, snapshots);
        String left = Numbers.count(images) + " of " + Numbers.count(shape.totalImages()) + " images each.";
        return switch (phase(snapshots)) {
            case RUNNING -> Status.calm("Learning.", left + best);
            case FINISHED -> Status.calm("Done.", best.strip());
            case FAILED -> Status.stopped("The numbers of every run blew up. Begin with another seed or recipe.");
            default ->
                images == 0
                        ? Status.calm("Ready.", "All runs begin with the same numbers and see the same images.")
                        : Status.calm("Paused.", left + best);
        };
    }

    /** Which run reads most test images right, and by how much. */
    private static String best(List<Contestant> contestants, List<Snapshot> snapshots) {
        int best = -1;
        double most = -1;
        double next = -1;
        for (int i = 0; i < snapshots.size(); i++) {
            @Nullable Evaluation test = snapshots.get(i).evaluation();
            double accuracy = test == null ? -1 : test.accuracy();
            if (accuracy > most) {
                next = most;
                most = accuracy;
                best = i;
            } else {
                next = Math.max(next, accuracy);
            }
        }
        if (best < 0 || next < 0) {
            return "";
        }
        double points = (Math.round(most * 1000) - Math.round(next * 1000)) / 10.0;
        return points == 0
                ? " The best two read as many test images right."
                : " “" + contestants.get(best).name() + "” reads most test images right, " + Numbers.fixed(points, 1)
                        + (points == 1 ? " point" : " points") + " ahead.";
    }
}
