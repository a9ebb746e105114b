package glassbox.viewmodel.shell;

import java.nio.file.Path;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Future;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableValue;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

import org.jspecify.annotations.Nullable;

import glassbox.exchange.ModelFile;
import glassbox.recipe.TrainedModel;
import glassbox.viewmodel.shell.NetworkChoice.Source;
import glassbox.viewmodel.support.Background;

/**
 * The networks that the pages can work with, and the one they do: those that came with Glassbox, the one in training, and
 * those opened from files. Until the user chooses one for all pages, drawings are read by the network made for that. Its methods are called on the screen's thread; files are read in the background.
 */
public final class NetworkShelf {
    /** What the names of networks' files end in. */
    public static final String SUFFIX = ModelFile.SUFFIX;

    private final Background background;
    private final Messages messages;
    private final ObservableList<NetworkChoice> choices = FXCollections.observableArrayList();
    private final ObservableList<NetworkChoice> readOnly = FXCollections.unmodifiableObservableList(choices);
    private final ReadOnlyObjectWrapper<@Nullable NetworkChoice> current = new ReadOnlyObjectWrapper<>(this, "current");
    private final ReadOnlyObjectWrapper<@Nullable NetworkChoice> reader = new ReadOnlyObjectWrapper<>(this, "reader");

    /** Whether the user, and not Glassbox, said which network it is. */
    private boolean chosen;

    private Future<?> opening = CompletableFuture.completedFuture(null);

    /** An empty shelf; what cannot be read is said in {@code messages}. */
    public NetworkShelf(Background background, Messages messages) {
        this.background = background;
        this.messages = messages;
    }

    /** All networks, in the order they came. */
    public ObservableList<NetworkChoice> choices() {
        return readOnly;
    }

    /** The chosen network, or null as long as there is none. */
    public ReadOnlyObjectProperty<@Nullable NetworkChoice> currentProperty() {
        return current.getReadOnlyProperty();
    }

    /** The chosen network alone, for pages. */
    public ObservableValue<@Nullable TrainedModel> model() {
        return current.map(NetworkChoice::model);
    }

    /** The network that reads drawings, or null as long as there is none. */
    public ReadOnlyObjectProperty<@Nullable NetworkChoice> readerProperty() {
        return reader.getReadOnlyProperty();
    }

    /** Works with another of the networks, on all pages; of the one in training, with its latest state. */
    public void choose(NetworkChoice choice) {
        choices.stream().filter(choice::isSameNetwork).findFirst().ifPresent(this::useEverywhere);
    }

    private void useEverywhere(NetworkChoice choice) {
        chosen = true;
        current.set(choice);
        reader.set(choice);
    }

    /**
     * Reads the networks that come with Glassbox: one for the pages, and one that is better at drawings, which is bound to be
     * larger. Each is chosen where it belongs, unless the user has chosen by then.
     */
    public void addShipped(Callable<TrainedModel> forPages, Callable<TrainedModel> forDrawings) {
        addShipped(forPages, 0, current);
        addShipped(forDrawings, 1, reader);
    }

    private void addShipped(
            Callable<TrainedModel> reading, int place, ReadOnlyObjectWrapper<@Nullable NetworkChoice> use) {
        Future<?> _ = background.run(
                reading,
                model -> {
                    NetworkChoice choice =
                            new NetworkChoice(Source.SHIPPED, model.recipe().title(), model);
                    choices.add(Math.min(place, choices.size()), choice);
                    if (!chosen) {
                        use.set(choice);
                    }
                },
                this::complain);
    }

    /**
     * Reads a network from a file and chooses it; when it cannot be read, everything stays as it is. A file that is still
     * being read is given up.
     */
    public void open(Path file) {
        opening.cancel(true);
        opening = background.run(
                () -> ModelFile.read(file),
                model -> {
                    String name = file.getFileName().toString();
                    String title = name.endsWith(ModelFile.SUFFIX)
                            ? name.substring(0, name.length() - ModelFile.SUFFIX.length())
                            : name;
                    NetworkChoice choice = new NetworkChoice(Source.FILE, title, model);
                    put(choice);
                    useEverywhere(choice);
                },
                this::complain);
    }

    /**
     * Shows the latest state of the network in training. Pages that work with it see each
     * state; those that work with another network keep it.
     */
    public void showRun(TrainedModel model) {
        NetworkChoice run = new NetworkChoice(Source.RUN, "In training", model);
        put(run);
        NetworkChoice before = current.get();
        NetworkChoice reading = reader.get();
        if (before != null && before.source() == Source.RUN) {
            current.set(run);
        }
        if (reading != null && reading.source() == Source.RUN) {
            reader.set(run);
        }
    }

    /** Shows a network that the user put together. */
    public void showOwn(TrainedModel model) {
        NetworkChoice choice = new NetworkChoice(Source.OWN, model.recipe().title(), model);
        put(choice);
        useEverywhere(choice);
    }

    /**
     * Reads drawings with a network that was taught one; so do the other pages if they worked with the one it was before,
     * which stays on the shelf as it is. Where another network was chosen meanwhile, that stays chosen.
     */
    public void showTaught(TrainedModel before, TrainedModel taught) {
        NetworkChoice reading = reader.get();
        boolean reads = reading != null && isStateOf(reading, before);
        NetworkChoice from = reading;
        if (!reads) {
            from = choices.stream()
                    .filter(choice -> choice.model().equals(before))
                    .findFirst()
                    .orElse(null);
        }
        String title = from == null ? before.recipe().title() : from.title();
        boolean again = from != null && from.source() == Source.TAUGHT;
        NetworkChoice choice = new NetworkChoice(Source.TAUGHT, again ? title : titleOfTaught(title), taught);
        put(choice);
        if (reads) {
            use(from, choice);
        }
    }

    /** Whether a choice is this network, or has become what it is by training on from it. */
    private static boolean isStateOf(NetworkChoice choice, TrainedModel model) {
        return choice.model().equals(model)
                || (choice.source() == Source.RUN && choice.model().recipe().equals(model.recipe()));
    }

    /** A title that no network has yet. */
    private String titleOfTaught(String title) {
        String name = title + ", taught";
        for (int number = 2; isTaken(name); number++) {
            name = title + ", taught " + number;
        }
        return name;
    }

    private boolean isTaken(String title) {
        return choices.stream().anyMatch(choice -> choice.title().equals(title));
    }

    /** Works with the network as it was before it was taught, if it is on the shelf as that left it. */
    public void takeBack(TrainedModel before, TrainedModel taught) {
        NetworkChoice now = choices.stream()
                .filter(choice ->
                        choice.source() == Source.TAUGHT && choice.model().equals(taught))
                .findFirst()
                .orElse(null);
        if (now == null) {
            return;
        }
        NetworkChoice original = choices.stream()
                .filter(choice ->
                        choice.source() != Source.TAUGHT && choice.model().equals(before))
                .findFirst()
                .orElse(null);
        NetworkChoice then = original == null ? new NetworkChoice(Source.TAUGHT, now.title(), before) : original;
        if (original == null) {
            put(then);
        } else {
            choices.remove(now);
        }
        use(now, then);
    }

    /** Where a network was in use, another one is from now on; in any case it reads the drawings. */
    private void use(@Nullable NetworkChoice before, NetworkChoice now) {
        if (before != null && before.equals(current.get())) {
            current.set(now);
        }
        reader.set(now);
    }

    /** Puts a network in the place of its earlier state, or at the end. */
    private void put(NetworkChoice now) {
        for (int i = 0; i < choices.size(); i++) {
            if (choices.get(i).isSameNetwork(now)) {
                choices.set(i, now);
                return;
            }
        }
        choices.add(now);
    }

    private void complain(Throwable cause) {
        messages.accept(
                cause instanceof OutOfMemoryError
                        ? "There is not enough memory for this network. Choose a smaller one."
                        : Objects.requireNonNullElse(cause.getMessage(), cause.toString()));
    }
}
