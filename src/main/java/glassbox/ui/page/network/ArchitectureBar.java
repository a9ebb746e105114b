package glassbox.ui.page.network;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.IntConsumer;

import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import glassbox.raster.Numbers;
import glassbox.ui.control.FormulaPeek;
import glassbox.ui.control.Glyph;
import glassbox.ui.control.Icon;
import glassbox.ui.theme.Styles;
import glassbox.viewmodel.network.LayerBlock;
import glassbox.viewmodel.network.NetworkPlan;

/**
 * The network in one line: each layer with its shape and what it learns; at the right how many numbers that is in all. The
 * more layers there are, the less each one says by itself; all of it is said when it is pointed at.
 */
final class ArchitectureBar extends HBox {
    /** From this width on the button says all of it. */
    private static final double WIDE = 1100;

    /** From this height on there is a line for what a layer costs. */
    private static final double TALL = 66;

    private final HBox blocks = new HBox();
    private final ScrollPane scroll = new ScrollPane(blocks);
    private final Label total = new Label();
    private final VBox sum = new VBox();
    private final Button editing = new Button("Edit network", new Icon(Glyph.BLOCKS, 18));
    private final Consumer<String> caption;
    private final FormulaPeek peek;
    private final IntConsumer unroll;
    private List<LayerBlock> shown = List.of();
    private double fitted = -1;
    private boolean fittedTall;

    /** How much a block says. */
    private enum Detail {
        FULL,
        COST,
        BRIEF,
        PLAIN,
        SHORT,
        NAME,
        STACKED,
        ICON,
        TINY
    }

    /** A bar that says what is pointed at, with a button that edits the network; a conv layer is unrolled by a click. */
    ArchitectureBar(Consumer<String> caption, FormulaPeek peek, Runnable edit, IntConsumer unroll) {
        this.peek = peek;
        this.unroll = unroll;
        this.caption = caption;
        getStyleClass().add("architecture-bar");
        blocks.getStyleClass().add("blocks");
        total.getStyleClass().addAll(Styles.NUMBER, Styles.BOLD, Styles.size(21));
        total.setId("learned");
        scroll.setFitToHeight(true);
        scroll.setVbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.setPannable(true);
        scroll.setFocusTraversable(false);
        HBox.setHgrow(scroll, Priority.ALWAYS);
        Label learned = new Label("numbers to learn");
        learned.getStyleClass().add(Styles.HINT);
        sum.getChildren().addAll(total, learned);
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
        total.setText(Numbers.count(plan.learned()));
        if (!plan.blocks().equals(shown)) {
            shown = plan.blocks();
            fitted = -1;
            requestLayout();
        }
    }

    @Override
    protected void layoutChildren() {
        boolean tall = getHeight() >= TALL;
        if (getScene() != null && getWidth() > 0 && (getWidth() != fitted || tall != fittedTall)) {
            fitted = getWidth();
            fittedTall = tall;
            fit();
        }
        super.layoutChildren();
    }

    /** Says as much as there is room for; before blocks lose their words the button does. */
    private void fit() {
        String words = getWidth() < WIDE ? "Edit" : "Edit network";
        for (Detail detail : Detail.values()) {
            if ((detail == Detail.FULL || detail == Detail.COST) && !fittedTall) {
                continue;
            }
            fill(detail);
            editing.setText(words);
            if (fits()) {
                return;
            }
            editing.setText("");
            if (detail.compareTo(Detail.SHORT) >= 0 && fits()) {
                return;
            }
        }
    }

    private boolean fits() {
        return blocks.prefWidth(-1) <= getWidth() - sum.prefWidth(-1) - editing.prefWidth(-1) - 2 * getSpacing();
    }

    private void fill(Detail detail) {
        List<Region> parts = new ArrayList<>();
        for (int row = 0; row < shown.size(); row++) {
            LayerBlock block = shown.get(row);
            if (!parts.isEmpty() && detail.compareTo(Detail.PLAIN) < 0) {
                Icon chevron = new Icon(Glyph.CHEVRON_RIGHT, detail == Detail.FULL ? 18 : 12);
                chevron.getStyleClass().add("chevron");
                parts.add(chevron);
            }
            parts.add(block(block, row, detail));
        }
        blocks.getChildren().setAll(parts);
        blocks.applyCss();
    }

    private HBox block(LayerBlock block, int row, Detail detail) {
        HBox part = new HBox();
        boolean stacked = detail.compareTo(Detail.STACKED) >= 0;
        Icon icon = new Icon(LayerGlyphs.of(block.kind()), detail == Detail.FULL ? 26 : stacked ? 18 : 20);
        if (detail == Detail.STACKED) {
            VBox both = words(block, detail);
            both.getChildren().addFirst(icon);
            both.setAlignment(Pos.CENTER);
            part.getChildren().add(both);
        } else if (stacked || detail.compareTo(Detail.PLAIN) < 0) {
            part.getChildren().add(icon);
        }
        if (!stacked) {
            part.getChildren().add(words(block, detail));
        }
        part.getStyleClass().addAll("layer-block", LayerGlyphs.hue(block.kind()));
        if (detail != Detail.FULL) {
            part.getStyleClass().add("many");
        }
        part.setMinWidth(USE_PREF_SIZE);
        part.setAccessibleRole(AccessibleRole.TEXT);
        part.setAccessibleText(block.sentence());
        part.setAccessibleHelp("A layer of the network, and what it costs");
        part.setFocusTraversable(true);
        switch (detail) {
            case NAME -> part.getStyleClass().add("named");
            case STACKED -> part.getStyleClass().add("stacked");
            case TINY -> part.getStyleClass().add("tiny");
            default -> {}
        }
        if (detail.compareTo(Detail.NAME) >= 0) {
            Tooltip.install(part, new Tooltip(block.title() + " · " + block.shape()));
        }
        if (detail == Detail.FULL || detail == Detail.COST) {
            part.getStyleClass().add("costs");
        }
        peek.on(part, () -> Peeks.formula(block.formula()));
        String sentence = block.kind().equals("conv")
                ? block.sentence() + " Click it to see it as one product of matrices."
                : block.sentence();
        part.hoverProperty().subscribe(here -> caption.accept(here ? sentence : ""));
        part.focusVisibleProperty().subscribe(here -> caption.accept(here ? sentence : ""));
        if (block.kind().equals("conv")) {
            unrolls(part, row);
        }
        return part;
    }

    private void unrolls(HBox part, int row) {
        part.setId("block-" + row);
        part.setAccessibleRole(AccessibleRole.BUTTON);
        part.setOnMouseClicked(click -> unroll.accept(row - 1));
        part.setOnKeyPressed(key -> {
            if (key.getCode() == KeyCode.ENTER || key.getCode() == KeyCode.SPACE) {
                unroll.accept(row - 1);
                key.consume();
            }
        });
    }

    private static VBox words(LayerBlock block, Detail detail) {
        Label title = new Label(
                switch (detail) {
                    case FULL -> block.title();
                    case COST, BRIEF -> block.name();
                    default -> block.brief();
                });
        title.getStyleClass().addAll(Styles.SEMI_BOLD, "title");
        title.setMinWidth(USE_PREF_SIZE);
        if (detail.compareTo(Detail.NAME) >= 0) {
            VBox name = new VBox(title);
            name.setAlignment(Pos.CENTER_LEFT);
            return name;
        }
        HBox below = new HBox(number(block.shape(), Styles.INK_2));
        below.getStyleClass().add("below");
        if (block.learned() > 0 && detail != Detail.SHORT) {
            Region space = new Region();
            HBox.setHgrow(space, Priority.ALWAYS);
            below.getChildren().addAll(space, number(Numbers.count(block.learned()), Styles.INK_3));
        }
        VBox words = new VBox(title, below);
        if (detail == Detail.FULL || detail == Detail.COST) {
            words.getChildren().add(number(block.cost(), Styles.INK_3));
        }
        words.setAlignment(Pos.CENTER_LEFT);
        return words;
    }

    private static Label number(String text, String ink) {
        Label number = new Label(text);
        number.getStyleClass().addAll(Styles.NUMBER, Styles.size(13), ink);
        number.setMinWidth(USE_PREF_SIZE);
        return number;
    }
}
