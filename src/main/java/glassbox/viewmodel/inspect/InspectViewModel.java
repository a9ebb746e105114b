package glassbox.viewmodel.inspect;

import java.nio.file.Path;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.IntConsumer;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;

import org.jspecify.annotations.Nullable;

import glassbox.dataset.DatasetCatalogue;
import glassbox.explain.ConfusionMatrix;
import glassbox.viewmodel.support.Background;

/**
 * How well a network reads its test images: the test, the square of the confusion matrix that is looked at, the images that
 * belong to it, and the one that is held. All methods belong to the screen's thread.
 */
public final class InspectViewModel {
    private final TestRun run;
    private final ResultTable table;
    private final Views views;
    private final ObjectProperty<Gallery.Choice> choice =
            new SimpleObjectProperty<>(this, "choice", Gallery.Choice.MIX_UPS);
    private final ObjectProperty<@Nullable MatrixCell> cell = new SimpleObjectProperty<>(this, "cell");
    private final ReadOnlyObjectWrapper<Gallery> gallery =
            new ReadOnlyObjectWrapper<>(this, "gallery", Gallery.NOTHING);
    private final ReadOnlyObjectWrapper<@Nullable ImageFacts> chosen = new ReadOnlyObjectWrapper<>(this, "chosen");
    private final ReadOnlyIntegerWrapper filter = new ReadOnlyIntegerWrapper(this, "filter", -1);
    private final ObjectProperty<@Nullable IntConsumer> opener = new SimpleObjectProperty<>(this, "opener");
    private final ObjectProperty<@Nullable Consumer<ImageFacts>> tracer = new SimpleObjectProperty<>(this, "tracer");
    private @Nullable TestResult shown;
    private boolean settling;

    /**
     * A page on which nothing was tested yet.
     *
     * @param screen runs what changes properties
     * @param worker runs tests, one at a time
     * @param background writes files
     * @param network the network that is looked at; holds null while there is none
     * @param catalogue where the test images come from
     */
    public InspectViewModel(
            Executor screen,
            Executor worker,
            Background background,
            ObservableValue<? extends @Nullable InspectedNetwork> network,
            DatasetCatalogue catalogue) {
        run = new TestRun(screen, worker, network, catalogue);
        table = new ResultTable(background);
        views = new Views(screen, worker);
        run.resultProperty().subscribe(this::arrived);
        choice.subscribe((before, now) -> refill());
        views.viewProperty().subscribe((before, now) -> {
            if (filter.get() >= 0) {
                refill();
            }
        });
        cell.subscribe((before, now) -> cellChosen());
    }

    /** The test. */
    public TestRun run() {
        return run;
    }

    /** The result as a file. */
    public ResultTable table() {
        return table;
    }

    /** In which way the test is looked at. */
    public Views views() {
        return views;
    }

    /** Shows what a filter likes in the gallery, the filters counted from 0. */
    public void chooseFilter(int wanted) {
        FilterSight sight = views.filters().answerProperty().get();
        if (sight != null) {
            filter.set(wanted);
            gallery.set(Gallery.ofFilter(sight, wanted));
            choose(sight.filters().get(wanted).best().getFirst());
        }
    }

    /** The filter whose images are in the gallery, from 0; −1 for none. */
    public ReadOnlyIntegerProperty filterProperty() {
        return filter.getReadOnlyProperty();
    }

    /** Which images are in the gallery. */
    public ObjectProperty<Gallery.Choice> choiceProperty() {
        return choice;
    }

    /** The chosen square of the matrix; choosing one shows its images. */
    public ObjectProperty<@Nullable MatrixCell> cellProperty() {
        return cell;
    }

    /** The images that are looked through. */
    public ReadOnlyObjectProperty<Gallery> galleryProperty() {
        return gallery.getReadOnlyProperty();
    }

    /** The image that is held; null for none. */
    public ReadOnlyObjectProperty<@Nullable ImageFacts> chosenProperty() {
        return chosen.getReadOnlyProperty();
    }

    /** Who shows a test image on its way through the network. */
    public ObjectProperty<@Nullable IntConsumer> openerProperty() {
        return opener;
    }

    /** Holds a test image by its number. */
    public void choose(int image) {
        TestResult result = run.resultProperty().get();
        table.dismiss();
        chosen.set(result == null ? null : result.facts(image));
    }

    /** Holds the next image of the gallery, or one so many further on; at its ends it stays. */
    public void step(int images) {
        ImageFacts now = chosen.get();
        if (gallery.get().images().isEmpty()) {
            return;
        }
        int at = now == null ? -1 : gallery.get().images().indexOf(now.number());
        int last = gallery.get().images().size() - 1;
        choose(gallery.get().images().get(at < 0 ? 0 : Math.clamp(at + images, 0, last)));
    }

    /** The place of the held image in the gallery, from 0; −1 if it is not there. */
    public int place() {
        ImageFacts now = chosen.get();
        return now == null ? -1 : gallery.get().images().indexOf(now.number());
    }

    /** Whether the held image is among those that the Network page shows. */
    public boolean canOpen() {
        TestResult result = run.resultProperty().get();
        return chosen.get() != null && result != null && result.set().own();
    }

    /** Shows the held image on its way through the network. */
    public void openInNetwork() {
        ImageFacts now = chosen.get();
        IntConsumer open = opener.get();
        if (now != null && open != null && canOpen()) {
            open.accept(now.number());
        }
    }

    /** Who lets a digit be traced with the pen. */
    public ObjectProperty<@Nullable Consumer<ImageFacts>> tracerProperty() {
        return tracer;
    }

    /** Whether the held image is a digit of the pad's size. */
    public boolean canTrace() {
        ImageFacts now = chosen.get();
        return now != null && now.isDigit();
    }

    /** Lays the held image below the pad. */
    public void traceInDraw() {
        ImageFacts now = chosen.get();
        Consumer<ImageFacts> trace = tracer.get();
        if (now != null && trace != null && canTrace()) {
            trace.accept(now);
        }
    }

    /** A name for the file of the result. */
    public String suggestedName() {
        TestResult result = run.resultProperty().get();
        return result == null ? "test.csv" : ResultTable.suggestedName(result);
    }

    /** Writes the result as a table. */
    public void export(Path file) {
        TestResult result = run.resultProperty().get();
        if (result != null) {
            table.save(result, file);
        }
    }

    /**
     * A new result. Of the same images again, the square that was looked at and the image that was held still are; else its
     * commonest mistake is looked at first.
     */
    private void arrived(@Nullable TestResult result) {
        boolean again = shown != null && result != null && shown.set().equals(result.set());
        ImageFacts held = again ? chosen.get() : null;
        shown = result;
        views.show(result);
        settling = true;
        MatrixCell before = cell.get();
        boolean fits = again
                && before != null
                && result != null
                && before.truth() < result.matrix().rows().size()
                && before.read() < result.matrix().columns().size()
                && result.matrix().count(before.truth(), before.read()) > 0;
        if (!fits) {
            cell.set(result == null ? null : first(result.matrix()));
        }
        settling = false;
        refill();
        if (held != null) {
            choose(held.number());
        }
        table.dismiss();
    }

    private static @Nullable MatrixCell first(ConfusionMatrix matrix) {
        return matrix.commonestSlip()
                .map(slip -> new MatrixCell(slip.truth(), slip.read()))
                .orElse(null);
    }

    private void cellChosen() {
        if (settling) {
            return;
        }
        if (choice.get() == Gallery.Choice.MIX_UPS) {
            refill();
        } else {
            choice.set(Gallery.Choice.MIX_UPS);
        }
    }

    private void refill() {
        TestResult result = run.resultProperty().get();
        filter.set(-1);
        Gallery now = result == null ? Gallery.NOTHING : Gallery.of(result, choice.get(), cell.get());
        gallery.set(now);
        if (now.images().isEmpty()) {
            chosen.set(null);
        } else {
            choose(now.images().getFirst());
        }
    }
}
