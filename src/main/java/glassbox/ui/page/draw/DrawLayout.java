package glassbox.ui.page.draw;

import javafx.scene.Node;
import javafx.scene.layout.Region;

import org.jspecify.annotations.Nullable;

import glassbox.ui.control.DrawingPad;

/**
 * Where the parts of the page are. The paper takes the height that the strip below leaves it, in whole pixels to a square;
 * what the network sees is about half as wide, and what it reads has the rest. Two places may be empty: one below what is seen
 * and read, and one below the paper, beside what the layers make of it; while they are, the others have their room.
 */
final class DrawLayout extends Region {
    private static final double MARGIN = 28;
    private static final double TOP = 4;
    private static final double BOTTOM = 4;
    private static final double HEAD = 32;
    private static final double GAP = 6;
    private static final double TOOLS = 44;
    private static final double SECTION = 8;
    private static final double LEAST_PAPER = 392;
    private static final double LEAST_SEEN = 168;
    private static final double LEAST_BARS = 270;
    private static final double TEACH = 96;
    /** From this height on there is room to spare. */
    private static final double ROOMY = 760;

    private final DrawingPad pad;
    private final Node padHead;
    private final Region tools;
    private final SeenPanel seen;
    private final ReadingHeadline headline;
    private final Region bars;
    private final Region inside;
    private @Nullable Region teach;
    private @Nullable Region kept;
    private @Nullable Region over;

    DrawLayout(
            Node padHead,
            DrawingPad pad,
            Region tools,
            SeenPanel seen,
            ReadingHeadline headline,
            Region bars,
            Region inside) {
        this.pad = pad;
        this.padHead = padHead;
        this.tools = tools;
        this.seen = seen;
        this.headline = headline;
        this.bars = bars;
        this.inside = inside;
        setMinSize(0, 0);
        getChildren().addAll(padHead, pad, tools, seen, headline, bars, inside);
    }

    /** What the digit is said to be: below what is seen and read, 96 high, as wide as both; null for nothing. */
    void setTeach(@Nullable Region row) {
        teach = replace(teach, row);
    }

    /** The drawings that were kept: below the paper and as wide, as high as what the layers make of it; null for nothing. */
    void setKept(@Nullable Region strip) {
        kept = replace(kept, strip);
    }

    /** What lies over everything else when it is there: sheets. */
    void setOver(Region sheets) {
        over = sheets;
        getChildren().add(sheets);
    }

    /** In the order of the keyboard, what is kept comes before the last part. */
    private @Nullable Region replace(@Nullable Region before, @Nullable Region now) {
        if (before != null) {
            getChildren().remove(before);
        }
        if (now != null) {
            getChildren().add(getChildren().indexOf(inside), now);
        }
        return now;
    }

    @Override
    protected double computePrefWidth(double height) {
        return 1352;
    }

    @Override
    protected double computePrefHeight(double width) {
        return 804;
    }

    @Override
    protected void layoutChildren() {
        double width = getWidth();
        if (over != null) {
            over.resizeRelocate(0, 0, width, getHeight());
        }
        boolean roomy = getHeight() >= ROOMY;
        double between = roomy ? 48 : 24;
        double strip = roomy ? 176 : 100;
        double section = roomy ? 2 * SECTION : SECTION;
        double above = TOP + HEAD + GAP;
        double below = GAP + 4 + TOOLS + section + strip + BOTTOM;
        double paper = squares(
                Math.min(getHeight() - above - below, width - 2 * MARGIN - 2 * between - LEAST_SEEN - LEAST_BARS));
        paper = Math.max(LEAST_PAPER, paper);
        pad.setSide(paper);
        padHead.resizeRelocate(MARGIN, TOP, paper, HEAD);
        pad.resizeRelocate(MARGIN, above, paper, paper);
        double toolsTop = above + paper + GAP + 4;
        tools.resizeRelocate(MARGIN, toolsTop, paper, TOOLS);

        double seenLeft = MARGIN + paper + between;
        double room = width - MARGIN - seenLeft - between;
        double side = Math.max(LEAST_SEEN, squares(Math.min(paper / 2, room - LEAST_BARS)));
        double end = above + paper;
        if (teach != null) {
            double teachTop = toolsTop + TOOLS - TEACH;
            teach.resizeRelocate(seenLeft, teachTop, width - MARGIN - seenLeft, TEACH);
            end = teachTop - (roomy ? 24 : 10);
        }
        seen.setSide(side);
        seen.resizeRelocate(seenLeft, TOP, side + between, end - TOP);

        double readLeft = seenLeft + side + between;
        double readWidth = width - MARGIN - readLeft;
        double badge = roomy ? 92 : 72;
        headline.setBadge(badge, roomy);
        headline.resizeRelocate(readLeft, TOP, readWidth, badge);
        double barsTop = TOP + badge + (roomy ? 20 : 12);
        bars.resizeRelocate(readLeft, barsTop, readWidth, end - barsTop);

        double insideTop = toolsTop + TOOLS + section;
        double insideHeight = Math.max(0, getHeight() - insideTop - BOTTOM);
        double insideLeft = MARGIN;
        if (kept != null) {
            kept.resizeRelocate(MARGIN, insideTop, paper, insideHeight);
            insideLeft = seenLeft;
        }
        inside.resizeRelocate(insideLeft, insideTop, width - MARGIN - insideLeft, insideHeight);
    }

    /** The most whole pixels for each of the paper's squares that fit into a length. */
    private static double squares(double length) {
        return DrawingPad.SQUARES * Math.floor(length / DrawingPad.SQUARES);
    }
}
