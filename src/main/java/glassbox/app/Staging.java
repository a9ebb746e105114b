package glassbox.app;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

import glassbox.dataset.DatasetCatalogue;
import glassbox.dataset.LoadProgress;
import glassbox.engine.data.PixelScaling;
import glassbox.engine.data.Preprocessing;
import glassbox.engine.network.Weights;
import glassbox.raster.ClassicalFilter;
import glassbox.recipe.Recipe;
import glassbox.recipe.TrainedModel;
import glassbox.viewmodel.filters.FiltersViewModel;
import glassbox.viewmodel.filters.LabBench;
import glassbox.viewmodel.filters.OutputPixel;
import glassbox.viewmodel.filters.PictureChoice;
import glassbox.viewmodel.network.NetworkViewModel;
import glassbox.viewmodel.network.Place;
import glassbox.viewmodel.network.Spot;
import glassbox.viewmodel.shell.PageId;

/** Brings each page into the state its picture shows, by the commands a user has, and waits until it is there. */
final class Staging {
    /** The left edge of the house's wall. */
    private static final OutputPixel WALL = new OutputPixel(55, 19);

    /** Where two of the lamps begin. */
    private static final OutputPixel TWO_LAMPS = new OutputPixel(16, 9);

    /** A test digit whose strokes are clear. */
    private static final int FIVE = 45;

    private static final Spot SECOND_MAP = new Spot(1, 1);
    private static final Place ON_THE_STROKE = new Place(6, 14);

    private final Window window;
    private final Training training;
    private final Hand hand;

    /** A staging in this window whose runs train so long. */
    Staging(Window window, Training training, Hand hand) {
        this.window = window;
        this.training = training;
        this.hand = hand;
    }

    /** The user's hand on the window. */
    @FunctionalInterface
    interface Hand {
        /** Presses the button of this id. */
        void press(String id) throws IOException;
    }

    /** How long runs train before they are looked at. */
    enum Training {
        /** Until there is something to be seen in a picture. */
        LONG,
        /** Until there is anything to be seen. */
        SHORT
    }

    /**
     * A state worth a picture.
     *
     * @param name what its pictures are called
     * @param setting brings the window there
     */
    record Scene(String name, Setting setting) {}

    /** Brings the window into a state. */
    interface Setting {
        /** Does what a user would, and waits until it is there. */
        void set() throws IOException;
    }

    /** The states of a page, each following on the one before. */
    List<Scene> scenes(PageId page) throws IOException {
        ScreenThread.until(window.shell().networks().currentProperty(), Objects::nonNull);
        ScreenThread.until(window.shell().networks().readerProperty(), Objects::nonNull);
        TrainStaging train = new TrainStaging(window, training);
        LearnStaging learn = new LearnStaging(window);
        InspectStaging inspect = new InspectStaging(window, training);
        DrawStaging draw = new DrawStaging(window, training, hand);
        Scene first = new Scene(
                page.key(),
                switch (page) {
                    case LEARN -> learn::lesson;
                    case FILTERS -> this::filter;
                    case NETWORK -> this::network;
                    case TRAIN -> train::train;
                    case DRAW -> draw::drawn;
                    case INSPECT -> inspect::untested;
                });
        Scene presented = new Scene(
                page.key() + "-presenter", () -> ScreenThread.run(window.shell().presenter()::toggle));
        Scene help = new Scene(page.key() + "-help", () -> ScreenThread.run(window.shell()::toggleHelp));
        List<Scene> scenes = new ArrayList<>(List.of(first));
        if (page == PageId.LEARN) {
            scenes.addAll(learn.scenes());
        }
        if (page == PageId.TRAIN) {
            scenes.addAll(train.before());
        }
        if (page == PageId.INSPECT) {
            scenes.addAll(inspect.scenes());
        }
        if (page == PageId.DRAW) {
            scenes.addAll(draw.scenes());
        }
        scenes.add(presented);
        scenes.add(help);
        if (page == PageId.FILTERS) {
            scenes.add(new Scene(page.key() + "-colour", this::colour));
            scenes.add(new Scene(page.key() + "-chain", this::chain));
            scenes.add(new Scene(page.key() + "-signal", this::signal));
        }
        if (page == PageId.TRAIN) {
            scenes.addAll(train.after(presented.setting(), help.setting()));
        }
        if (page == PageId.DRAW) {
            scenes.addAll(draw.after());
        }
        if (page == PageId.INSPECT) {
            scenes.addAll(inspect.after());
        }
        return scenes;
    }

    /** Vertical edges of three lamps, their channels added up. */
    private void colour() throws IOException {
        FiltersViewModel model = ScreenThread.call(window::filters);
        ScreenThread.run(() -> model.picture().choose(PictureChoice.COLOURS));
        ScreenThread.until(model.output().outputProperty(), output -> output != null && output.ofColours());
        ScreenThread.run(() -> model.lens().peek(TWO_LAMPS));
    }

    /** Edges of a blurred house, each lying a little way inside the other. */
    private void chain() throws IOException {
        FiltersViewModel model = ScreenThread.call(window::filters);
        ScreenThread.run(() -> {
            model.picture().choose(PictureChoice.HOUSE);
            model.kernel().choose(ClassicalFilter.GAUSSIAN);
            model.chain().add();
            model.kernel().choose(ClassicalFilter.SOBEL_VERTICAL);
        });
        ScreenThread.until(
                model.output().outputProperty(),
                output -> output != null
                        && output.picture().filters() == 1
                        && output.pixels().min() < 0);
    }

    private void signal() throws IOException {
        FiltersViewModel model = ScreenThread.call(window::filters);
        ScreenThread.run(() -> model.benchProperty().set(LabBench.SIGNAL));
    }

    private void filter() throws IOException {
        FiltersViewModel model = ScreenThread.call(window::filters);
        ScreenThread.until(model.output().outputProperty(), Objects::nonNull);
        ScreenThread.run(() -> model.lens().peek(WALL));
        ScreenThread.until(model.sumProperty(), Objects::nonNull);
    }

    private void network() throws IOException {
        NetworkViewModel model = ScreenThread.call(window::network);
        ScreenThread.run(() -> model.showImage(FIVE));
        ScreenThread.until(
                model.sightProperty(),
                sight -> sight != null && sight.image() != null && sight.image().number() == FIVE);
        ScreenThread.run(() -> model.pins().pin(SECOND_MAP, ON_THE_STROKE));
    }

    /** Shows the network of a recipe as it begins, with one of its maps held in the middle. */
    void show(Recipe recipe) throws IOException {
        TrainedModel model = untrained(recipe);
        NetworkViewModel page = ScreenThread.call(window::network);
        ScreenThread.run(() -> {
            page.pins().hover(null);
            window.shell().networks().showOwn(model);
        });
        ScreenThread.until(
                page.sightProperty(), sight -> sight != null && sight.base().equals(model));
        ScreenThread.run(() -> {
            int[] size = recipe.network().shapes().get(1).toArray();
            Place middle = size.length == 3 ? new Place(size[1] / 2, size[2] / 2) : Place.FIRST;
            Spot first =
                    new Spot(page.sightProperty().get().plan().columns().get(1).activation(), 0);
            page.pins().pin(first, size.length == 3 ? middle : Place.FIRST);
        });
    }

    /** A recipe's network before its first step; where its images are not on this machine, with pixels as they are. */
    static TrainedModel untrained(Recipe recipe) {
        Weights weights = Weights.initial(recipe.network(), recipe.seed());
        try {
            Preprocessing fitted = recipe.withTrainingImages(
                            Math.min(1_000, recipe.images().training()))
                    .plan(new DatasetCatalogue(), 0, LoadProgress.SILENT)
                    .preprocessing();
            return new TrainedModel(recipe, fitted, weights, 0, null);
        } catch (IOException missing) {
            Recipe plain = new Recipe(
                    recipe.name(),
                    recipe.title(),
                    recipe.network(),
                    recipe.images(),
                    new PixelScaling(255, 0),
                    recipe.config(),
                    recipe.published());
            return new TrainedModel(plain, weights, 0, null);
        }
    }
}
