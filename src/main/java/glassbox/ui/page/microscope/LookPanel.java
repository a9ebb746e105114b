package glassbox.ui.page.microscope;

import java.util.List;
import java.util.function.Consumer;

import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;

import glassbox.ui.control.MapTiles;
import glassbox.ui.control.Words;
import glassbox.ui.theme.Styles;
import glassbox.viewmodel.microscope.LaneColumn;
import glassbox.viewmodel.microscope.MicroscopeViewModel;
import glassbox.viewmodel.microscope.StepSight;
import glassbox.viewmodel.microscope.WeightSight;

/** One kernel large: what it looks at, its weights, and what it makes of it. */
final class LookPanel extends VBox {
    private final Label heading = Texts.label("", Styles.HEADING);
    private final Words words = new Words(Styles.size(15), Styles.INK_2);
    private final MapTiles before = new MapTiles("What the kernel looks at", "map");
    private final MapTiles after = new MapTiles("What it makes of it", "map");
    private final PinnedMatrix kernel;
    private final Label makes = Texts.number("→", 21);

    LookPanel(MicroscopeViewModel model, Consumer<@Nullable String> reads, double room) {
        getStyleClass().add("look-panel");
        kernel = new PinnedMatrix("Kernel", room * 1.2, room, model::pinCell);
        before.setGrid(1, 1, room);
        after.setGrid(1, 1, room);
        words.setMaxWidth(420);
        before.setOnRead(reads);
        after.setOnRead(reads);
        HBox row = new HBox(before, Texts.number("∗", 21), kernel, makes, after, words);
        row.getStyleClass().add("pictures");
        row.setAlignment(Pos.CENTER_LEFT);
        HBox.setHgrow(words, Priority.ALWAYS);
        words.setMinWidth(120);
        words.setPrefWidth(300);
        getChildren().addAll(heading, row);
    }

    void show(StepSight sight) {
        WeightSight weight = sight.weight();
        heading.setText("What " + weight.unit() + " does");
        kernel.show(weight.now(), weight.limit(), weight.decimals(), weight.row(), weight.column());
        int at = -1;
        for (int i = 0; i < sight.columns().size(); i++) {
            LaneColumn column = sight.columns().get(i);
            at = column.kind() == LaneColumn.Kind.WEIGHTS && column.pinned() >= 0 ? i : at;
        }
        show(before, at > 0 ? sight.columns().get(at - 1) : null);
        show(after, at >= 0 && at + 1 < sight.columns().size() ? sight.columns().get(at + 1) : null);
        boolean dense = at >= 0 && sight.columns().get(at).hue().equals("dense");
        boolean made = at >= 0 && at + 1 < sight.columns().size();
        makes.setVisible(made);
        makes.setManaged(made);
        after.setManaged(made);
        words.setText((dense
                        ? "It multiplies every number with the weight at its place and adds all up, to one number."
                        : "It multiplies what lies under it and adds up, at every place.")
                + " Orange is above 0, blue below. Click a tile above to follow another. The answer so far: "
                + sight.what() + ".");
    }

    private static void show(MapTiles tiles, @Nullable LaneColumn column) {
        tiles.setVisible(column != null);
        if (column == null) {
            return;
        }
        int tile = Math.clamp(column.pinned(), 0, column.values().size() - 1);
        if (column.kind() == LaneColumn.Kind.INPUT) {
            tiles.showGrey(List.of(column.values().get(tile)), -1);
        } else {
            tiles.show(List.of(column.values().get(tile)), column.limit(), -1);
        }
    }
}
