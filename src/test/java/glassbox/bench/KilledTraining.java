package glassbox.bench;

import java.nio.file.Path;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;

import javafx.collections.FXCollections;

import glassbox.dataset.DatasetCatalogue;
import glassbox.exchange.KeptRuns;
import glassbox.recipe.Recipes;
import glassbox.viewmodel.train.Phase;
import glassbox.viewmodel.train.RunKeeping;
import glassbox.viewmodel.train.TrainViewModel;

/**
 * Trains as the window does, without one, until it is killed: the run that was saved last, if there is one, else a new one.
 * Prints a line as soon as it runs, and then one for every glimpse of it: milliseconds since 1970, and the step.
 */
final class KilledTraining {
    private static final int MANY = 100_000;

    private KilledTraining() {}

    public static void main(String[] arguments) throws InterruptedException {
        BlockingQueue<Runnable> screen = new LinkedBlockingQueue<>();
        KeptRuns files = new KeptRuns(Path.of(arguments[0]));
        TrainViewModel model = new TrainViewModel(
                screen::add,
                new DatasetCatalogue(),
                FXCollections.observableArrayList(Recipes.standard().withEpochs(MANY)),
                recipe -> false,
                recipe -> {},
                new RunKeeping(files, System.err::println));
        KeptRuns.Listing kept = files.list();
        kept.complaints().forEach(System.err::println);
        if (kept.entries().isEmpty()) {
            model.prepare();
        } else {
            model.runs().open(kept.entries().getFirst().id());
        }
        boolean playing = false;
        while (true) {
            screen.take().run();
            if (!playing
                    && model.phaseProperty().get() == Phase.PAUSED
                    && model.curvesProperty().get() != null) {
                playing = true;
                model.transport().play();
            }
            if (model.phaseProperty().get() == Phase.RUNNING) {
                System.out.println(System.currentTimeMillis() + " "
                        + model.readout().imagesSeenProperty().get());
            }
        }
    }
}
