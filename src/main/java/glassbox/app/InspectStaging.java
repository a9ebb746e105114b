package glassbox.app;

import java.io.IOException;
import java.util.List;
import java.util.Objects;

import glassbox.viewmodel.inspect.Gallery;
import glassbox.viewmodel.inspect.InspectViewModel;
import glassbox.viewmodel.inspect.MatrixCell;
import glassbox.viewmodel.inspect.TestStage;
import glassbox.viewmodel.inspect.Views;

/** Brings the Inspect page into the states its pictures show. */
final class InspectStaging {
    private static final MatrixCell FOUR_AS_NINE = new MatrixCell(4, 9);

    private final Window window;

    InspectStaging(Window window) {
        this.window = window;
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
}
