package glassbox.app;

import java.io.IOException;
import java.util.List;
import java.util.Objects;

import glassbox.recipe.Recipes;
import glassbox.recipe.TrainedModel;
import glassbox.viewmodel.inspect.Gallery;
import glassbox.viewmodel.inspect.InspectViewModel;
import glassbox.viewmodel.inspect.MatrixCell;
import glassbox.viewmodel.inspect.TestStage;
import glassbox.viewmodel.inspect.Views;
import glassbox.viewmodel.shell.NetworkChoice;
import glassbox.viewmodel.shell.NetworkShelf;
import glassbox.viewmodel.train.Phase;
import glassbox.viewmodel.train.RecipeChoice;
import glassbox.viewmodel.train.TrainViewModel;

/** Brings the Inspect page into the states its pictures show. */
final class InspectStaging {
    private static final MatrixCell FOUR_AS_NINE = new MatrixCell(4, 9);

    /** The recipe of two classes, and the one whose images do not come with Glassbox. */
    private static final String PAIR = "Trouser or dress";

    private static final String PICTURES = "cifar-10";

    private final Window window;
    private final Staging.Training training;

    InspectStaging(Window window, Staging.Training training) {
        this.window = window;
        this.training = training;
    }

    /** Nothing was tested yet. */
    void untested() throws IOException {
        InspectViewModel model = ScreenThread.call(window::inspect);
        ScreenThread.until(model.run().stageProperty(), stage -> stage == TestStage.UNTESTED);
    }

    /** What follows, one state on the other. */
    List<Staging.Scene> scenes() {
        return List.of(
                new Staging.Scene("inspect-tested", this::tested),
                new Staging.Scene("inspect-cell", this::cell),
                new Staging.Scene("inspect-map", this::map),
                new Staging.Scene("inspect-filters", this::filters),
                new Staging.Scene("inspect-worst", this::worst));
    }

    private void tested() throws IOException {
        InspectViewModel model = ScreenThread.call(window::inspect);
        ScreenThread.run(model.run()::start);
        ScreenThread.until(model.run().stageProperty(), stage -> stage == TestStage.TESTED);
    }

    private void cell() throws IOException {
        InspectViewModel model = ScreenThread.call(window::inspect);
        ScreenThread.run(() -> {
            model.cellProperty().set(FOUR_AS_NINE);
            model.step(1);
        });
    }

    private void map() throws IOException {
        InspectViewModel model = ScreenThread.call(window::inspect);
        ScreenThread.run(() -> model.views().viewProperty().set(Views.View.MAP));
        ScreenThread.until(model.views().map().answerProperty(), Objects::nonNull);
    }

    private void filters() throws IOException {
        InspectViewModel model = ScreenThread.call(window::inspect);
        ScreenThread.run(() -> model.views().viewProperty().set(Views.View.FILTERS));
        ScreenThread.until(model.views().filters().answerProperty(), Objects::nonNull);
        ScreenThread.run(() -> model.chooseFilter(2));
    }

    private void worst() throws IOException {
        InspectViewModel model = ScreenThread.call(window::inspect);
        ScreenThread.run(() -> model.views().viewProperty().set(Views.View.MATRIX));
        ScreenThread.run(() -> model.choiceProperty().set(Gallery.Choice.WORST));
    }

    /** Other networks: one of two classes, in training; then one whose images are not there. In a test none of them. */
    List<Staging.Scene> after() {
        return training == Staging.Training.SHORT
                ? List.of()
                : List.of(
                        new Staging.Scene("inspect-pair", this::pair),
                        new Staging.Scene("inspect-stale", this::stale),
                        new Staging.Scene("inspect-missing", this::missing));
    }

    /** Trains a network of two classes for an epoch, and tests it. */
    private void pair() throws IOException {
        TrainViewModel train = ScreenThread.call(window::train);
        ScreenThread.run(() -> train.select(
                train.recipes().stream().map(RecipeChoice::title).toList().indexOf(PAIR)));
        ScreenThread.until(train.phaseProperty(), Phase.PAUSED::equals);
        trainOn(train);
        NetworkShelf shelf = window.shell().networks();
        ScreenThread.run(() -> shelf.choices().stream()
                .filter(choice -> choice.source() == NetworkChoice.Source.RUN)
                .forEach(shelf::choose));
        InspectViewModel model = ScreenThread.call(window::inspect);
        ScreenThread.until(model.run().stageProperty(), stage -> stage == TestStage.UNTESTED);
        ScreenThread.run(() -> model.choiceProperty().set(Gallery.Choice.MIX_UPS));
        tested();
    }

    /** The network goes on training after its test. */
    private void stale() throws IOException {
        InspectViewModel model = ScreenThread.call(window::inspect);
        trainOn(ScreenThread.call(window::train));
        ScreenThread.until(model.run().stageProperty(), stage -> stage == TestStage.STALE);
    }

    private static void trainOn(TrainViewModel train) throws IOException {
        long before =
                ScreenThread.call(() -> train.readout().imagesSeenProperty().get());
        ScreenThread.run(train.transport()::stepEpoch);
        ScreenThread.until(train.readout().imagesSeenProperty(), seen -> seen.longValue() > before);
        ScreenThread.until(train.phaseProperty(), Phase.PAUSED::equals);
    }

    /** Images that are not on this machine; where they are, the network is tested. */
    private void missing() throws IOException {
        TrainedModel pictures = Staging.untrained(Recipes.byName(PICTURES).orElseThrow());
        ScreenThread.run(() -> window.shell().networks().showOwn(pictures));
        InspectViewModel model = ScreenThread.call(window::inspect);
        ScreenThread.until(model.run().stageProperty(), stage -> stage == TestStage.UNTESTED);
        ScreenThread.run(model.run()::start);
        ScreenThread.until(model.run().stageProperty(), stage -> stage != TestStage.TESTING);
    }
}
