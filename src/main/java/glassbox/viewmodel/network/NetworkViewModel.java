package glassbox.viewmodel.network;

import java.util.List;
import java.util.Objects;
import java.util.concurrent.Executor;
import java.util.random.RandomGenerator;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;

import org.jspecify.annotations.Nullable;

import glassbox.dataset.DatasetCatalogue;
import glassbox.recipe.TrainedModel;
import glassbox.viewmodel.support.LatestValue;

/**
 * A network and one image on its way through it: what each layer makes of it, what the user looks at, and where a number
 * comes from. Read anew, elsewhere, after every change of the image or of the network, its training steps too; what is held
 * stays held. All methods belong to the screen's thread.
 */
public final class NetworkViewModel {
    private final ReadOnlyObjectWrapper<@Nullable NetworkSight> sight = new ReadOnlyObjectWrapper<>(this, "sight");
    private final ReadOnlyObjectWrapper<List<ColumnReading>> columns =
            new ReadOnlyObjectWrapper<>(this, "columns", List.of());
    private final ReadOnlyObjectWrapper<List<Strand>> strands = new ReadOnlyObjectWrapper<>(this, "strands", List.of());
    private final ReadOnlyObjectWrapper<@Nullable UnitDetail> detail = new ReadOnlyObjectWrapper<>(this, "detail");
    private final ReadOnlyStringWrapper caption = new ReadOnlyStringWrapper(this, "caption", "");
    private final ObjectProperty<ColourRange> range = new SimpleObjectProperty<>(this, "range", ColourRange.LAYER);
    private final ObjectProperty<Showing> showing = new SimpleObjectProperty<>(this, "showing", Showing.ACTIVATIONS);
    private final PinModel pins = new PinModel();
    private final Walk walk = new Walk(sight.getReadOnlyProperty(), pins);
    private final ObservableValue<? extends @Nullable TrainedModel> network;
    private final SightFeed feed;
    private final Trial trial;
    private boolean settling;
    private @Nullable InputImage chosenFor;

    /** A page whose worker reads test images too; see the other constructor. */
    public NetworkViewModel(
            Executor screen,
            Executor worker,
            ObservableValue<? extends @Nullable TrainedModel> network,
            DatasetCatalogue catalogue,
            RandomGenerator dice) {
        this(screen, worker, worker, network, catalogue, dice);
    }

    /**
     * A page on which nothing is looked at yet.
     *
     * @param screen runs what changes properties
     * @param worker runs the readings, one at a time and not more often than is looked at
     * @param testing reads test images with edited networks, one at a time
     * @param network the network that is looked at; holds null while there is none
     * @param catalogue where the test images come from
     * @param dice picks random images
     */
    public NetworkViewModel(
            Executor screen,
            Executor worker,
            Executor testing,
            ObservableValue<? extends @Nullable TrainedModel> network,
            DatasetCatalogue catalogue,
            RandomGenerator dice) {
        this.network = network;
        this.trial = new Trial(screen, testing, network, catalogue, dice, this::read);
        this.feed = new SightFeed(
                worker,
                catalogue,
                dice,
                network,
                sight,
                () -> showing.get() == Showing.GRADIENTS,
                () -> trial.whatIf().list(),
                new LatestValue<>(screen, this::arrived));
        network.subscribe(this::networkChanged);
        range.subscribe((before, now) -> look());
        showing.subscribe((before, now) -> show(now));
        pins.pinnedProperty().subscribe((before, now) -> changed(this::look));
        pins.hoveredProperty().subscribe((before, now) -> changed(this::follow));
        pins.peekedProperty().subscribe((before, now) -> changed(this::inspect));
        pins.keptProperty().subscribe((before, now) -> changed(this::inspect));
        pins.weightProperty().subscribe((before, now) -> changed(this::inspect));
        pins.throughProperty().subscribe((before, now) -> changed(this::inspect));
        say();
    }

    /** What is seen, or null as long as there is no network. */
    public ReadOnlyObjectProperty<@Nullable NetworkSight> sightProperty() {
        return sight.getReadOnlyProperty();
    }

    /** What stands on the stage, from the input on. */
    public ReadOnlyObjectProperty<List<ColumnReading>> columnsProperty() {
        return columns.getReadOnlyProperty();
    }

    /** The connections of the unit that is pointed at or held. */
    public ReadOnlyObjectProperty<List<Strand>> strandsProperty() {
        return strands.getReadOnlyProperty();
    }

    /** What is to be known of the held unit, or null when none is held. */
    public ReadOnlyObjectProperty<@Nullable UnitDetail> detailProperty() {
        return detail.getReadOnlyProperty();
    }

    /** The sentence for the caption bar. */
    public ReadOnlyStringProperty captionProperty() {
        return caption.getReadOnlyProperty();
    }

    /** What shares one colour scale. */
    public ObjectProperty<ColourRange> rangeProperty() {
        return range;
    }

    /** What the maps and numbers stand for. */
    public ObjectProperty<Showing> showingProperty() {
        return showing;
    }

    /** What the user changed about the weights. */
    public WhatIf whatIf() {
        return trial.whatIf();
    }

    /** What becomes of the network with these changes. */
    public Trial trial() {
        return trial;
    }

    /** What is pointed at and what is held. */
    public PinModel pins() {
        return pins;
    }

    /** Begins or stops to follow network and image; nothing is read while nobody looks. */
    public void setWatched(boolean now) {
        if (feed.watched() != now) {
            feed.setWatched(now);
            read();
        }
    }

    /** Shows the test image of this number, counted from 0; beyond their number it begins again. */
    public void showImage(int wanted) {
        feed.choose(wanted);
        read();
    }

    /** Shows the next test image, or so many further on; negative goes back. */
    public void step(int images) {
        showImage(feed.further(images));
    }

    /** Shows any other test image. */
    public void shuffle() {
        showImage(feed.another());
    }

    /**
     * Goes on to where one of the numbers that were added or compared comes from; from padding nowhere.
     *
     * @param source the map they lie on, or the first number of their row
     * @param window where they lie on it
     * @param row whether they are numbers of a row, written in lines of {@code columns}
     * @param place the number's place among them
     */
    public void follow(Spot source, Rect window, boolean row, int columns, Place place) {
        walk.follow(source, window, row, columns, place);
    }

    /** One step up: lets go of the learned number or the place, else from a score to its class, else lets go of the unit. */
    public boolean back() {
        return walk.back();
    }

    /** All maps of a column, for where the stage shows the most active ones only. */
    public ColumnReading all(int column) {
        NetworkSight now = sight.get();
        if (now == null) {
            throw new IllegalStateException("There is no network, and so no column " + column + ".");
        }
        LayerColumn wanted = now.plan().columns().get(column);
        return new ColumnReader(
                        now, range.get(), shown(now), pins.pinnedProperty().get())
                .read(wanted, wanted.size().units());
    }

    /** A unit in words, for screen readers: {@code Conv map 1 of 8, from −2.1 to 2.6, pinned}. */
    public String words(Spot spot) {
        NetworkSight now = sight.get();
        LayerColumn column = walk.columnOf(spot);
        if (now == null || column == null || !walk.has(spot)) {
            return "";
        }
        String name = DetailReader.words(now, shown(now), column, spot);
        return spot.equals(pins.pinnedProperty().get()) ? name + ", pinned" : name;
    }

    /** A single number on the stage, in short; null for maps. */
    public @Nullable NumberFormula formula(Spot spot) {
        NetworkSight now = sight.get();
        return now == null || !walk.has(spot) ? null : DetailReader.formula(now, shown(now), spot);
    }

    /** How a pixel under a window became the number that goes in; null beside the picture, and for other layers. */
    public @Nullable NumberFormula formulaOfPixel(Spot source, Rect window, Place place) {
        NetworkSight now = sight.get();
        return now == null ? null : new PixelWriter(now).formula(source, window, place);
    }

    /** The columns that show the same maps as this one, one behind the other; itself alone where there is no other. */
    public List<LayerColumn> chain(int column) {
        NetworkSight now = sight.get();
        return now == null ? List.of() : now.plan().chain(column);
    }

    /** What can be shown of a sight: gradients once they have been read. */
    private Showing shown(NetworkSight now) {
        return showing.get() == Showing.GRADIENTS && now.gradients() == null ? Showing.ACTIVATIONS : showing.get();
    }

    private void show(Showing now) {
        if (now != Showing.GRADIENTS) {
            pins.lookThrough(false);
        }
        NetworkSight known = sight.get();
        if (now == Showing.GRADIENTS && known != null && known.gradients() == null) {
            read();
        } else {
            look();
        }
    }

    private void networkChanged(@Nullable TrainedModel before, @Nullable TrainedModel now) {
        trial.networkChanged(before, now, feed.watched());
        read();
    }

    private void read() {
        if (network.getValue() == null) {
            sight.set(null);
            columns.set(List.of());
            trial.whatIf().see(null);
            pins.releaseUnit();
            look();
        } else {
            feed.read();
        }
    }

    private void arrived(NetworkSight now) {
        if (network.getValue() == null) {
            return;
        }
        String kind = walk.kindOfPinned();
        settling = true;
        trial.whatIf().see(now);
        sight.set(now);
        walk.fit(kind);
        settling = false;
        look();
    }

    /** Follows what the user holds; not while what is held is being fitted to another network. */
    private void changed(Runnable follow) {
        if (!settling) {
            follow.run();
        }
    }

    private void look() {
        NetworkSight now = sight.get();
        if (now != null) {
            InputImage image = now.image();
            List<ColumnReading> before = Objects.equals(image, chosenFor) ? columns.get() : List.of();
            chosenFor = image;
            columns.set(new ColumnReader(
                            now, range.get(), shown(now), pins.pinnedProperty().get(), before)
                    .read());
        }
        follow();
        inspect();
    }

    private void follow() {
        NetworkSight now = sight.get();
        Spot shown = pins.shown();
        strands.set(now == null || shown == null ? List.of() : Strands.of(now, shown));
        say();
    }

    private void inspect() {
        NetworkSight now = sight.get();
        Spot pinned = pins.pinnedProperty().get();
        detail.set(
                now == null || pinned == null
                        ? null
                        : DetailReader.read(now, range.get(), shown(now), pinned, pins.look()));
        say();
    }

    private void say() {
        NetworkSight now = sight.get();
        Spot hovered = pins.hoveredProperty().get();
        LayerColumn column = hovered == null ? null : walk.columnOf(hovered);
        caption.set(
                now == null
                        ? "A network shows here what each of its layers makes of a picture."
                        : hovered != null && column != null
                                ? Captions.of(
                                        column,
                                        shown(now),
                                        words(hovered),
                                        now.model().preprocessing().description())
                                : Captions.of(now, pins.pinnedProperty().get(), detail.get()));
    }
}
