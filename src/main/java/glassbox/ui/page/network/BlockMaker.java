package glassbox.ui.page.network;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.IntConsumer;

import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import glassbox.raster.Numbers;
import glassbox.ui.control.FormulaPeek;
import glassbox.ui.control.Glyph;
import glassbox.ui.control.Icon;
import glassbox.ui.theme.Styles;
import glassbox.viewmodel.network.LayerBlock;

/** Makes the blocks of the {@link ArchitectureBar}: one for each layer, all with the same rows. */
final class BlockMaker {
    private final Consumer<String> caption;
    private final FormulaPeek peek;
    private final IntConsumer unroll;

    /** How much a block says, from the most to the least. */
    enum Detail {
        /** Its name with its sizes, what it gives, learns and costs. */
        FULL,
        /** Its name alone, what it gives, learns and costs. */
        ALL,
        /** What it gives and learns. */
        LEARN,
        /** What it gives. */
        SHORT,
        NAME,
        STACKED,
        ICON,
        TINY;

        private boolean says(Detail least) {
            return compareTo(least) <= 0;
        }
    }

    /** Blocks that say what is pointed at and answer with their formula; a conv layer is unrolled by a click. */
    BlockMaker(Consumer<String> caption, FormulaPeek peek, IntConsumer unroll) {
        this.caption = caption;
        this.peek = peek;
        this.unroll = unroll;
    }

    /** A block for each layer; before them what their rows are, where they have several. */
    List<Node> blocks(List<LayerBlock> layers, Detail detail) {
        List<Node> parts = new ArrayList<>();
        if (detail.says(Detail.LEARN)) {
            VBox names = new VBox(title(""), name("gives"), name("to learn"));
            if (detail.says(Detail.ALL)) {
                names.getChildren().addAll(name("multiply-adds"), name("memory"));
            }
            names.getStyleClass().add("row-names");
            names.setMinWidth(Region.USE_PREF_SIZE);
            parts.add(names);
        }
        for (int row = 0; row < layers.size(); row++) {
            parts.add(block(layers.get(row), row, detail));
        }
        return parts;
    }

    private HBox block(LayerBlock block, int row, Detail detail) {
        Icon icon = new Icon(LayerGlyphs.of(block.kind()), detail.says(Detail.ALL) ? 15 : 18);
        HBox part = new HBox();
        part.getStyleClass().addAll("layer-block", LayerGlyphs.hue(block.kind()));
        part.getStyleClass().add("says-" + detail.name().toLowerCase(java.util.Locale.ROOT));
        if (detail.says(Detail.NAME)) {
            part.getChildren().add(words(block, detail, icon));
        } else if (detail == Detail.STACKED) {
            VBox both = new VBox(icon, title(block.brief()));
            both.setAlignment(Pos.CENTER);
            part.getChildren().add(both);
        } else {
            part.getChildren().add(icon);
        }
        if (block.frozen() && !detail.says(Detail.LEARN)) {
            part.getChildren().add(new Icon(Glyph.FROZEN, 14));
        }
        part.setMinWidth(Region.USE_PREF_SIZE);
        part.setAccessibleRole(AccessibleRole.TEXT);
        part.setAccessibleText(block.sentence());
        part.setAccessibleHelp(
                "What each layer gives, how many numbers it has to learn, and what it costs for one image");
        part.setFocusTraversable(true);
        if (!detail.says(Detail.SHORT)) {
            Tooltip.install(part, new Tooltip(block.title() + " · " + block.shape()));
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

    private static VBox words(LayerBlock block, Detail detail, Icon icon) {
        Label title =
                title(detail == Detail.FULL ? block.title() : detail == Detail.ALL ? block.name() : block.brief());
        if (detail.says(Detail.ALL)) {
            title.setGraphic(icon);
        }
        VBox words = new VBox(title);
        words.setAlignment(Pos.CENTER_LEFT);
        if (detail.says(Detail.SHORT)) {
            words.getChildren().add(number(block.shape(), Styles.INK_2));
        }
        if (detail.says(Detail.LEARN)) {
            Label learned = number(Numbers.count(block.learned()), Styles.INK_2);
            if (block.frozen()) {
                learned.setText(learned.getText() + " frozen");
                learned.setGraphic(new Icon(Glyph.FROZEN, 14));
            }
            words.getChildren().add(learned);
        }
        if (detail.says(Detail.ALL)) {
            words.getChildren()
                    .addAll(
                            number(Numbers.count(block.multiplyAdds()), Styles.INK_2),
                            number(block.memory(), Styles.INK_2));
        }
        return words;
    }

    private static Label title(String text) {
        Label title = new Label(text);
        title.getStyleClass().addAll(Styles.SEMI_BOLD, "title");
        title.setMinWidth(Region.USE_PREF_SIZE);
        return title;
    }

    private static Label name(String text) {
        Label name = new Label(text);
        name.getStyleClass().addAll(Styles.HINT, "row-name");
        name.setMinWidth(Region.USE_PREF_SIZE);
        return name;
    }

    private static Label number(String text, String ink) {
        Label number = new Label(text);
        number.getStyleClass().addAll(Styles.NUMBER, Styles.size(13), ink, "row");
        number.setMinWidth(Region.USE_PREF_SIZE);
        return number;
    }
}
