package glassbox.viewmodel.microscope;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;

import javafx.beans.property.DoubleProperty;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleDoubleProperty;

import org.jspecify.annotations.Nullable;

import glassbox.explain.CheckedGradient;
import glassbox.explain.GradientCheckReport;
import glassbox.explain.Nudge;
import glassbox.explain.StepReading;
import glassbox.viewmodel.support.Background;

/**
 * Prove it: the weight that is followed is nudged and the loss measured again, for one size of the nudge and for all of them;
 * and many weights are checked at once. All measuring happens beside the screen, one thing after the other.
 */
public final class Prover {
    /** The largest nudge. */
    public static final double LARGEST = 1e-1;
    /** The smallest nudge. */
    public static final double SMALLEST = 1e-12;

    private static final double USUAL = 1e-4;
    private static final int MANY = 200;
    /** A step of the curve is this part of a power of ten. */
    private static final int PER_DECADE = 3;

    private static final int DECADES = 11;

    private final Background background;
    private final Executor screen;
    private final DoubleProperty epsilon = new SimpleDoubleProperty(this, "epsilon", USUAL);
    private final ReadOnlyObjectWrapper<@Nullable Proof> proof = new ReadOnlyObjectWrapper<>(this, "proof", null);
    private final ReadOnlyObjectWrapper<List<ErrorPoint>> curve = new ReadOnlyObjectWrapper<>(this, "curve", List.of());
    private final ReadOnlyStringWrapper report = new ReadOnlyStringWrapper(this, "report", "");
    private final ReadOnlyDoubleWrapper progress = new ReadOnlyDoubleWrapper(this, "progress", -1);
    private @Nullable Bench bench;
    private String parameter = "";
    private int index;
    /** How often a proof was asked for: the last one counts. */
    private final AtomicLong proofs = new AtomicLong();

    private @Nullable Future<?> curving;
    private @Nullable Future<?> checking;

    Prover(Background background, Executor screen) {
        this.background = background;
        this.screen = screen;
        epsilon.subscribe(now -> measure());
    }

    /** The step in double precision, made when it is first needed; one thread at a time. */
    private static final class Bench {
        private final StepReading step;
        private @Nullable Nudge nudge;

        Bench(StepReading step) {
            this.step = step;
        }

        private Nudge ready() {
            Nudge made = nudge == null ? new Nudge(step) : nudge;
            nudge = made;
            return made;
        }

        synchronized CheckedGradient by(String parameter, int index, double epsilon) {
            return ready().by(parameter, index, epsilon);
        }
    }

    /** How far the weight is nudged to each side, from {@link #SMALLEST} to {@link #LARGEST}. */
    public DoubleProperty epsilonProperty() {
        return epsilon;
    }

    /** The slope measured with this nudge; null while it is being measured for the first time. */
    public ReadOnlyObjectProperty<@Nullable Proof> proofProperty() {
        return proof.getReadOnlyProperty();
    }

    /** The errors measured so far, from the largest nudge to the smallest. */
    public ReadOnlyObjectProperty<List<ErrorPoint>> curveProperty() {
        return curve.getReadOnlyProperty();
    }

    /** What checking many weights found; empty before. */
    public ReadOnlyStringProperty reportProperty() {
        return report.getReadOnlyProperty();
    }

    /** How far checking many weights has come, from 0 to 1; −1 while nothing is checked. */
    public ReadOnlyDoubleProperty progressProperty() {
        return progress.getReadOnlyProperty();
    }

    /** Proves another weight, perhaps of another step. */
    void follow(StepReading step, String weight, int place) {
        boolean same = bench != null && bench.step.equals(step);
        if (same && weight.equals(parameter) && place == index) {
            return;
        }
        stopCurve();
        if (!same) {
            cancel();
            report.set("");
            bench = new Bench(step);
        }
        parameter = weight;
        index = place;
        proof.set(null);
        curve.set(List.of());
        measure();
        draw();
    }

    /** Measures nothing any more. */
    void rest() {
        stopCurve();
        cancel();
        proofs.incrementAndGet();
        bench = null;
        proof.set(null);
        curve.set(List.of());
        report.set("");
    }

    private void measure() {
        Bench now = bench;
        if (now == null) {
            return;
        }
        long mine = proofs.incrementAndGet();
        double size = epsilon.get();
        String name = parameter;
        int place = index;
        Future<?> _ = background.run(
                () -> mine == proofs.get() ? Optional.of(now.by(name, place, size)) : Optional.<CheckedGradient>empty(),
                checked -> {
                    if (mine == proofs.get()) {
                        checked.ifPresent(found -> proof.set(ProofWords.of(found, now.step.plan())));
                    }
                },
                broken -> report.set("The loss could not be measured: " + broken.getMessage()));
    }

    private void draw() {
        Bench now = bench;
        if (now == null) {
            return;
        }
        String name = parameter;
        int place = index;
        curving = background.run(
                () -> {
                    List<ErrorPoint> points = new ArrayList<>();
                    for (int i = 0; i <= DECADES * PER_DECADE && !Thread.interrupted(); i++) {
                        CheckedGradient checked = now.by(name, place, LARGEST * Math.pow(10, -(double) i / PER_DECADE));
                        boolean kink = checked.verdict() == CheckedGradient.Verdict.KINK;
                        points.add(new ErrorPoint(checked.epsilon(), checked.relativeError(), kink));
                        List<ErrorPoint> soFar = List.copyOf(points);
                        screen.execute(() -> show(now, name, place, soFar));
                    }
                    return points;
                },
                all -> {},
                broken -> report.set("The loss could not be measured: " + broken.getMessage()));
    }

    private void show(Bench from, String name, int place, List<ErrorPoint> points) {
        if (from.equals(bench) && name.equals(parameter) && place == index) {
            curve.set(points);
        }
    }

    /** Checks 200 weights of all layers. */
    public void check() {
        Bench now = bench;
        if (now == null || progress.get() >= 0) {
            return;
        }
        progress.set(0);
        report.set("");
        checking = background.run(
                () -> new Nudge(now.step).check(MANY, now.step.before().step(), (done, all) -> {
                    screen.execute(() -> advance(now, (double) done / all));
                    return !Thread.currentThread().isInterrupted();
                }),
                found -> finish(now, found),
                broken -> {
                    progress.set(-1);
                    report.set("The weights could not be checked: " + broken.getMessage());
                });
    }

    private void advance(Bench from, double share) {
        if (from.equals(bench) && progress.get() >= 0) {
            progress.set(share);
        }
    }

    private void finish(Bench from, GradientCheckReport found) {
        if (from.equals(bench)) {
            progress.set(-1);
            report.set(ProofWords.report(found));
        }
    }

    /** Stops checking many weights. */
    public void cancel() {
        if (checking != null) {
            checking.cancel(true);
            checking = null;
        }
        progress.set(-1);
    }

    private void stopCurve() {
        if (curving != null) {
            curving.cancel(true);
            curving = null;
        }
    }
}
