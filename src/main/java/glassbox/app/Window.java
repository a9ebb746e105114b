package glassbox.app;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import glassbox.dataset.DatasetCatalogue;
import glassbox.dataset.KeptDrawings;
import glassbox.exchange.KeptRuns;
import glassbox.exchange.OwnRecipes;
import glassbox.exchange.ShippedModels;
import glassbox.lesson.CourseReader;
import glassbox.lesson.Lesson;
import glassbox.recipe.Recipes;
import glassbox.recipe.TrainedModel;
import glassbox.settings.NotesFolder;
import glassbox.settings.Settings;
import glassbox.ui.control.Glyph;
import glassbox.ui.page.filters.FiltersPage;
import glassbox.ui.page.inspect.InspectPage;
import glassbox.ui.page.learn.LearnPage;
import glassbox.ui.page.network.NetworkPage;
import glassbox.ui.page.train.TrainPage;
import glassbox.ui.shell.PageEntry;
import glassbox.viewmodel.draw.Tracing;
import glassbox.viewmodel.filters.FiltersViewModel;
import glassbox.viewmodel.filters.PictureSources;
import glassbox.viewmodel.inspect.ImageFacts;
import glassbox.viewmodel.inspect.InspectViewModel;
import glassbox.viewmodel.inspect.InspectedNetwork;
import glassbox.viewmodel.learn.LearnViewModel;
import glassbox.viewmodel.learn.WidgetBench;
import glassbox.viewmodel.learn.WidgetKind;
import glassbox.viewmodel.learn.WidgetKinds;
import glassbox.viewmodel.network.NetworkEditor;
import glassbox.viewmodel.network.NetworkViewModel;
import glassbox.viewmodel.shell.Messages;
import glassbox.viewmodel.shell.NetworkShelf;
import glassbox.viewmodel.shell.NotesKeeper;
import glassbox.viewmodel.shell.PageId;
import glassbox.viewmodel.shell.RecipeShelf;
import glassbox.viewmodel.shell.ShellViewModel;
import glassbox.viewmodel.support.Background;
import glassbox.viewmodel.support.PacedWorker;
import glassbox.viewmodel.train.RunKeeping;
import glassbox.viewmodel.train.TrainViewModel;

/**
 * All that a window is made of: the one place that makes view models and pages and hands them what they need. A page and
 * its view model are made when they are first shown. Everything happens on the screen's thread.
 */
final class Window implements AutoCloseable {
    /** How often a network in training is looked at anew: often enough to seem to move, as each takes time from training. */
    private static final int SIGHTS_PER_SECOND = 16;
    /** How often an edited network reads test images anew. */
    private static final int TESTS_PER_SECOND = 2;

    private final Executor screen;
    private final DatasetCatalogue data = new DatasetCatalogue();
    private final Background background;
    private final ExecutorService inspector = Executors.newSingleThreadExecutor(
            Thread.ofPlatform().name("inspector").daemon(true).factory());
    private final PacedWorker onlooker = new PacedWorker("network-reader", SIGHTS_PER_SECOND);
    private final PacedWorker tester = new PacedWorker("what-if-tester", TESTS_PER_SECOND);
    private final ShellViewModel shell;
    private final Destinations destinations;
    private final DrawParts draw;
    private final @Nullable KeptRuns runs;
    private @Nullable NotesKeeper notes;
    private @Nullable Path ownLessons;
    private final Lazy<LearnViewModel> learn = new Lazy<>(this::makeLearn);
    private final Lazy<FiltersViewModel> filters = new Lazy<>(this::makeFilters);
    private final Lazy<NetworkViewModel> network = new Lazy<>(this::makeNetwork);
    private final Lazy<NetworkEditor> editor = new Lazy<>(this::makeEditor);
    private final Lazy<TrainViewModel> train = new Lazy<>(this::makeTrain);
    private final Lazy<InspectViewModel> inspect = new Lazy<>(this::makeInspect);

    /**
     * A window's insides.
     *
     * @param start how the user left the last one
     * @param systemReducesMotion what the operating system asks for
     * @param screen runs work on the screen's thread
     * @param own the user's recipes
     * @param drawings where drawings are kept
     * @param runs where runs are kept, or null if they are not
     */
    Window(
            Settings start,
            boolean systemReducesMotion,
            Executor screen,
            OwnRecipes own,
            KeptDrawings drawings,
            @Nullable KeptRuns runs) {
        this.screen = screen;
        this.runs = runs;
        background = new Background("window", screen);
        Messages messages = new Messages(screen);
        shell = new ShellViewModel(
                start,
                systemReducesMotion,
                messages,
                new NetworkShelf(background, messages),
                new RecipeShelf(background, messages, own));
        draw = new DrawParts(screen, background, data, drawings, shell);
        destinations = new Destinations(shell, filters, network, train, draw::pad);
        shell.search().add(() -> LessonFinds.of(learn.get().courseProperty().get(), this::openStep));
    }

    /** The state of the window itself. */
    ShellViewModel shell() {
        return shell;
    }

    /** The pages, in the order of the rail. */
    List<PageEntry> pages() {
        return List.of(
                new PageEntry(PageId.LEARN, Glyph.LEARN, () -> new LearnPage(learn.get())),
                new PageEntry(
                        PageId.FILTERS,
                        Glyph.FILTERS,
                        () -> new FiltersPage(filters.get(), shell.reduceMotionProperty())),
                new PageEntry(PageId.NETWORK, Glyph.NETWORK, () -> new NetworkPage(network.get(), editor.get())),
                new PageEntry(PageId.TRAIN, Glyph.TRAIN, () -> new TrainPage(train.get())),
                new PageEntry(PageId.DRAW, Glyph.DRAW, draw::page),
                new PageEntry(PageId.INSPECT, Glyph.INSPECT, () -> new InspectPage(inspect.get())));
    }

    /** The state of the Learn page. */
    LearnViewModel learn() {
        return learn.get();
    }

    /** The state of the Filters page. */
    FiltersViewModel filters() {
        return filters.get();
    }

    /** The state of the Network page. */
    NetworkViewModel network() {
        return network.get();
    }

    /** The state of the Train page. */
    TrainViewModel train() {
        return train.get();
    }

    /** The parts of the Draw page. */
    DrawParts draw() {
        return draw;
    }

    /** The state of the Inspect page. */
    InspectViewModel inspect() {
        return inspect.get();
    }

    /** What takes networks apart and puts them together. */
    NetworkEditor editor() {
        return editor.get();
    }

    /** Begins to read what takes time, in the background: networks that come with Glassbox, recipes of the user's. */
    void load() {
        shell.recipes().load();
        if (runs != null) {
            new FormerRuns(runs, background, shell.messages(), this::goOn).lookAfter();
        }
        shell.networks()
                .addShipped(
                        () -> ShippedModels.read(Recipes.standard().name()),
                        () -> ShippedModels.read(Recipes.reader().name()));
    }

    /** Teaches the lessons of this folder too, behind those that come with Glassbox; to be said before Learn is shown. */
    void teachFrom(Path lessons) {
        ownLessons = lessons;
    }

    /** Keeps a teacher's notes there from now on. */
    void keepNotes(NotesFolder folder) {
        notes = new NotesKeeper(folder, shell.presenter(), background, shell.messages());
    }

    /** Stops everything that runs. */
    @Override
    public void close() {
        TrainViewModel trained = train.ifMade();
        if (trained != null) {
            trained.close();
        }
        draw.close();
        if (notes != null) {
            notes.close();
        }
        LearnViewModel taught = learn.ifMade();
        if (taught != null) {
            taught.close();
        }
        InspectViewModel inspected = inspect.ifMade();
        if (inspected != null) {
            inspected.run().cancel();
        }
        inspector.shutdownNow();
        onlooker.close();
        tester.close();
        background.close();
    }

    private void openStep(Lesson lesson, int step) {
        shell.pageProperty().set(PageId.LEARN);
        learn.get().open(lesson, step);
    }

    private LearnViewModel makeLearn() {
        LearnViewModel model = new LearnViewModel(
                new WidgetBench(screen, background, data, Window::shippedModel),
                WidgetKinds.all(),
                shell.lessonsProperty(),
                shell.reduceMotionProperty()::get);
        model.courseProperty().subscribe(shell.search()::refresh);
        model.openerProperty().set(destinations::open);
        model.pageOpenerProperty().set(destinations::open);
        CourseReader courses = new CourseReader(
                WidgetKinds.all().stream().map(WidgetKind::name).collect(Collectors.toSet()),
                Arrays.stream(PageId.values()).map(PageId::key).collect(Collectors.toSet()));
        Path own = ownLessons;
        Future<?> _ = background.run(
                () -> own == null ? courses.shipped() : courses.shippedAnd(own),
                model::teach,
                error -> shell.messages()
                        .accept("The lessons could not be read: "
                                + Objects.requireNonNullElse(error.getMessage(), error.toString())));
        return model;
    }

    private static TrainedModel shippedModel(String name) {
        try {
            return ShippedModels.read(name);
        } catch (IOException missing) {
            throw new UncheckedIOException(missing.getMessage(), missing);
        }
    }

    private FiltersViewModel makeFilters() {
        return new FiltersViewModel(
                PictureSources.shipped(data), shell.networks().model(), background);
    }

    private NetworkViewModel makeNetwork() {
        NetworkViewModel model = new NetworkViewModel(
                screen, onlooker, tester, shell.networks().model(), data, RandomGenerator.getDefault());
        model.trial().trainerProperty().set(this::trainOn);
        model.trial().filtersProperty().set(destinations::open);
        return model;
    }

    private NetworkEditor makeEditor() {
        return new NetworkEditor(shell.networks().model(), new OwnNetworks(shell, train));
    }

    private TrainViewModel makeTrain() {
        RecipeShelf recipes = shell.recipes();
        TrainViewModel model =
                new TrainViewModel(screen, data, recipes.recipes(), recipes::isOwn, recipes::delete, keeping());
        model.latestModelProperty().subscribe(this::showRun);
        return model;
    }

    private @Nullable RunKeeping keeping() {
        return runs == null ? null : new RunKeeping(runs, shell.messages());
    }

    private void goOn(String run) {
        shell.pageProperty().set(PageId.TRAIN);
        train.get().runs().open(run);
    }

    /** Trains on from edited weights, where that can be seen. */
    private void trainOn(TrainedModel edited) {
        if (!train.get().trainOn(edited)) {
            shell.messages()
                    .accept("No recipe on the Train page trains this network. Save it as a recipe of your own first, in"
                            + " Edit network.");
            return;
        }
        shell.networks().showRun(edited);
        shell.networks().choices().stream()
                .filter(choice -> choice.model().equals(edited))
                .findFirst()
                .ifPresent(shell.networks()::choose);
        shell.pageProperty().set(PageId.TRAIN);
        train.get().transport().play();
    }

    private void showRun(@Nullable TrainedModel latest) {
        if (latest != null) {
            shell.networks().showRun(latest);
        }
    }

    private InspectViewModel makeInspect() {
        InspectViewModel model = new InspectViewModel(
                screen,
                inspector,
                background,
                shell.networks()
                        .currentProperty()
                        .map(choice -> new InspectedNetwork(choice.source() + " " + choice.title(), choice.model())),
                data);
        model.openerProperty().set(image -> {
            network.get().showImage(image);
            shell.pageProperty().set(PageId.NETWORK);
        });
        model.tracerProperty().set(this::trace);
        return model;
    }

    private void trace(ImageFacts held) {
        draw.pad()
                .trace(Tracing.ofTestDigit(held.channels().getFirst(), Integer.parseInt(held.truth()), held.number()));
        shell.pageProperty().set(PageId.DRAW);
    }
}
