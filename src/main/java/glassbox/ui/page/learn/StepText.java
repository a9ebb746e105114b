package glassbox.ui.page.learn;

import java.util.List;

import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.scene.text.TextFlow;

import glassbox.lesson.Block;
import glassbox.lesson.Inline;
import glassbox.ui.control.FormulaLine;

/** What a step says: its paragraphs, points and formulas, one below the other. */
final class StepText extends VBox {
    StepText(List<Block> blocks, Sentences words) {
        getStyleClass().add("step-text");
        for (Block block : blocks) {
            switch (block) {
                case Block.Paragraph paragraph -> getChildren().add(words.flow(paragraph.words()));
                case Block.Bullets bullets ->
                    bullets.entries().forEach(entry -> getChildren().add(bullet(entry, words)));
                case Block.Formula formula -> getChildren().add(new FormulaLine(formula.source()));
            }
        }
    }

    private static HBox bullet(List<Inline> entry, Sentences words) {
        Label dot = new Label("•");
        dot.getStyleClass().add("dot");
        dot.setMinWidth(Region.USE_PREF_SIZE);
        TextFlow flow = words.flow(entry);
        HBox.setHgrow(flow, Priority.ALWAYS);
        HBox row = new HBox(dot, flow);
        row.getStyleClass().add("bullet");
        return row;
    }
}
