package glassbox.bench;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

import javafx.animation.AnimationTimer;
import javafx.application.Platform;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.event.Event;
import javafx.geometry.Rectangle2D;
import javafx.scene.Scene;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.PickResult;
import javafx.stage.Stage;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.framework.junit5.Stop;
import org.testfx.util.WaitForAsyncUtils;

import glassbox.dataset.DatasetCatalogue;
import glassbox.engine.network.Weights;
import glassbox.exchange.OwnRecipes;
import glassbox.recipe.Recipe;
import glassbox.recipe.Recipes;
import glassbox.recipe.TrainedModel;
import glassbox.settings.Settings;
import glassbox.ui.control.FlowSpot;
import glassbox.ui.control.Glyph;
import glassbox.ui.control.NetworkFlow;
import glassbox.ui.page.network.NetworkPage;
import glassbox.ui.page.train.TrainPage;
import glassbox.ui.shell.PageEntry;
import glassbox.ui.shell.ShellView;
import glassbox.viewmodel.network.NetworkEditor;
import glassbox.viewmodel.network.NetworkViewModel;
import glassbox.viewmodel.network.Place;
import glassbox.viewmodel.network.Spot;
import glassbox.viewmodel.shell.Messages;
import glassbox.viewmodel.shell.NetworkShelf;
import glassbox.viewmodel.shell.PageId;
import glassbox.viewmodel.shell.RecipeShelf;
import glassbox.viewmodel.shell.ShellViewModel;
import glassbox.viewmodel.support.Background;
import glassbox.viewmodel.support.PacedWorker;
import glassbox.viewmodel.train.Phase;
import glassbox.viewmodel.train.TrainViewModel;

/**
 * How fast the Network page answers: from one page to the other, from the pointer over a map to its links, and while LeNet-5
 * is trained at full speed. Every time ends when a frame with the change has been handed to the renderer. It asserts nothing;
 * its figures are those of the machine it runs on.
 *
 * <p>{@code mvn test -Dtest=NetworkPageBenchmark}; the last of it alone, in 40 s: {@code
 * -Dtest=NetworkPageBenchmark#whileItIsTrained}; in a real window: {@code xvfb-run mvn test -Pwindow
 * -Dtest=NetworkPageBenchmark}.
 */
@ExtendWith(ApplicationExtension.class)
class NetworkPageBenchmark {
    private static final int ROUNDS = 40;
    private static final int SECONDS = 15;

    private final Recipe lenet = Recipes.all().stream()
            .filter(recipe -> recipe.name().startsWith("lenet-5"))
            .findFirst()
            .orElseThrow();
    private final ObjectProperty<TrainedModel> network = new SimpleObjectProperty<>();
    private final PacedWorker worker = new PacedWorker("bench-sight", 16);
    private final Background background = new Background("bench", Platform::runLater);
    private final DatasetCatalogue catalogue = new DatasetCatalogue();
    private NetworkViewModel model;
    private TrainViewModel train;
    private ShellViewModel shell;
    private Scene scene;

    @Start
    void show(Stage stage) {
        Messages messages = new Messages(Platform::runLater);
        shell = new ShellViewModel(
                Settings.DEFAULTS,
                false,
                messages,
                new NetworkShelf(background, messages),
                new RecipeShelf(background, messages, new OwnRecipes(Path.of("no-recipes"))));
        model = new NetworkViewModel(Platform::runLater, worker, network, catalogue, new Random(1));
        train = new TrainViewModel(Platform::runLater, catalogue, List.of(lenet));
        train.latestModelProperty().subscribe(latest -> {
            if (latest != null) {
                network.set(latest);
            }
        });
        network.set(fresh(lenet));
        shell.pageProperty().set(PageId.NETWORK);
        ShellView view = new ShellView(
                List.of(
                        new PageEntry(
                                PageId.NETWORK,
                                Glyph.NETWORK,
                                () -> new NetworkPage(model, new NetworkEditor(network, new NoKeeper()))),
                        new PageEntry(PageId.TRAIN, Glyph.TRAIN, () -> new TrainPage(train))),
                shell);
        view.openPage();
        scene = new Scene(view, 1000, 900);
        stage.setScene(scene);
        stage.show();
    }

    @Stop
    void close() {
        train.close();
        worker.close();
        background.close();
    }

    @Test
    void answers(FxRobot robot) throws Exception {
        for (Recipe recipe : Recipes.all()) {
            if (recipe.images().data() != glassbox.dataset.DatasetKey.CIFAR_10) {
                show(robot, fresh(recipe));
                report("hover to links, " + recipe.name(), hovers(robot));
            }
        }
        show(robot, fresh(lenet));
        robot.interact(() -> shell.pageProperty().set(PageId.TRAIN));
        waitFor(() -> train.phaseProperty().get() == Phase.PAUSED);
        report("page switch to Network", switches(robot, PageId.TRAIN, PageId.NETWORK));
        report("page switch to Train", switches(robot, PageId.NETWORK, PageId.TRAIN));
    }

    @Test
    void whileItIsTrained(FxRobot robot) throws Exception {
        robot.interact(() -> shell.pageProperty().set(PageId.TRAIN));
        waitFor(() -> train.phaseProperty().get() == Phase.PAUSED);
        robot.interact(() -> shell.pageProperty().set(PageId.NETWORK));
        waitFor(() -> model.sightProperty().get() != null
                && model.sightProperty().get().image() != null);
        robot.interact(() -> model.pins().pin(new Spot(4, 3), new Place(4, 4)));
        train(robot, "warming up");
        train(robot, "measured");
    }

    private void train(FxRobot robot, String what) throws Exception {
        List<Double> gaps = Collections.synchronizedList(new ArrayList<>());
        int[] sights = new int[1];
        CountDownLatch over = new CountDownLatch(1);
        long screenBefore = ThreadTime.of("JavaFX Appl");
        long renderBefore = ThreadTime.of("QuantumRend");
        var watching = model.sightProperty().subscribe(sight -> sights[0]++);
        robot.interact(() -> {
            train.transport().play();
            new AnimationTimer() {
                private long before;
                private long first;

                @Override
                public void handle(long ignored) {
                    long now = System.nanoTime();
                    first = first == 0 ? now : first;
                    if (before != 0) {
                        gaps.add((now - before) / 1e6);
                    }
                    before = now;
                    if (now - first > SECONDS * 1e9) {
                        stop();
                        over.countDown();
                    }
                }
            }.start();
        });
        over.await(5, TimeUnit.MINUTES);
        robot.interact(train.transport()::pause);
        watching.unsubscribe();
        double seconds = gaps.stream().mapToDouble(Double::doubleValue).sum() / 1000;
        report("pulse gaps while LeNet-5 is trained (" + what + ")", gaps);
        System.out.printf(
                Locale.ROOT,
                "pulses a second %.1f; pictures of the network a second %.1f; training %,.0f images/s; processor ms a picture: screen %.1f, render %.1f%n",
                gaps.size() / seconds,
                sights[0] / seconds,
                train.readout().imagesSeenProperty().get() / seconds,
                (ThreadTime.of("JavaFX Appl") - screenBefore) / (double) sights[0],
                (ThreadTime.of("QuantumRend") - renderBefore) / (double) sights[0]);
    }

    private List<Double> hovers(FxRobot robot) throws Exception {
        List<FlowSpot> spots = new ArrayList<>();
        NetworkFlow flow = robot.lookup("#flow").queryAs(NetworkFlow.class);
        for (int column = 1; column < model.columnsProperty().get().size(); column++) {
            for (int unit : new int[] {0, 1, 5}) {
                FlowSpot spot = new FlowSpot(column, unit);
                if (flow.placeOf(spot) != null) {
                    spots.add(spot);
                }
            }
        }
        List<Double> times = new ArrayList<>();
        for (int round = 0; round < ROUNDS; round++) {
            FlowSpot spot = spots.get(round % spots.size());
            Rectangle2D place = flow.placeOf(spot);
            double x = (place.getMinX() + place.getMaxX()) / 2;
            double y = (place.getMinY() + place.getMaxY()) / 2;
            times.add(frame(robot, () -> Event.fireEvent(flow, moved(flow, x, y))));
        }
        robot.interact(() -> model.pins().hover(null));
        return times.subList(ROUNDS / 4, ROUNDS);
    }

    private static MouseEvent moved(NetworkFlow flow, double x, double y) {
        return new MouseEvent(
                flow,
                flow,
                MouseEvent.MOUSE_MOVED,
                x,
                y,
                x,
                y,
                MouseButton.NONE,
                0,
                false,
                false,
                false,
                false,
                false,
                false,
                false,
                true,
                false,
                false,
                new PickResult(flow, x, y));
    }

    private List<Double> switches(FxRobot robot, PageId from, PageId to) throws Exception {
        List<Double> times = new ArrayList<>();
        for (int round = 0; round < ROUNDS / 2; round++) {
            frame(robot, () -> shell.pageProperty().set(from));
            times.add(frame(robot, () -> shell.pageProperty().set(to)));
        }
        return times.subList(ROUNDS / 8, times.size());
    }

    /** Milliseconds from a change to the pulse that follows the frame with it. */
    private double frame(FxRobot robot, Runnable change) throws Exception {
        WaitForAsyncUtils.waitForFxEvents();
        long[] end = new long[1];
        long[] start = new long[1];
        CountDownLatch shown = new CountDownLatch(1);
        robot.interact(() -> {
            start[0] = System.nanoTime();
            change.run();
            new AnimationTimer() {
                private int pulses;

                @Override
                public void handle(long now) {
                    pulses++;
                    if (pulses == 2) {
                        end[0] = System.nanoTime();
                        stop();
                        shown.countDown();
                    }
                }
            }.start();
            Platform.requestNextPulse();
        });
        shown.await(1, TimeUnit.MINUTES);
        return (end[0] - start[0]) / 1e6;
    }

    private void show(FxRobot robot, TrainedModel wanted) throws Exception {
        robot.interact(() -> network.set(wanted));
        waitFor(() -> model.sightProperty().get() != null
                && model.sightProperty().get().image() != null
                && model.sightProperty().get().plan().blocks().size()
                        == wanted.recipe().network().layers().size() + 1);
    }

    private static TrainedModel fresh(Recipe recipe) {
        Recipe plain = new Recipe(
                recipe.name(),
                recipe.title(),
                recipe.network(),
                recipe.images(),
                new glassbox.engine.data.PixelScaling(255, 0),
                recipe.config(),
                null);
        return new TrainedModel(plain, Weights.initial(recipe.network(), 1), 0, null);
    }

    private static void report(String what, List<Double> times) {
        List<Double> sorted = times.stream().sorted().toList();
        System.out.printf(
                Locale.ROOT,
                "%s: median %.1f, 95th percentile %.1f, longest %.1f ms of %d%n",
                what,
                sorted.get(sorted.size() / 2),
                sorted.get(sorted.size() * 95 / 100),
                sorted.getLast(),
                sorted.size());
    }

    private static void waitFor(java.util.concurrent.Callable<Boolean> condition) throws Exception {
        WaitForAsyncUtils.waitFor(120, TimeUnit.SECONDS, condition);
        WaitForAsyncUtils.waitForFxEvents();
    }

    /** Keeps nothing. */
    private static final class NoKeeper implements glassbox.viewmodel.network.RecipeKeeper {
        @Override
        public boolean isOwn(Recipe recipe) {
            return false;
        }

        @Override
        public String refusal(String title, String own) {
            return "";
        }

        @Override
        public void keep(
                Recipe recipe,
                glassbox.engine.data.Preprocessing preprocessing,
                Runnable kept,
                java.util.function.Consumer<String> refused) {}

        @Override
        public void train(Recipe recipe) {}
    }
}
