package glassbox.ui.shell;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.ToLongFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import javafx.animation.AnimationTimer;
import javafx.geometry.BoundingBox;
import javafx.geometry.Bounds;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.VBox;
import javafx.scene.shape.Line;
import javafx.scene.shape.Rectangle;

import org.jspecify.annotations.Nullable;

import glassbox.viewmodel.shell.ShellViewModel;

/**
 * Over the window: every control framed, and beside it what it is and what it is for. No words cover others, nor a control
 * that is not much larger than they are; where there is no room for what a control is for, its name alone is said.
 */
final class HelpMarks extends Pane {
    private static final double WIDEST = 210;
    private static final double GAP = 4;
    private static final double STEP = 14;
    private static final int RINGS = 46;
    private static final int ROUND = 24;
    /** What it costs to cover a square of a large control, against a step away from one's own. */
    private static final double COVER = 0.05;
    /** A control that is lower, narrower or smaller than this is never covered. */
    private static final double SLIM = 64;

    private static final double SMALL = 24_000;
    /** Controls that are nearer than this take each other's room. */
    private static final double NEAR = 160;
    /** Words farther away than this are tried narrower, and without saying what the control is for. */
    private static final double FAR = 100;
    /** What it costs to lead a line across something. */
    private static final double CROSSING = 50;
    /** So many parts of a line are looked at. */
    private static final int PROBES = 16;

    /** How many frames a page may take to fit itself into a window of another size. */
    private static final int SETTLING = 3;

    private final Node window;
    private final AnimationTimer settling = new AnimationTimer() {
        @Override
        public void handle(long now) {
            left--;
            if (left <= 0) {
                stop();
                mark();
            }
        }
    };
    private int left;
    private boolean placed;
    private List<HelpTargets.Target> targets = List.of();
    private final List<VBox> words = new ArrayList<>();
    private final List<Rectangle> frames = new ArrayList<>();
    private final List<Line> lines = new ArrayList<>();
    private final HBox bar;

    HelpMarks(Node window, ShellViewModel model) {
        getStyleClass().add("help-marks");
        setAccessibleRole(AccessibleRole.DIALOG);
        setAccessibleText("What everything on the screen is");
        setMaxSize(Double.MAX_VALUE, Double.MAX_VALUE);
        this.window = window;
        Button keys = new Button("Keys and pages");
        keys.setId("help-keys");
        keys.setTooltip(new Tooltip("All keys, what the pages are for, and choices for this window"));
        keys.setOnAction(press -> {
            model.helpOpenProperty().set(false);
            model.keysOpenProperty().set(true);
        });
        Button close = new Button("Close");
        close.setId("close-marks");
        close.setTooltip(new Tooltip("Close (Esc)"));
        close.setOnAction(press -> model.helpOpenProperty().set(false));
        bar = new HBox(keys, close);
        bar.getStyleClass().add("bar");
        mark();
        widthProperty().subscribe(this::resized);
        heightProperty().subscribe(this::resized);
    }

    private void resized() {
        placed = false;
        left = SETTLING;
        settling.start();
    }

    /** Frames what there is now, and says what it is. */
    private void mark() {
        targets = HelpTargets.in(window);
        placed = false;
        frames.clear();
        lines.clear();
        words.clear();
        for (HelpTargets.Target target : targets) {
            Rectangle frame = new Rectangle();
            frame.getStyleClass().add("frame");
            frames.add(frame);
            Line line = new Line();
            line.getStyleClass().add("leader");
            lines.add(line);
            words.add(words(target));
        }
        getChildren().setAll(frames);
        getChildren().addAll(lines);
        getChildren().addAll(words);
        getChildren().add(bar);
    }

    private static VBox words(HelpTargets.Target target) {
        Label name = new Label(target.name());
        name.getStyleClass().add("name");
        name.setWrapText(true);
        VBox box = new VBox(name);
        if (!target.help().isEmpty()) {
            Label help = new Label(target.help());
            help.getStyleClass().add("help");
            help.setWrapText(true);
            box.getChildren().add(help);
        }
        box.getStyleClass().add("words");
        box.setAccessibleRole(AccessibleRole.TEXT);
        box.setAccessibleText(target.name() + (target.help().isEmpty() ? "" : ": " + target.help()));
        return box;
    }

    @Override
    protected void layoutChildren() {
        double barWidth = bar.prefWidth(-1);
        double barHeight = bar.prefHeight(-1);
        bar.resizeRelocate(Math.floor((getWidth() - barWidth) / 2), getHeight() - barHeight - 8, barWidth, barHeight);
        if (!placed && getWidth() > 0) {
            placed = true;
            place();
        }
    }

    /** Each target's words go to the best place that is left; those where controls are crowded choose first. */
    private void place() {
        List<Bounds> places = new ArrayList<>();
        for (HelpTargets.Target target : targets) {
            places.add(sceneToLocal(target.where()));
        }
        List<Bounds> taken = new ArrayList<>(List.of(bar.getBoundsInParent()));
        List<Bounds> small = places.stream().filter(HelpMarks::small).toList();
        List<Bounds> large = places.stream().filter(place -> !small(place)).toList();
        for (int i : crowdedFirst(places)) {
            Bounds place = places.get(i);
            Rectangle frame = frames.get(i);
            frame.setX(place.getMinX() - 2);
            frame.setY(place.getMinY() - 2);
            frame.setWidth(place.getWidth() + 4);
            frame.setHeight(place.getHeight() + 4);
            VBox box = words.get(i);
            List<Bounds> kept = Stream.concat(taken.stream(), small.stream()).toList();
            Found best = free(box, place, large, kept);
            if (best.cost() > FAR && box.getChildren().size() > 1) {
                Node help = box.getChildren().removeLast();
                Found named = free(box, place, large, kept);
                if (named.cost() > best.cost() - FAR) {
                    box.getChildren().add(help);
                } else {
                    best = named;
                }
            }
            if (best.where() == null) {
                best = free(box, place, places, taken);
            }
            Bounds found = best.where();
            boolean there = found != null;
            box.setVisible(there);
            lines.get(i).setVisible(there);
            if (found != null) {
                taken.add(found);
                box.resizeRelocate(found.getMinX(), found.getMinY(), found.getWidth(), found.getHeight());
                lead(lines.get(i), found, place);
            }
        }
    }

    /** Whether a control would be hidden by words that cover a part of it. */
    private static boolean small(Bounds place) {
        return Math.min(place.getWidth(), place.getHeight()) < SLIM || place.getWidth() * place.getHeight() < SMALL;
    }

    private static List<Integer> crowdedFirst(List<Bounds> places) {
        ToLongFunction<Integer> neighbours = i -> places.stream()
                .filter(other -> other.intersects(
                        places.get(i).getMinX() - NEAR,
                        places.get(i).getMinY() - NEAR,
                        places.get(i).getWidth() + 2 * NEAR,
                        places.get(i).getHeight() + 2 * NEAR))
                .filter(HelpMarks::small)
                .count();
        return IntStream.range(0, places.size())
                .boxed()
                .sorted(Comparator.comparingLong(neighbours).reversed())
                .toList();
    }

    /** A place for words and what is against it; no place costs more than any. */
    private record Found(@Nullable Bounds where, double cost) {}

    /** The best place for words that nothing has taken; the narrower they are, the easier it is found. */
    private Found free(VBox box, Bounds target, List<Bounds> places, List<Bounds> taken) {
        Bounds best = null;
        double least = Double.MAX_VALUE;
        for (double widest = WIDEST; widest >= 120; widest -= 30) {
            double width = Math.min(widest, Math.ceil(box.prefWidth(-1)));
            double height = Math.ceil(box.prefHeight(width));
            for (int ring = 0; ring <= RINGS && ring * STEP < least; ring++) {
                for (int part = 0; part < ROUND; part++) {
                    Bounds here = around(target, width, height, ring * STEP, 2 * Math.PI * part / ROUND);
                    double cost = ring * STEP + COVER * covered(here, places) / STEP;
                    if (cost < least && fits(here, taken)) {
                        cost += CROSSING * crossings(here, target, taken);
                        best = cost < least ? here : best;
                        least = Math.min(cost, least);
                    }
                }
            }
            if (least < FAR) {
                break;
            }
        }
        return new Found(best, least);
    }

    /** How many of these the line from words to what they speak of runs across. */
    private static long crossings(Bounds words, Bounds target, List<Bounds> others) {
        Line line = new Line();
        lead(line, words, target);
        return others.stream()
                .filter(other -> !other.equals(target))
                .filter(other -> IntStream.range(1, PROBES)
                        .anyMatch(i -> other.contains(
                                line.getStartX() + (line.getEndX() - line.getStartX()) * i / PROBES,
                                line.getStartY() + (line.getEndY() - line.getStartY()) * i / PROBES)))
                .count();
    }

    /** A box of this size so far beyond the target's edge in one direction. */
    private static Bounds around(Bounds target, double width, double height, double far, double angle) {
        double x = target.getCenterX() + Math.cos(angle) * (target.getWidth() / 2 + width / 2 + GAP + 2 + far);
        double y = target.getCenterY() + Math.sin(angle) * (target.getHeight() / 2 + height / 2 + GAP + 2 + far);
        return new BoundingBox(Math.rint(x - width / 2), Math.rint(y - height / 2), width, height);
    }

    private boolean fits(Bounds here, List<Bounds> taken) {
        return here.getMinX() >= GAP
                && here.getMinY() >= GAP
                && here.getMaxX() <= getWidth() - GAP
                && here.getMaxY() <= getHeight() - GAP
                && taken.stream()
                        .noneMatch(other -> other.intersects(
                                here.getMinX() - GAP,
                                here.getMinY() - GAP,
                                here.getWidth() + 2 * GAP,
                                here.getHeight() + 2 * GAP));
    }

    private static double covered(Bounds here, List<Bounds> places) {
        double sum = 0;
        for (Bounds place : places) {
            double width = Math.min(here.getMaxX(), place.getMaxX()) - Math.max(here.getMinX(), place.getMinX());
            double height = Math.min(here.getMaxY(), place.getMaxY()) - Math.max(here.getMinY(), place.getMinY());
            sum += width > 0 && height > 0 ? width * height : 0;
        }
        return sum;
    }

    /** From the nearest edge of the words to the nearest edge of what they speak of. */
    private static void lead(Line line, Bounds words, Bounds target) {
        line.setStartX(Math.clamp(target.getCenterX(), words.getMinX(), words.getMaxX()));
        line.setStartY(Math.clamp(target.getCenterY(), words.getMinY(), words.getMaxY()));
        line.setEndX(Math.clamp(line.getStartX(), target.getMinX(), target.getMaxX()));
        line.setEndY(Math.clamp(line.getStartY(), target.getMinY(), target.getMaxY()));
    }
}
