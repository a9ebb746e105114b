package glassbox.app;

import java.io.IOException;
import java.util.List;

import glassbox.viewmodel.inspect.Gallery;
import glassbox.viewmodel.inspect.InspectViewModel;
import glassbox.viewmodel.inspect.MatrixCell;
import glassbox.viewmodel.inspect.TestStage;

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

    private void worst() throws IOException {
        InspectViewModel model = ScreenThread.call(window::inspect);
        ScreenThread.run(() -> model.choiceProperty().set(Gallery.Choice.WORST));
    }
}
