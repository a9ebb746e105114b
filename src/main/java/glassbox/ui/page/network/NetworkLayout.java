package glassbox.ui.page.network;

import javafx.scene.layout.Region;

/** Where the parts of the page are: the bar, the stage, and below it what is held. */
final class NetworkLayout extends Region {
    private static final double MARGIN = 28;
    private static final double TOP = 6;
    private static final double GAP = 10;
    private static final double BOTTOM = 6;
    /** From this height on there is room to spare. */
    private static final double ROOMY = 720;
    /** Below this width the picture of what a place looks at has no room. */
    private static final double WIDE = 1100;

    private final ArchitectureBar bar;
    private final Region stage;
    private final Region below;
    private final DetailRow detail;
    private boolean alone;

    NetworkLayout(ArchitectureBar bar, Region stage, Region below, DetailRow detail, Region over) {
        this.bar = bar;
        this.stage = stage;
        this.below = below;
        this.detail = detail;
        setMinSize(0, 0);
        getChildren().addAll(bar, stage, below, over);
        widthProperty().subscribe(this::adapt);
        heightProperty().subscribe(this::adapt);
    }

    @Override
    protected double computePrefWidth(double height) {
        return 1352;
    }

    @Override
    protected double computePrefHeight(double width) {
        return 804;
    }

    /** Lets the stage have all the room below the bar, or not. */
    void setAlone(boolean now) {
        if (alone == now) {
            return;
        }
        alone = now;
        below.setVisible(!now);
        requestLayout();
    }

    private boolean roomy() {
        return getHeight() >= ROOMY;
    }

    private double detailHeight() {
        return roomy() ? 228 + Math.max(0, (getHeight() - 804) * 0.25) : 190;
    }

    private void adapt() {
        if (getWidth() > 0 && getHeight() > 0) {
            detail.adapt(detailHeight() - Parts.HEADING - 6, getWidth() - 2 * MARGIN, getWidth() < WIDE);
        }
    }

    @Override
    protected void layoutChildren() {
        double width = getWidth() - 2 * MARGIN;
        double barHeight = bar.heightFor(width, roomy());
        double detailHeight = detailHeight();
        double top = TOP + barHeight + GAP;
        double stageHeight = getHeight() - top - BOTTOM - (alone ? GAP : GAP + detailHeight);
        bar.resizeRelocate(MARGIN, TOP, width, barHeight);
        stage.resizeRelocate(MARGIN, top, width, Math.max(0, stageHeight));
        below.resizeRelocate(MARGIN, top + stageHeight + GAP, width, detailHeight);
    }
}
