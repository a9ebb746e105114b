package glassbox.ui.page.network;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.IntConsumer;

import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import glassbox.raster.Numbers;
import glassbox.ui.control.FormulaPeek;
import glassbox.ui.control.Glyph;
import glassbox.ui.control.Icon;
import glassbox.ui.theme.Styles;
import glassbox.viewmodel.network.LayerBlock;
import glassbox.viewmodel.network.NetworkPlan;

/**
 * The network in one line: what each layer gives, has to learn and costs, in the same rows for all; at the right how many
 * numbers are learned in all. The more layers there are, the less each one says by itself; all of it is said when it is
 * pointed at.
 */
final class ArchitectureBar extends HBox {
    /** From this width on the button says all of it. */
    private static final double WIDE = 1100;

    private static final double LOW = 58;
    private static final double HIGH = 94;

    private final HBox blocks = new HBox();
    private final ScrollPane scroll = new ScrollPane(blocks);
    private final Label total = new Label();
    private final Label frozen = new Label();
    private final VBox sum = new VBox();
    private final Button editing = new Button("Edit network", new Icon(Glyph.BLOCKS, 18));
    private final BlockMaker maker;
    private List<LayerBlock> shown = List.of();
    private BlockMaker.Detail said = BlockMaker.Detail.TINY;
    private double fitted = -1;
    private boolean roomy;

    /** A bar that says what is pointed at, with a button that edits the network; a conv layer is unrolled by a click. */
    ArchitectureBar(Consumer<String> caption, FormulaPeek peek, Runnable edit, IntConsumer unroll) {
        maker = new BlockMaker(caption, peek, unroll);
        getStyleClass().add("architecture-bar");
        blocks.getStyleClass().add("blocks");
        total.getStyleClass().addAll(Styles.NUMBER, Styles.BOLD, Styles.size(21));
        total.setId("learned");
        frozen.setId("frozen");
        scroll.setFitToHeight(true);
        scroll.setVbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.setPannable(true);
        scroll.setFocusTraversable(false);
        HBox.setHgrow(scroll, Priority.ALWAYS);
        Label learned = new Label("numbers to learn");
        learned.getStyleClass().add(Styles.HINT);
        frozen.getStyleClass().add(Styles.HINT);
        frozen.setGraphic(new Icon(Glyph.FROZEN, 14));
        sum.getChildren().addAll(total, learned, frozen);
        sum.getStyleClass().add("sum");
        sum.setMinWidth(USE_PREF_SIZE);
        editing.setId("edit-network");
        editing.setAccessibleText("Edit network");
        editing.setTooltip(new Tooltip("Add, remove, move and resize layers (E)"));
        editing.setMinWidth(USE_PREF_SIZE);
        editing.setOnAction(click -> edit.run());
        getChildren().addAll(scroll, sum, editing);
    }

    void show(NetworkPlan plan) {
        total.setText(Numbers.count(plan.learning()));
        frozen.setText(Numbers.count(plan.frozen()) + " more frozen");
        frozen.setVisible(plan.frozen() > 0);
        frozen.setManaged(plan.frozen() > 0);
        if (!plan.blocks().equals(shown)) {
            shown = plan.blocks();
            fitted = -1;
            requestLayout();
        }
    }

    /** The height it takes in this width: where there is room, enough for a line for all that a layer costs. */
    double heightFor(double width, boolean room) {
        fit(width, room);
        return said.compareTo(BlockMaker.Detail.ALL) <= 0 ? HIGH : LOW;
    }

    @Override
    protected void layoutChildren() {
        fit(getWidth(), roomy);
        super.layoutChildren();
    }

    /** Says as much as there is room for; before blocks lose what they give the button loses its words. */
    private void fit(double width, boolean room) {
        if (getScene() == null || width <= 0 || (width == fitted && room == roomy)) {
            return;
        }
        fitted = width;
        roomy = room;
        String words = width < WIDE ? "Edit" : "Edit network";
        for (BlockMaker.Detail detail : BlockMaker.Detail.values()) {
            if (detail.compareTo(BlockMaker.Detail.ALL) <= 0 && !room) {
                continue;
            }
            said = detail;
            blocks.getChildren().setAll(maker.blocks(shown, detail));
            editing.setText(words);
            applyCss();
            if (fits(width)) {
                return;
            }
            editing.setText("");
            if (detail.compareTo(BlockMaker.Detail.SHORT) >= 0 && fits(width)) {
                return;
            }
        }
    }

    private boolean fits(double width) {
        return blocks.prefWidth(-1) <= width - sum.prefWidth(-1) - editing.prefWidth(-1) - 2 * getSpacing();
    }
}
