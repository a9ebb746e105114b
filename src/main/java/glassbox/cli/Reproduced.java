package glassbox.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;

import org.jspecify.annotations.Nullable;

import glassbox.engine.training.Evaluation;
import glassbox.raster.Numbers;
import glassbox.recipe.PublishedFigures;
import glassbox.recipe.Reproduction;

/** What came out of a reproduction: its figures side by side. */
record Reproduced(Reproduction reproduction, List<SeedRun> runs) {
    /**
     * One figure.
     *
     * @param name of what: {@code test accuracy}
     * @param share whether it is a share, to be written as per cent
     * @param published or NaN
     * @param mean over the seeds that came to an end; NaN without any
     * @param least of those seeds
     * @param most of those seeds
     * @param expected where the mean should be, or null
     */
    record Figure(
            String name,
            boolean share,
            double published,
            double mean,
            double least,
            double most,
            Reproduction.@Nullable Range expected) {
        /** A number of this kind as it is printed. */
        String written(double number) {
            return share ? Figures.accuracy(number) : Figures.loss(number);
        }
    }

    /** The recipe's name, and the slips it was run with. */
    String name() {
        return reproduction.recipe().name()
                + reproduction.slips().stream()
                        .map(slip -> " --slip " + Reproduction.nameOf(slip))
                        .collect(Collectors.joining());
    }

    /** Loss and accuracy of the images it is judged by. */
    List<Figure> figures() {
        PublishedFigures published = reproduction.recipe().published();
        String images = reproduction.recipe().images().validation() > 0 ? "validation " : "test ";
        return List.of(
                figure(
                        images + "loss",
                        false,
                        published == null ? Double.NaN : published.loss(),
                        Evaluation::loss,
                        reproduction.loss()),
                figure(
                        images + "accuracy",
                        true,
                        published == null ? Double.NaN : published.accuracy(),
                        Evaluation::accuracy,
                        reproduction.accuracy()));
    }

    private Figure figure(
            String name,
            boolean share,
            double published,
            ToDoubleFunction<Evaluation> which,
            Reproduction.@Nullable Range expected) {
        double[] values = runs.stream()
                .map(SeedRun::end)
                .filter(Objects::nonNull)
                .mapToDouble(which)
                .toArray();
        return new Figure(
                name,
                share,
                published,
                DoubleStream.of(values).average().orElse(Double.NaN),
                DoubleStream.of(values).min().orElse(Double.NaN),
                DoubleStream.of(values).max().orElse(Double.NaN),
                expected);
    }

    /** How many seeds ended at the goal; 0 without a goal. */
    long atGoal() {
        Reproduction.Goal goal = reproduction.goal();
        return runs.stream()
                .map(SeedRun::end)
                .filter(end -> goal != null && end != null && end.accuracy() >= goal.accuracy())
                .count();
    }

    /** How many seeds stopped because their numbers blew up. */
    long stopped() {
        return runs.stream().filter(run -> run.stopped() > 0).count();
    }

    /** What a reader should know about these runs, a sentence each. */
    List<String> remarks() {
        List<String> remarks = new ArrayList<>();
        if (!reproduction.remark().isEmpty()) {
            remarks.add(reproduction.remark());
        }
        Reproduction.Goal goal = reproduction.goal();
        if (goal != null) {
            remarks.add(atGoal() + " of " + runs.size() + " seeds end at " + Figures.accuracy(goal.accuracy())
                    + (goal.accuracy() < 1 ? " or more" : "") + "; elsewhere " + goal.reference() + ".");
        }
        if (stopped() > 0) {
            String steps = runs.stream()
                    .filter(run -> run.stopped() > 0)
                    .map(run -> Numbers.count(run.stopped()))
                    .collect(Collectors.joining(", "));
            remarks.add(
                    "The numbers blew up from " + stopped() + " of " + runs.size() + " seeds, at step " + steps + ".");
        }
        return remarks;
    }
}
