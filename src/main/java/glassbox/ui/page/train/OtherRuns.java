package glassbox.ui.page.train;

import java.util.ArrayList;
import java.util.List;

import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.Tooltip;

import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

import glassbox.ui.control.RunLook;
import glassbox.ui.control.RunSwatch;
import glassbox.viewmodel.train.GhostRun;
import glassbox.viewmodel.train.TrainViewModel;

/** The runs beside the one on screen, any of which can be put there; not to be seen while there is none. */
final class OtherRuns extends MenuButton {
    private final TrainViewModel model;
    private boolean narrow;
    private boolean crowded;

    OtherRuns(TrainViewModel model) {
        super(null, new FontIcon(Feather.GIT_BRANCH));
        this.model = model;
        setId("other-runs");
        getStyleClass().add("other-runs");
        setMinWidth(USE_PREF_SIZE);
        setTooltip(new Tooltip("Put another run on screen; the one that is there is kept beside it"));
        setAccessibleHelp("Puts another run of the charts on screen, where it was left");
        managedProperty().bind(visibleProperty());
        model.ghostsProperty().subscribe(ghosts -> list());
    }

    /** Less room: without words. */
    void setNarrow(boolean now) {
        narrow = now;
        list();
    }

    /** Something that matters more needs the room beside it. */
    void setCrowded(boolean now) {
        crowded = now;
        list();
    }

    private void list() {
        List<GhostRun> ghosts = model.ghostsProperty().get();
        setVisible(!ghosts.isEmpty() && !(narrow && crowded));
        String words = ghosts.size() == 1 ? "Other run" : ghosts.size() + " other runs";
        setText(narrow || crowded ? "" : words);
        setAccessibleText(words);
        List<MenuItem> items = new ArrayList<>();
        for (int i = 0; i < ghosts.size(); i++) {
            GhostRun ghost = ghosts.get(i);
            boolean last = i == 0 && model.restorableProperty().get();
            MenuItem item = new MenuItem(last ? "Last run: " + ghost.name() : ghost.name());
            item.setGraphic(new RunSwatch(RunLook.of(i + 1)));
            item.setOnAction(click -> model.exchange(ghost));
            items.add(item);
        }
        getItems().setAll(items);
    }
}
