package glassbox.ui.page.learn;

import javafx.geometry.Insets;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;

/**
 * A step from top to bottom: title, words, stage, question, foot. Words are as high as the highest of the lesson, so that
 * the stage begins at one place in all its steps; it has all that words and question leave.
 */
final class ReadingLayout extends Region {
    private static final double LEAST_STAGE = 150;

    private final Region head;
    private final StackPane texts;
    private final Region stage;
    private final StackPane questions;
    private final Region foot;
    private double gap;

    ReadingLayout(Region head, StackPane texts, Region stage, StackPane questions, Region foot) {
        this.head = head;
        this.texts = texts;
        this.stage = stage;
        this.questions = questions;
        this.foot = foot;
        getStyleClass().add("reading");
        setMinSize(0, 0);
        getChildren().addAll(head, texts, stage, questions, foot);
    }

    /** The room between one and the next. */
    void setGap(double pixels) {
        gap = pixels;
        requestLayout();
    }

    @Override
    public Orientation getContentBias() {
        return Orientation.HORIZONTAL;
    }

    @Override
    protected double computePrefWidth(double height) {
        return 1040;
    }

    @Override
    protected double computePrefHeight(double width) {
        return 804;
    }

    @Override
    protected void layoutChildren() {
        Insets room = getInsets();
        double width = snapSizeX(getWidth() - room.getLeft() - room.getRight());
        double left = room.getLeft();
        double top = place(head, left, room.getTop(), width, head.prefHeight(width));
        double words = highest(texts, width);
        double asked = highest(questions, width);
        double below = Math.ceil(foot.prefHeight(width));
        double end = getHeight() - room.getBottom() - below;
        foot.resizeRelocate(left, end, width, below);
        double answers = end - (asked > 0 ? asked + gap : 0);
        questions.resizeRelocate(left, answers, width, asked);
        top = place(texts, left, top, width, words);
        stage.resizeRelocate(left, top, width, Math.max(LEAST_STAGE, answers - gap - top));
    }

    private double place(Region part, double left, double top, double width, double height) {
        part.resizeRelocate(left, top, width, Math.ceil(height));
        return top + Math.ceil(height) + gap;
    }

    private static double highest(StackPane parts, double width) {
        return Math.ceil(parts.getChildren().stream()
                .filter(Node::isManaged)
                .mapToDouble(part -> part.prefHeight(Math.min(width, Math.max(1, part.maxWidth(-1)))))
                .max()
                .orElse(0));
    }
}
